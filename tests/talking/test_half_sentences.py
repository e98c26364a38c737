"""Whoever thinks aloud, asks a colleague or says half a thing books nothing by it."""

import random

import pytest

from programme.people import PersonId
from tests.conftest import Teams
from tests.played_teams import Person

SLOT = "bestill presentasjon torsdag 4. mars kl 13.30"
IN_ENGLISH = "book a presentation on Thursday 4 March at 13:30"
ON_NYNORSK = "eg vil bestille ein presentasjon torsdag 4. mars kl 13.30"

THINKING = [
    (SLOT, "vent litt, må sjekke med sjefen"),
    (SLOT, "vent litt"),
    (SLOT, "vi blir fire stykker"),
    (SLOT, "må spørre sjefen først"),
    (SLOT, "kanskje"),
    (SLOT, "et øyeblikk"),
    (SLOT, "sjefen bestemmer"),
    (SLOT, "Skal høre med ledelsen"),
    (SLOT, "Kommer tilbake til deg"),
    (SLOT, "som jeg sa"),
    (SLOT, "nei vent da"),
    (SLOT, "jeg spør i Prøvebrød AS"),
    (SLOT, "glemte navnet"),
    (SLOT, "supert!"),
    (ON_NYNORSK, "vent litt, eg må sjekke med sjefen"),
    (ON_NYNORSK, "me blir fire stykke"),
    (ON_NYNORSK, "må høyre med leiinga"),
    (ON_NYNORSK, "kanskje det"),
    (ON_NYNORSK, "ein augneblink"),
    (IN_ENGLISH, "hold on, I must ask my boss"),
    (IN_ENGLISH, "there will be four of us"),
    (IN_ENGLISH, "just a moment"),
    (IN_ENGLISH, "let me check with my manager"),
    (IN_ENGLISH, "same as"),
    (IN_ENGLISH, "perhaps later"),
]


async def booked(teams: Teams) -> int:
    return len(await teams.look(lambda unit: unit.meetings.upcoming(unit.now)))


async def company_of(person: Person, teams: Teams) -> str:
    company = await teams.look(lambda unit: unit.companies.of(PersonId(person.id)))
    return company.called.name if company else ""


@pytest.mark.parametrize(("begins", "thought"), THINKING)
async def test_nothing_is_booked_for_a_thought_that_is_no_company(
    teams: Teams, kari: Person, begins: str, thought: str
):
    await kari.says(begins)
    await kari.says(thought)

    assert await booked(teams) == 0
    assert await teams.look(lambda unit: unit.companies.all()) == []


@pytest.mark.parametrize(
    ("begins", "name", "question", "yes"),
    [
        (SLOT, "Bakst og co", "Heter bedriften «Bakst og co», eller mente du noe annet?", "ja"),
        (ON_NYNORSK, "Bakst og co", "Heiter bedrifta «Bakst og co», eller meinte du noko anna?", "ja"),
        (IN_ENGLISH, "Testloaf Bakers", "Is the company called “Testloaf Bakers”, or did you mean", "yes"),
    ],
)
async def test_an_unknown_company_is_asked_about_and_a_yes_goes_on_with_it(
    teams: Teams, kari: Person, begins: str, name: str, question: str, yes: str
):
    await kari.says(begins)
    asked = await kari.says(name)
    assert question in asked
    assert await booked(teams) == 0

    await kari.says(yes)

    assert await booked(teams) == 1
    assert await company_of(kari, teams) == name


async def test_yes_can_be_pressed_and_is_about_the_name_on_its_card(teams: Teams, kari: Person):
    await kari.says(SLOT)
    await kari.says("vi blir fire stykker")
    await kari.says("bakst og co")
    assert await booked(teams) == 0

    booked_for = await kari.presses("Ja, det gjør den")

    assert "bakst og co" in booked_for
    assert await company_of(kari, teams) == "bakst og co"


@pytest.mark.parametrize("no", ["nei", "nei, ikke den", "niks", "det gjør den ikke", "må spørre"])
async def test_a_no_asks_for_the_name_again_and_keeps_the_time(teams: Teams, kari: Person, no: str):
    await kari.says(SLOT)
    await kari.says("vi blir fire stykker")

    again = await kari.says(no)
    assert "Skriv navnet på bedriften eller organisasjonsnummeret." in again
    assert await booked(teams) == 0
    assert "torsdag 4. mars kl. 13.30" in await kari.says("Prøvebrød AS")
    assert await company_of(kari, teams) == "Prøvebrød AS"


@pytest.mark.parametrize("denied", ["nei ikke den", "ikkje den", "no, not that one"])
async def test_that_one_is_not_meant_leaves_the_form_where_it_is(teams: Teams, kari: Person, denied: str):
    await kari.says(SLOT)
    await kari.says(denied)
    await kari.says("Prøvebrød AS")

    assert await booked(teams) == 1


