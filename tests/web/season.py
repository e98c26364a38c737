"""A season with something at every stage, for looking at the board: plainly invented companies."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count, islice

from stdnum.no import orgnr

from programme.companies.companies import Company, CompanyName
from programme.companies.history import Happened
from programme.companies.register import RegisterEntry
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step
from programme.letters.letters import Letter, LetterState
from programme.meetings.meetings import Attendee, Booking, MeetingId
from programme.people import Language, PersonId
from programme.plan import Kind
from programme.questions import PassedOn
from programme.registrations import Registered
from storage.unit import Unit

_FIRST = ("Prøve", "Demo", "Test", "Eksempel", "Oppdiktet", "Innbilt", "Påfunn")
_LAST = (
    "brød AS",
    "sjømat AS",
    "meieri SA",
    "bakst AS",
    "kjøtt AS",
    "bryggeri AS",
    "oppdrett AS",
    "frukt SA",
)
_WHERE = (
    *("0301", "1103", "1507", "1804", "3103", "3201", "3301", "3401", "3901", "4001"),
    *("4204", "4601", "5001", "5501", "5601", "4640", "1833", "1506", "3403", "4631"),
)
_STAGES = (
    (Stage.TO_CONTACT, 6),
    (Stage.CONTACTED, 5),
    (Stage.BOOKED, 6),
    (Stage.PRESENTED, 4),
    (Stage.DECIDING, 7),
    (Stage.WAITING, 2),
    (Stage.CONFIRMED, 9),
    (Stage.STARTUP_BOOKED, 5),
    (Stage.STARTED, 6),
    (Stage.DECLINED, 4),
    (Stage.WITHDRAWN, 1),
)
TORA = PersonId("t/tora")


def companies() -> int:
    """How many there are."""
    return sum(number for _, number in _STAGES)


def fill(unit: Unit, places: int = 40) -> None:
    """Put it in."""
    numbers = iter(filter(orgnr.is_valid, (str(100_001_000 + step) for step in count())))
    names = (f"{first}{last}" for last in _LAST for first in _FIRST)
    unit.places.fit(places)
    place = 0
    for stage, number in _STAGES:
        for name in islice(names, number):
            company = unit.companies.named(CompanyName(name, next(numbers)))
            where = _WHERE[place * 7 % len(_WHERE)]
            unit.register.put(RegisterEntry(company.called.number, name, municipality_number=where))
            _go(unit, company, stage, place)
            place += 1
    _others(unit)


def _go(unit: Unit, company: Company, stage: Stage, place: int) -> None:
    now = unit.now
    changed = replace(company, stage=stage)
    if stage is Stage.DECIDING:
        changed = replace(changed, decides_on=now.date() + timedelta(days=4 * place % 23 - 3))
    unit.companies.put(changed)
    if stage is not Stage.TO_CONTACT:
        unit.history.add(Happened(company.id, now - timedelta(days=20 + place), TORA, "call-talked"))
    if stage not in {Stage.TO_CONTACT, Stage.CONTACTED}:
        booked = now - timedelta(days=place * 5 % 52)
        unit.history.add(Happened(company.id, booked, TORA, str(Step.BOOK_PRESENTATION)))
    if stage in IN_THE_PROGRAMME:
        confirmed = now - timedelta(days=place * 3 % 40)
        unit.history.add(Happened(company.id, confirmed, TORA, str(Step.TAKE_A_PLACE)))
        unit.places.take(company.id, now)
    if stage is Stage.WAITING:
        unit.places.join(company.id, now)
    if stage in {Stage.BOOKED, Stage.STARTUP_BOOKED}:
        _meet(unit, company, Kind.PRESENTATION if stage is Stage.BOOKED else Kind.STARTUP, place)


def _meet(unit: Unit, company: Company, kind: Kind, place: int) -> None:
    booking = Booking(
        MeetingId(f"m-{company.id}"), kind, company.id, TORA, Language.NB, (Attendee("Tora Test"),)
    )
    free = unit.meetings.free(kind, unit.now)
    unit.meetings.book(booking, free[place * 11 % min(len(free), 120)].start, unit.now)


def _others(unit: Unit) -> None:
    for number, text in enumerate(
        ("Kan to bedrifter i samme konsern ha hver sin plass?", "Korleis melder vi på klubbleiaren?")
    ):
        unit.questions.put(PassedOn(f"q{number}", TORA, text, unit.now - timedelta(days=number, hours=3)))
    first = unit.companies.in_stage(Stage.STARTED)[0]
    unit.registrations.replace(
        first.id, [Registered(first.id, f"Deltaker {n}", "", TORA, unit.now) for n in range(3)]
    )
    due: datetime = unit.now
    states = [LetterState.SENT] * 60 + [LetterState.UNREACHABLE] * 2 + [LetterState.UNCERTAIN]
    later = [
        Letter(f"p{n}", TORA, "x", "y", due + timedelta(days=1), due + timedelta(days=2)) for n in range(14)
    ]
    past = [Letter(f"l{n}", TORA, "x", "y", due, due + timedelta(days=1)) for n in range(len(states))]
    unit.outbox.plan([*later, *past])
    for letter, state in zip(past, states, strict=True):
        unit.deliveries.settle(letter.key, state)
