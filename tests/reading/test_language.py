"""Which language a message is written in: proof turns it, and nothing else does."""

import json
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.people import Language
from reading.language import language_of
from reading.message import read_message

SETS = Path(__file__).parent / "sets"
WRITTEN = [
    (line["text"], Language(line["lang"]))
    for file in ("times", "contacts", "leader", "conditions", "conditions_own")
    for line in map(json.loads, (SETS / f"{file}.jsonl").read_text("utf-8").splitlines())
]
FAQ = [
    (line["q"], Language(line["lang"]))
    for line in map(json.loads, Path("texts/faq/labelled.jsonl").read_text("utf-8").splitlines())
]
NB, NN, EN = Language


def _language(text: str, so_far: Language | None = None) -> Language | None:
    return language_of(read_message(text), so_far)


@pytest.mark.parametrize(("text", "language"), [*WRITTEN, *FAQ])
def test_nobody_is_answered_in_another_language_than_their_own(text: str, language: Language):
    assert _language(text, language) is language


def test_who_changes_the_language_is_followed_mostly(capsys: pytest.CaptureFixture[str]):
    told, all_of = Counter[str](), Counter[str]()
    for text, language in [*WRITTEN, *FAQ]:
        for so_far in Language:
            if so_far is not language:
                way = f"{so_far} to {language}"
                told[way] += _language(text, so_far) is language
                all_of[way] += 1
    shares = {way: told[way] / count for way, count in all_of.items()}
    with capsys.disabled():
        sys.stdout.write("".join(f"\n{way}: {told[way]} of {all_of[way]}" for way in sorted(shares)))
    assert shares["nb to en"] > 0.95
    assert shares["nn to en"] > 0.95
    assert shares["en to nb"] > 0.85
    assert shares["nb to nn"] > 0.75
    # Much could be either Norwegian, and stays what it was.
    assert shares["nn to nb"] > 0.55
    assert shares["en to nn"] > 0.7


@pytest.mark.parametrize("so_far", Language)
@pytest.mark.parametrize(
    "text",
    [
        *(
            "kick-off",
            "status",
            "program",
            "no",
            "for",
            "flytte",
            "tider",
            "første",
            "ønsker",
            "komme",
            "plan",
            "team",
        ),
        *(
            "Prøve, Per <per.prove@company.example>; Demo, Eva <eva.demo@company.example>",
            "the.company@meeting.example",
            "https://company.example/the/meeting/about/us",
            "Møre og Romsdal",
            "Prøvebrød AS",
            "Tirsdag Mat AS",
            "Tysdag Mat AS",
            "Monday Food AS",
            "Kari og Per",
            "Vera",
            "ok",
            "2",
            "👍",
            "",
            "kl 14",
            "meeting",
            "yes",
        ),
    ],
)
def test_what_the_languages_share_and_names_prove_nothing(text: str, so_far: Language):
    assert _language(text, so_far) is so_far


@pytest.mark.parametrize(
    ("text", "so_far"),
    [
        ("kan vi ta en call på torsdag", NB),
        ("vi vil gjerne ha et meeting om status", NB),
        ("sender dere reminders til alle", NB),
        ("kan me få ein invite til kick-off", NN),
        ("companies in Møre og Romsdal", EN),
        ("who is at Bakeriet på Hjørnet", EN),
        ("register two people for the kick-off", EN),
        ("what does fellesferie mean", EN),
        ("show Kari Nordmann and Per Hansen", EN),
        ("ikkje noe problem, jeg kommer på torsdag", NB),
        ("we follow Møre og Romsdal, Østfold og Vestland", EN),
    ],
)
def test_a_borrowed_word_or_a_name_among_others_turns_nothing(text: str, so_far: Language):
    assert _language(text, so_far) is so_far


@pytest.mark.parametrize(
    ("text", "so_far", "language"),
    [
        ("jeg vet ikke ennå", EN, NB),
        ("kven har ikkje svart?", EN, NN),
        ("kven har ikkje svart?", NB, NN),
        ("hvem har ikke svart?", NN, NB),
        ("what is this?", NB, EN),
        ("WHAT IS THIS", NN, EN),
        ("må vi svare?", EN, NB),
        ("må vi svare?", NN, NN),
        ("må vi svare?", None, NB),
        ("Thursday at 2", NB, EN),
        ("kick-off", None, None),
    ],
)
def test_proof_turns_it(text: str, so_far: Language | None, language: Language | None):
    assert _language(text, so_far) is language


@given(st.text(), st.sampled_from([None, *Language]))
def test_any_text_is_read(text: str, so_far: Language | None):
    assert _language(text, so_far) in {None, *Language}
