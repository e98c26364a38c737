"""What a person has chosen about reminders: a pause, kinds that are off, one that comes again later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from programme.letters.letters import Letter
from programme.letters.pacing import is_soon, subject_of
from programme.letters.subjects import SENSE, Subject
from programme.people import PersonId

AGAIN = "/again/"
"""Stands in the key of a reminder that its receiver put off."""
_STILL_USEFUL = timedelta(days=2)


@dataclass(frozen=True)
class Choices:
    """One person's."""

    paused_until: datetime | None = None
    off: frozenset[Subject] = frozenset()
    put_off: Mapping[str, datetime] = field(default_factory=dict)
    """When a reminder comes instead, by its key."""

    def of(self, letter: Letter) -> Letter | None:
        """The reminder as the person wants it, maybe later; None if they don't."""
        if until := self.put_off.get(letter.key):
            useful = max(letter.useful_until, until + _STILL_USEFUL)
            key = f"{letter.key}{AGAIN}{until.date()}"
            letter = replace(letter, key=key, due=until, useful_until=_before(letter, until) or useful)
        if comes_anyway(letter):
            return letter
        if subject_of(letter) in self.off:
            return None
        if self.paused_until and letter.due < self.paused_until:
            letter = replace(letter, due=self.paused_until)
        return letter if letter.due < letter.useful_until else None


NONE = Choices()


def comes_anyway(letter: Letter) -> bool:
    """Whether it can be neither paused nor turned off: an offer, or a meeting within 24 hours."""
    subject = subject_of(letter)
    return subject is None or SENSE[subject].is_free or is_soon(letter, letter.due)


def _before(letter: Letter, until: datetime) -> datetime | None:
    return letter.event if letter.event and letter.event > until else None


class AllChoices(Protocol):
    """Everybody's."""

    def of(self, people: Sequence[PersonId]) -> Mapping[PersonId, Choices]:
        """The choices of those of them who made any."""

    def pause(self, person: PersonId, until: datetime | None) -> None:
        """No reminders until then; None: they come again."""

    def turn_off(self, person: PersonId, subject: Subject) -> None:
        """No reminders of that kind."""

    def turn_on(self, person: PersonId, subject: Subject) -> None:
        """Reminders of that kind come again."""

    def put_off(self, person: PersonId, key: str, until: datetime) -> None:
        """That reminder comes then."""
