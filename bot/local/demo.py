"""A small, plainly invented season for the local mode: five persons to talk as, and a few bookings."""

from collections.abc import Callable
from dataclasses import dataclass

from programme.companies.companies import CompanyName
from programme.meetings.meetings import Attendee, Booking, MeetingId
from programme.people import Language, Person, PersonId, Role
from programme.plan import Kind
from storage.unit import Unit

TENANT = "00000000-0000-0000-0000-0000000000aa"


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


def seed(unit: Unit, new_id: Callable[[], str]) -> None:
    """Put the demo in, unless there is something already."""
    for one in PEOPLE:
        if unit.people.get(one.id) is None:
            unit.people.put(Person(one.id, one.name, one.roles, Language.NB, host=one.host))
    if unit.companies.all():
        return
    for position, (name, number, contact, slot) in enumerate(_BOOKED):
        person = Person(
            PersonId(f"{TENANT}/{_object_id(7 + position)}"), contact, frozenset({Role.CONTACT}), Language.NB
        )
        unit.people.put(person)
        company = unit.companies.named(CompanyName(name, number))
        unit.companies.spoken_for(company.id, person.id)
        booking = Booking(
            MeetingId(new_id()), Kind.PRESENTATION, company.id, person.id, Language.NB, (Attendee(contact),)
        )
        free = unit.meetings.free(Kind.PRESENTATION, unit.now)
        unit.meetings.book(booking, free[min(slot, len(free) - 1)].start, unit.now)
