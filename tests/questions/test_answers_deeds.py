"""What an answer offers to do has words in each language, and does something when it's pressed."""

import pytest

from dialogs.turn import DOABLE
from tests.conftest import Teams
from tests.played_teams import Person
from texts.entries import DEEDS, Entry
from texts.say import Say, Words
from texts.voice import MissingWordsError

SPOKEN = {"nb": "bokmål", "nn": "nynorsk", "en": "english"}


@pytest.mark.parametrize("language", SPOKEN)
async def test_every_deed_that_an_entry_may_name_is_a_button_that_answers(
    kari: Person, teams: Teams, monkeypatch: pytest.MonkeyPatch, language: str
):
    monkeypatch.setattr(teams.bot.thinking, "entries", {deed: _entry(deed) for deed in DEEDS})
    await kari.says(SPOKEN[language])

    for deed in sorted(DEEDS):
        await kari.posts(kari.activity(type="message", value={"deed": "next_question", "about": deed}))
        assert f"Svar om {deed} ({language})" in kari.sees, deed
        pressed = kari.card["actions"][0]
        assert (pressed["data"]["deed"] == deed) is (deed in DOABLE), deed
        before = len(kari.inbox)
        await kari.presses(pressed["title"])
        assert len(kari.inbox) == before + 1, deed
        assert teams.bot.transactions.programme.about.contact not in kari.sees, f"{deed}: a fault of ours"


async def test_who_asks_for_the_languages_chooses_one_with_two_presses(kari: Person):
    assert "Bytt språk" in await kari.says("hvilke språk kan boten?")
    assert "Hvilket språk vil du bruke?" in await kari.presses("Bytt språk")
    assert "English" in kari.last.buttons

    await kari.says("nynorsk")
    assert "Byt språk" in await kari.says("kva språk forstår boten?")


@pytest.mark.parametrize(
    ("language", "told"),
    [("nb", "jeg får ikke vist svaret"), ("nn", "eg får ikkje vist svaret"), ("en", "I can't show you")],
)
async def test_an_answer_without_words_is_told_and_the_talk_goes_on(
    kari: Person, teams: Teams, monkeypatch: pytest.MonkeyPatch, language: str, told: str
):
    teams.faults.expected()
    await kari.says(SPOKEN[language])
    with monkeypatch.context() as patch:
        patch.setattr("dialogs.sentences.typed.hello", lambda _: Say(Words("words-that-nobody-wrote")))
        seen = await kari.says("hei")

    assert told in seen
    assert teams.bot.transactions.programme.about.contact in seen
    assert len(kari.last.buttons) == 2
    assert told not in await kari.presses(kari.last.buttons[0])


def test_control_a_missing_word_is_an_error(teams: Teams):
    with pytest.raises(MissingWordsError):
        teams.bot.resources.voices["nb"].speak(Words("words-that-nobody-wrote"))


def _entry(deed: str) -> Entry:
    said = {language: f"Svar om {deed} ({language})" for language in SPOKEN}
    return Entry(deed, said, said, dict.fromkeys(SPOKEN, ()), deed)
