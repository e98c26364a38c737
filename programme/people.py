"""Who writes: a person is a tenant and an object id from a checked token, never a name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol, TypedDict, Unpack

PersonId = NewType("PersonId", str)
"""`tenant/objectid`, as in `programme.toml` and `FREMTID_ADMINS`."""


class Language(StrEnum):
    """The languages of the bot, by their ISO 639-1 codes."""

    NB = "nb"
    NN = "nn"
    EN = "en"


class Role(StrEnum):
    """What a person is to the programme; what each may see and do stands in `rights`."""

    LEADER = "leader"
    HOST = "host"
    READER = "reader"
    CONTACT = "contact"
    PARTICIPANT = "participant"


GIVEN = (Role.LEADER, Role.HOST, Role.READER)
"""The roles that the leader gives and takes."""


@dataclass(frozen=True)
class Person:
    """Somebody who has written to the bot."""

    id: PersonId
    name: str
    roles: frozenset[Role]
    language: Language
    language_chosen: bool = False
    """Whether the person chose it; else it follows what the person writes."""
    greeted: bool = False
    host: str = ""
    """The id of the host in `programme.toml` whose meetings are this person's."""
    email: str = ""
    """As Teams tells it; empty until it has."""
    domain: str = ""
    """What follows the "@" in the name of their account, which their tenant has proved to be its own."""
    phone: str = ""
    """With its country's code, as they gave it to be called; empty if they didn't."""
    zone: str = ""
    """That of their client, by its IANA name; empty where it's the programme's, or isn't known."""
    named: bool = False
    """Whether the settings name this leader: whoever they name no more leads no more."""
    heard_at: datetime | None = field(default=None, compare=False)
    """When they last said something, to the day."""

    def is_a(self, role: Role) -> bool:
        """Whether the person has the role."""
        return role in self.roles


class Told(TypedDict, total=False):
    """Some of what is known of a person."""

    name: str
    roles: frozenset[Role]
    language: Language
    language_chosen: bool
    greeted: bool
    host: str
    email: str
    domain: str
    phone: str
    zone: str
    named: bool
    heard_at: datetime


class People(Protocol):
    """Everyone who has written to the bot."""

    def get(self, person: PersonId) -> Person | None:
        """The person, or None if it never wrote."""

    def put(self, person: Person) -> None:
        """Remember somebody new, or the whole of somebody known."""

    def change(self, person: PersonId, **told: Unpack[Told]) -> None:
        """Remember just that of the person; what others changed meanwhile, such as a role, stays so."""

    def with_role(self, role: Role) -> Sequence[Person]:
        """Everybody who has that one of the given roles and can be written to, by id."""

    def everybody_with(self, role: Role) -> Sequence[Person]:
        """Everybody who has that given role, by name; nobody changes roles until the transaction ends."""

    def has_written_since(self, person: PersonId, since: datetime) -> bool:
        """Whether the person has written or pressed something in their own chat after that moment."""

    def called(self, name: str, most: int) -> Sequence[Person]:
        """Those of just that name, else those whose name holds it; at most so many."""

    def hosting(self, hosts: Sequence[str]) -> Sequence[Person]:
        """The persons who are these hosts of `programme.toml`; hosts who never wrote are left out."""
