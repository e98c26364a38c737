"""The road under random talks and leaps in time: whatever people press and type, it stays whole."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from bot.app import open_bot
from bot.teams.incoming import Incoming
from dialogs.flows.scene import Place, Said
from programme.companies.companies import CompanyId
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step, after, steps_from
from programme.leading.overrides import Setting
from programme.letters.addresses import Address
from programme.letters.letters import LetterState
from programme.people import PersonId
from storage import tables
from storage.unit import Unit
from tests.conftest import HOME, Clock, settings_for
from texts.say import Button, Field, FieldKind, Say

PLACES, CONTACTS = 2, 5
LEADER = CONTACTS
SAID = (
    *("vi vil gjerne ha en presentasjon", "første ledige", "vi blir med", "ja", "ikke nå", "trekk oss"),
    *("hvor står vi?", "hvorfor?", "avlys", "flytt", "oppstartsmøte", "meld på kick-off", "forbered møtet"),
    *("vi trenger mer tid", "ja, vi tar plassen", "mine møter", "angre", "tilbakemelding"),
)
LEADER_SAYS = ("venteliste", "endre antall plasser", "status", "bedrift", "vis tilbakemeldinger")


@dataclass
class Someone:
    """A contact, or the leader, and what they see."""

    id: PersonId
    name: str
    sees: Say | None = None


class Road(RuleBasedStateMachine):
    """Five companies and a leader, two places."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        folder = Path(self._folder.name)
        shipped = Path("programme.toml").read_text("utf-8")
        programme = folder / "programme.toml"
        programme.write_text(shipped.replace("places = 40", f"places = {PLACES}"), "utf-8")
        self.clock = Clock()
        url = f"sqlite:///{folder}/bot.db"
        self.bot = open_bot(settings_for(url, programme=programme), self.clock, local=True)
        self.loop = asyncio.new_event_loop()
        self.people = [
            Someone(PersonId(f"tenant-{number}/contact"), f"Prøve {number}") for number in range(CONTACTS)
        ]
        self.people.append(Someone(PersonId(f"{HOME}/20000000-0000-0000-0000-000000000900"), "Lise Leder"))
        self.line: Sequence[CompanyId] = ()
        self.reordered = False

    def teardown(self) -> None:
        self.bot.close()
        self.loop.close()
        self._folder.cleanup()

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        with self.bot.transactions.database.transaction() as unit:
            yield unit

    def says(self, who: Someone, said: Said) -> None:
        address = Address(who.id, f"chat-{who.id}", "http://127.0.0.1", "28:bot")
        incoming = Incoming(
            uuid4().hex, f"chat-{who.id}", who.id, who.name, Place.PERSONAL, "", said, address
        )
        spoken = self.loop.run_until_complete(self.bot.turns.take(incoming))
        assert spoken, "everything that is said is answered"
        who.sees = spoken.say
        assert who.sees.buttons or who.sees.more, "there is always a way on"

    @initialize()
    def everybody_speaks_for_a_company(self) -> None:
        for number, who in enumerate(self.people):
            self.says(who, Said("hei"))
            if number != LEADER:
                self.says(who, Said(press={"deed": "book_presentation"}))
                self.says(
                    who, Said(press=self._press(who, "first", {"company": f"Prøvebedrift {number} AS"}))
                )
        with self.unit() as unit:
            for number, who in enumerate(self.people):
                if number != LEADER and (known := unit.companies.of(who.id)):
                    unit.companies.accept(known.id, who.id)

    def _press(self, who: Someone, does: str, given: dict[str, str]) -> dict[str, str]:
        assert who.sees
        button = next(one for one in who.sees.buttons if one.press.get("do") == does)
        return {**_filled(who.sees.fields, 0), **button.press, **given}

    @rule(who=some.integers(0, LEADER), which=some.integers(0, 20), fill=some.integers(0, 5))
    def presses(self, who: int, which: int, fill: int) -> None:
        """Any button in sight, the form above it filled in somehow."""
        someone = self.people[who]
        assert someone.sees
        buttons: list[Button] = [
            one for one in (*someone.sees.buttons, *someone.sees.more) if one.press and not one.link
        ]
        if not buttons:
            return
        press = {**_filled(someone.sees.fields, fill), **buttons[which % len(buttons)].press}
        self.reordered = self.reordered or who == LEADER
        self.says(someone, Said(press=press))

    @rule(who=some.integers(0, CONTACTS - 1), what=some.sampled_from(SAID))
    def types(self, who: int, what: str) -> None:
        self.says(self.people[who], Said(what))

    @rule(what=some.sampled_from(LEADER_SAYS))
    def leader_types(self, what: str) -> None:
        self.says(self.people[LEADER], Said(what))

    @rule(hours=some.sampled_from([1, 5, 24, 24 * 3, 24 * 7, 24 * 30]))
    def time_passes(self, hours: int) -> None:
        self.clock.now += timedelta(hours=hours)
        self.loop.run_until_complete(self.bot.upkeep.keep())

    @invariant()
    def places_hold_their_ceiling_and_no_company_has_two(self) -> None:
        with self.unit() as unit:
            places, companies = unit.places.all(), unit.companies.all()
            wanted = unit.overrides.get(Setting.PLACES)
            line = list(unit.places.line())
        ceiling = int(wanted.value) if wanted else PLACES
        taken = [one.holder for one in places if one.is_taken]
        held = [one.holder for one in places if one.holder]
        assert len(held) <= max(ceiling, len(taken))
        assert len(set(held)) == len(held)
        inside = {one.id for one in companies if one.stage in IN_THE_PROGRAMME}
        assert set(taken) == inside
        assert set(line) == {one.id for one in companies if one.stage is Stage.WAITING}

    @invariant()
    def the_line_keeps_its_order(self) -> None:
        with self.unit() as unit:
            now = list(unit.places.line())
        if not self.reordered:
            stayed = [one for one in self.line if one in now]
            assert now[: len(stayed)] == stayed
        self.line, self.reordered = now, False

    @invariant()
    def no_reminder_of_what_is_over(self) -> None:
        """Every planned reminder is about a meeting that stands and hasn't begun."""
        with self.unit() as unit:
            meetings = {one.id: one for one in unit.meetings.upcoming(unit.now)}
            reminders = unit.outbox.cursor.execute(_REMINDERS).mappings()
            now = unit.now
        for one in reminders:
            if one["useful_until"] > now:
                assert one["about"] in meetings


