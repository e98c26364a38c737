"""What is sent to whom, when, and in which languages: as the leader was shown it."""

import pytest

from bot.exports.cells import cells
from programme.companies.road import Stage
from programme.leading.exports import Table
from programme.people import Language
from tests.broadcasts.test_broadcasts import card, compose, contact, send
from tests.conftest import Teams
from tests.played_teams import Person
from texts.voice import voice_of


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("torsdag kl. 10", "torsdag 25. februar kl. 10.00"),
        ("onsdag kl. 9", "onsdag 24. februar kl. 09.00"),
        ("i morgen kl 2", "tirsdag 23. februar kl. 14.00"),
        ("Thursday at 10", "torsdag 25. februar kl. 10.00"),
    ],
)
async def test_ten_is_ten_in_the_morning(leader: Person, brod: Person, said: str, when: str):
    assert f"Når: \n{when}" in await compose(leader, send_at=said)


async def test_all_companies_leaves_out_those_that_left_and_says_so(
    teams: Teams, leader: Person, brod: Person
):
    await contact(teams, 14, "Gåttbakst AS", Stage.WITHDRAWN)
    await contact(teams, 15, "Neitakk AS", Stage.DECLINED)
    await leader.says("fellesmelding")
    seen = await leader.presses("Se hvem det er")
    assert "Én bedrift, én person" in seen
    assert "uten dem som har takket nei eller trukket seg" in seen

    await leader.presses("Velg andre")
    seen = await leader.presses("Se hvem det er", also_left="too")
    assert "3 bedrifter, 3 personer" in seen
    assert "uten dem" not in seen

    await leader.presses("Velg andre")
    assert "Én bedrift" in await leader.presses("Se hvem det er", where="withdrawn")


async def test_only_the_languages_that_are_read_are_asked_for(teams: Teams, leader: Person, brod: Person):
    await leader.says("fellesmelding")
    await leader.presses("Se hvem det er")
    await leader.presses("Skriv meldingen")
    assert {"broadcast_nb", "send_at"} <= set(leader.last.inputs)
    assert not {"broadcast_nn", "broadcast_en", "otherwise"} & set(leader.last.inputs)
    await leader.says("avbryt")

    english = await contact(teams, 12, "Demoost AS")
    await english.says("english")
    await leader.says("fellesmelding")
    await leader.presses("Se hvem det er")
    await leader.presses("Skriv meldingen")
    assert {"broadcast_nb", "broadcast_en", "otherwise"} <= set(leader.last.inputs)
    assert "broadcast_nn" not in leader.last.inputs


@pytest.mark.parametrize("language", ["bokmål", "nynorsk", "english"])
async def test_correcting_opens_its_form_in_any_language(
    teams: Teams, leader: Person, brod: Person, ost: Person, language: str
):
    await ost.says("nynorsk")
    third = await contact(teams, 16, "Prøvefisk AS")
    await third.says("english")
    await send(leader, teams, "Hei.", broadcast_nn="Hei.", broadcast_en="Hello.")
    await leader.says(language)
    await leader.says({"bokmål": "rett meldingen", "nynorsk": "rett meldinga"}.get(language, "correct it"))
    if "broadcast_nb" not in leader.last.inputs:
        await leader.presses(
            next(one for one in card(leader).buttons if one[:3] in {"Ret", "Cor"}), card(leader)
        )
    assert leader.last.inputs["broadcast_nb"] == "Hei."


async def reminded(teams: Teams, leader: Person) -> None:
    """Sent, and sent once more to who hasn't pressed that it's read."""
    await send(leader, teams, "Gammel tekst.", press="read_broadcast")
    await leader.presses("Minn dem på den", card(leader))
    await leader.presses(leader.last.buttons[0])
    await teams.send_due()
    teams.clock.passes(minutes=5)


async def test_a_correction_reaches_the_reminders_copy_too(teams: Teams, leader: Person, brod: Person):
    await reminded(teams, leader)
    await leader.presses("Rett meldingen", card(leader))
    await leader.presses("Se over", broadcast_nb="Ny tekst.")
    await leader.presses("Ja, rett den")
    for _ in range(3):
        await teams.send_due()

    assert len([one for one in brod.inbox if "Ny tekst." in one.text]) == 2
    assert not [one for one in brod.inbox if "Gammel tekst." in one.text]
    assert "Rettet: \n1," in card(leader).text


@pytest.mark.parametrize("no_delete", [False, True])
async def test_a_recall_reaches_the_reminders_copy_too(
    teams: Teams, leader: Person, brod: Person, *, no_delete: bool
):
    await reminded(teams, leader)
    if no_delete:
        teams.faults.expected()
    teams.connector.no_delete = no_delete
    await leader.presses("Trekk tilbake", card(leader))
    await leader.presses("Ja, trekk tilbake")
    for _ in range(4):
        await teams.send_due()

    left = [one for one in brod.inbox if "Gammel tekst." in one.text]
    assert len(left) == (2 if no_delete else 0)
    assert all("Trukket tilbake" in one.text for one in left)
    assert "Tatt tilbake: \n1" in card(leader).text


async def test_moves_and_cancellations_are_told(teams: Teams, kari: Person, leader: Person):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await kari.says("kan vi flytte til torsdag 4. mars kl 10")
    await kari.says("presentasjon mandag 8. mars kl 9")
    await kari.says("avlys")
    for _ in range(2):
        await kari.presses(next(one for one in kari.last.buttons if one.startswith("Ja") or one == "Avlys"))
        if "avlyst" in kari.sees:
            break
    log = await leader.says("logg")
    assert "flyttet presentasjonen" in log
    assert "avlyste presentasjonen" in log
    page = await leader.says("bedrift Prøvebrød AS")
    assert "flyttet presentasjonen" in page