async def test_no_can_be_pressed(teams: Teams, kari: Person):
    await kari.says(SLOT)
    await kari.says("vi blir fire stykker")

    assert "Skriv navnet på bedriften" in await kari.presses("Nei")
    await kari.says("ja")
    assert await booked(teams) == 0


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("Prøvebakst", "Prøvebakst"),
        ("nei, Prøvebakst", "Prøvebakst"),
        ("Nei, den heter Bakst og co", "Bakst og co"),
        ("vi er Prøvebakst AS", "Prøvebakst AS"),
    ],
)
async def test_another_name_answers_that_question(teams: Teams, kari: Person, answer: str, name: str):
    await kari.says(SLOT)
    await kari.says("vi blir fire stykker")

    assert "Presentasjonen er bestilt" in await kari.says(answer)
    assert await company_of(kari, teams) == name


@pytest.mark.parametrize("answer", ["må spørre", "Kanskje", "Husker ikke", "glemte navnet", "Vent litt"])
async def test_half_a_sentence_answers_nothing_there_either(teams: Teams, kari: Person, answer: str):
    await kari.says(SLOT)
    await kari.says("vi blir fire stykker")
    await kari.says(answer)

    assert await booked(teams) == 0


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Prøvebrød AS", "Prøvebrød AS"),
        ("prøvebrød as", "prøvebrød as"),
        ("Prøvesamvirke SA", "Prøvesamvirke SA"),
        ("Prøve & Sønn ANS", "Prøve & Sønn ANS"),
        ("vi er fra Prøvebrød AS", "Prøvebrød AS"),
        ("prøvemeieri", "Prøvemeieri"),
    ],
)
async def test_a_company_form_or_the_register_says_that_it_is_a_company(
    teams: Teams, kari: Person, name: str, kept: str
):
    teams.register.has("100000083", "PRØVEMEIERI")
    await kari.says(SLOT)

    assert "Presentasjonen er bestilt" in await kari.says(name)
    assert await company_of(kari, teams) == kept


async def test_a_company_that_the_programme_knows_is_not_asked_about(teams: Teams, kari: Person, ola: Person):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød")

    await ola.says(SLOT)

    assert "Presentasjonen er bestilt" in await ola.says("prøvebrød")


async def test_none_of_the_registers_names_the_company_that_was_typed(teams: Teams, kari: Person):
    teams.register.has("100000083", "PRØVEBRØD NORD AS")
    teams.register.has("100000105", "PRØVEBRØD SØR AS")
    await kari.says(SLOT)

    assert "Ingen av disse, den heter «Prøvebrød»" in await kari.says("Prøvebrød")


async def test_a_sentence_around_a_number_is_no_name(teams: Teams, kari: Person):
    teams.register.has("100000083", "PRØVEBRØD AS")
    await kari.says(SLOT)
    await kari.says("vi er nummer 100 000 083")

    assert await company_of(kari, teams) == "Prøvebrød AS"


@pytest.mark.parametrize("between", ["vet ikke", "hvem eier prosjektet?", "hjelp", "kl 14"])
async def test_a_yes_after_something_else_was_said_is_about_that(teams: Teams, kari: Person, between: str):
    await kari.says(SLOT)
    await kari.says("vi blir fire stykker")
    await kari.says(between)
    await kari.says("ja")

    assert await booked(teams) == 0


HALVES = (
    "ja", "torsdag", "nei ikke den", "kanskje", "må spørre", "vent litt", "nei", "kl 14", "ok", "hmm",
    "vi blir to", "passer ikke", "kommer an på", "eg veit ikkje heilt", "me må sjekke", "not that one",
    "maybe", "yes", "book", "I'll ask", "bestill presentasjon", "i morgen", "ikke torsdag", "2",
    "den første kanskje",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(25))
async def test_talks_of_half_sentences_book_for_nobody(teams: Teams, kari: Person, seed: int):
    chance = random.Random(seed)
    await kari.says(chance.choice([SLOT, IN_ENGLISH, ON_NYNORSK]))
    said = []
    for _ in range(12):
        asked = "«" in kari.sees or '"' in kari.sees
        half = chance.choice(HALVES)
        if asked and half in {"ja", "yes", "ok"}:  # to "Heter bedriften «må spørre»?" that is plain speech
            continue
        said.append(half)
        await kari.says(half)
        assert await booked(teams) == 0, said


@pytest.mark.parametrize(
    ("card", "said"), [("hvor står vi?", "i morgen"), ("where do we stand?", "tomorrow")]
)
async def test_no_message_is_sent_from_behind_another_card(teams: Teams, kari: Person, card: str, said: str):
    await kari.says("snakk med oss")
    await kari.says(card)
    await kari.says(said)

    assert await teams.look(lambda unit: unit.questions.all()) == []
    await kari.presses("Send")
    assert len(await teams.look(lambda unit: unit.questions.all())) == 1