def _filled(fields: Sequence[Field], how: int) -> dict[str, str]:
    """Something in each field: one of its choices, a day soon, or a few words."""
    filled = {}
    for field in fields:
        if field.kind in {FieldKind.CHOICE, FieldKind.SEVERAL}:
            filled[field.fills] = field.choices[how % len(field.choices)].token if field.choices else ""
        elif field.kind is FieldKind.DATE:
            filled[field.fills] = field.value
        else:
            a_number = "number" in field.fills or "many" in field.fills
            filled[field.fills] = field.value or (str(1 + how) if a_number else "Prøve")
    return filled


_REMINDERS = select(tables.letters).where(
    tables.letters.c.state == LetterState.PLANNED, tables.letters.c.what.startswith("presentation:")
)
CAREFUL: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": list(HealthCheck),
    "phases": [
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
    ],  # shrinking takes minutes
}


def test_the_road_stays_whole():
    run_state_machine_as_test(Road, settings=settings(max_examples=15, stateful_step_count=40, **CAREFUL))


def test_a_form_whose_meeting_has_begun_meanwhile_asks_again():
    """Found by the above: the new time on the card is looked at though its meeting is over."""
    road = Road()
    road.everybody_speaks_for_a_company()
    kari = road.people[0]
    road.says(kari, Said("flytt"))
    assert kari.sees
    press = {**_filled(kari.sees.fields, 0), **kari.sees.buttons[0].press}
    road.time_passes(24 * 7)
    road.says(kari, Said(press=press))
    road.teardown()


@pytest.mark.long
def test_the_road_stays_whole_for_long():
    run_state_machine_as_test(Road, settings=settings(max_examples=300, stateful_step_count=80, **CAREFUL))


def test_every_stage_is_reached_and_none_is_a_dead_end():
    reached, new = {Stage.TO_CONTACT}, {Stage.TO_CONTACT}
    while new:
        new = {after(stage, step) for stage in new for step in steps_from(stage)} - reached
        reached |= new
    assert reached == set(Stage)
    assert all(steps_from(stage) for stage in Stage)
    assert {step for stage in Stage for step in steps_from(stage)} == set(Step)
