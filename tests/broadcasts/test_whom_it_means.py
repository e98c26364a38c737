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
    ("fellesmelding til alle i Narnia", "Narnia"),
    ("fellesmelding til bekreftede unntatt Narnia", "Narnia"),
    ("send til alle bekreftede unntatt Narnia AS", "Narnia AS"),
    ("fellesmelding til alle som kanskje har plass", "kanskje"),
    ("send til alle utenom Prøvebrød", "utenom"),
    ("send til alle som ikkje har lagra", "lagra"),
    ("message everyone except those in Narnia", "Narnia"),
    ("fellesmelding til mine bedrifter", "mine"),
]


@pytest.mark.parametrize(("said", "word"), NOT_MEANT)
async def test_an_audience_with_an_unused_word_is_refused_by_that_word(lise: Person, said: str, word: str):
    form = await lise.says(said)

    assert any(f"{before}{word}" in form for before in "«“") or f"{word}»" in form or f"{word} " in form
    assert not [value for value in lise.last.inputs.values() if value], "nobody is chosen"
    assert "Skriv meldingen" not in form


@pytest.mark.parametrize("said", ["alle utenom de som bor i Narnia", "everyone except Narnia"])
async def test_nor_is_it_taken_with_the_form_open(lise: Person, said: str):
    await lise.says("fellesmelding")
    form = await lise.says(said)

    assert "Narnia" in form
    assert not [value for value in lise.last.inputs.values() if value]


MEANT = [
    ("bokmål", "send til alle som ikke er bekreftet", "har ikke plass"),
    ("bokmål", "fellesmelding til alle utenom de som har takket nei", "har ikke takket nei"),
    ("bokmål", "send fellesmelding til alle unntatt de bekreftede", "har ikke plass"),
    ("bokmål", "fellesmelding til bekreftede bortsett fra Rogaland", "har plass, ikke i Rogaland"),
    ("bokmål", "fellesmelding til de uten plass", "har ikke plass"),
    ("bokmål", "fellesmelding til bedriftene til Vera", "blir fulgt opp av Vera"),
    ("bokmål", "fellesmelding til alle i Rogaland og Vestland", "i Rogaland eller i Vestland"),
    ("bokmål", "fellesmelding til alle som er i gang", "har startet"),
    ("bokmål", "send til alle unntatt bakeriene i Rogaland", "ikke både bransje Bakeri"),
    ("bokmål", "send til alle unntatt Prøvebrød AS", "navn uten «Prøvebrød AS»"),
    ("bokmål", "fellesmelding til bekreftede i Rogaland", "har plass, i Rogaland"),
    ("bokmål", "send til alle som ikke er påmeldt", "ingen påmeldt"),
    ("bokmål", "kan du sende en fellesmelding til alle som har plass, takk", "har plass"),
    ("bokmål", "Hei! Send fellesmelding til alle på venteliste", "står i køen"),
    ("nynorsk", "send til alle som ikkje er stadfesta", "har ikkje plass"),
    ("nynorsk", "send til alle unnateke dei som har takka nei", "har ikkje takka nei"),
    ("nynorsk", "send til alle som ikkje har svart", "har ikkje svart"),
    ("english", "send to all who are not confirmed", "without a place"),
    ("english", "message everyone except those who declined", "hasn't declined"),
    ("english", "send to all who have not registered", "nobody signed up"),
    ("english", "please send a broadcast to everyone on the waiting list", "in the queue"),
]


@pytest.mark.parametrize(("language", "said", "shown"), MEANT)
async def test_one_whose_words_are_all_used_is_shown(lise: Person, language: str, said: str, shown: str):
    await lise.says(language)
    assert shown.casefold() in (await lise.says(said)).casefold()
    assert not lise.last.inputs


async def test_said_with_the_form_open_it_counts_beside_what_is_chosen(lise: Person):
    await lise.says("fellesmelding")
    shown = await lise.says("de som ikke er påmeldt")
    assert "ingen påmeldt til kick-off" in shown
    assert "1 bedrift" in shown or "Én bedrift" in shown or "Ingen" in shown


