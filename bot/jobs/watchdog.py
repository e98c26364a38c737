"""A watchdog: whether a periodic job still runs."""

from collections.abc import Callable
from datetime import timedelta
from time import monotonic


class Watchdog:
    """Whether a periodic job still runs."""

    def __init__(self, longest: timedelta, clock: Callable[[], float] = monotonic) -> None:
        """Stopped when the last beat, or the start, is longer ago than that, by a monotonic clock."""
        self._longest = longest.total_seconds()
        self._clock = clock
        self.beat()

    def beat(self) -> None:
        """It ran once more."""
        self._last = self._clock()

    async def beats(self) -> bool:
        """Whether it ran lately."""
        return self._clock() - self._last <= self._longest
