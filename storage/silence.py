"""Breaks off connections that were asked something and say nothing: libpq waits for an answer for ever.

Keepalives find a machine that is gone, but neither a server that hangs nor a connection behind something that
acknowledges in its place.
"""

import socket
from contextlib import suppress
from threading import Event, Lock, Thread
from time import monotonic


class Silence:
    """Watches connections while they are waited for."""

    def __init__(self, longest: float) -> None:
        """Seconds that an answer may take; nothing is watched before the first question."""
        self._longest = longest
        self._asked: dict[int, float] = {}
        """When each was asked what it hasn't answered, by the number of its socket."""
        self._lock = Lock()
        self._ended = Event()
        self._watching: Thread | None = None

    def asked(self, number: int) -> None:
        """The socket of that number is waited for from now on; who waits says `heard` in any case."""
        if self._watching is None:
            self._begin()
        self._asked[number] = monotonic()

    def heard(self, number: int) -> None:
        """It isn't waited for any more."""
        with self._lock:  # or its number could be another's when it's broken off
            del self._asked[number]

    def end(self) -> None:
        """Watch no more."""
        self._ended.set()

    def _begin(self) -> None:
        with self._lock:
            if self._watching is None:
                self._watching = Thread(target=self._watch, name="silence", daemon=True)
                self._watching.start()

    def _watch(self) -> None:
        while not self._ended.wait(self._longest / 4):
            with self._lock:
                for number, since in self._asked.copy().items():
                    if monotonic() - since > self._longest:
                        _break_off(number)


def _break_off(number: int) -> None:
    """Whoever waits on the socket finds it closed; its number stays its own until they let go of it."""
    with suppress(OSError):
        one = socket.socket(fileno=number)
        try:
            one.shutdown(socket.SHUT_RDWR)
        finally:
            one.detach()
