"""Whether something that is done again and again is still being done."""

from collections.abc import Callable
from datetime import timedelta
from time import monotonic


class Pulse:
    """Whether something that is done again and again is still being done."""

    def __init__(self, longest: timedelta, clock: Callable[[], float] = monotonic) -> None:
        """Stopped when the last beat, or the start, is longer ago than that; nobody can set the clock."""
        self._longest = longest.total_seconds()
        self._clock = clock
        self.beat()

    def beat(self) -> None:
        """It was done once more."""
        self._last = self._clock()

    async def beats(self) -> bool:
        """Whether it was done lately."""
        return self._clock() - self._last <= self._longest
