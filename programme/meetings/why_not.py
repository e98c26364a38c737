"""Why a time isn't offered: the rule that keeps it away, for each host, with the time of what they have."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from programme.calendar import is_working_day
from programme.meetings.slots import Busy, Openings, hours_on, with_buffers
from programme.plan import Host, Kind


class Keeps(StrEnum):
    """What keeps a time from being offered."""

    NOTICE = "notice"
    HORIZON = "horizon"
    CLOSED = "closed"
    """No working day."""
    NO_HOURS = "no-hours"
    OFF_GRID = "off-grid"
    """Within the host's hours, but no meeting starts then, or it would end too late."""
    MEETING = "meeting"
    """One of ours, or its buffer."""
    OUTLOOK = "outlook"
    UNREAD = "unread"
    MOST_A_DAY = "most-a-day"
    NOTHING = "nothing"
    """The host is free."""


@dataclass(frozen=True)
class WhyNot:
    """One reason: of one host, or of the programme's rules where none is named."""

    keeps: Keeps
    host: str = ""
    start: datetime | None = None
    """Of what the host has then, buffers included."""
    end: datetime | None = None


def why_not(
    kind: Kind,
    start: datetime,
    openings: Openings,
    busy: Sequence[Busy],
    unread: frozenset[str],
    now: datetime,
) -> Sequence[WhyNot]:
    """The rules first, then each host; a time is offered if no rule and enough hosts keep nothing."""
    programme = openings.programme
    rules = programme.meetings[kind]
    day = start.astimezone(programme.zone).date()
    found = []
    if start < now + timedelta(hours=rules.notice_hours):
        found.append(WhyNot(Keeps.NOTICE))
    if start > now + timedelta(days=rules.horizon_days):
        found.append(WhyNot(Keeps.HORIZON))
    has_hours = any(hours_on(one, day, programme) for one in programme.hosts)
    if not has_hours and not is_working_day(day, programme):
        return [*found, WhyNot(Keeps.CLOSED)]
    return [*found, *(_of_host(one, kind, start, openings, busy, unread) for one in programme.hosts)]


def is_offered(found: Sequence[WhyNot], needed: int) -> bool:
    """Whether that keeps nothing away: no rule, and enough hosts are free."""
    return all(one.host for one in found) and sum(one.keeps is Keeps.NOTHING for one in found) >= needed


def _of_host(
    host: Host, kind: Kind, start: datetime, openings: Openings, busy: Sequence[Busy], unread: frozenset[str]
) -> WhyNot:
    zone, day = openings.programme.zone, start.astimezone(openings.programme.zone).date()
    slot = openings.on(kind, day).get(start)
    if slot is None or host.id not in slot.hosts:
        local = start.astimezone(zone).time()
        is_within = any(local in span for span in hours_on(host, day, openings.programme))
        return WhyNot(Keeps.OFF_GRID if is_within else Keeps.NO_HOURS, host.id)
    if host.id in unread:
        return WhyNot(Keeps.UNREAD, host.id)
    first, last = with_buffers(start, openings.programme.meetings[kind])
    theirs = [one for one in busy if one.host == host.id and one.start.astimezone(zone).date() == day]
    if taken := next((one for one in theirs if one.start < last and first < one.end), None):
        keeps = Keeps.MEETING if taken.is_ours else Keeps.OUTLOOK
        return WhyNot(keeps, host.id, taken.start, taken.end)
    is_full = sum(one.is_ours for one in theirs) >= host.max_a_day
    return WhyNot(Keeps.MOST_A_DAY if is_full else Keeps.NOTHING, host.id)