async def test_everybody_but_those_excluded_get_it(lise: Person):
    """Kari's company has a presentation booked, and nobody else's has anything."""
    assert "Prøvebrød AS" in await lise.says("bedrifter som ikke har plass")
    assert "Prøvebrød AS" not in await lise.says("bedrifter unntatt de som har bestilt presentasjon")


LISTS = [
    ("bedrifter som ikke er bekreftet", "har ikke plass"),
    ("vis bedrifter uten plass", "har ikke plass"),
    ("bedrifter som ikkje er stadfesta", "har ik"),
    ("companies that are not confirmed", "place"),
    ("bedrifter utenom de i køen", "står ikke i køen"),
]


@pytest.mark.parametrize(("said", "shown"), LISTS)
async def test_a_list_says_what_is_denied_of_its_companies(lise: Person, said: str, shown: str):
    found = await lise.says(said)
    assert shown in found.casefold()
    assert "Prøvebrød" in found


UNREAD = [
    ("bedrifter som står fast i Rogaland", "fast"),
    ("bedrifter i Bergen uten plass", "Bergen"),
    ("bedrifter uten nettside i Oslo", "nettside"),
    ("companies except those in Narnia", "Narnia"),
    ("bedrifter som heter Narnia", "Narnia"),
]


@pytest.mark.parametrize(("said", "word"), UNREAD)
async def test_a_list_of_companies_with_an_unused_word_is_refused(lise: Person, said: str, word: str):
    refused = await lise.says(said)

    assert word in refused
    assert "Prøvebrød" not in refused
    assert "Ingen bedrifter" not in refused
    assert lise.last.buttons[0] in {"Filtrer", "Filter"}
    await lise.presses(lise.last.buttons[0])
    assert lise.last.inputs, "the form to choose in"


@pytest.mark.parametrize(
    "said",
    [
        "bedrifter i Rogaland",
        "bedrifter som ikke er i Rogaland",
        "bakerier",
        "bedrifter i Rogaland eller som venter",
        "fellesmelding til alle i Rogaland",
    ],
)
async def test_companies_that_the_register_does_not_tell_of_are_counted_beside(lise: Person, said: str):
    assert "Ukjent fylke eller bransje: \nÉn bedrift til kan være ment" in await lise.says(said)


@pytest.mark.parametrize(("field", "value"), [("county", "11"), ("branch", "bakery")])
async def test_so_they_are_where_it_was_chosen_in_the_form(lise: Person, field: str, value: str):
    await lise.says("fellesmelding")
    shown = await lise.presses("Se hvem det er", **{field: value})
    assert "Ukjent fylke eller bransje: \nÉn bedrift til kan være ment" in shown


async def test_they_are_not_where_nothing_is_asked_of_the_register(lise: Person):
    assert "Ukjent fylke" not in await lise.says("bedrifter som venter")
    assert "Ukjent fylke" not in await lise.says("bedrifter i Rogaland som venter")


async def test_the_filter_is_said_as_well(lise: Person):
    await lise.says("utvalg")
    assert "Prøvebrød AS" in await lise.says("de uten plass")


async def test_a_host_says_mine_of_those_they_follow(lise: Person, teams: Teams):
    vera = teams.person("Vera Prøve", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    assert "blir fulgt opp av Vera" in await vera.says(
        "bedrifter som jeg følger opp og som ikke er forberedt"
    )
    refused = await vera.says("bedrifter som ikke er forberedt")
    assert "Prøvebrød" not in refused


async def test_a_name_that_a_company_has_is_used(lise: Person):
    assert "Prøvebrød AS" in await lise.says("finn bedrifter Prøvebrød")
    assert "Prøvebrød AS" in await lise.says("vis bedrifter med prøve")


async def test_it_is_said_in_each_language(lise: Person):
    said = {
        Language.NB: "Jeg er ikke sikker på hva du mener med «Narnia»",
        Language.NN: "Eg er ikkje sikker på kva du meiner med «Narnia»",
        Language.EN: "I'm not sure what you mean by “Narnia”",
    }
    for language, words in said.items():
        await lise.says({"nb": "bokmål", "nn": "nynorsk", "en": "english"}[language])
        assert words in await lise.says("bedrifter i Narnia")
