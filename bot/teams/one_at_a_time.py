"""One conversation, one turn at a time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class OneAtATime:
    """A lock for each conversation that is being answered, and none for the others."""

    def __init__(self) -> None:
        """No conversation is being answered."""
        self._locks: dict[str, asyncio.Lock] = {}
        self._waiting: dict[str, int] = {}

    @asynccontextmanager
    async def turn_in(self, conversation: str) -> AsyncIterator[None]:
        """Waits for the conversation's earlier turns, in the order they came."""
        lock = self._locks.setdefault(conversation, asyncio.Lock())
        self._waiting[conversation] = self._waiting.get(conversation, 0) + 1
        try:
            async with lock:
                yield
        finally:
            self._waiting[conversation] -= 1
            if not self._waiting[conversation]:
                del self._waiting[conversation], self._locks[conversation]

    def __len__(self) -> int:
        """How many conversations are being answered."""
        return len(self._locks)
