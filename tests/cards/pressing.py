"""Presses from one and the same moment, again and again: the database and the clock can be put back."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.conversation.scenes import scene_of
from dialogs.flows.scene import Said
from dialogs.letters.compose import compose
from programme.letters.letters import Letter, Way
from programme.people import PersonId
from programme.plan import Programme
from storage.tables import people
from storage.unit import Unit
from tests.cards.test_second_presses import Office, filled
from tests.conftest import Teams
from texts.say import Say, Sentence, Value, Words

BOOKKEEPING = frozenset(
    {"talks", "turns", "shown_cards", "addresses", "errands", "links", "leases", "register_entries"}
)
"""Tables that a press may write to without having done anything."""
_OF_TALKING = frozenset({"language", "language_chosen", "greeted", "heard_at"})
"""And what of a person."""
_KEPT = [place for place, one in enumerate(people.columns) if one.name not in _OF_TALKING]
Press = Mapping[str, str]
Tables = Mapping[str, Sequence[tuple[object, ...]]]


@dataclass(frozen=True)
class Moment:
    """Everything as it was."""

    tables: Tables
    clock: datetime
    programme: Programme

    @property
    def facts(self) -> Tables:
        """What stands in the tables that a deed writes to."""
        facts = {name: rows for name, rows in self.tables.items() if name not in BOOKKEEPING}
        return {**facts, "people": [tuple(row[place] for place in _KEPT) for row in facts["people"]]}


def changed(before: Moment, after: Moment) -> list[str]:
    """The tables in which something else stands."""
    return [name for name, rows in after.facts.items() if rows != before.facts[name]]


@dataclass(frozen=True)
class Card:
    """What somebody sees, when, and what was pressed to see it."""

    who: PersonId
    say: Say
    at: Moment
    path: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The id of its title."""
        return named(self.say.title)


class Pressing:
    """A place to press in."""

    def __init__(self, teams: Teams, file: Path) -> None:
        """`file`: the bot's database."""
        self.teams, self.office = teams, Office(teams)
        self.database = sqlite3.connect(file, isolation_level=None)
        tables = self.database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        self._read = {one: f"SELECT * FROM {one} ORDER BY 1" for (one,) in tables}

    def now(self) -> Moment:
        tables = {name: self.database.execute(read).fetchall() for name, read in self._read.items()}
        return Moment(tables, self.teams.clock.now, self.teams.bot.transactions.programme)

    def back_to(self, moment: Moment) -> None:
        self.teams.clock.now = moment.clock
        self.teams.bot.transactions.programme = moment.programme
        tables = self.now().tables
        self.database.execute("BEGIN IMMEDIATE")
        for name, rows in moment.tables.items():
            if rows != tables[name]:
                self.database.execute(f"DELETE FROM {name}")
                holes = ", ".join("?" * len(rows[0])) if rows else ""
                self.database.executemany(f"INSERT INTO {name} VALUES ({holes})", rows) if rows else None
        self.database.execute("COMMIT")

    async def press(self, who: PersonId, press: Press) -> Say:
        return await self.office.says(who, Said(press=press))

    async def letters(self, since: Moment) -> Sequence[tuple[Letter, Say]]:
        """What is said by the letters that were planned since then, whenever they are due."""
        before = {row[0] for row in since.tables["letters"]}

        def work(unit: Unit) -> Sequence[tuple[Letter, Say]]:
            found = []
            for letter in unit.outbox.coming():
                person = unit.people.get(letter.to)
                if letter.key in before or letter.way is not Way.NEW or letter.email or person is None:
                    continue
                scene = scene_of(unit, person, self.teams.bot.resources, {})
                if said := compose(letter, scene):
                    found.append((letter, said))
            return found

        return await self.teams.look(work)


def named(title: Sentence | Value) -> str:
    """The id of the words, or what stands there."""
    return title.id if isinstance(title, Words) else str(title)


def pressable(say: Say) -> Iterator[tuple[str, Press]]:
    """Each press of the card with its label, its form filled in."""
    groups = [one for group in say.groups for one in group.buttons]
    for one in (*say.buttons, *say.more, *groups):
        if one.press:
            yield named(one.label), {**filled(say.fields), **one.press} if one.press.get("run") else one.press
    for fact in (*say.figures, *say.folded):
        if fact.opens:
            yield named(fact.label), fact.opens
