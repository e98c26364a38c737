"""The jobs, and how often each is woken. A job is "do what is due", never "do this at nine"."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

Does = Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class Job:
    """Something that is done again and again."""

    name: str
    every: timedelta
    does: Does


SWEEP_EVERY = timedelta(seconds=1)
LATE = 3 * SWEEP_EVERY
"""When the last sweep is longer ago, sending has stopped."""


@dataclass(frozen=True)
class Deeds:
    """What the jobs do."""

    sweep: Does
    """Send what is due."""
    road: Does
    """What time alone changes: presentations are over, offers end, digests come."""
    plan: Does
    """Every reminder is planned as rules and facts are now."""
    errands: Does
    """What is to be asked elsewhere."""
    calendars: Does
    """What isn't in the hosts' calendars yet is written there."""
    groups: Does
    """The searches for network groups that leaders ask for."""
    invite: Does
    """Whoever is invited by e-mail hears of meetings as they are now."""
    beat: Does
    """Others hear that this process is there to answer."""
    note: Does
    """What this process alone remembers is written down."""
    clean: Does
    """What was kept long enough is thrown away."""


def timetable(do: Deeds) -> tuple[Job, ...]:
    """All jobs of the programme."""
    return (
        Job("sweep", SWEEP_EVERY, do.sweep),
        Job("road", timedelta(seconds=1), do.road),
        Job("plan", timedelta(hours=6), do.plan),
        Job("errands", timedelta(seconds=2), do.errands),
        Job("calendars", timedelta(seconds=2), do.calendars),
        Job("groups", timedelta(seconds=1), do.groups),
        Job("invite", timedelta(seconds=2), do.invite),
        *web_timetable(do),
        Job("clean", timedelta(hours=1), do.clean),
    )


def web_timetable(do: Deeds) -> tuple[Job, ...]:
    """The jobs of a process that leaves all others to workers."""
    return (
        Job("beat", timedelta(seconds=1), do.beat),
        Job("note", timedelta(seconds=1), do.note),
    )
