"""Teams' limit as it enforces it: so many requests of a tenant in any second, and what is more is refused."""

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from time import perf_counter

MOST = 50
"""Of a tenant in any second (Microsoft Learn, "Optimize your bot with rate limiting in Teams")."""
WITHIN = 1.0
"""Seconds."""
PUBLISHED = 173_000 / 3_600
"""Messages a second: Microsoft's own large-scale notifications, 173,000 an hour."""


class Cap:
    """Counts what it takes and refuses."""

    def __init__(self, time: Callable[[], float] = perf_counter) -> None:
        """Nothing so far; `time` gives seconds."""
        self._time = time
        self.taken = Counter[str]()
        """By tenant."""
        self.refused = 0
        self.begun = asyncio.Event()
        """Set by the first request."""
        self._lately: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=MOST))

    def takes(self, tenant: str) -> bool:
        """Whether the tenant may have one more now; then that is counted."""
        self.begun.set()
        lately, now = self._lately[tenant], self._time()
        if len(lately) == MOST and now - lately[0] < WITHIN:
            self.refused += 1
            return False
        lately.append(now)
        self.taken[tenant] += 1
        return True
