"""Gives an answer to a conversation: a new message, or the pressed card in its new shape."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bot.teams.connector import Connector, RefusedError, SendError
from bot.teams.incoming import Incoming, Spoken
from texts.say import Say
from texts.voice import Voice

Draw = Callable[[Say, Voice], Mapping[str, Any]]
_WORTH_WAITING = timedelta(seconds=5)
"""A reply that was refused for longer than this comes too late for the person who waits."""
_MOST = 10_000
"""So many conversations' last messages are remembered."""


class NotDrawnError(Exception):
    """What is said can't be drawn as a card; nothing was sent."""


class Answering:
    """Remembers the last message of each conversation, since only that one is updated in place."""

    def __init__(
        self, connector: Connector, draw: Draw, closed: Callable[[Voice], Mapping[str, Any]]
    ) -> None:
        """Draws a message with `draw`, and a card that is done with `closed`."""
        self._connector = connector
        self._draw = draw
        self._closed = closed
        self._last: dict[str, str] = {}

    async def answer(self, incoming: Incoming, spoken: Spoken) -> None:
        """One message; NotDrawnError if there is none, SendError if it may not have arrived.

        The card of a running form becomes its outcome if it's the last message. One further up is
        closed with a line, and the outcome comes below, where the person looks.
        """
        try:
            drawn = self._draw(spoken.say, spoken.voice)
        except Exception as error:
            raise NotDrawnError from error
        press = incoming.said.press or {}
        of_a_form = bool(incoming.pressed) and "run" in press
        is_last = self._last.get(incoming.conversation) == incoming.pressed
        if of_a_form and is_last and await self._updated(incoming, drawn):
            return
        message = await self._sent(incoming, drawn)
        self.sent(incoming.conversation, message)
        if of_a_form and not is_last:
            await self._updated(incoming, self._closed(spoken.voice))

    def sent(self, conversation: str, message: str) -> None:
        """A message went to the conversation, as an answer or unasked."""
        self._last.pop(conversation, None)
        if len(self._last) >= _MOST:
            del self._last[next(iter(self._last))]
        self._last[conversation] = message

    def said(self, conversation: str) -> None:
        """The person wrote: what the bot said before isn't the last message any more."""
        self._last.pop(conversation, None)

    async def _sent(self, incoming: Incoming, activity: Mapping[str, Any]) -> str:
        """The message's id; tried once more where it certainly didn't arrive."""
        try:
            return await self._connector.send(incoming.address, activity)
        except RefusedError as error:
            after = error.after or _WORTH_WAITING
            if after > _WORTH_WAITING:
                raise
            await asyncio.sleep(after.total_seconds())
        return await self._connector.send(incoming.address, activity)

    async def _updated(self, incoming: Incoming, activity: Mapping[str, Any]) -> bool:
        try:
            await self._connector.update(incoming.address, incoming.pressed, activity)
        except SendError:
            return False
        return True
