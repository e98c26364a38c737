"""A sentence about whom to write to, or which companies to list, counts if each of its words was used."""

import pytest
import pytest_asyncio

from programme.people import Language
from tests.conftest import Teams
from tests.played_teams import Person


@pytest_asyncio.fixture
async def lise(teams: Teams, leader: Person, kari: Person) -> Person:
    """The leader, in a programme with one company that booked."""
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    return leader


NOT_MEANT = [
    ("send til alle som ikke er bekreftet", "ikke"),
    ("fellesmelding til alle utenom de som har takket nei", "utenom"),
    ("send fellesmelding til alle unntatt de bekreftede", "unntatt"),
    ("fellesmelding til bekreftede bortsett fra Rogaland", "bortsett"),
    ("fellesmelding til de uten plass", "uten"),
    ("fellesmelding til alle i Narnia", "narnia"),
    ("fellesmelding til bedriftene til Vera", "vera"),
    ("fellesmelding til alle i Rogaland og Vestland", "vestland"),
    ("fellesmelding til alle som er i gang", "gang"),
    ("send til alle som ikkje er stadfesta", "ikkje"),
    ("send til alle unnateke dei som har takka nei", "unnateke"),
    ("send til alle utanom dei på ventelista", "utanom"),
    ("send to all who are not confirmed", "not"),
    ("message everyone except those who declined", "except"),
    ("send to everyone but the confirmed in Rogaland", "but"),
]


@pytest.mark.parametrize(("said", "word"), NOT_MEANT)
async def test_an_audience_with_an_unused_word_is_refused_by_that_word(lise: Person, said: str, word: str):
    form = await lise.says(said)

    assert f"«{word}" in form or f'"{word}' in form or f"{word}»" in form or f'{word}"' in form
    assert not [value for value in lise.last.inputs.values() if value], "nobody is chosen"
    assert "Skriv meldingen" not in form


@pytest.mark.parametrize(
    ("said", "word"), [one for one in NOT_MEANT if one[1] in {"ikke", "utenom", "except"}]
)
async def test_nor_is_it_taken_with_the_form_open(lise: Person, said: str, word: str):
    await lise.says("fellesmelding")
    form = await lise.says(said.removeprefix("send til ").removeprefix("fellesmelding til "))

    assert word in form
    assert not [value for value in lise.last.inputs.values() if value]


@pytest.mark.parametrize(
    "said",
    [
        "fellesmelding til bekreftede i Rogaland",
        "send til alle som ikke er påmeldt",
        "kan du sende en fellesmelding til alle som har plass, takk",
        "Hei! Send fellesmelding til alle på venteliste",
        "send til alle som ikkje har svart",
        "send to all who have not registered",
        "please send a broadcast to everyone on the waiting list",
    ],
)
async def test_one_whose_words_are_all_used_is_shown(lise: Person, said: str):
    shown = await lise.says(said)

    assert any(title in shown for title in ("Hvem får den", "Kven får", "bedrift", "compan"))
    assert "«" not in shown


LISTS = [
    ("bedrifter som ikke er bekreftet", "ikke"),
    ("vis bedrifter utenom Rogaland", "utenom"),
    ("alle bedrifter i Rogaland unntatt bakerier", "unntatt"),
    ("bedrifter som står fast i Rogaland", "fast"),
    ("bedrifter i Rogaland og Vestland", "vestland"),
    ("bedrifter som ikkje er stadfesta", "ikkje"),
    ("companies that are not confirmed", "not"),
    ("companies except those in Rogaland", "except"),
]


@pytest.mark.parametrize(("said", "word"), LISTS)
async def test_a_list_of_companies_with_an_unused_word_is_refused(lise: Person, said: str, word: str):
    refused = await lise.says(said)

    assert word in refused
    assert "Prøvebrød" not in refused
    assert lise.last.buttons[0] in {"Velg utvalg", "Vel utval", "Filter"}
    await lise.presses(lise.last.buttons[0])
    assert lise.last.inputs, "the form to choose in"


async def test_a_name_that_a_company_has_is_used(lise: Person):
    assert "Prøvebrød AS" in await lise.says("finn bedrifter Prøvebrød")
    assert "Prøvebrød AS" in await lise.says("vis bedrifter med prøve")


async def test_it_is_said_in_each_language(lise: Person):
    said = {
        Language.NB: "Jeg er ikke sikker på hva du mener med «ikke»",
        Language.NN: "Eg er ikkje sikker på kva du meiner med «ikke»",
        Language.EN: 'I\'m not sure what you mean by "ikke"',
    }
    for language, words in said.items():
        await lise.says({"nb": "bokmål", "nn": "nynorsk", "en": "english"}[language])
        assert words in await lise.says("bedrifter som ikke er bekreftet")
