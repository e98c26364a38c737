"""How cards look: every one is what Teams takes, fits a phone, and turns nobody's words into a link."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from microsoft_teams import cards as typed
from pydantic import BaseModel

from bot.teams.cards import closed, message
from programme.people import Language
from texts.say import Button, Choice, Clock, Field, FieldKind, Figure, Group, Keeps, Plain, Say, Value, Words
from texts.voice import Voice, voice_of

MOST_BYTES = 25_000
"""Teams takes 40 KB from a bot, 28 KB through webhooks (Microsoft Learn, "Format cards")."""
MODELS: dict[str, type[BaseModel]] = {
    "AdaptiveCard": typed.AdaptiveCard,
    "Container": typed.Container,
    "TextBlock": typed.TextBlock,
    "RichTextBlock": typed.RichTextBlock,
    "TextRun": typed.TextRun,
    "Input.Date": typed.DateInput,
    "Input.Text": typed.TextInput,
    "Input.ChoiceSet": typed.ChoiceSetInput,
    "Action.Submit": typed.SubmitAction,
    "Action.OpenUrl": typed.OpenUrlAction,
}
VOICE = voice_of(Language.NB, ZoneInfo("Europe/Oslo"))
EVIL = "**Fet** [Søn](https://evil.example) <b>AS</b>\n1. <at>alle</at>"
THURSDAY = datetime(2027, 3, 4, 13, tzinfo=UTC)


def card(say: Say, voice: Voice) -> dict[str, Any]:
    """The card of a message."""
    content: dict[str, Any] = message(say, voice)["attachments"][0]["content"]
    return content


some_text = st.text(st.characters(codec="utf-8"), max_size=120)
some_words = st.sampled_from(("deed-help", "leave", "ask-company", "missing-slot", "when")).map(Words)
some_value: st.SearchStrategy[Value] = st.one_of(
    some_text,
    some_text.map(Plain),
    some_words,
    st.integers(0, 999),
    st.dates(date(2027, 1, 1), date(2030, 12, 31)),
    st.integers(0, 30_000).map(lambda hours: THURSDAY + timedelta(hours=hours)),
    st.just(Clock(THURSDAY)),
    st.sampled_from(Language),
    st.lists(some_text.map(Plain), min_size=1, max_size=4).map(tuple),
)
some_sentence = st.one_of(some_words, some_text.map(Plain))
some_choice = st.builds(Choice, st.text(min_size=1, max_size=40), some_value)
some_field = st.builds(
    Field,
    fills=st.sampled_from(("company", "attendees", "slot", "language", "message")),
    label=some_words,
    kind=st.sampled_from(FieldKind),
    value=some_text,
    choices=st.lists(some_choice, max_size=13, unique_by=lambda choice: choice.token).map(tuple),
    numbered_from=st.sampled_from((0, 1, 6)),
    placeholder=st.none() | some_words,
    error=st.none() | some_words,
)
some_button = st.builds(
    Button,
    some_sentence,
    st.dictionaries(st.sampled_from(("deed", "about", "run", "do", "token")), st.text(max_size=40)),
    st.sampled_from(Keeps),
    st.booleans(),
    st.sampled_from(("", "https://programme.example/")),
)
some_figure = st.builds(
    Figure,
    some_sentence,
    some_value,
    st.dictionaries(st.sampled_from(("deed", "about")), st.text(max_size=40), max_size=2),
)
some_say = st.builds(
    Say,
    some_sentence,
    st.none() | some_sentence,
    st.lists(some_figure, max_size=6).map(tuple),
    st.lists(some_sentence, max_size=6).map(tuple),
    st.lists(some_field, max_size=4, unique_by=lambda field: field.fills).map(tuple),
    st.lists(some_button, max_size=5).map(tuple),
    st.lists(some_button, max_size=6).map(tuple),
)


def parts(of: object) -> Iterator[dict[str, Any]]:
    """Every typed part of a card, from the outside in; the data of a button is none."""
    if isinstance(of, dict):
        if "type" in of:
            yield of
        for name, inner in of.items():
            if name != "data":
                yield from parts(inner)
    if isinstance(of, list):
        for inner in of:
            yield from parts(inner)


def of_type(kind: str, content: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for part in parts(content) if part["type"].startswith(kind)]


@given(some_say)
def test_every_card_is_what_the_typed_models_know(say: Say) -> None:
    for part in parts(card(say, VOICE)):
        model = MODELS[part["type"]].model_validate(part)
        unknown = set(model.model_extra or ()) - {"$schema"}
        assert not unknown, f"{part['type']} has no {unknown}"


@given(some_say)
def test_every_text_wraps_and_every_input_says_what_it_wants(say: Say) -> None:
    content = card(say, VOICE)

    assert all(text["wrap"] for text in of_type("TextBlock", content))
    for one in of_type("Input.", content):
        assert one["label"]
        assert one["errorMessage"]
        assert "isRequired" not in one


@given(some_say)
def test_at_most_three_buttons_are_in_sight_and_none_is_lost(say: Say) -> None:
    actions = card(say, VOICE).get("actions", [])
    buttons = {(str(one.press), one.link): one for one in reversed((*say.buttons, *say.more))}
    in_sight = {(str(one.press), one.link) for one in say.buttons}

    assert sum(action.get("mode") != "secondary" for action in actions) == min(3, len(in_sight))
    assert sorted(one["title"] for one in actions) == sorted(
        VOICE.speak(one.label) for one in buttons.values()
    )


@given(some_say)
def test_a_card_stays_within_what_teams_sends(say: Say) -> None:
    assert len(orjson.dumps(message(say, VOICE))) < MOST_BYTES


@pytest.mark.parametrize(
    "say",
    [
        Say(Plain(EVIL)),
        Say(Words("help-title"), Plain(EVIL)),
        Say(Words("help-title"), figures=(Figure(Words("company"), Plain(EVIL)),)),
        Say(Words("help-title"), lines=(Plain(EVIL),)),
    ],
    ids=["title", "text", "figure", "line"],
)
def test_what_people_wrote_is_shown_as_they_wrote_it(say: Say) -> None:
    content = card(say, VOICE)

    assert any(EVIL in run["text"] for run in of_type("TextRun", content))
    assert not any("evil" in text["text"] for text in of_type("TextBlock", content))


@pytest.mark.parametrize(
    "name", ["Prøve www.evil.example AS", "evil.example AS", "Kari kari@evil.example", "https://evil.example"]
)
def test_an_address_in_a_name_stands_where_no_client_makes_a_link_of_it(name: str) -> None:
    assert of_type("TextBlock", card(Say(Plain(name)), VOICE)) == []
    assert _choices(Plain(name))["style"] == "compact"


@pytest.mark.parametrize("name", ["J.L. Prøvemanns AS", "Møtet er flyttet til kl. 14.00", "Prøvebrød A.S."])
def test_points_alone_make_no_address(name: str) -> None:
    assert [one["text"] for one in of_type("TextBlock", card(Say(Plain(name)), VOICE))] == [name]


def test_choices_that_people_wrote_stand_in_a_list_because_radio_buttons_read_markdown() -> None:
    assert _choices(Plain(EVIL))["style"] == "compact"
    assert _choices(Plain("Prøvebrød AS"))["style"] == "expanded"


def test_many_choices_fold_and_carry_the_number_that_can_be_typed() -> None:
    times = [THURSDAY + timedelta(days=day) for day in range(7)]

    drawn = _choices(*times, numbered_from=2)

    assert drawn["style"] == "compact"
    assert drawn["choices"][0] == {"title": "2  torsdag 4. mars kl. 14.00", "value": "t0"}


def test_up_to_six_times_are_a_line_each() -> None:
    assert _choices(*(THURSDAY + timedelta(days=day) for day in range(6)))["style"] == "expanded"


def _choices(*values: Value, numbered_from: int = 0) -> dict[str, Any]:
    choices = tuple(Choice(f"t{number}", value) for number, value in enumerate(values))
    field = Field("slot", Words("ask-slot"), FieldKind.CHOICE, choices=choices, numbered_from=numbered_from)
    (drawn,) = of_type("Input.ChoiceSet", card(Say(Words("help-title"), fields=(field,)), VOICE))
    return drawn


def test_a_field_with_nothing_to_choose_leaves_no_empty_list() -> None:
    field = Field("slot", Words("ask-slot"), FieldKind.CHOICE)

    assert not of_type("Input.", card(Say(Words("help-title"), fields=(field,)), VOICE))


def test_what_is_wrong_stands_above_its_field_and_not_in_colour_alone() -> None:
    field = Field("company", Words("ask-company"), FieldKind.TEXT, error=Words("missing-company"))

    _, wrong, box = card(Say(Words("help-title"), fields=(field,)), VOICE)["body"]

    assert wrong["inlines"][0]["text"].startswith("! ")
    assert (box["id"], box["errorMessage"]) == ("company", VOICE.speak(Words("missing-company")))


def test_a_figure_that_can_be_pressed_shows_it_and_brings_its_data() -> None:
    figure = Figure(Words("company"), Plain(EVIL), {"deed": "company"})

    (pressed,) = of_type("Container", card(Say(Words("help-title"), figures=(figure,)), VOICE))

    assert pressed["selectAction"]["data"] == {"deed": "company"}
    assert pressed["selectAction"]["associatedInputs"] == "none"
    assert pressed["items"][0]["inlines"][-1]["text"] == " ›"


def test_a_press_brings_its_data_and_says_whether_the_inputs_come_along() -> None:
    send = Button(Words("book_presentation-send"), {"run": "r", "do": "send"}, Keeps.INPUTS, primary=True)
    leave = Button(Words("leave"), {"run": "r", "do": "leave"})

    first, second = card(Say(Words("help-title"), buttons=(send, leave)), VOICE)["actions"]

    assert first == {
        "type": "Action.Submit",
        "title": "Bestill",
        "data": {"run": "r", "do": "send"},
        "associatedInputs": "auto",
        "style": "positive",
    }
    assert second["associatedInputs"] == "none"


def test_no_button_stands_twice_and_one_is_the_primary() -> None:
    mine, first = {"deed": "my_meetings"}, {"deed": "book_presentation"}
    say = Say(
        Words("help-title"),
        groups=(Group(Words("help-overview"), (Button(Words("deed-status"), {"deed": "status"}),)),),
        buttons=(
            Button(Words("deed-status"), {"deed": "status"}),
            Button(Words("deed-book_presentation"), first, primary=True),
            Button(Words("deed-my_meetings"), mine, primary=True),
        ),
        more=(Button(Words("deed-my_meetings"), mine), Button(Words("deed-help"), {"deed": "help"})),
    )

    drawn = card(say, VOICE)

    assert [one["data"]["deed"] for one in drawn["actions"]] == ["book_presentation", "my_meetings", "help"]
    assert [one.get("style") for one in drawn["actions"]] == ["positive", None, None]
    (grouped,) = of_type("ActionSet", drawn)
    assert [one["title"] for one in grouped["actions"]] == ["Status"]


def test_what_is_folded_comes_with_a_press() -> None:
    say = Say(Words("status-title"), folded=(Figure(Words("status-in-line"), 0),))

    unfold, folded = card(say, VOICE)["body"][1:]

    assert unfold["actions"][0]["title"] == "Vis resten"
    assert unfold["actions"][0]["targetElements"] == [folded["id"]]
    assert folded["isVisible"] is False


def test_a_card_that_is_too_large_for_teams_is_shown_in_a_short_form() -> None:
    many = tuple(Figure(Plain(f"Prøvebedrift {number}"), Plain(EVIL * 20)) for number in range(200))
    say = Say(Words("status-title"), figures=many, buttons=(Button(Words("deed-help"), {"deed": "help"}),))

    drawn = message(say, VOICE)

    assert len(json.dumps(drawn, ensure_ascii=False).encode()) <= 25_000
    texts = json.dumps(drawn, ensure_ascii=False)
    assert "Prøvebedrift 9" in texts
    assert "Prøvebedrift 10" not in texts
    assert "… og 190 til" in texts
    assert drawn["attachments"][0]["content"]["actions"][0]["title"] == "Hjelp"


def test_a_locked_phone_shows_title_and_sentence_and_no_text_stands_above_the_card() -> None:
    said = message(Say(Words("hello-title"), Words("hello")), VOICE)

    assert said["summary"] == f"{VOICE.speak(Words('hello-title'))} · {VOICE.speak(Words('hello'))}"
    assert said["attachments"][0]["content"]["fallbackText"] == said["summary"]
    assert "text" not in said


@pytest.mark.parametrize("speak", [lambda: closed(VOICE), lambda: message(Say(Words("hello-title")), VOICE)])
def test_a_card_with_nothing_to_press_has_no_actions(speak: Callable[[], dict[str, Any]]) -> None:
    assert "actions" not in speak()["attachments"][0]["content"]


@pytest.mark.parametrize("language", Language)
def test_a_card_names_its_language_for_screen_readers(language: Language) -> None:
    voice = voice_of(language, ZoneInfo("Europe/Oslo"))

    assert closed(voice)["attachments"][0]["content"]["lang"] == language.value
