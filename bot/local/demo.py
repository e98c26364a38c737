"""A plainly invented season for the local mode: five persons to talk as, and companies all along the road."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.local.demo_groups import seed_groups
from programme.companies.companies import CompanyName
from programme.companies.history import Happened
from programme.companies.register import RegisterEntry
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step
from programme.meetings.meetings import Attendee, Booking, MeetingId
from programme.people import Language, Person, PersonId, Role
from programme.plan import Kind
from storage.unit import Unit

TENANT = "00000000-0000-0000-0000-0000000000aa"
_WITHOUT_A_PAGE = "00000000-0000-0000-0000-0000000000bb"
"""The tenant of those that nobody can be: no chat is opened for them, and nothing is called uncertain."""


@dataclass(frozen=True)
class DemoPerson:
    """Somebody to talk as in the local mode."""

    name: str
    object_id: str
    roles: frozenset[Role]
    host: str = ""

    @property
    def id(self) -> PersonId:
        """The person's id in the demo's own tenant."""
        return PersonId(f"{TENANT}/{self.object_id}")


def _object_id(number: int) -> str:
    return f"00000000-0000-0000-0000-00000000000{number}"


KARI = DemoPerson("Kari Prøve", _object_id(1), frozenset({Role.CONTACT}))
OLA = DemoPerson("Ola Demo", _object_id(2), frozenset({Role.CONTACT}))
LEADER = DemoPerson("Lise Leder", _object_id(3), frozenset({Role.LEADER}))
NINA = DemoPerson("Nina Test", _object_id(4), frozenset({Role.CONTACT}))
VERA = DemoPerson("Vera Eksempel", _object_id(5), frozenset({Role.HOST}), "vera")
PEOPLE = (KARI, OLA, NINA, LEADER, VERA)
"""Contacts of three companies, the project leader, and a host."""

_BOOKED = (
    ("Eksempelost SA", "100000083", "Tora Test", 3),
    ("Testbakst AS", "", "Petter Påfunn", 9),
    ("Oppdiktet Oppdrett AS", "", "Inger Innbilt", 20),
)
"""Company, its number, who booked, and which of the free slots."""


@dataclass(frozen=True)
class _Demo:
    """An invented company, where it lies, and where on the road it is since so many days."""

    name: str
    number: str
    municipality: str
    """Its number, of four digits."""
    industry: str
    stage: Stage
    days: int
    decides_in: int = 0
    """So many days from now, or days ago where it should have decided."""


_SEASON = (
    _Demo("Prøvefisk AS", "100000091", "1804", "10.209", Stage.TO_CONTACT, 30),
    _Demo("Demodrikk AS", "100000105", "3403", "11.070", Stage.TO_CONTACT, 28),
    _Demo("Påfunn Pølse AS", "100000113", "1103", "10.130", Stage.CONTACTED, 12),
    _Demo("Testgrønt SA", "100000121", "4001", "10.390", Stage.CONTACTED, 25),
    _Demo("Oppdiktet Ost AS", "100000148", "5001", "10.510", Stage.PRESENTED, 16),
    _Demo("Eksempelkjøtt AS", "100000156", "0301", "10.110", Stage.PRESENTED, 6),
    _Demo("Demobakeri AS", "100000164", "4204", "10.710", Stage.DECIDING, 10, decides_in=5),
    _Demo("Innbilt Is AS", "100000172", "3901", "10.520", Stage.DECIDING, 18, decides_in=-3),
    _Demo("Prøvekraft Fôr AS", "100000180", "1508", "10.910", Stage.CONFIRMED, 5),
    _Demo("Testlaks AS", "100000199", "5501", "03.211", Stage.CONFIRMED, 17),
    _Demo("Eksempelmølla AS", "100000202", "3401", "10.610", Stage.STARTED, 26),
    _Demo("Påhitt Pinnekjøtt AS", "100000229", "1517", "10.130", Stage.STARTED, 25),
    _Demo("Innbilt Yoghurt AS", "100000237", "5001", "10.520", Stage.STARTED, 24),
    _Demo("Demolefse AS", "100000245", "3301", "10.720", Stage.STARTED, 23),
    _Demo("Oppdiktet Saft AS", "100000253", "3403", "10.320", Stage.STARTED, 22),
    _Demo("Tenkt Ysteri SA", "100000261", "3201", "10.510", Stage.STARTED, 21),
    _Demo("Prøvesuppe AS", "100000288", "4601", "10.890", Stage.STARTED, 20),
    _Demo("Tenkt Te AS", "100000210", "4601", "10.830", Stage.DECLINED, 20),
)
"""Companies all along the road and all over the country, nine of them with a place."""
_STEPS = {
    Stage.CONTACTED: Step.GET_IN_TOUCH,
    Stage.PRESENTED: Step.BE_PRESENTED_TO,
    Stage.DECIDING: Step.CONSIDER,
    Stage.CONFIRMED: Step.TAKE_A_PLACE,
    Stage.STARTED: Step.TAKE_A_PLACE,
    Stage.DECLINED: Step.DECLINE,
}


def _put(one: _Demo, unit: Unit) -> None:
    company = replace(unit.companies.named(CompanyName(one.name, one.number)), stage=one.stage)
    if one.decides_in:
        company = replace(company, decides_on=unit.now.date() + timedelta(days=one.decides_in))
    unit.companies.put(company)
    unit.register.put(
        RegisterEntry(one.number, one.name, municipality_number=one.municipality, industry_code=one.industry)
    )
    if step := _STEPS.get(one.stage):
        unit.history.add(Happened(company.id, unit.now - timedelta(days=one.days), LEADER.id, step))
    if one.stage in IN_THE_PROGRAMME:
        unit.places.take(company.id, unit.now)


def seed(unit: Unit, new_id: Callable[[], str]) -> None:
    """Put the demo in, unless there is something already."""
    for person in PEOPLE:
        if unit.people.get(person.id) is None:
            unit.people.put(Person(person.id, person.name, person.roles, Language.NB, host=person.host))
    if unit.companies.all():
        return
    for one in _SEASON:
        _put(one, unit)
    seed_groups(unit, LEADER.id)
    for position, (name, number, contact, slot) in enumerate(_BOOKED):
        booker = Person(
            PersonId(f"{_WITHOUT_A_PAGE}/{_object_id(7 + position)}"),
            contact,
            frozenset({Role.CONTACT}),
            Language.NB,
        )
        unit.people.put(booker)
        company = unit.companies.named(CompanyName(name, number))
        unit.companies.put(replace(company, stage=Stage.BOOKED))
        unit.companies.spoken_for(company.id, booker.id)
        booking = Booking(
            MeetingId(new_id()), Kind.PRESENTATION, company.id, booker.id, Language.NB, (Attendee(contact),)
        )
        free = unit.meetings.free(Kind.PRESENTATION, unit.now)
        unit.meetings.book(booking, free[min(slot, len(free) - 1)].start, unit.now)
