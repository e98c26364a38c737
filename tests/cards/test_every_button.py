"""Every button of every card that can be reached is pressed twice, at once and a week later.

The second press does nothing more, and its card is true and has buttons; so is the card of any other button
that is pressed where one of them has done something.
"""

from collections import deque
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from dialogs.deeds import DEEDS
from programme.companies.road import Stage
from programme.groups.network import Answer
from programme.people import Language, PersonId
from tests.cards.pressing import Card, Press, Pressing, changed, named, pressable
from tests.cards.test_second_presses import (
    KARI,
    LEADER,
    NOTHING_DONE,
    at_stage,
    claimed,
    grouped,
    sent_broadcast,
)
from tests.conftest import Teams
from texts.say import Say

EACH_TIME: Mapping[str, str] = {
    "invite_colleague": "a code works once, and what is kept of the one before doesn't tell it",
}
"""Deeds that do something each time they are pressed, and why."""
LATER: Mapping[str, str] = {
    "ask_again": "who hasn't answered for a week is asked again",
    "remind_later": "«in the morning» is another morning then",
    "sick_today": "it's another day's hours",
}
"""Those that do something again a week later, and why."""


class EveryButton:
    """Presses what it hasn't pressed yet, and notes what isn't as it should be."""

    def __init__(self, pressing: Pressing) -> None:
        self.pressing = pressing
        self.cards: deque[Card] = deque()
        self.pressed: set[tuple[object, ...]] = set()
        self.done: set[tuple[object, ...]] = set()
        self.faults: list[str] = []

    async def begins(self, *people: PersonId) -> None:
        """Each deed as it's begun by those people, from what is so now."""
        now = self.pressing.now()
        for who in people:
            for deed in ("help", *sorted(DEEDS)):
                self.pressing.back_to(now)
                say = await self.pressing.press(who, {"deed": deed})
                self.cards.append(Card(who, say, self.pressing.now(), (who, deed)))

    async def goes_on(self) -> None:
        """Until nothing new can be reached."""
        while self.cards:
            card = self.cards.popleft()
            for label, press in pressable(card.say):
                sort = (card.who, *_sort(card, label, press))
                if sort not in self.pressed:
                    self.pressed.add(sort)
                    await self._twice(card, label, press)

    async def _twice(self, card: Card, label: str, press: Press) -> None:
        self.pressing.back_to(card.at)
        say = await self.pressing.press(card.who, press)
        after = self.pressing.now()
        there = Card(card.who, say, after, (*card.path, label))
        self.cards.append(there)
        did = changed(card.at, after)
        if did:
            self.done.add(_sort(card, label, press))
            for letter, said in await self.pressing.letters(card.at):
                self.cards.append(Card(letter.to, said, after, (*there.path, f"letter {letter.what}")))
        if did or press.get("run"):
            await self._again(there, press, timedelta(seconds=3))
            await self._again(there, press, timedelta(days=8))
        for other, its_press in pressable(card.say) if did else ():
            of_it = its_press.get("run") in {None, press.get("run")} and its_press.get("do") != "leave"
            if its_press != press and of_it:
                self.pressing.back_to(after)
                self._note(there, await self.pressing.press(card.who, its_press), f"then {other}")

    async def _again(self, there: Card, press: Press, later: timedelta) -> None:
        """The card that the first press led to, and that press once more."""
        self.pressing.back_to(there.at)
        self.pressing.teams.clock.now += later
        say = await self.pressing.press(there.who, press)
        when = "again later" if later.days else "again"
        deed = press.get("deed", "")
        more = changed(there.at, self.pressing.now())
        if more and deed not in EACH_TIME and not (later.days and deed in LATER):
            self.faults.append(f"{' > '.join(there.path)}, {when}: {named(say.title)} and {more}")
        if press.get("do") != "leave":
            self._note(there, say, when)
        elif not say.buttons:
            self.faults.append(f"{' > '.join(there.path)}, {when}: no buttons")

    def _note(self, there: Card, say: Say, when: str) -> None:
        if named(say.title) in NOTHING_DONE or not say.buttons:
            self.faults.append(f"{' > '.join(there.path)}, {when}: {named(say.title)}")


def _sort(card: Card, label: str, press: Press) -> tuple[object, ...]:
    """What is pressed: one of a form's buttons, or a deed with what it's given."""
    if press.get("run"):
        return (card.name, press["do"], label)
    return (press.get("deed"), frozenset(press))


async def every_button(stage: Stage, teams: Teams, file: Path, *people: PersonId) -> EveryButton:
    """With a company at that stage, which somebody says they speak for, in a group and sent a broadcast."""
    await teams.look(at_stage(stage, Language.NB))
    await teams.look(claimed)
    await teams.look(sent_broadcast)
    await teams.look(grouped(Answer.ASKED))
    teams.register.has("100000083", "PRØVEOST AS")
    every = EveryButton(Pressing(teams, file))
    await every.begins(*people)
    await every.goes_on()
    return every


async def test_every_button_of_a_contact_can_be_pressed_again(teams: Teams, tmp_path: Path):
    every = await every_button(Stage.CONFIRMED, teams, tmp_path / "bot.db", KARI)
    assert not every.faults, "\n".join(every.faults)
    assert len(every.done) > 20


@pytest.mark.long
@pytest.mark.ci
@pytest.mark.parametrize("stage", list(Stage))
async def test_every_button_can_be_pressed_again_at_each_stage(stage: Stage, teams: Teams, tmp_path: Path):
    every = await every_button(stage, teams, tmp_path / "bot.db", KARI, LEADER)
    assert not every.faults, "\n".join(every.faults)
    assert len(every.done) > 50
