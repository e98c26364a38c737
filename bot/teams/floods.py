"""Keeps one person or tenant from taking everybody's time."""

from collections.abc import Callable
from datetime import datetime, timedelta

_MOST = 100_000


class Floods:
    """A bucket for each sender: `burst` at once, then `rate` a second."""

    def __init__(self, rate: float, burst: int, clock: Callable[[], datetime]) -> None:
        """Everybody's bucket is full."""
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._buckets: dict[str, tuple[float, datetime]] = {}

    def allows(self, sender: str) -> bool:
        """Whether the sender may have one more now."""
        now = self._clock()
        left, since = self._buckets.get(sender, (float(self._burst), now))
        left = min(self._burst, left + max(timedelta(), now - since).total_seconds() * self._rate)
        if len(self._buckets) >= _MOST:
            self._buckets.clear()
        allowed = left >= 1
        # What is refused costs nothing: who never pauses still gets the rate.
        self._buckets[sender] = (left - 1 if allowed else left, now)
        return allowed
