"""What a sentence says of companies selects just those that are meant, on both databases."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.programme_file import read_programme
from programme.companies.branches import CODES, Branch
from programme.companies.companies import CompanyName
from programme.companies.conditions import (
    MARKS,
    OPEN_TO_HOSTS,
    Condition,
    Either,
    Holds,
    NotAll,
    asks_the_register,
    conditions_token,
    read_conditions_token,
)
from programme.companies.counties import COUNTIES
from programme.companies.history import NOBODY, Happened
from programme.companies.register import RegisterEntry
from programme.companies.road import Stage
from programme.companies.selections import Mark, Moment, Selection, read_selection
from programme.errors import NotAnAnswerError
from programme.letters.addresses import Address
from programme.meetings.meetings import Booking, Meeting, MeetingId, MeetingState
from programme.meetings.preparations import Preparation
from programme.people import Language, Person, PersonId
from programme.plan import Kind
from programme.registrations import Registered
from reading.conditions.read import read_conditions
from reading.message import read_message
from storage.engine.database import Database
from storage.unit import Unit

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
MOMENT = Moment(NOW, NOW.date())
PROGRAMME = read_programme(Path("programme.toml"))
SETS = Path("tests/reading/sets")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Made:
    """A company, and what is so of it."""

    name: str
    stage: Stage
    county: str = ""
    branch: Branch | None = None
    host: str = ""
    theme: str = ""
    is_so: frozenset[str] = field(default_factory=frozenset)
    heard: int = 3
    """Days ago."""
    decides: date | None = None
    tried: bool = False
    met: Kind | None = None
    """A meeting that was held."""
    meets: Kind | None = None
    """One ahead."""
    comes: bool = False
    prepared: bool = False
    contact: bool = False
    reached: bool = False

    def holds(self, name: str, value: str) -> bool | None:
        """Whether it's so; None where nobody knows."""
        match name:
            case "county":
                return self.county == value if self.county else None
            case "branch":
                return self.branch == value if self.branch else None
            case "host":
                return self.host == value
            case "theme":
                return self.theme == value
            case "name":
                return value.casefold().removesuffix(" as") in self.name.casefold()
        return name in self.is_so


def _of(*names: str) -> frozenset[str]:
    return frozenset(names)


IN_TOUCH = _of("called", "answered")
THINKING = _of("called", "!answered")
DONE = IN_TOUCH | {"decided"}
COMPANIES = (
    Made("Anonym", Stage.TO_CONTACT),
    Made("Agderbrød", Stage.TO_CONTACT, "42", Branch.BAKERY, tried=True, is_so=_of("called", "!answered")),
    Made("Oslobakst", Stage.CONTACTED, "03", Branch.BAKERY, is_so=IN_TOUCH | {"silent"}, heard=20),
    Made("Oslokorn", Stage.CONTACTED, "03", Branch.GRAIN, tried=True, is_so=_of("called", "!answered")),
    Made(
        "Bestilt",
        Stage.BOOKED,
        "46",
        Branch.MEAT,
        meets=Kind.PRESENTATION,
        host="vera",
        is_so=IN_TOUCH | {"booked", "meeting"},
    ),
    Made("Sett", Stage.PRESENTED, "50", Branch.DAIRY, is_so=THINKING | {"presented"}, host="harald"),
    Made(
        "Sent",
        Stage.DECIDING,
        "34",
        Branch.DAIRY,
        decides=NOW.date() - DAY,
        is_so=THINKING | {"presented", "deciding", "overdue"},
    ),
    Made(
        "Snart",
        Stage.DECIDING,
        "15",
        Branch.FISH,
        host="vera",
        decides=NOW.date() + DAY,
        is_so=THINKING | {"presented", "deciding", "soon"},
        contact=True,
    ),
    Made("Uvisst", Stage.DECIDING, "11", Branch.DRINKS, is_so=THINKING | {"deciding", "silent"}, heard=40),
    Made("Køfisk", Stage.WAITING, "15", Branch.FISH, is_so=DONE | {"waiting", "presented"}),
    Made(
        "Købrygg",
        Stage.WAITING,
        "11",
        Branch.DRINKS,
        prepared=True,
        is_so=DONE | {"waiting", "presented", "prepared"},
    ),
    Made("Plass", Stage.CONFIRMED, "11", Branch.BAKERY, is_so=DONE | {"place", "presented"}),
    Made(
        "Plassmeieri",
        Stage.CONFIRMED,
        "50",
        Branch.DAIRY,
        comes=True,
        prepared=True,
        theme="rekruttering",
        is_so=DONE | {"place", "presented", "registered", "prepared"},
    ),
    Made("Ukjent plass", Stage.CONFIRMED, comes=True, is_so=DONE | {"place", "presented", "registered"}),
    Made(
        "Oppstart",
        Stage.STARTUP_BOOKED,
        "46",
        Branch.MEAT,
        meets=Kind.STARTUP,
        host="harald",
        is_so=DONE | {"place", "presented", "meeting", "startup"},
        contact=True,
        reached=True,
    ),
    Made(
        "I gang",
        Stage.STARTED,
        "34",
        Branch.BAKERY,
        met=Kind.STARTUP,
        host="harald",
        comes=True,
        prepared=True,
        theme="kompetanse",
        is_so=DONE | {"place", "presented", "startup", "registered", "prepared", "started"},
    ),
    Made("Nei takk", Stage.DECLINED, "31", Branch.MEAT, is_so=DONE | {"declined"}),
    Made("Trukket", Stage.WITHDRAWN, "31", Branch.FRUIT, is_so=DONE | {"withdrawn"}),
    Made("Utenfor", Stage.NOT_IN_TARGET, is_so=DONE | {"outside"}),
)
LEFT = {Stage.DECLINED, Stage.WITHDRAWN, Stage.NOT_IN_TARGET}
UNANSWERED = {one.name for one in COMPANIES if "!answered" in one.is_so}
UNREACHED = {one.name for one in COMPANIES if one.contact and not one.reached}


