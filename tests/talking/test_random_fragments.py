"""Whoever writes only fragments gets nothing done but what a plain answer to the card in front does."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from bot.teams.limits import Limits
from programme.people import PersonId
from reading.intents.shipped import SHIPPED, trained_file
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person

DOUBT = (
    *(
        "nei ikke den",
        "kanskje",
        "må spørre",
        "vent litt",
        "hmm",
        "passer ikke",
        "kommer an på",
        "nei vent da",
    ),
    *(
        "ikke torsdag",
        "den første kanskje",
        "må sjekke med sjefen",
        "vi blir to",
        "vet ikke",
        "ikke noe av det",
    ),
    *(
        "eg veit ikkje heilt",
        "me må sjekke",
        "ikkje den",
        "kanskje torsdag",
        "må høyre med leiinga",
        "ein gong seinare",
    ),
    *("not that one", "maybe", "I'll ask", "hold on", "not Thursday", "depends on the boss", "perhaps later"),
    *(
        "ja, men må spørre først",
        "torsdag hvis sjefen kan",
        "ja kanskje",
        "yes, if my boss agrees",
        "jau, kanskje",
    ),
    *(
        "vi avlyser ikke",
        "ikkje flytt det",
        "don't cancel",
        "vi har ikke tenkt å trekke oss",
        "hva om vi avlyser?",
    ),
    *("flytt?", "avlyse kanskje", "skulle gjerne flyttet, men vet ikke når", "trekke oss? nei"),
    *("…", "?!", "{ }", "🤔", "-"),
)
"""None of these does anything, whatever stands in front."""
PLAIN = ("ja", "jau", "yes", "torsdag", "kl 14", "2", "i morgen", "nei", "no", "ok", "greit", "første ledige")
"""These may answer what the card in front asks; without one they do nothing."""
OPENING = (
    "bestill presentasjon",
    "flytt",
    "avlys",
    "vi blir med",
    "trekk oss",
    "snakk med oss",
    "hvor står vi?",
)
"""These open a card."""


@dataclass(frozen=True)
class State:
    """All that a talk of a contact can change for the company."""

    meetings: tuple[tuple[str, str], ...]
    stage: str
    leaves: bool
    questions: int


def state_of(unit: Unit, person: str) -> State:
    company = unit.companies.of(PersonId(person))
    meetings = tuple((one.id, one.start.isoformat()) for one in unit.meetings.upcoming(unit.now))
    leaves = bool(company and company.leaves_at)
    stage = str(company.stage) if company else ""
    return State(meetings, stage, leaves, len(unit.questions.all()))


def has_a_form(person: Person) -> bool:
    return any("run" in action.get("data", {}) for action in person.last.card.get("actions", ()))


@pytest.fixture
def limits() -> Limits:
    """A person may write as much as these tests do."""
    return Limits(person_burst=1_000_000)


@pytest.fixture(autouse=True)
def _trained(teams: Teams) -> None:
    """The classifier that is shipped is at work."""
    teams.bot.thinking.answers.load(trained_file(SHIPPED))


async def talk(teams: Teams, person: Person, seed: int, turns: int) -> None:
    """Fragments at random; whatever is done was plainly asked for by the card in front."""
    chance = random.Random(seed)
    said: list[str] = []
    before = await teams.look(lambda unit: state_of(unit, person.id))
    for _ in range(turns):
        kinds: Sequence[Sequence[str]] = (DOUBT, DOUBT, DOUBT, PLAIN, OPENING)
        fragment = chance.choice(chance.choice(kinds))
        asked = has_a_form(person)
        is_a_message = "message" in person.last.inputs  # which takes whatever is typed
        is_a_name = "«" in person.sees or '"' in person.sees
        if is_a_name and fragment in {"ja", "jau", "yes", "ok"}:
            continue  # to "Heter bedriften «vi blir to»?" that is plain speech
        said.append(fragment)
        await person.says(fragment)
        after = await teams.look(lambda unit: state_of(unit, person.id))
        if after != before and not (
            is_a_message and after == replace(before, questions=before.questions + 1)
        ):
            assert fragment in PLAIN, (said, before, after, person.sees)
            assert asked, said
        before = after


@pytest.mark.parametrize("seed", range(12))
async def test_a_newcomers_fragments_do_nothing_unasked(teams: Teams, kari: Person, seed: int):
    await kari.says("hei")
    await talk(teams, kari, seed, turns=20)


@pytest.mark.parametrize("seed", range(12))
async def test_a_companys_fragments_do_nothing_unasked(
    teams: Teams, kari: Person, confirmed: Confirmed, seed: int
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("bestill oppstartsmøte")
    await kari.presses("Første ledige")
    await talk(teams, kari, seed, turns=20)


@pytest.mark.long
async def test_thousands_of_talks_do_nothing_unasked(
    teams: Teams, kari: Person, ola: Person, confirmed: Confirmed
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("bestill oppstartsmøte")
    await kari.presses("Første ledige")
    await ola.says("hei")
    for seed in range(3_000):
        person = (kari, ola)[seed % 2]
        await person.says("avbryt")
        await talk(teams, person, seed, turns=10)
