"""Brings letters to a terminal: those for the person who sits there, and no others."""

from bot.jobs.outbox import SHOWN_ELSEWHERE, Message
from bot.local.terminal import Terminal
from bot.teams.incoming import Spoken
from programme.letters.letters import LetterState
from programme.people import PersonId
from scheduler.outbox import Outcome, Ready


class Screen:
    """Carries letters to a terminal."""

    def __init__(self, terminal: Terminal, person: PersonId) -> None:
        """Shows this person's letters."""
        self._terminal = terminal
        self._person = person

    async def carry(self, ready: Ready[Message]) -> Outcome:
        """Show the letter; one for somebody else waits for them."""
        if ready.receiver != self._person:
            return Outcome(LetterState.PLANNED, "for another terminal", after=SHOWN_ELSEWHERE, alone=True)
        if isinstance(ready.says, Spoken):
            self._terminal.receive(ready.says)
        return Outcome(LetterState.SENT)
