"""Companies in what was typed: numbers, legal forms and known names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.companies import Names, Slip, looks_like_company_name, name_key, organisation_numbers
from reading.message import read_message


def _numbers(text: str, *, asked: bool = False) -> list[tuple[str, Slip | None]]:
    return [(one.digits, one.slip) for one in organisation_numbers(read_message(text), asked=asked)]


@pytest.mark.parametrize(
    "text",
    [
        "100000083",
        "100 000 083",
        "100.000.083",
        "NO 100 000 083 MVA",
        "Prøvebrød AS (100000083)",
        "no100000083mva",
    ],
)
def test_a_number_is_read_in_its_usual_forms(text: str):
    assert _numbers(text) == [("100000083", None)]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("orgnr 10000008", Slip.TOO_FEW),
        ("org.nr. 100 000 08", Slip.TOO_FEW),
        ("organisasjonsnummer 1000000831", Slip.TOO_MANY),
        ("100 000 084", Slip.CHECK_DIGIT),
    ],
)
def test_a_slip_is_named(text: str, slip: Slip):
    assert [one[1] for one in _numbers(text)] == [slip]


def test_eight_digits_are_a_slip_only_where_a_number_is_asked_for():
    assert _numbers("91234567") == []
    assert _numbers("91234567", asked=True) == [("91234567", Slip.TOO_FEW)]
    assert _numbers("+47 912 34 567", asked=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Prøvebrød AS",
        "prøvebrød as",
        "Prøvebrød A.S.",
        "Prøvebrød A/S",
        "Q-Meieriprøve AS",
        "J.L. Prøvemanns ASA",
        "Bø & Sønn Prøve ANS",
        "Prøvekjøtt- og Fiskelag SA",
        "Prøve IKS",
        "Kari Prøve ENK",
        "Prøve DA",
    ],
)
def test_a_name_is_known_by_its_legal_form(text: str):
    assert looks_like_company_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "AS",
        "vi er et AS",
        "Er dere Prøve AS?",
        "Møtet gjelder Prøvebrød AS",
        "hva da",
        "kom da",
        "the same as",
        "as soon as",
        "vent litt, må sjekke",
        "Prøvebrød",
    ],
)
def test_a_sentence_is_no_name(text: str):
    assert not looks_like_company_name(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Proveis AS", "Proveis A.S."),
        ("Bø & Sønn Prøve AS", "BØ OG SØNN PRØVE AS"),
        ("Ålesund Prøvefisk AS", "A\u030alesund Prøvefisk"),
        ("Ålesund Prøvefisk", "\u212blesund prøvefisk"),
        ("Prøve A/S", "prøve as"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str):
    assert name_key(one) == name_key(other)


NAMES = Names(
    [
        "Bø & Sønn Prøve AS",
        "Ålesund Prøvefisk AS",
        "Fjordglans Prøverenseri AS",
        "Prøvebakst 8 AS",
        "Prøvebakst 9 AS",
        "Prøvebakst 9 Nord AS",
        "Tunet",
        "Vent AS",
    ]
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("flytt møtet til Fjordglans til neste uke", "Fjordglans Prøverenseri AS"),
        ("vis prøvebakst 8", "Prøvebakst 8 AS"),
        ("hva er status for Prøvebakst 9 nord?", "Prøvebakst 9 Nord AS"),
        ("møte med bø og sønn prøve på torsdag", "Bø & Sønn Prøve AS"),
        ("bedrift A\u030alesund Prøvefisk", "Ålesund Prøvefisk AS"),
        ("når er Tunets møte", "Tunet"),
    ],
)
def test_a_known_name_is_found_in_a_sentence(text: str, name: str):
    assert [found.name for found in NAMES.found(read_message(text))] == [name]


def test_the_first_word_of_several_names_is_none_of_them():
    assert NAMES.found(read_message("prøvebakst")) == ()


def test_a_name_tells_whether_it_is_said_whole_and_written_as_one():
    (found,) = NAMES.found(read_message("vi i Prøvebakst 8 AS venter"))
    assert (found.places, found.whole, found.marked) == ({2, 3, 4}, True, True)
    (found,) = NAMES.found(read_message("vent litt, må sjekke"))
    assert (found.whole, found.marked) == (True, False)
    (found,) = NAMES.found(read_message("møte med Fjordglans"))
    assert (found.whole, found.marked) == (False, True)


@given(st.text(), st.lists(st.text(max_size=20), max_size=5))
def test_any_text_is_read(text: str, names: list[str]):
    message = read_message(text)
    looks_like_company_name(text)
    organisation_numbers(message, asked=True)
    for found in Names(names).found(message):
        assert found.places <= set(range(len(message.words)))
