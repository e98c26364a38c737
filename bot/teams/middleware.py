"""What surrounds each turn: its log and figures, its place in the conversation, and a sign of typing.

Only turns of persons are surrounded. A letter's conversation, which the SDK continues through the same
pipeline as an activity named ContinueConversation, is let through: its sender has an order, a log and
figures of its own, and waits for nobody's turn.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import structlog
from botbuilder.core import Middleware, TurnContext
from botbuilder.schema import Activity, ActivityTypes

from bot.figures import Figures
from bot.teams.connector import SendError
from bot.teams.contexts import turn_of
from bot.teams.one_at_a_time import OneAtATime

log = structlog.get_logger()

_SIGN = "FREMtid.Typing"
Logic = Callable[[], Awaitable[Any]]
LogKey = Callable[[str], str]
"""What stands in the log for a person or a tenant."""


class TurnLog(Middleware):
    """Tells and counts how each turn ended, whatever it met."""

    def __init__(self, figures: Figures, log_key: LogKey) -> None:
        """Counts in these figures; the log names people by their keys."""
        self._figures = figures
        self._log_key = log_key

    async def on_turn(self, context: TurnContext, logic: Logic) -> Any:  # noqa: ANN401 - whatever the rest returns
        """Run the rest; no error of a person's turn goes further."""
        turn = turn_of(context)
        if turn is None:
            return await logic()
        person = turn.incoming.person
        keys = {"person": self._log_key(person), "tenant": self._log_key(person.partition("/")[0])}
        structlog.contextvars.bind_contextvars(turn=turn.number, **keys)
        began = asyncio.get_running_loop().time()
        try:
            await logic()
        except SendError as error:
            turn.outcome = "reply-not-sent"
            log.warning("reply not sent", reason=str(error), kind=type(error).__name__)
        except Exception:  # what was said instead of an answer couldn't be shown either
            turn.outcome = "reply-not-made"
            log.exception("reply not made")
        seconds = asyncio.get_running_loop().time() - began
        self._figures.turn_ended(turn.outcome, seconds)
        log.info("turn", outcome=turn.outcome, ms=round(seconds * 1000))
        return None


class OneConversationOneTurn(Middleware):
    """A conversation's turns are taken one after the other, in the order they came."""

    def __init__(self) -> None:
        """No conversation is being answered."""
        self.conversations = OneAtATime()

    async def on_turn(self, context: TurnContext, logic: Logic) -> Any:  # noqa: ANN401 - whatever the rest returns
        """Wait for the conversation's earlier turns, and run the rest."""
        turn = turn_of(context)
        if turn is None:
            return await logic()
        async with self.conversations.turn_in(turn.incoming.conversation):
            return await logic()


class ShowTyping(Middleware):
    """Shows that an answer is being made, where it takes a while."""

    def __init__(self, after: float, again: float) -> None:
        """A while is `after` seconds, and the sign is repeated each `again` seconds."""
        self._after, self._again = after, again

    async def on_turn(self, context: TurnContext, logic: Logic) -> Any:  # noqa: ANN401 - whatever the rest returns
        """Run the rest, with the sign until there is something to answer."""
        if turn_of(context) is None:
            return await logic()
        context.turn_state[_SIGN] = sign = _Sign(context, self._after, self._again)
        try:
            return await logic()
        finally:
            sign.stop()


def stop_typing(context: TurnContext) -> None:
    """The answer is there: a sign of typing would come below it."""
    sign: _Sign = context.turn_state[_SIGN]
    sign.stop()


class _Sign:
    def __init__(self, context: TurnContext, after: float, again: float) -> None:
        self._context, self._again = context, again
        self._sending: asyncio.Task[None] | None = None
        self._later = asyncio.get_running_loop().call_later(after, self._begin)

    def _begin(self) -> None:
        self._sending = asyncio.create_task(self._send())

    async def _send(self) -> None:
        with suppress(SendError):
            while True:
                await self._context.adapter.send_activities(
                    self._context, [Activity(type=ActivityTypes.typing)]
                )
                await asyncio.sleep(self._again)

    def stop(self) -> None:
        self._later.cancel()
        if self._sending:
            self._sending.cancel()
