"""The jobs, and how often each is woken. A job is "do what is due", never "do this at nine"."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Job:
    """Something that is done again and again."""

    name: str
    every: timedelta
    does: Callable[[], Awaitable[object]]


SWEEP_EVERY = timedelta(seconds=1)


def timetable(sweep: Callable[[], Awaitable[object]]) -> tuple[Job, ...]:
    """All jobs of the programme."""
    return (Job("sweep", SWEEP_EVERY, sweep),)
