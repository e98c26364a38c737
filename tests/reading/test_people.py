"""Persons in one field, as they are pasted and typed."""

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from reading.persons.people import People, read_people

KARI, PER = ("Kari Nordmann", "kari@fjord.example"), ("Per Hansen", "per@fjord.example")


def _named(people: People) -> list[tuple[str, str]]:
    return [(one.name, one.email) for one in people.persons]


@pytest.mark.parametrize(
    "text",
    [
        "Nordmann, Kari <kari@fjord.example>; Hansen, Per <per@fjord.example>",
        "Nordmann, Kari <kari@fjord.example>, Hansen, Per <per@fjord.example>",
        '"Nordmann, Kari" <kari@fjord.example>; "Hansen, Per" <per@fjord.example>;',
        "Kari Nordmann <kari@fjord.example>, Per Hansen <per@fjord.example>",
        "Kari Nordmann <mailto:kari@fjord.example> og Per Hansen <mailto:per@fjord.example>",
        "Kari Nordmann, kari@fjord.example, Per Hansen, per@fjord.example",
        "Kari Nordmann (kari@fjord.example) og Per Hansen (per@fjord.example).",
        "Kari Nordmann [kari@fjord.example]\nPer Hansen [per@fjord.example]",
        "Kari Nordmann kari@fjord.example\nPer Hansen per@fjord.example.",
        "Kari Nordmann\tkari@fjord.example\r\nPer Hansen\tper@fjord.example\r\n",
        "Kari Nordmann: kari@fjord.example / Per Hansen: per@fjord.example",
        "Kari Nordmann - kari@fjord.example\nPer Hansen - per@fjord.example",
        "1. Kari Nordmann, kari@fjord.example\n2. Per Hansen, per@fjord.example",
        "• Kari Nordmann <kari@fjord.example>\n• Per Hansen <per@fjord.example>",
        "Deltakere: Kari Nordmann <kari@fjord.example> & Per Hansen <per@fjord.example>",
        "Navn: Kari Nordmann, e-post: kari@fjord.example; Namn: Per Hansen, e-post: per@fjord.example",
        "Kari Nordmann kari@fjord.example Per Hansen per@fjord.example",
        "Kari Nordmann, kari@fjord.example; Kari Nordmann, kari@fjord.example; Per Hansen, per@fjord.example",
    ],
)
def test_two_persons_are_read_with_their_addresses(text: str):
    people = read_people(text)
    assert (_named(people), people.unread) == ([KARI, PER], ())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kari og Per", [("Kari", ""), ("Per", "")]),
        ("Kari, Per og Liv Lie", [("Kari", ""), ("Per", ""), ("Liv Lie", "")]),
        ("Kari and Per", [("Kari", ""), ("Per", "")]),
        ("vi blir Kari og Per", [("Kari", ""), ("Per", "")]),
        ("Hei, vi blir Kari Nordmann og Per Hansen. Takk!", [("Kari Nordmann", ""), ("Per Hansen", "")]),
        ("kari nordmann, per hansen", [("kari nordmann", ""), ("per hansen", "")]),
        ("Per Hansen, Per Hansen", [("Per Hansen", ""), ("Per Hansen", "")]),
        (
            "Per <per.h@x.example>; Per <per.l@x.example>",
            [("Per", "per.h@x.example"), ("Per", "per.l@x.example")],
        ),
        ("Nordmann, Kari; Hansen, Per", [("Kari Nordmann", ""), ("Per Hansen", "")]),
        ("Kari, Per Hansen, per.hansen@x.example", [("Kari", ""), ("Per Hansen", "per.hansen@x.example")]),
        ("Berg Hansen, Kari <kari.berg@x.example>", [("Kari Berg Hansen", "kari.berg@x.example")]),
        ("O'Brien, Anne-Marie <am@x.example>", [("Anne-Marie O'Brien", "am@x.example")]),
        ("J. R. Hansen <jr@x.example>", [("J. R. Hansen", "jr@x.example")]),
        ("kari@fjord.example", [("kari@fjord.example", "kari@fjord.example")]),
        ("mailto:kari@fjord.example.", [("kari@fjord.example", "kari@fjord.example")]),
        ("Kari <kari@fjord.example", [("Kari", "kari@fjord.example")]),
        ("K\u00e5re A\u030as", [("Kåre Ås", "")]),
        ("", []),
    ],
)
def test_names_are_read_with_and_without_addresses(text: str, named: list[tuple[str, str]]):
    people = read_people(text)
    assert (_named(people), people.unread) == (named, ())


@pytest.mark.parametrize(
    "text", ["jeg og Per Hansen", "Per Hansen og meg", "eg og Per Hansen", "Per Hansen and me"]
)
def test_whoever_writes_may_be_one_of_them(text: str):
    assert read_people(text).myself
    assert _named(read_people(text)) == [("Per Hansen", "")]


@pytest.mark.parametrize(
    ("text", "named", "unread"),
    [
        ("Kari Nordmann <kari@fjord>", [("Kari Nordmann", "")], ["kari@fjord"]),
        ("Kåre <kåre@fjord.example>", [("Kåre", "")], ["kåre@fjord.example"]),
        ("kari@@fjord.example", [], ["kari@@fjord.example"]),
        ("Kari (daglig leder) og Per", [("Kari", ""), ("Per", "")], ["daglig leder"]),
        ("Kari Nordmann, daglig leder, kari@fjord.example", [KARI], ["daglig leder"]),
        ("Kari Nordmann, Prøvebrød AS, kari@fjord.example", [KARI], ["Prøvebrød AS"]),
        ("Kari og to til", [("Kari", "")], ["to til"]),
        ("Kari, 91234567", [("Kari", "")], ["91234567"]),
        ("vi blir to", [], ["vi blir to"]),
        ("vet ikke ennå", [], ["vet ikke ennå"]),
        ("fjern Per", [], ["fjern Per"]),
    ],
)
def test_what_is_no_person_is_named_and_no_bad_address_is_kept(
    text: str, named: list[tuple[str, str]], unread: list[str]
):
    people = read_people(text)
    assert (_named(people), list(people.unread)) == (named, unread)


PIECES = [
    "Kari",
    "Nordmann",
    "og",
    ",",
    ";",
    "<",
    ">",
    "(",
    ")",
    "kari@x.example",
    "per@",
    "\n",
    '"',
    "mailto:",
    "AS",
    ":",
]


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_text_is_read_and_each_address_is_one(text: str):
    for person in read_people(text).persons:
        assert person.name
        if person.email:
            try:
                validate_email(person.email, check_deliverability=False)
            except EmailNotValidError:
                pytest.fail(person.email)


@given(
    st.lists(st.sampled_from(["Kari", "Per", "Liv Lie", "Åse Aas"]), min_size=1, max_size=6),
    st.sampled_from([", ", " og ", "\n", "; "]),
)
def test_no_name_is_lost(names: list[str], between: str):
    assert [one.name for one in read_people(between.join(names)).persons] == names


@pytest.mark.parametrize(
    ("typed", "name", "unread"),
    [
        ("inviter kollegaen min Anne Prøve, anne@prove.example", "Anne Prøve", "inviter kollegaen min"),
        ("my boss Anne Prøve <anne@prove.example>", "Anne Prøve", "my boss"),
        ("legg til kollegaen vår Anne (anne@prove.example)", "Anne", "kollegaen vår"),
    ],
)
def test_a_name_at_the_end_of_a_sentence_is_the_addresss(typed: str, name: str, unread: str):
    found = read_people(typed)

    assert [(one.name, one.email) for one in found.persons] == [(name, "anne@prove.example")]
    assert found.unread == (unread,)