def _put(unit: Unit, number: int, made: Made) -> None:
    organisation = f"{100000000 + number}" if made.county else ""
    company = replace(
        unit.companies.named(CompanyName(f"{made.name} AS", organisation)),
        stage=made.stage,
        decides_on=made.decides,
        tried_at=NOW if made.tried else None,
        host=made.host,
    )
    unit.companies.put(company)
    unit.history.add(Happened(company.id, NOW - made.heard * DAY, NOBODY, "consider"))
    if "presented" in made.is_so:
        unit.history.add(Happened(company.id, NOW - made.heard * DAY, NOBODY, "be-presented-to"))
    if made.county:
        code = CODES[made.branch][-1] if made.branch else ""
        entry = RegisterEntry(
            organisation, made.name, municipality_number=f"{made.county}03", industry_code=f"{code}.10"
        )
        unit.register.put(entry)
    person = PersonId(f"t/{number}")
    unit.people.put(Person(person, made.name, frozenset(), Language.NB))
    if made.comes:
        unit.registrations.replace(company.id, [Registered(company.id, "Kari", "", person, NOW)])
    if made.prepared:
        unit.preparations.put(Preparation(company.id, person, NOW, theme=made.theme))
    if made.contact:
        unit.companies.accept(company.id, person)
    if made.reached:
        unit.addresses.put(Address(person, f"chat-{number}", "https://teams.example/", "28:bot"))
    for kind, start in ((made.met, NOW - 2 * DAY), (made.meets, NOW + 2 * DAY)):
        if kind:
            booking = Booking(MeetingId(f"{number}-{kind}"), kind, company.id, person, Language.NB, ())
            unit.meetings.add(
                Meeting(booking, start, start + timedelta(hours=1), ("nobody",), MeetingState.BOOKED)
            )


def _so(made: Made, label: str, *, negated: bool) -> bool | None:
    name, _, value = label.partition(":")
    if name == "answered" and negated:
        return made.name in UNANSWERED
    if name == "reachable":
        return made.name in UNREACHED if negated else made.reached
    holds = made.holds(name, value)
    return None if holds is None else holds is not negated


def _is_meant(made: Made, conditions: Sequence[Any]) -> bool:
    """As the sets write the conditions."""
    for one in conditions:
        if isinstance(one, list):
            found = [_so(made, one[0], negated=one[1])]
        elif "either" in one:
            found = [_so(made, label, negated=negated) for label, negated in one["either"]]
        else:
            found = [_so(made, label, negated=not negated) for label, negated in one["not_all"]]
        if True not in found:
            return False
    return True


