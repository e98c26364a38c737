"""How long what was refused waits, where nobody said it."""

from datetime import timedelta

SHORTEST, LONGEST = timedelta(seconds=4), timedelta(minutes=10)
_MOST_DOUBLINGS = 8
"""Twice as long each time would pass `LONGEST` here, and any number in time."""


def growing_wait(tries: int, luck: float) -> timedelta:
    """Twice as long after each try; by luck, from 0 to 1, up to half as long again.

    So that not all who were refused come back at once.
    """
    wait: timedelta = min(LONGEST, SHORTEST * 2 ** min(tries, _MOST_DOUBLINGS))
    return wait * (1 + luck / 2)
