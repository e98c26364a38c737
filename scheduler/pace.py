"""Rate limits: so many in so many seconds, by a monotonic clock."""

from collections.abc import Callable
from typing import NamedTuple


class Limit(NamedTuple):
    """At most so many in any time of so many seconds."""

    most: int
    seconds: float


# Microsoft Learn, "Optimize your bot with rate limiting in Teams": 50 requests a second for an app in a
# tenant; 7 messages a second and 60 in 30 seconds in a conversation.
TENANT = (Limit(48, 1.0), Limit(1, 1 / 96))
"""Two are kept for replies; what was held up is caught up with at twice the pace, not all at once."""
CONVERSATION = (Limit(7, 1.0), Limit(60, 30.0))


MAIL = (Limit(200, 1.0),)
"""A mail server takes few connections at once, and says itself when it's too much."""


class Pace:
    """When the next one may go."""

    def __init__(self, limits: tuple[Limit, ...], time: Callable[[], float]) -> None:
        """`time` gives seconds."""
        self._limits = limits
        self._time = time
        self._gone: list[float] = []  # one of each chat, of which there are many: a deque is large
        self._most = max(limit.most for limit in limits)

    def wait(self) -> float:
        """So many seconds until one more may go; 0 if it may now."""
        full = (limit for limit in self._limits if len(self._gone) >= limit.most)
        waits = [self._gone[-limit.most] + limit.seconds - self._time() for limit in full]
        return max([0.0, *waits])

    def went(self) -> None:
        """One goes now."""
        self._gone.append(self._time())
        del self._gone[: -self._most]

    @property
    def is_over(self) -> bool:
        """Whether everything that went is too long ago to count."""
        longest = max(limit.seconds for limit in self._limits)
        return not self._gone or self._gone[-1] + longest <= self._time()


class Paces:
    """A tenant's pace, and that of each chat in it that was written to lately."""

    def __init__(self, time: Callable[[], float], limits: tuple[Limit, ...] = TENANT) -> None:
        """Nothing was sent so far; `limits` are those of all together."""
        self._time = time
        self._tenant = Pace(limits, time)
        self._chats: dict[str, Pace] = {}

    def wait(self) -> float:
        """So many seconds until the tenant takes one more."""
        return self._tenant.wait()

    def went(self, receiver: str) -> None:
        """A message goes to that chat now."""
        self._tenant.went()
        pace = self._chats.pop(receiver, None) or Pace(CONVERSATION, self._time)
        pace.went()
        self._chats[receiver] = pace  # at the end: the first of them are those of the longest ago
        while self._chats[oldest := next(iter(self._chats))].is_over:
            del self._chats[oldest]

    @property
    def is_over(self) -> bool:
        """Whether everything that was sent is too long ago to count."""
        return all(pace.is_over for pace in (self._tenant, *self._chats.values()))

    def wait_for(self, receiver: str) -> float:
        """So many seconds until the chat takes one more."""
        pace = self._chats.get(receiver)
        return pace.wait() if pace else 0.0
