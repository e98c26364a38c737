"""The README's two tables are walked word for word, so that they stay true."""

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio

from bot.local.demo import PEOPLE, seed
from tests.conftest import Teams
from tests.played_teams import Person, Sent

_ROW = re.compile(r"^\| ([^|]*) ?\| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
STEP = re.compile(
    r"`([^`]+)`|\*\*([^*]+)\*\*|(press a \w+|a company's name|who decided|who knows|on each card)"
)
NOT_UNDERSTOOD = ("Det forsto jeg ikke", "Noe gikk galt", "Det er prosjektlederen som kan gjøre det")
COMPANIES = {"Kari": "Prøvebrød AS", "Ola": "Demosjømat AS", "Nina": "Testmeieri AS"}
SEEN: Mapping[str, Sequence[str]] = {
    "vi vil gjerne ha en presentasjon": ("Når passer det?", "Første ledige"),
    "hvem eier prosjektet?": ("NHO Mat og Drikke", "Fortsett bestillingen"),
    "tavle": ("Tavlen er klar",),
    "spol +1d": ("Klokken er nå",),
    "min lenke": ("lenke",),
    "endre antall plasser": ("Plasser tatt: \n9", "Ledige: \n2"),
    "gruppene": ("2 nettverksgrupper",),
    "bestill presentasjon": ("Presentasjonen er bestilt",),
    "trekk oss": ("trukket",),
    "sesonger": ("sesong",),
    "eksport": ("Månedsrapport",),
}
"""What has to be seen after a row, by the first words that are typed in it."""


@dataclass
class Walker:
    """Everybody of the local mode, and what is filled in with the next press."""

    teams: Teams
    people: Mapping[str, Person]
    fills: dict[str, str] = field(default_factory=dict)

    async def walks(self, row: "Row") -> None:
        for name in row.names:
            person = self.people[name]
            steps = [*STEP.finditer(row.say)]
            for place, step in enumerate(steps):
                typed, pressed, told = step.groups()
                each = place + 1 < len(steps) and steps[place + 1][3] == "on each card"
                if typed:
                    await self.says(person, typed)
                elif pressed:
                    await self._presses(person, pressed, on_each=each)
                elif told.startswith("press a"):
                    await self._opens_first(person)
                elif told == "a company's name":
                    self.fills["company"] = COMPANIES[name]
                elif told == "who decided":
                    self.fills["who_decided"] = "Styret"
                elif told == "who knows":
                    self.fills["representatives_know"] = "yes"
            await self.teams.send_due()
            for words in SEEN.get(row.first_typed, ()):
                assert person.got(words), (row.say, words, person.sees)

    async def _opens_first(self, person: Person) -> None:
        """The first line of the last card; proposals come once they are found."""
        for _ in range(100):
            if person.last.opening:
                break
            await asyncio.sleep(0.1)
            await self.teams.send_due()
        assert person.last.opening, person.sees
        await person.presses(person.last.opening[0]["title"])

    async def says(self, person: Person, text: str) -> None:
        seen = await person.says(text)
        assert not any(seen.startswith(one) for one in NOT_UNDERSTOOD), (text, seen)

    async def _presses(self, person: Person, title: str, *, on_each: bool) -> None:
        cards = [one for one in person.inbox if title in _titles(one)]
        assert cards, (title, person.sees)
        for card in cards if on_each else cards[-1:]:
            if any(one["title"] == title and one["type"] == "Action.OpenUrl" for one in card.actions):
                continue
            given = {name: value for name, value in self.fills.items() if name in card.inputs}
            seen = await person.presses(title, card, **given)
            assert not any(seen.startswith(one) for one in NOT_UNDERSTOOD), (title, seen)
        self.fills.clear()


def _titles(card: Sent) -> list[str]:
    return [*card.buttons, *(one["title"] for one in card.opening)]


@dataclass(frozen=True)
class Row:
    """A line of one of the tables."""

    names: tuple[str, ...]
    say: str

    @property
    def first_typed(self) -> str:
        found = re.search(r"`([^`]+)`", self.say)
        return found[1] if found else ""


LEADERS_PAGE = Path("docs/leader.md").read_text("utf-8")
TABLES = ("| as | say | and see |", "| as | say or press | and see |")


def rows(table: str) -> Iterator[Row]:
    """Those of one table, in order; a line without a name is the same person's as the one before."""
    text = Path("README.md").read_text("utf-8")
    begins = text.index(table)
    ends = text.index("\n\n", begins)
    names: tuple[str, ...] = ()
    for who, say, _ in _ROW.findall(text[begins : ends + 1]):
        if who.strip() in {"as", "---"}:
            continue
        found = tuple(one for one in re.findall(r"\w+", who) if one in {p.name.split()[0] for p in PEOPLE})
        names = found or names
        yield Row(names, say)


@pytest_asyncio.fixture
async def walker(teams: Teams) -> Walker:
    await teams.look(lambda unit: seed(unit, teams.bot.resources.new_id))
    people = {
        one.name.split()[0]: Person(
            one.name,
            one.object_id,
            one.id.partition("/")[0],
            teams.bot_url,
            teams.connector,
            teams.session,
            faults=teams.faults,
        )
        for one in PEOPLE
    }
    for one in people.values():
        await one.says("hei")
    return Walker(teams, people)


@pytest.mark.parametrize("table", TABLES)
async def test_what_a_table_says_can_be_typed_and_pressed(walker: Walker, table: str):
    for row in rows(table):
        await walker.walks(row)


async def test_what_the_leaders_page_says_can_be_typed(walker: Walker):
    typed = [one for _, say, _ in _ROW.findall(LEADERS_PAGE) for one in re.findall(r"`([^`]+)`", say)]
    assert len(typed) > 10
    for one in typed:
        await walker.says(walker.people["Lise"], one.replace("NAVN", "Kari"))
