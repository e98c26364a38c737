"""What somebody has typed stays: in a form that is refused, in another language, piece by piece."""

import pytest

from programme.people import PersonId
from tests.broadcasts.test_broadcasts import compose, contact
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person

LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
OTHER = {"nb": ("English", "english"), "nn": ("Bokmål", "bokmål"), "en": ("Nynorsk", "nynorsk")}
TALK = {"nb": "Snakk med oss", "nn": "Snakk med oss", "en": "Talk to us"}
ACCEPT = {"nb": "Godkjenn", "nn": "Godkjenn", "en": "Approve"}
ORDERS = {"nb": "bestill presentasjon", "nn": "bestill presentasjon", "en": "book a presentation"}


async def test_a_broadcast_with_a_misspelt_field_stands_as_it_was_written(teams: Teams, leader: Person):
    await leader.says("hei")
    await contact(teams, 11, "Prøvebrød AS")
    seen = await compose(leader, "Hei {bedirft}, lang tekst.", link_to="http://prøve", send_at="en dag")

    assert "ikke et felt jeg kjenner" in seen
    assert leader.last.inputs["broadcast_nb"] == "Hei {bedirft}, lang tekst."
    assert leader.last.inputs["link_to"] == "http://prøve"
    assert leader.last.inputs["send_at"] == "en dag"
    sent = await leader.presses("Se over")  # nothing is passed over in silence
    assert "ikke et felt jeg kjenner" in sent

    assert "Send til" not in await leader.presses("Se over", broadcast_nb="Hei {bedrift}.", send_at="")
    assert "https://" in leader.sees
    await leader.presses("Se over", link_to="")
    assert any(one.startswith("Send til") for one in leader.last.buttons)


@pytest.mark.parametrize("silent", [False, True])
@pytest.mark.parametrize(("number", "why"), [("100000105", "Enhetsregisteret"), ("123456789", "finnes ikke")])
async def test_a_refused_number_stands_in_its_field_with_the_reason(
    teams: Teams, kari: Person, number: str, why: str, *, silent: bool
):
    if silent:
        await teams.register.server.close()
    await kari.says("bestill presentasjon")
    typed = await kari.says(number)
    await kari.says("avbryt")
    await kari.says("bestill presentasjon")
    pressed = await kari.presses("Bestill", company=number)

    assert why in typed
    assert why in pressed
    assert kari.last.inputs["company"] == number


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_change_of_language_keeps_the_card_and_what_stands_unsent_in_it(language: str, kari: Person):
    kari.locale = LANGUAGES[language]
    await kari.says(ORDERS[language])
    await kari.presses(OTHER[language][0], company="Prøvebrød AS", attendees="Ola Prøve, Per Demo")
    assert kari.last.inputs["company"] == "Prøvebrød AS"
    assert kari.last.inputs["attendees"] == "Ola Prøve, Per Demo"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_change_of_language_redraws_a_confirmation(language: str, kari: Person, confirmed: Confirmed):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says({"nb": "bokmål", "nn": "nynorsk", "en": "english"}[language])
    await kari.says({"nb": "trekk oss", "nn": "trekk oss", "en": "withdraw"}[language])
    await kari.presses(kari.last.buttons[0])
    before = kari.last
    await kari.says(OTHER[language][1])

    assert len(kari.last.buttons) == len(before.buttons)
    assert kari.last.buttons != before.buttons
    assert [one["data"] for one in kari.last.actions] == [one["data"] for one in before.actions]


@pytest.mark.parametrize("said", ["hei", "hjelp", "hvor står vi", "mine møter", "påminnelser"])
async def test_a_change_of_language_redraws_what_only_tells(said: str, kari: Person, confirmed: Confirmed):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says(said)
    before = kari.last
    await kari.says("english")

    assert kari.last.card["body"][0]["text"] != before.card["body"][0]["text"]
    names = [one["data"].get("deed") for one in before.actions]
    assert [one["data"].get("deed") for one in kari.last.actions] == names


async def test_the_welcome_is_said_anew_in_the_language_that_is_pressed(kari: Person):
    await kari.installs()
    assert "Hi, I'm the bot" in await kari.presses("English")


async def test_the_single_question_stays_a_single_question(kari: Person):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    before = set(kari.last.inputs)
    await kari.presses("English", company="Prøvebrød AS")
    assert set(kari.last.inputs) == before
    assert kari.last.inputs["company"] == "Prøvebrød AS"


