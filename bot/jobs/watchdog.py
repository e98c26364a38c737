"""When a periodic job last ran, by a clock that nobody sets."""

from collections.abc import Callable
from time import monotonic


class Watchdog:
    """When a periodic job last ran."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Counted from now, until it has run."""
        self._clock = clock
        self.beat()

    def beat(self) -> None:
        """It ran once more."""
        self._last = self._clock()

    @property
    def age(self) -> float:
        """Seconds since."""
        return self._clock() - self._last
