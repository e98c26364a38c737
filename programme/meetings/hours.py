"""The hosts' hours and the closed days as they are after what was changed in the chat."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

from programme.errors import NotAnAnswerError
from programme.leading.overrides import Override, Setting
from programme.plan import Closed, Host, HoursOn, Programme, Span, Weekday

CHANGE_HOURS = frozenset({Setting.HOURS, Setting.WEEKLY, Setting.MOST_A_DAY, Setting.CLOSED, Setting.LINK})
"""The settings that change the hosts, which times are free, or where meetings are held."""
_A_DAY = timedelta(days=1)
_SPAN = re.compile(
    r"(?:kl\.? ?)?(\d{1,2})(?:[.:](\d\d))?\s*(?:-|–|til|to)\s*(?:kl\.? ?)?(\d{1,2})(?:[.:](\d\d))?"
)
_NONE = re.compile(r"\b(steng\w*|lukk\w*|fri|ferie|ingen|closed?|none|off)\b")


class NotHoursError(NotAnAnswerError):
    """Neither times of day nor a word for none."""

    words = "not-hours"


def read_hours(text: str) -> tuple[Span, ...]:
    """The hours that a person means by "9-11.30 og 12.30–15"; none by "stengt". NotHoursError for neither."""
    text = text.casefold()
    spans = tuple(sorted(_spans(text), key=lambda one: one.start))
    if not spans and not _NONE.search(text):
        raise NotHoursError
    if any(one.end <= one.start for one in spans):
        raise NotHoursError
    if any(later.start < one.end for one, later in pairwise(spans)):
        raise NotHoursError
    return spans


def _spans(text: str) -> Iterator[Span]:
    for found in _SPAN.finditer(text):
        first, first_minute, last, last_minute = (int(part or 0) for part in found.groups())
        try:
            yield Span(time(first, first_minute), time(last, last_minute))
        except ValueError:
            raise NotHoursError from None


def written(spans: Sequence[Span]) -> str:
    """The hours as an override keeps them, and as `read_hours` reads them."""
    return " ".join(f"{one.start:%H:%M}-{one.end:%H:%M}" for one in spans)


def days_written(first: date, last: date) -> str:
    """The days as an override is about them."""
    return f"{first.isoformat()}/{last.isoformat()}"


def read_days(text: str) -> tuple[date, date]:
    """The first and the last of the days that an override is about."""
    first, _, last = text.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last)


def changed(programme: Programme, overrides: Sequence[Override]) -> Programme:
    """The programme with the hosts and closed days as the chat has them, which win over the file's."""
    ours = sorted((one for one in overrides if one.setting in CHANGE_HOURS), key=lambda one: one.at)
    if not ours:
        return programme
    hosts = {host.id: host for host in programme.hosts}
    closed = list(programme.closed)
    for one in ours:
        name, _, days = one.about.partition(" ")
        if one.setting is Setting.CLOSED:
            closed = list(_closed(closed, one))
        elif name in hosts:
            hosts[name] = _host(hosts[name], one, days)
    return replace(programme, hosts=tuple(hosts.values()), closed=tuple(closed))


def _host(host: Host, override: Override, days: str) -> Host:
    if override.setting is Setting.MOST_A_DAY:
        return replace(host, max_a_day=int(override.value))
    if override.setting is Setting.LINK:
        return replace(host, link=override.value)
    spans = read_hours(override.value) if override.value else ()
    if override.setting is Setting.WEEKLY:
        return replace(host, hours={**host.hours, Weekday(days): spans})
    return replace(host, on=(*host.on, HoursOn(*read_days(days), spans)))


def _closed(before: Sequence[Closed], override: Override) -> Iterator[Closed]:
    """What was closed before without these days; and these, if it closes them."""
    first, last = read_days(override.about)
    for one in before:
        if one.last < first or last < one.first:
            yield one
            continue
        if one.first < first:
            yield replace(one, last=first - _A_DAY)
        if last < one.last:
            yield replace(one, first=last + _A_DAY)
    if override.value == "yes":
        yield Closed(first, last, override.why)
