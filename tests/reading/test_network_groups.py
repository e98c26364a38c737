"""What sentences say of network groups, in three languages."""

import pytest

from programme.groups.network import Bound
from reading.message import read_message
from reading.network_groups import (
    No,
    bound_in,
    group_numbers,
    group_sizes,
    name_alone,
    name_given,
    names_in,
    no_in,
)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("lag grupper på 4–6", (4, 6)),
        ("grupper med fire", None),
        ("foreslå grupper på 4 til 6 bedrifter", (4, 6)),
        ("groups of 3 to 5, please", (3, 5)),
        ("mellom 3 og 7 i hver", (3, 7)),
        ("flytt X til gruppe 2", None),
        ("grupper på 4, 6 stykker", None),
    ],
)
def test_sizes_are_the_least_and_the_most(text: str, sizes: tuple[int, int] | None) -> None:
    assert group_sizes(read_message(text)) == sizes


def test_a_group_is_named_by_its_number() -> None:
    assert group_numbers(read_message("Flytt Prøvebrød fra gruppe 2 til gruppa 11, group 3b aside")) == (
        2,
        11,
    )


def test_names_are_written_as_names_and_a_numbered_group_is_none() -> None:
    assert names_in(read_message("Flytt Prøvebrød AS til Gruppe 2")) == ("Prøvebrød", "AS")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("A og B skal sammen", Bound.TOGETHER),
        ("dei må vere i same gruppe", Bound.TOGETHER),
        ("hold A og B fra hverandre", Bound.APART),
        ("A and B shouldn't be in the same group", Bound.APART),
        ("A and B can't be together", Bound.APART),
        ("hva med A og B?", None),
    ],
)
def test_two_companies_are_together_or_apart(text: str, bound: Bound | None) -> None:
    assert bound_in(read_message(text)) is bound


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("spør oss igjen senere", No.LATER),
        ("kan de spørje om ei veke", No.LATER),
        ("ask us again in a week", No.LATER),
        ("vi vil heller i en annen gruppe", No.ANOTHER),
        ("we'd like another group", No.ANOTHER),
        ("ikkje no", No.NOT_NOW),
        ("igjen og igjen", None),
    ],
)
def test_a_no_says_what_is_wished_instead(text: str, no: No | None) -> None:
    assert no_in(read_message(text)) is no


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kall gruppe 2 Kystlaget", "Kystlaget"),
        ("gruppe 2 skal hete Fjord og fjell!", "Fjord og fjell"),
        ("gi gruppe 2 navnet «Kystlaget»", "Kystlaget"),
        ("kall gruppa for Kystlaget", "Kystlaget"),
        ("endre navnet på gruppe 2 til Kystlaget", "Kystlaget"),
        ("call the group Coast", "Coast"),
        ("gi gruppe 2 et nytt navn", ""),
        ("gruppe 2 til nytt navn", ""),
        ("gi gruppe 2 namn", ""),
    ],
)
def test_a_sentence_gives_a_group_its_name(text: str, name: str) -> None:
    assert name_given(read_message(text)) == name


def test_a_name_alone_may_have_a_preposition() -> None:
    assert name_alone(read_message("til Kystlaget.")) == "Kystlaget"
    assert name_alone(read_message("Til")) == "Til"
