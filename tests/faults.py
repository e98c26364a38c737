"""A fault that the bot answered with its our-fault card fails the test, with the story from the log."""

import sys
import traceback
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

import structlog


class Faults:
    """The exceptions that were logged, in turns and elsewhere."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.are_expected = False

    def expected(self) -> None:
        """The test breaks something itself, and looks at what the person is told."""
        self.are_expected = True

    def show(self) -> None:
        """AssertionError with the story, if something went wrong that the test doesn't expect."""
        seen, self.seen = self.seen, []
        assert self.are_expected or not seen, "the bot met a fault of ours:\n" + "\n".join(seen)

    def _note(self, _: object, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        if event.get("exc_info") is True and sys.exc_info()[0]:
            self.seen.append(f"{event['event']}\n{traceback.format_exc()}")
        return event

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Every exception that is logged meanwhile is noted."""
        processors = structlog.get_config()["processors"]
        structlog.configure(processors=[self._note, *processors])
        try:
            yield
        finally:
            structlog.configure(processors=processors)
