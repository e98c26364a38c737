"""Carries letters to people's chats, and says what each send met."""

from functools import partial

from botbuilder.core import TurnContext

from bot.jobs.outbox import SHOWN_ELSEWHERE, TERMINAL, Message
from bot.teams.adapter import TeamsAdapter
from bot.teams.answering import Answering
from bot.teams.connector import (
    Connector,
    FailedError,
    NoTokenError,
    RefusedError,
    SendError,
    UncertainError,
    UnreachableError,
)
from bot.teams.contexts import reference_of
from bot.teams.incoming import Spoken
from programme.letters.addresses import Address
from programme.letters.letters import LetterState, Way
from scheduler.outbox import Outcome, Ready

_GONE = "404"


class LetterCarrier:
    """The scheduler's way out."""

    def __init__(self, connector: Connector, adapter: TeamsAdapter, answering: Answering) -> None:
        """Letters go by the adapter and `answering`, as replies do; chats are made by the connector."""
        self._connector = connector
        self._adapter = adapter
        self._answering = answering

    async def carry(self, ready: Ready[Message]) -> Outcome:
        """Send the message, or change an earlier one, once; what is for a terminal is shown there."""
        if ready.address and ready.address.service_url == TERMINAL:
            return Outcome(LetterState.PLANNED, "for a terminal", after=SHOWN_ELSEWHERE, alone=True)
        try:
            if ready.way is Way.NEW:
                return await self._new(ready)
            await self._change(ready)
        except SendError as error:
            return _met(error)
        return Outcome(LetterState.SENT, message=ready.message)

    async def _new(self, ready: Ready[Message]) -> Outcome:
        """A new message; a chat that isn't there is made, once."""
        address = _chat_of(ready)
        if not address.conversation:
            address = await self._open(address)
        try:
            sent_as = await self._send(_spoken(ready), address)
        except UnreachableError as error:
            if str(error) != _GONE or address is not ready.address:
                raise
            address = await self._open(address)
            sent_as = await self._send(_spoken(ready), address)
        made = address if address is not ready.address else None
        return Outcome(LetterState.SENT, message=sent_as, chat=made)

    async def _change(self, ready: Ready[Message]) -> None:
        """Done twice it is the same, so a doubtful answer may be asked for again."""

        async def change(context: TurnContext) -> None:
            if ready.says is None:
                await context.delete_activity(ready.message)
            else:
                await self._answering.change(context, ready.message, _spoken(ready))

        try:
            await self._adapter.continue_conversation(reference_of(_chat_of(ready)), change)
        except UncertainError as error:
            raise RefusedError(str(error)) from error

    async def _open(self, address: Address) -> Address:
        """The chat; nothing of the letter is on the wire yet, so a doubtful answer may be asked for again."""
        try:
            return await self._connector.open_chat(address)
        except UncertainError as error:
            raise RefusedError(str(error)) from error

    async def _send(self, spoken: Spoken, address: Address) -> str:
        say = partial(self._answering.send, spoken=spoken)
        sent_as: str = await self._adapter.continue_conversation(reference_of(address), say)
        return sent_as


def _chat_of(ready: Ready[Message]) -> Address:
    assert ready.address, "what goes to a chat has its address"
    return ready.address


def _spoken(ready: Ready[Message]) -> Spoken:
    assert isinstance(ready.says, Spoken), "what goes to a chat says something"
    return ready.says


def _met(error: SendError) -> Outcome:
    """What the letter becomes."""
    match error:
        case NoTokenError():
            return Outcome(LetterState.PLANNED, str(error), stops=True)
        case RefusedError():
            return Outcome(LetterState.PLANNED, str(error), after=error.after)
        case UnreachableError():
            return Outcome(LetterState.UNREACHABLE, str(error))
        case FailedError():
            return Outcome(LetterState.FAILED, str(error))
        case _:
            return Outcome(LetterState.UNCERTAIN, str(error))
