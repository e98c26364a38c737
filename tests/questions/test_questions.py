"""What has no answer goes to the project group, comes back answered, and is answered from then on."""

import time
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from programme.people import Language
from storage.engine.sqlite import Sqlite
from tests.conftest import Teams
from tests.played_teams import Person
from texts.voice import _spoken_moment, voice_of

ASKED = "Får vi gratis kaffi av roboten?"
"""Nothing that the entries answer."""


@pytest_asyncio.fixture
async def vera(teams: Teams, leader: Person) -> Person:
    """A host."""
    await leader.says("hei")
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    return vera


async def _ask(person: Person, text: str = ASKED, teams: Teams | None = None) -> None:
    await person.says(text)
    await person.presses("Snakk med oss")
    await person.presses("Send")
    if teams:
        await teams.send_due()


async def test_a_first_message_that_is_looked_up_rolls_nothing_back_and_is_answered_once(
    kari: Person, monkeypatch: pytest.MonkeyPatch
):
    """On PostgreSQL a rollback costs the connection all the statements that it has prepared."""
    rolled_back = []
    monkeypatch.setattr(Sqlite, "rollback", rolled_back.append)
    asked = kari.activity(type="message", text=ASKED)
    await kari.posts(asked)
    await kari.posts(asked)

    assert not rolled_back
    assert len(kari.inbox) == 1


