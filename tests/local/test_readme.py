"""The README's two tables are walked word for word, so that they stay true."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest_asyncio

from bot.local.demo import PEOPLE, seed
from tests.conftest import Teams
from tests.played_teams import Person, Sent

_ROW = re.compile(r"^\| ([^|]*) ?\| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
_STEP = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|(press a \w+|a company's name|who decided|on each card)")
NOT_UNDERSTOOD = ("Det forsto jeg ikke", "Noe gikk galt", "Det er prosjektlederen som kan gjøre det")
COMPANIES = {"Kari": "Prøvebrød AS", "Ola": "Demosjømat AS", "Nina": "Testmeieri AS"}
SEEN: Mapping[str, Sequence[str]] = {
    "vi vil gjerne ha en presentasjon": ("Når passer det?", "Første ledige"),
    "hvem eier prosjektet?": ("NHO Mat og Drikke", "Fortsett bestillingen"),
    "tavle": ("Tavlen er klar",),
    "spol +1d": ("Klokken er nå",),
    "min lenke": ("lenke",),
    "endre antall plasser": ("5",),
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
            steps = [*_STEP.finditer(row.say)]
            for place, step in enumerate(steps):
                typed, pressed, told = step.groups()
                each = place + 1 < len(steps) and steps[place + 1][3] == "on each card"
                if typed:
                    await self._says(person, typed)
                elif pressed:
                    await self._presses(person, pressed, on_each=each)
                elif told.startswith("press a"):
                    await person.presses(person.last.opening[0]["title"])
                elif told == "a company's name":
                    self.fills["company"] = COMPANIES[name]
                elif told == "who decided":
                    self.fills["who_decided"] = "Styret"
            await self.teams.send_due()
            for words in SEEN.get(row.first_typed, ()):
                assert words in person.sees, (row.say, person.sees)

    async def _says(self, person: Person, text: str) -> None:
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


def rows() -> Iterator[Row]:
    """Those of both tables, in order; a line without a name is the same person's as the one before."""
    text = Path("README.md").read_text("utf-8")
    begins, ends = text.index("| as | say | and see |"), text.index("`.venv/bin/python -m bot replay`")
    names: tuple[str, ...] = ()
    for who, say, _ in _ROW.findall(text[begins:ends]):
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


async def test_what_the_tables_say_can_be_typed_and_pressed(walker: Walker):
    for row in rows():
        await walker.walks(row)
