"""What a person will get: the same pacing that the sender uses, run ahead of time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from programme.letters.letters import Letter, LetterReason
from programme.letters.pacing import is_held_back, pace
from programme.plan import Programme


@dataclass(frozen=True)
class Forecast:
    """A letter, and when it comes."""

    letter: Letter
    at: datetime
    missed: LetterReason | None = None
    """Why it won't come, where it can't in time."""


def forecast(
    letters: Sequence[Letter], days: Collection[date], now: datetime, programme: Programme
) -> list[Forecast]:
    """What becomes of one person's planned letters, earliest first, if nothing changes.

    `days`: those of the last week on which the person got a message that counts.
    """
    open_until = {letter: letter.due for letter in letters}
    counted, coming = set(days), []
    while open_until:
        at = max(now, min(open_until.values()))
        due = [letter for letter, until in open_until.items() if until <= at]
        paced = pace(due, counted, at, programme)
        coming += [Forecast(letter, at) for letter in paced.now]
        coming += [Forecast(one.letter, at, one.why) for one in paced.missed]
        if any(is_held_back(letter, at) for letter in paced.now):
            counted.add(at.astimezone(programme.zone).date())
        for letter in due:
            del open_until[letter]
        open_until |= {one.letter: one.until for one in paced.waits}
    return coming