async def test_leader_and_hosts_get_it_with_the_company_and_the_guess(
    kari: Person, vera: Person, leader: Person, teams: Teams
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await kari.says("hva koster det?")
    await kari.presses("Ikke det jeg lurte på")
    assert kari.last.inputs["message"] == "hva koster det?"
    await kari.presses("Send")
    await teams.send_due()

    for person in (vera, leader):
        assert "Et spørsmål til prosjektgruppen" in person.sees
        assert "hva koster det?" in person.sees
        assert "Prøvebrød AS" in person.sees
        assert "Jeg gjettet på: \nHva koster det å være med?" in person.sees


async def test_one_answers_on_the_card_and_the_asker_gets_it_in_the_chat(
    kari: Person, vera: Person, leader: Person, teams: Teams
):
    await _ask(kari, teams=teams)

    assert "Svaret er sendt" in await vera.presses("Send svaret", reply="Nei, men boller på mandag.")
    await teams.send_due()

    assert "Svar fra prosjektgruppen" in kari.sees
    assert "Nei, men boller på mandag." in kari.sees
    assert ASKED in kari.sees

    second = await leader.presses("Send svaret", reply="Ja!")
    assert "Vera Eksempel har allerede svart" in second
    assert "Nei, men boller på mandag." in second
    sent = len(kari.inbox)
    await teams.send_due()
    assert len(kari.inbox) == sent


async def test_an_answer_of_nothing_is_asked_for(kari: Person, vera: Person, teams: Teams):
    await _ask(kari, teams=teams)

    assert "Svaret ditt" in await vera.presses("Send svaret", reply=" ")
    assert "Skriv svaret" in await vera.presses("Send svaret", reply=" ")
    assert "Svaret er sendt" in await vera.presses("Send svaret", reply="Nei.")


async def test_an_answer_becomes_an_entry_that_answers_at_once(
    kari: Person, ola: Person, vera: Person, teams: Teams
):
    await _ask(kari, teams=teams)
    await vera.presses("Send svaret", reply="Nei, {men} boller.")
    await vera.presses("Gjør til fast svar")
    assert vera.last.inputs["question_nb"] == ASKED
    assert vera.last.inputs["answer_nb"] == "Nei, {men} boller."

    kept = await vera.presses("Lagre", question_en="Do we get free coffee?", answer_en="No, but buns.")
    assert "Jeg svarer på dette fra nå av" in kept
    assert "Mangler på: \nNynorsk" in kept

    await teams.bot.upkeep.note()
    assert "Nei, {men} boller." in await ola.says("får vi gratis kaffi av roboten")
    ola.locale = "en-GB"
    await ola.says("English please")
    assert "No, but buns." in await ola.says("Do we get free coffee?")


async def test_an_entry_can_be_changed(kari: Person, ola: Person, vera: Person, teams: Teams):
    await _ask(kari, teams=teams)
    await vera.presses("Send svaret", reply="Nei.")
    await vera.presses("Gjør til fast svar")
    await vera.presses("Lagre")
    await teams.bot.upkeep.note()
    await vera.presses("Gjør til fast svar")
    assert vera.last.inputs["answer_nb"] == "Nei."
    await vera.presses("Lagre", answer_nb="Jo, likevel.")

    await teams.bot.upkeep.note()

    assert "Jo, likevel." in await ola.says(ASKED)


async def test_whoever_asked_the_same_is_told_once(kari: Person, ola: Person, vera: Person, teams: Teams):
    await _ask(kari)
    await _ask(ola, ASKED.upper(), teams=teams)
    await vera.presses("Send svaret", reply="Nei.")
    await vera.presses("Gjør til fast svar")
    assert "Andre som spurte, og fikk svaret: \n1" in await vera.presses("Lagre")
    await teams.send_due()
    assert "Svar fra prosjektgruppen" in kari.sees
    assert "Svar fra prosjektgruppen" in ola.sees

    await vera.presses("Gjør til fast svar")
    assert "Andre som spurte, og fikk svaret: \n0" in await vera.presses("Lagre")
    sent = len(ola.inbox)
    await teams.send_due()
    assert len(ola.inbox) == sent


async def test_the_list_shows_what_is_open_for_how_long_and_what_did_not_help(
    kari: Person, ola: Person, vera: Person, leader: Person, teams: Teams
):
    await _ask(kari)
    await kari.says("hva koster det?")
    await kari.presses("Ikke det jeg lurte på")
    await kari.presses("Send")
    await _ask(ola)
    teams.clock.passes(days=2)

    listed = await leader.says("spørsmål")

    assert "3 spørsmål venter" in listed
    assert "2 dager siden" in listed
    assert "(Kari Prøve, " in listed  # who has no company yet is somebody, too
    assert "Hjalp ikke: \nHva koster det å være med? (1)" in listed
    assert "Oftest spurt: \nfår vi gratis kaffi av roboten (2)" in listed
    assert "Svar på et spørsmål" in await leader.presses("Svar på nr. 1")
    await leader.presses("Send svaret", reply="Nei.")
    assert "2 spørsmål venter" in await leader.says("spørsmål")
    assert "Besvart: \n1" in leader.sees


async def test_with_nothing_open_the_list_says_so(leader: Person):
    assert "Ingen spørsmål venter" in await leader.says("spørsmål")


async def test_a_contact_sees_no_others_questions(kari: Person, ola: Person, vera: Person, teams: Teams):
    await _ask(kari)

    await ola.says("spørsmål")
    assert ASKED not in ola.sees
    await ola.posts(ola.activity(type="message", value={"deed": "answer_question"}))
    assert ASKED not in ola.sees
    await ola.posts(ola.activity(type="message", value={"deed": "teach"}))
    assert ASKED not in ola.sees


@pytest.mark.parametrize(("waits", "told"), [(True, True), (False, False)])
async def test_on_mondays_the_leader_hears_what_still_waits(
    waits: bool, told: bool, kari: Person, vera: Person, leader: Person, teams: Teams
):
    await _ask(kari, teams=teams)
    if not waits:
        await vera.presses("Send svaret", reply="Nei.")
    teams.clock.passes(days=6)
    await teams.send_due()
    assert "venter på svar" not in leader.sees

    teams.clock.passes(days=1)
    for _ in range(2):
        await teams.send_due()

    assert len(leader.got("Ett spørsmål venter på svar")) == told


async def test_a_next_question_is_one_press_away(kari: Person):
    await kari.says("hva koster det?")
    one = kari.last.buttons[0]

    answer = await kari.presses(one)

    assert one == "Hvem står bak?"
    assert answer.startswith("Hvem står bak FREMtid?")
    await kari.presses("Ikke det jeg lurte på")
    assert kari.last.inputs["message"] == "Hvem står bak FREMtid?"


@pytest.mark.parametrize("zone", ["UTC", "Europe/Oslo", "America/New_York"])
async def test_the_kick_off_begins_when_the_programme_says_wherever_the_machine_is(
    teams: Teams, kari: Person, leader: Person, zone: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    _spoken_moment.cache_clear()
    try:
        assert "tirsdag 7. september kl. 09.00" in await kari.says("når er kick-off?")
        await kari.says("bestill presentasjon")
        await kari.presses("Første ledige", company="Prøvebrød AS")
        assert "tirsdag 7. september kl. 09.00" in await kari.says("hvor står vi?")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_moment_without_a_zone_is_not_spoken():
    """It would be read in the zone of the machine, whatever that is."""
    with pytest.raises(ValueError, match="no zone"):
        voice_of(Language.NB, ZoneInfo("Europe/Oslo")).speak(datetime(2027, 9, 7, 9, 0))  # noqa: DTZ001
