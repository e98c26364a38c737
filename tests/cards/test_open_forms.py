"""A form left open doesn't hold the chat: it lets go of what is typed, and commands come before it."""

import pytest

from reading.intents.shipped import SHIPPED, trained_file
from tests.conftest import Teams
from tests.played_teams import Person

WORDS = {
    "nb": ("bestill presentasjon", "hjelp", "Dette kan jeg hjelpe med", "Fortsett bestillingen", "fredag"),
    "nn": ("bestill presentasjon", "hjelp", "Dette kan eg hjelpe med", "Fullfør bestillinga", "fredag"),
    "en": ("book a presentation", "help", "This is what I can help with", "Continue", "friday"),
}
LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}


def _runs(who: Person) -> set[str]:
    """The forms that the last card's buttons are of."""
    return {str(one["data"]["run"]) for one in who.last.actions if "run" in one.get("data", {})}


@pytest.mark.parametrize("language", WORDS)
async def test_help_has_the_list_while_a_form_is_open_and_the_way_back(language: str, kari: Person):
    book, ask, listed, back, _ = WORDS[language]
    kari.locale = LANGUAGES[language]
    await kari.says(book)
    form = kari.last.inputs

    assert listed in await kari.says(ask)
    (label,) = [one for one in kari.last.buttons if one.startswith(back)]
    await kari.presses(label)
    assert kari.last.inputs == form


@pytest.mark.parametrize("language", WORDS)
async def test_a_form_lets_go_of_what_is_typed_after_a_day(language: str, teams: Teams, kari: Person):
    book, _, _, _, day = WORDS[language]
    kari.locale = LANGUAGES[language]
    await kari.says(book)
    form = kari.last
    await kari.says(day)
    assert kari.last.inputs

    teams.clock.passes(days=2)
    await kari.says("asdf qwerty zxcv")
    assert not kari.last.inputs
    assert kari.last.card["actions"]

    await kari.presses(form.buttons[0], card=form, company="Prøvebrød AS")  # its card still works
    assert kari.last.inputs or "Prøvebrød AS" in kari.sees


async def test_a_form_lets_go_after_two_other_deeds(kari: Person):
    await kari.says("bestill presentasjon")
    await kari.says("Prøvebrød AS")
    left = _runs(kari)
    for other in ("mine møter", "påminnelser"):
        await kari.says(other)

    await kari.says("Demobakst AS")
    assert left
    assert not left & _runs(kari)  # a form of its own, which the name opens


async def test_the_leaders_own_commands_come_before_a_forms_back(teams: Teams, leader: Person):
    await leader.says("hei")
    await leader.says("endre antall plasser")
    await leader.presses("Endre", how_many_places="30", why_changed="Færre midler")
    await leader.says("endre antall plasser")

    await leader.says("status")
    assert "30" in leader.sees
    await leader.says("endre antall plasser")
    await leader.says("angre")
    assert not leader.last.inputs, leader.sees


@pytest.mark.parametrize("name", ["Prøvebrød AS", "Demo Sjømat SA"])
async def test_a_company_s_name_is_taken_whatever_the_form_asked_last(kari: Person, name: str):
    await kari.says("vi vil gjerne ha en presentasjon")
    assert "Hvilken blir det?" in await kari.says("torsdag")

    await kari.says(name)
    assert "Det forsto jeg ikke" not in kari.sees
    assert name in await kari.says("den første")
    assert "Presentasjonen er bestilt" in kari.sees


@pytest.mark.parametrize("said", ["book it", "bestill den", "bestill det da", "ting den"])
async def test_a_wish_to_book_at_once_is_no_pause_and_books_nothing_that_is_not_chosen(
    kari: Person, teams: Teams, said: str
):
    teams.bot.thinking.answers.load(trained_file(SHIPPED))
    await kari.says("vi vil gjerne ha en presentasjon")
    await kari.says("Prøvebrød AS")

    await kari.says(said)
    assert "Det haster ikke" not in kari.sees
    assert "There is no hurry" not in kari.sees
    assert kari.last.buttons[0] in {"Bestill", "Bestill presentasjon", "Book"}
    assert not await teams.look(lambda unit: unit.meetings.upcoming(unit.now))


async def test_what_a_button_brings_is_shown_where_more_may_be_said(kari: Person, teams: Teams):
    await kari.says("hei")
    brought = {"deed": "ask_a_person", "message": "Hva koster det?"}
    await kari.posts(kari.activity(type="message", value=brought))
    assert kari.last.inputs["message"] == "Hva koster det?"
    assert not await teams.look(lambda unit: unit.questions.all())
    await kari.presses("Send", phone="99 99 99 99")
    assert await teams.look(lambda unit: len(unit.questions.all())) == 1


@pytest.mark.parametrize(
    ("language", "book", "said", "told"),
    [
        ("nb", "bestill presentasjon", "hvor lenge varer det?", "45 minutter."),
        ("nn", "tinga presentasjon", "kor lenge varer det?", "45 minutt."),
        ("en", "book a presentation", "how long does it last?", "45 minutes."),
    ],
)
async def test_how_long_it_takes_is_asked_of_the_meeting_in_front(
    language: str, book: str, said: str, told: str, kari: Person, teams: Teams
):
    teams.bot.thinking.answers.load(trained_file(SHIPPED))
    kari.locale = LANGUAGES[language]
    await kari.says(book)
    form = kari.last.inputs

    assert told in await kari.says(said)
    assert kari.last.inputs == form


async def test_how_long_the_programme_takes_is_asked_of_the_programme(kari: Person, teams: Teams):
    teams.bot.thinking.answers.load(trained_file(SHIPPED))
    await kari.says("bestill presentasjon")
    assert "3 år" in await kari.says("hvor lenge varer programmet?")


async def test_cancel_leaves_the_form_in_front_and_no_meeting(kari: Person, teams: Teams):
    kari.locale = LANGUAGES["en"]
    await kari.says("presentation on wednesday 3 march at 9")
    await kari.says("Prøvebrød AS")
    await kari.says("move the meeting")
    assert kari.last.inputs

    assert "Nothing was changed" in await kari.says("cancel")
    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    assert "Nothing was changed" not in await kari.says("cancel")  # with no form in front it's the meeting


@pytest.mark.parametrize("said", ["avlys", "kanseller", "avbestill"])
async def test_whoever_has_no_meeting_yet_cancels_the_form(kari: Person, said: str):
    await kari.says("bestill presentasjon")
    assert "Ingenting ble endret" in await kari.says(said)
