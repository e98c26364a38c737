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
CATCH_UP_EVERY = timedelta(seconds=1)


def sweeping(sweep: Callable[[], Awaitable[object]]) -> Job:
    """Doing what is due: of whoever sends."""
    return Job("sweep", SWEEP_EVERY, sweep)


def catching_up(catch_up: Callable[[], Awaitable[object]]) -> Job:
    """Telling the database what a process knows, and the process what is new there: of whoever answers."""
    return Job("catch up", CATCH_UP_EVERY, catch_up)
