"""The bot as the Bot Framework sees it: a handler by name for each kind of activity."""

import asyncio
from collections.abc import Sequence
from typing import Protocol

import structlog
from botbuilder.core import ActivityHandler, InvokeResponse, TurnContext
from botbuilder.schema import ChannelAccount

from bot.teams.answering import Answering, NotDrawnError
from bot.teams.connector import SendError, UncertainError
from bot.teams.contexts import Turn, turn_of
from bot.teams.incoming import Incoming, MayBeDoneError, Spoken
from bot.teams.middleware import stop_typing
from bot.teams.patience import TurnPatience

log = structlog.get_logger()


class Turns(Protocol):
    """Whoever answers."""

    async def take(self, incoming: Incoming) -> Spoken | None:
        """What is answered, committed; None where nothing is to be said.

        Raises MayBeDoneError, or anything else if nothing was changed.
        """

    def replied(self, activity: str, spoken: Spoken, message: str) -> None:
        """The reply to that activity went out as the message of that id."""

    async def missed(self, incoming: Incoming, spoken: Spoken) -> None:
        """The reply certainly didn't arrive; the next one in the conversation begins with it."""

    def our_fault(self, incoming: Incoming, error: str) -> Spoken:
        """What is said when something broke, and nothing was changed."""

    def not_shown(self, spoken: Spoken, error: str) -> Spoken:
        """What is said in place of an answer that can't be shown."""

    def took_too_long(self, incoming: Incoming, error: str) -> Spoken:
        """What is said of a turn that was given up; what was to be done may have been done, or will be."""


class ProgrammeBot(ActivityHandler):
    """Takes what a person said, and gives what is answered."""

    def __init__(self, turns: Turns, answering: Answering, given_up_after: float = TurnPatience.turn) -> None:
        """Every answer goes by `answering`; a turn that takes so many seconds is lost."""
        self._turns = turns
        self._answering = answering
        self._given_up_after = given_up_after

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """Somebody wrote, or pressed a button."""
        turn = turn_of(turn_context)
        if turn and turn.incoming.said.press is None:
            self._answering.said(turn.incoming.conversation)
        await self._answer(turn_context)

    async def on_members_added_activity(
        self, members_added: Sequence[ChannelAccount], turn_context: TurnContext
    ) -> None:
        """Somebody came to the chat; only the bot itself says hello."""
        if turn_context.activity.recipient.id in {one.id for one in members_added}:
            await self._answer(turn_context)

    async def on_installation_update_add(self, turn_context: TurnContext) -> None:
        """Somebody added the app, or a new version of it came to them."""
        await self._answer(turn_context)

    async def on_installation_update_remove(self, _: TurnContext) -> None:
        """Somebody took the app away; the next letter to them meets 403, and who adds it again is known."""
        log.info("app removed")

    async def on_invoke_activity(self, _: TurnContext) -> InvokeResponse:
        """No card or page of ours invokes anything; Teams is told so in peace, and not with the SDK's 501."""
        return InvokeResponse(status=200, body={})

    async def _answer(self, context: TurnContext) -> None:
        turn = turn_of(context)
        if turn is None:
            return
        spoken = await self._taken(turn)
        stop_typing(context)
        if spoken is not None:
            try:
                message = await self._show(context, turn, spoken)
            except UncertainError:
                raise  # said once more it might come twice
            except SendError:
                await self._turns.missed(turn.incoming, spoken)
                raise
            self._turns.replied(turn.incoming.activity, spoken, message)

    async def _show(self, context: TurnContext, turn: Turn, spoken: Spoken) -> str:
        try:
            return await self._answering.answer(context, turn.incoming, spoken)
        except NotDrawnError:
            log.exception("reply not made")
            # The deed may be done, so the person isn't told that nothing was changed.
            not_shown = self._turns.not_shown(spoken, turn.number)
            message = await self._answering.answer(context, turn.incoming, not_shown)
            turn.outcome = "reply-not-made"
            return message

    async def _taken(self, turn: Turn) -> Spoken | None:
        """What is answered; None where it says nothing.

        A take that lasts is waited for and not broken off: its transaction may be committed already,
        and "nothing was changed" would be untrue.
        """
        taking = asyncio.ensure_future(self._turns.take(turn.incoming))
        await asyncio.wait([taking], timeout=self._given_up_after)
        if not taking.done():
            taking.add_done_callback(_look_away)
            log.error("turn given up")
            turn.outcome = "given-up"
            return self._turns.took_too_long(turn.incoming, turn.number)
        try:
            spoken = taking.result()
        except MayBeDoneError:
            log.exception("turn not confirmed")
            turn.outcome = "given-up"
            return self._turns.took_too_long(turn.incoming, turn.number)
        except Exception:  # whatever it was, the person gets an honest answer and the log the story
            log.exception("turn failed")
            turn.outcome = "failed"
            return self._turns.our_fault(turn.incoming, turn.number)
        turn.outcome = "answered" if spoken else "silent"
        return spoken


def _look_away(taking: asyncio.Future[Spoken | None]) -> None:
    """Take note of how a turn that was given up ended, or asyncio warns that nobody did."""
    if not taking.cancelled() and (error := taking.exception()):
        log.error("turn failed after it was given up", kind=type(error).__name__)
