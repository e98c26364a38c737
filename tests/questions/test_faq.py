"""What companies ask, and what is found for it."""

import re
from pathlib import Path

import pytest

from programme.people import Language
from reading.answers.answers import Answers, Found
from reading.answers.vocabulary import Vocabulary, read_vocabulary
from reading.answers.wordings import LONGEST, Wordings
from reading.heard import Heard, plain, read_heard
from reading.intents.phrases import deed_named
from texts.entries import (
    DEEDS,
    VARIABLES,
    EntriesError,
    Entry,
    answer,
    read_entries,
    read_near_misses,
    variables,
)
from texts.labelled import read_labelled

ASKED = read_labelled()
ENTRIES = read_entries()
HISTORY = {"antall-pres", "mat40"}


@pytest.fixture(scope="module", name="heard")
def _heard() -> Heard:
    return read_heard()


@pytest.fixture(scope="module", name="vocabulary")
def _vocabulary() -> Vocabulary:
    return read_vocabulary()


@pytest.fixture(scope="module", name="answers")
def _answers(vocabulary: Vocabulary) -> Answers:
    return Wordings(ENTRIES, vocabulary)


def test_every_label_of_the_asked_questions_is_an_entry() -> None:
    assert {one.entry for one in ASKED} - {""} <= {entry.id for entry in ENTRIES}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_entry_says_the_same_in_each_language(entry: Entry) -> None:
    assert set(entry.question) == set(entry.answer) == set(entry.wordings) == set(Language)
    held = {variables(text) for text in entry.answer.values()}
    assert len(held) == 1
    assert held.pop() <= VARIABLES
    assert entry.deed is None or entry.deed in DEEDS


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_answer_fits_the_voice_and_carries_no_year_of_its_own(entry: Entry) -> None:
    for text in entry.answer.values():
        assert "!" not in text
        assert entry.id in HISTORY or not re.search(r"\b(19|20)\d\d\b", text)
    assert "«mine møter»" not in entry.answer["nn"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_entry_fits_on_a_button(entry: Entry) -> None:
    assert all(len(entry.short[language]) <= 22 for language in Language)


def test_every_deed_of_an_entry_can_be_typed_too(heard: Heard) -> None:
    assert {entry.deed for entry in ENTRIES if entry.deed} <= {phrase.deed for phrase in heard.wholes}


def test_an_answer_is_filled_from_the_live_programme() -> None:
    places = next(entry for entry in ENTRIES if entry.id == "ledig-plass")
    values = {"places_left": "0", "places": "40", "decide_by": "fredag 1. oktober"}
    assert answer(places, "nb", values).startswith("0 av 40 plasser er ledige.")


def test_all_mistakes_in_the_files_are_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("question = [", "utf-8")
    (tmp_path / "empty.toml").write_text('deed = "dance"\nwrong = 1\n', "utf-8")
    texts = "\n".join(
        f'[{key}]\nnb = "a {{{key}}}"\nnn = "b"\nen = "c"' for key in ("question", "short", "answer")
    )
    (tmp_path / "mixed.toml").write_text(
        f'{texts}\n[wordings]\nnb = ["d"]\nnn = ["e"]\nen = ["f"]\n', "utf-8"
    )

    with pytest.raises(EntriesError) as mistakes:
        read_entries(tmp_path)

    for named in ("broken.toml", "'dance'", "wrong: unknown", "empty.toml: answer", "{answer} unknown"):
        assert named in str(mistakes.value)
    assert "different variables" in str(mistakes.value)


def test_a_folder_without_entries_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(EntriesError, match=r"no \.toml file"):
        read_entries(tmp_path)


def test_no_message_without_an_answer_stands_twice_or_as_a_wording_of_an_entry() -> None:
    asked = [
        text for entry in ENTRIES for one in Language for text in (entry.question[one], *entry.wordings[one])
    ]
    told = [text for texts in read_near_misses().values() for text in texts]

    assert len({plain(text) for text in told}) == len(told) >= 500
    assert not {plain(text) for text in told} & {plain(text) for text in asked}


def test_a_mistake_in_the_messages_without_an_answer_is_named(tmp_path: Path) -> None:
    (tmp_path / "near_misses.toml").write_text('nb = ["a", ""]\nnn = ["b"]\nen = "c"\nda = ["d"]\n', "utf-8")

    with pytest.raises(EntriesError) as mistakes:
        read_near_misses(tmp_path)

    assert {line.split(":")[1].strip() for line in str(mistakes.value).splitlines()} == {"nb", "da", "en"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_entrys_own_wordings_find_it(entry: Entry, answers: Answers) -> None:
    for language in Language:
        for wording in (entry.question[language], *entry.wordings[language]):
            found = answers.find(wording)
            assert found.sure == entry.id, wording
            assert found.language in {language, None}, wording


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("HVA KOSTER DET Å VÆRE MED???", "kostnad"),
        ("hei, hva koster det å være med", "kostnad"),
        ("<at>Bot</at> når er kick-off?", "kickoff-nar"),
        ("når er kickoff", "kickoff-nar"),
        ("Kva er oppstartmøtet?", "oppstartsmote"),
        ("who is the project leder", "prosjektleder"),
        ("hvor lenge varer prosjektet", "varighet"),
    ],
)
def test_close_wordings_find_their_entry(question: str, entry: str, answers: Answers) -> None:
    assert answers.find(question).sure == entry


@pytest.mark.parametrize(
    "text", ["", "  ", "😀", "?!", "hva blir været i morgen", "tell me a joke", "<at>Bot</at>"]
)
def test_what_no_entry_answers_gets_no_sure_answer(text: str, answers: Answers) -> None:
    assert answers.find(text).sure is None


def test_answers_by_wordings_are_no_firmer_than_the_classifiers(answers: Answers) -> None:
    found = [(answers.find(one.text), one.entry) for one in ASKED]
    sure = [(one.sure, gold) for one, gold in found if one.sure]
    right = sum(one == gold for one, gold in sure)

    assert right / len(sure) >= 0.95
    assert right >= 45


def test_near_answers_are_offered_to_questions_more_than_to_the_rest(answers: Answers) -> None:
    found = [(answers.find(one.text), one.entry) for one in ASKED]
    open_ones = [(one, gold) for one, gold in found if gold not in {"", one.sure}]
    silent = [one == Found() for one, gold in found if not gold]

    assert sum(gold in one.near for one, gold in open_ones) / len(open_ones) >= 0.5
    assert sum(silent) / len(silent) >= 0.65
    assert max(len(one.near) for one, _ in found) <= 3


@pytest.mark.parametrize("text", ["x" * 10_000, "hva koster det " * 700, "<at>" * 2_500, "a b c d " * 1_250])
def test_a_very_long_message_is_read_up_to_a_point(text: str, answers: Answers) -> None:
    assert answers.find(text) == answers.find(text[:LONGEST])
    assert deed_named(text) == deed_named(text[:1000])