async def test_fields_are_pressed_and_not_spelled(teams: Teams, leader: Person, brod: Person):
    english = await contact(teams, 12, "Demoost AS")
    await english.says("english")
    await leader.says("fellesmelding")
    await leader.presses("Se hvem det er")
    await leader.presses("Skriv meldingen")
    assert "{" not in leader.sees
    await leader.presses("Kontakt", broadcast_nb="Hei", broadcast_en="Dear", send_at="torsdag kl. 10")
    await leader.presses("Dato for kick-off")
    assert leader.last.inputs["broadcast_nb"] == "Hei {kontakt} {kickoff}"
    assert leader.last.inputs["broadcast_en"] == "Dear {contact} {kick-off}"
    assert leader.last.inputs["send_at"] == "torsdag 25. februar kl. 10.00"


async def test_they_are_pressed_in_a_correction_too(teams: Teams, leader: Person, brod: Person, ost: Person):
    await send(leader, teams, "Hei")
    await leader.presses("Rett meldingen", card(leader))
    await leader.presses("Bedrift", broadcast_nb="Hei dere i")
    assert leader.last.inputs["broadcast_nb"] == "Hei dere i {bedrift}"
    assert "Hei dere i Prøvebrød AS" in await leader.presses("Se over")


@pytest.mark.parametrize(
    ("language", "spoken"),
    [
        ("bokmål", "torsdag 25. februar kl. 10.00"),
        ("nynorsk", "torsdag 25. februar kl. 10.00"),
        ("english", "Thursday 25 February, 10:00"),
    ],
)
async def test_a_time_stands_in_its_field_as_it_is_spoken(
    leader: Person, brod: Person, language: str, spoken: str
):
    await compose(leader, "Hei {bedirft}", send_at="torsdag kl. 10")
    await leader.says(language)
    assert leader.last.inputs["send_at"] == spoken
    looks_over = next(one["title"] for one in leader.last.actions if one["data"].get("do") == "send")
    assert spoken in await leader.presses(looks_over, broadcast_nb="Hei")


async def test_the_card_shows_the_text_as_somebody_gets_it(teams: Teams, leader: Person, brod: Person):
    text = "Hei {kontakt} i {bedrift}, vi ses {kickoff}, og mye mer tekst enn det er plass til."
    await send(leader, teams, text)
    assert "Hei Kontakt 11 i Prøvebrød AS" in card(leader).text
    assert "Hei Kontakt 11 i Prøvebrød AS" in await leader.says("fellesmeldinger")
    assert "{" not in leader.sees

    zone = teams.bot.resources.programme.zone
    with teams.bot.transactions.database.snapshot() as snapshot:
        (row,) = snapshot.rows(Table.BROADCASTS)
    shown = cells(row, voice_of(Language.EN, zone), zone)[1]
    assert str(shown).startswith("Hei Kontakt 11 i Prøvebrød AS, vi ses tirsdag 7. september")


@pytest.mark.parametrize("typed", ["send", "hei der alle sammen", "ok da"])
async def test_words_that_answer_nothing_replace_no_text_that_is_written(
    leader: Person, brod: Person, typed: str
):
    await compose(
        leader, "Hei {kontakt}, husk møtet.", broadcast_en="Dear {contact}.", send_at="torsdag kl. 10"
    )
    await leader.says(typed)
    if "Vis hele skjemaet" in leader.last.buttons:
        await leader.presses("Vis hele skjemaet")
    assert leader.last.inputs["broadcast_nb"] == "Hei {kontakt}, husk møtet."


async def test_who_gets_only_the_corrected_text_hears_of_no_correction(
    teams: Teams, leader: Person, brod: Person
):
    await compose(leader, "Hei {kontakt}.", send_at="torsdag kl. 10")
    await leader.presses(next(one for one in leader.last.buttons if one.startswith("Send til")))
    await leader.presses("Se hvordan det går")
    await leader.presses("Rett meldingen")
    await leader.presses("Se over", broadcast_nb="Hei igjen {kontakt}.")
    await leader.presses("Ja, rett den")
    teams.clock.passes(hours=72)
    for _ in range(2):
        await teams.send_due()
    assert "Hei igjen Kontakt 11." in brod.sees
    assert "Rettet" not in brod.sees


async def test_looked_over_it_stands_as_it_will_be_read(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await ost.says("english")
    await leader.says("nynorsk")
    await leader.says("fellesmelding")
    await leader.presses("Sjå kven det er")
    await leader.presses("Skriv meldinga")
    seen = await leader.presses(
        "Sjå over",
        broadcast_nb="Hei **{kontakt}**.\n\n- Husk {kickoff}",
        broadcast_en="Dear {contact} of {company}, {kick-off}.",
    )

    assert "Bokmål, slik Kontakt 11 les ho: \nHei \nKontakt 11\n.\n• \nHusk tirsdag 7. september" in seen
    assert "English, slik Kontakt 12 les ho: \nDear Kontakt 12 of Demoost AS, Tuesday 7 September." in seen
    assert "{" not in seen
    runs = [run for block in leader.last.card["body"] for run in block.get("inlines", ())]
    assert next(one for one in runs if one["text"] == "Kontakt 11")["weight"] == "Bolder"


async def test_a_correction_stands_as_it_will_be_read_and_says_who_does_not_get_it(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await send(leader, teams)
    await leader.says("english")
    await leader.presses("Rett meldingen", card(leader))
    seen = await leader.presses("Check it", broadcast_nb="Hei {kontakt}, husk {kickoff} og {møte}.")

    assert "Hei Kontakt 1" in seen
    assert "husk tirsdag 7. september" in seen
    assert "{møte}: \nEmpty for 2 recipients, who don't get the correction." in seen
