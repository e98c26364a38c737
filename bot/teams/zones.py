"""The zone of somebody's client, by its IANA name, however it's told."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON


def zone_of(activity: Mapping[str, Any]) -> str:
    """As Teams tells it, by its own name or Windows'; empty where it tells none that there is."""
    for told in _told(activity):
        name = WINDOWS_TO_OLSON.get(told, told)
        if name in _known():
            return name
    return ""


def _told(activity: Mapping[str, Any]) -> Iterator[str]:
    """In the activity itself (Bot Framework, `localTimezone`), and in what Teams says of the client."""
    entities = activity.get("entities")
    clients = [one for one in entities if isinstance(one, Mapping)] if isinstance(entities, list) else []
    values = [activity.get("localTimezone"), *(one.get("timezone") for one in clients)]
    yield from (one for one in values if isinstance(one, str))


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones())
