"""What follows from how a send went: a later try, an e-mail in its place, a leader who is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.jobs.mails import Mails, mail_was_lost
from programme.deeds.must_be_known import plan_steps
from programme.deeds.uncertain_letters import ask_leaders
from programme.letters.letters import Letter, LetterState
from scheduler.outbox import Outcome
from storage.unit import Unit


@dataclass(frozen=True)
class Settling:
    """In the transaction that notes what became of letters."""

    mails: Mails | None
    """None where no e-mail leaves."""

    def follow_up(self, letters: Sequence[Letter], state: LetterState, unit: Unit) -> None:
        """What must be known is said in other ways, too, unless its receiver gives a sign."""
        for letter in letters:
            invited = self.mails is not None and self.mails.invites_to(letter, unit)
            plan_steps(unit, letter, state, emails=self.mails is not None, invited=invited)

    def settle(self, letter: Letter, outcome: Outcome, unit: Unit) -> None:
        """The letter's state, and what goes in its place."""
        if outcome.state is LetterState.PLANNED:
            due = unit.now + (outcome.after or timedelta())
            unit.deliveries.again(letter.key, due, outcome.reason)
            unit.deliveries.rest(letter, due)
            return
        unit.deliveries.settle(letter.key, outcome.state, outcome.reason, outcome.message)
        match outcome.state:
            case LetterState.FAILED:
                if letter.email:
                    mail_was_lost(letter, unit)
            case LetterState.UNREACHABLE:
                if letter.email:
                    mail_was_lost(letter, unit)
                else:
                    self._by_email(letter, unit)
            case LetterState.UNCERTAIN:
                self.hold_uncertain(letter, unit)

    def hold_uncertain(self, letter: Letter, unit: Unit) -> None:
        """It may have come, so it isn't sent again: by e-mail, or a leader says what becomes of it."""
        if letter.email:
            mail_was_lost(letter, unit)
            ask_leaders(unit, letter)
        elif not self._by_email(letter, unit):
            ask_leaders(unit, letter)

    def _by_email(self, letter: Letter, unit: Unit) -> bool:
        """Whether an e-mail goes in place of a message that didn't arrive, as far as is known."""
        return self.mails is not None and self.mails.in_place_of(letter, unit)