async def test_preparation_is_typed_piece_by_piece(teams: Teams, kari: Person, confirmed: Confirmed):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("forbered møtet")
    assert "tatt vare på" in await kari.says("Kari Prøve og Ola Demo")
    assert list(kari.last.inputs) == ["prepared_theme"]
    theme = kari.last.choices("prepared_theme")[0]
    await kari.says(theme.partition(" ")[2].strip() if theme[0].isdigit() else theme)
    assert list(kari.last.inputs) == ["prepared_goal"]
    await kari.says("Flere fagbrev")
    assert list(kari.last.inputs) == ["prepared_support"]

    await kari.says("hjelp")  # what was typed is kept, whatever comes between
    company = await teams.look(lambda unit: unit.companies.of(PersonId(kari.id)))
    assert company
    kept = await teams.look(lambda unit: unit.preparations.of(company.id))
    assert kept
    assert (kept.participants, kept.goal, kept.support) == ("Kari Prøve og Ola Demo", "Flere fagbrev", "")

    await kari.says("forbered møtet")
    assert kari.last.inputs["prepared_goal"] == "Flere fagbrev"


async def test_a_piece_may_be_left_open_and_leaving_says_what_is_kept(kari: Person, confirmed: Confirmed):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("forbered møtet")
    await kari.says("Kari Prøve")
    await kari.says("vet ikke")
    assert list(kari.last.inputs) == ["prepared_goal"]
    assert "Lagret" in await kari.says("avbryt")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_message_at_hand_is_what_nobody_answered(language: str, kari: Person):
    kari.locale = LANGUAGES[language]
    await kari.says("asdf qwerty zxcv")
    await kari.presses(TALK[language])
    assert kari.last.inputs["message"] == "asdf qwerty zxcv"

    await kari.presses(kari.last.buttons[0])
    for said in (TALK[language], ACCEPT[language]):  # on a leader's card, and none of Kari's
        await kari.says(said)
        if "message" not in kari.last.inputs:
            await kari.says(TALK[language])
        assert kari.last.inputs["message"] == ""
        await kari.says({"nb": "avbryt", "nn": "avbryt", "en": "cancel"}[language])


async def test_what_was_cancelled_or_answered_is_forgotten(kari: Person):
    await kari.says("asdf qwerty zxcv")
    await kari.presses("Snakk med oss")
    await kari.presses("Lukk skjemaet")
    await kari.says("snakk med oss")
    assert kari.last.inputs["message"] == ""
    await kari.says("avbryt")

    await kari.says("hvem eier prosjektet?")
    await kari.says("snakk med oss")
    assert kari.last.inputs["message"] == ""


async def test_an_answer_that_did_not_help_is_passed_on_with_its_question(teams: Teams, kari: Person):
    await kari.says("hvem eier prosjektet?")
    await kari.presses("Ikke det jeg lurte på")
    assert kari.last.inputs["message"] == "hvem eier prosjektet?"
    await kari.presses("Send")
    (question,) = await teams.look(lambda unit: unit.questions.all())
    assert question.guess


async def test_who_wants_to_be_called_gives_a_number_once(teams: Teams, kari: Person, leader: Person):
    await leader.says("hei")
    await kari.says("snakk med oss")
    assert "phone" in kari.last.inputs
    assert "ett telefonnummer" in await kari.presses("Send", message="Ring meg", phone="i morgen")
    assert kari.last.inputs == {"message": "Ring meg", "phone": "i morgen"}
    assert "+4791234567" in await kari.presses("Send", phone="91 23 45 67")
    await teams.send_due()
    assert leader.got("Ring meg", "+4791234567")

    await kari.says("snakk med oss")
    assert kari.last.inputs["phone"] == "+4791234567"


async def test_who_types_that_they_want_to_be_called_is_asked_for_the_number(teams: Teams, kari: Person):
    await kari.says("snakk med oss")
    assert "telefon" in (await kari.says("Kan dere ringe meg i morgen?")).casefold()
    assert "+4791234567" in await kari.says("91 23 45 67")
    (question,) = await teams.look(lambda unit: unit.questions.all())
    assert question.text == "Kan dere ringe meg i morgen?"


@pytest.mark.parametrize("others", [1, 3])
@pytest.mark.parametrize("is_open", [False, True])
async def test_what_is_typed_on_a_card_of_another_time_stands_in_the_form_that_it_begins(
    others: int, kari: Person, monkeypatch: pytest.MonkeyPatch, *, is_open: bool
):
    monkeypatch.setattr(
        "programme.talks.KEPT", 2
    )  # the card is of a form that the talk remembers, or doesn't
    await kari.says("bestill presentasjon")
    card = kari.last
    for _ in range(others):
        await kari.says("snakk med oss")
        await kari.says("avbryt")
    if is_open:
        await kari.says("snakk med oss")
    await kari.presses("Bestill", card, company="Prøvebrød AS", attendees="Ola Prøve, Per Demo")
    await kari.presses("Bestill presentasjon")
    assert kari.last.inputs["company"] == "Prøvebrød AS"
    assert kari.last.inputs["attendees"] == "Ola Prøve, Per Demo"
    await kari.presses("Første ledige")
    assert "bestilt" in kari.sees
