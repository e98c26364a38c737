"""Says something in a conversation: a new message, or a card in its new shape; replies and letters alike."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from botbuilder.core import TurnContext
from botbuilder.schema import Activity

from bot.teams.connector import RefusedError, SendError
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

    def __init__(self, draw: Draw, closed: Callable[[Voice], Mapping[str, Any]]) -> None:
        """Draws a message with `draw`, and a card that is done with `closed`."""
        self._draw = draw
        self._closed = closed
        self._last: dict[str, str] = {}

    async def answer(self, context: TurnContext, incoming: Incoming, spoken: Spoken) -> str:
        """The id of the one message; NotDrawnError if there is none, SendError if it may not have arrived.

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
        if of_a_form and is_last and await self._updated(context, incoming.pressed, drawn):
            return incoming.pressed
        message = await self._sent(context, drawn)
        if of_a_form and not is_last:
            await self._updated(context, incoming.pressed, self._closed(spoken.voice))
        return message

    async def send(self, context: TurnContext, spoken: Spoken) -> str:
        """The id of a new message that nobody asked for; SendError if it may not have arrived."""
        return await self._send(context, self._draw(spoken.say, spoken.voice))

    async def change(self, context: TurnContext, message: str, spoken: Spoken) -> None:
        """Put what is said in the place of that message; SendError if it may not have arrived."""
        await self._update(context, message, self._draw(spoken.say, spoken.voice))

    def _sent_last(self, conversation: str, message: str) -> None:
        self._last.pop(conversation, None)
        if len(self._last) >= _MOST:
            del self._last[next(iter(self._last))]
        self._last[conversation] = message

    def said(self, conversation: str) -> None:
        """The person wrote: what the bot said before isn't the last message any more."""
        self._last.pop(conversation, None)

    async def _sent(self, context: TurnContext, drawn: Mapping[str, Any]) -> str:
        """Tried once more where it certainly didn't arrive."""
        try:
            return await self._send(context, drawn)
        except RefusedError as error:
            after = error.after or _WORTH_WAITING
            if after > _WORTH_WAITING:
                raise
            await asyncio.sleep(after.total_seconds())
        return await self._send(context, drawn)

    async def _send(self, context: TurnContext, drawn: Mapping[str, Any]) -> str:
        # The adapter is called itself: context.send_activity would copy the whole card.
        (sent,) = await context.adapter.send_activities(context, [Activity(**drawn)])
        message: str = sent.id
        self._sent_last(context.activity.conversation.id, message)
        return message

    async def _updated(self, context: TurnContext, message: str, drawn: Mapping[str, Any]) -> bool:
        try:
            await self._update(context, message, drawn)
        except SendError:
            return False
        return True

    async def _update(self, context: TurnContext, message: str, drawn: Mapping[str, Any]) -> None:
        await context.adapter.update_activity(context, Activity(**drawn, id=message))
