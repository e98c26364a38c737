"""What is said to whatever a person writes."""

import pytest

from tests.conftest import Teams
from tests.played_teams import Person


@pytest.mark.parametrize("text", ["hjelp", "HJELP!!", "Help", "<at>FREMtid</at> hjelp", "hjelp."])
async def test_help_is_heard_however_it_is_written(kari: Person, text: str):
    await kari.says(text)

    assert "Dette kan jeg hjelpe med" in kari.sees or "This is what I can help with" in kari.sees


@pytest.mark.parametrize(
    "text", ["asdf qwerty", "🙂", "x" * 10_000, "<b>hei du</b> der nede", "Привет как дела"]
)
async def test_what_makes_no_sense_gets_a_short_answer_and_a_way_forward(kari: Person, text: str):
    await kari.says(text)

    assert "Det forsto jeg ikke" in kari.sees or "I didn't understand" in kari.sees
    assert kari.last.buttons
    assert len(kari.sees) < 400


async def test_an_empty_message_and_a_file_are_answered_too(kari: Person):
    assert "Meldingen var tom" in await kari.says("")

    file = {"contentType": "application/vnd.microsoft.teams.file.download.info", "name": "plan.xlsx"}
    assert "Filer kan jeg ikke lese" in await kari.says("", attachments=[file])


async def test_the_language_follows_what_is_written_until_one_is_chosen(kari: Person):
    assert "eig prosjektet" in await kari.says("hei, kven eig prosjektet?")

    await kari.says("hjelp")
    await kari.presses("English")
    assert "This is what I can help with" in kari.sees

    assert "What would you like to do?" in await kari.says("hei igjen")


async def test_a_greeting_is_welcomed_once_and_then_greeted(kari: Person):
    assert "Velkommen til FREMtid" in await kari.says("hei")
    assert "Hei igjen" in await kari.says("Hei!")


async def test_a_question_is_answered_from_the_programme_file(kari: Person):
    answer = await kari.says("Når er kick-off?")

    assert "tirsdag 7. september" in answer


async def test_what_has_no_answer_is_passed_on_with_the_words_that_were_written(
    kari: Person, leader: Person, teams: Teams
):
    await leader.says("hei")
    await kari.says("asdf qwerty zxcv")

    await kari.presses("Snakk med oss")
    assert kari.last.inputs["message"] == "asdf qwerty zxcv"
    assert "Sendt til prosjektgruppen" in await kari.presses("Send")

    await teams.send_due()
    assert "Et spørsmål til prosjektgruppen" in leader.sees
    assert "asdf qwerty zxcv" in leader.sees


async def test_what_companies_will_do_here_later_is_passed_on_for_now(kari: Person):
    assert "Dette ordner prosjektgruppen for dere" in await kari.says("slett meg")
    await kari.presses("Snakk med oss")
    assert kari.last.inputs["message"] == "slett meg"


async def test_every_card_leads_on(kari: Person):
    """Whatever has been said, there is a next step, and help is one press or word away."""
    for text in ("hei", "hjelp", "mine møter", "hvor står vi?", "avlys", "flytt", "språk", "takk", "tilbake"):
        await kari.says(text)
        assert kari.last.buttons, text
    assert "Dette kan jeg hjelpe med" in await kari.says("hjelp")


async def test_a_form_can_be_left_and_nothing_was_changed(kari: Person, teams: Teams):
    await kari.says("bestill presentasjon")

    assert "Ingenting ble endret" in await kari.says("avbryt")

    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == []


async def test_a_card_of_a_form_that_was_left_says_so(kari: Person):
    await kari.says("bestill presentasjon")
    form = kari.last
    await kari.says("avbryt")

    assert "Det kortet er ikke i bruk lenger" in await kari.presses("Første ledige", card=form)


async def test_a_press_with_made_up_data_changes_nothing(kari: Person, ola: Person, teams: Teams):
    await ola.says("bestill presentasjon")
    await ola.presses("Første ledige", company="Demosjømat AS")
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))

    for data in (
        {"deed": "cancel_meeting", "about": meeting.id},
        {"deed": "move_meeting", "about": meeting.id},
        {"run": meeting.id, "do": "sure"},
        {"deed": "no-such-deed"},
        {"deed": "answer", "about": "no-such-entry"},
        {},
    ):
        assert await kari.posts(kari.activity(type="message", value=data)) == 200
        assert "Demosjømat" not in kari.sees

    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == [meeting]


async def test_in_a_channel_only_general_questions_are_answered(kari: Person, teams: Teams):
    async def says(text: str) -> str:
        await kari.posts(kari.in_channel(text))
        return teams.connector.chats["19:felles@thread.tacv2;messageid=1"][-1].text

    assert "NHO Mat og Drikke" in await says("hvem eier prosjektet?")
    assert "Det tar vi i den private chatten" in await says("bestill presentasjon")
    assert "Det tar vi i den private chatten" in await says("mine møter")
    assert "Spør meg om programmet her" in await says("hei")