@cache
def _lines() -> Sequence[dict[str, Any]]:
    files = (SETS / "conditions.jsonl", SETS / "conditions_own.jsonl")
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def _names(unit: Unit, selection: Selection) -> Iterator[str]:
    found = unit.selections.page(selection, MOMENT, 0, 50)
    assert unit.selections.count(selection, MOMENT) == len(found)
    return (one.called.name.removesuffix(" AS") for one in found)


def test_each_sentence_of_the_sets_finds_the_companies_meant_and_no_other(database: Database):
    with database.transaction() as unit:
        for number, made in enumerate(COMPANIES):
            _put(unit, number, made)
        wrong = {}
        for line in _lines():
            said = read_conditions(read_message(line["text"]), PROGRAMME).all
            selection = read_selection(Selection(conditions=said).token)
            found = sorted(_names(unit, selection))
            meant = sorted(made.name for made in COMPANIES if _is_meant(made, line["conditions"]))
            if found != meant:
                wrong[line["text"]] = (found, meant)
            audience = unit.audiences.of(selection, MOMENT, NOW)
            everybody = audience.companies + sum(one.count for one in audience.unreached.values())
            assert everybody == len(meant), line["text"]
        assert wrong == {}


def test_a_company_that_the_register_does_not_know_is_counted_beside_the_result(database: Database):
    with database.transaction() as unit:
        for number, made in enumerate(COMPANIES):
            _put(unit, number, made)
        unknown = sum(not made.county for made in COMPANIES)
        not_there = Condition("county", "11", negated=True)
        for conditions, doubtful in (
            ((not_there,), unknown),
            ((Condition("place"), not_there), 1),
            ((NotAll((Condition("branch", "bakery"), Condition("county", "11"))),), unknown),
            ((Either((Condition("place"), not_there)),), unknown - 1),
            ((Condition("county", "11"),), unknown),
            ((Condition("place", negated=True),), 0),
        ):
            assert unit.selections.doubtful(Selection(conditions=conditions), MOMENT) == doubtful
            assert asks_the_register(conditions) is bool(doubtful)


def test_the_longest_silent_comes_first_where_silence_was_asked_for(database: Database):
    with database.transaction() as unit:
        for number, made in enumerate(COMPANIES):
            _put(unit, number, made)
        assert list(_names(unit, Selection(conditions=(Condition("silent"),)))) == ["Oslobakst", "Uvisst"]


NAMES = sorted(OPEN_TO_HOSTS | MARKS)
conditions = st.one_of(
    st.builds(Condition, st.sampled_from(NAMES), st.just(""), st.booleans()),
    st.builds(Condition, st.just("county"), st.sampled_from(sorted(COUNTIES)), st.booleans()),
    st.builds(Condition, st.just("branch"), st.sampled_from([one.value for one in Branch]), st.booleans()),
    st.builds(Condition, st.just("theme"), st.sampled_from(["a", "økt-b"]), st.booleans()),
    st.builds(Condition, st.just("name"), st.text(min_size=1), st.booleans()),
)
several = st.lists(conditions, min_size=2, max_size=3).map(tuple)


@given(st.lists(conditions | st.builds(Either, several) | st.builds(NotAll, several), max_size=5).map(tuple))
def test_conditions_come_back_from_their_button(said: tuple[Holds, ...]):
    assert read_conditions_token(conditions_token(said)) == said
    selection = Selection((Stage.WAITING,), (Mark.SILENT,), "11", name="a b", conditions=said)
    assert read_selection(selection.token) == selection


def test_a_button_says_them_as_they_are_written():
    said = (
        Condition("place"),
        Condition("registered", negated=True),
        Either((Condition("county", "11"), Condition("county", "42"))),
        NotAll((Condition("branch", "bakery"), Condition("county", "11"))),
    )
    assert conditions_token(said) == "place,!registered,county:11|county:42,~(branch:bakery&county:11)"


@pytest.mark.parametrize(
    "token",
    [
        "conditions=plase",
        "conditions=place,",
        "conditions=!",
        "conditions=county:99",
        "conditions=county",
        "conditions=branch:cars",
        "conditions=place:yes",
        "conditions=~(place",
        "conditions=place|",
        "stages=nowhere",
        "marks=loud",
        "branch=cars",
        "x",
        "y=z",
        "stages",
    ],
)
def test_what_is_not_known_in_a_button_is_refused_not_left_out(token: str):
    with pytest.raises(NotAnAnswerError):
        read_selection(token)
