"""Everyone who has written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Unpack

from sqlalchemy import Text, Update, and_, select, update
from sqlalchemy import bindparam as given

from programme.ordering import order_key
from programme.people import Language, Person, PersonId, Role, Told
from storage import tables
from storage.engine.cursor import Cursor, Read, Row
from storage.engine.upsert import Upsert

_people = tables.people.c
_GET = select(tables.people).where(_people.id == given("person"))
_IN_THIS_ROLE = and_(
    tables.IN_THE_GROUP,
    (" " + _people.roles + " ").contains(" " + given("role", type_=Text) + " "),
)
_WITH_ROLE = (
    select(tables.people)
    .join(tables.addresses, tables.addresses.c.person == _people.id)
    .where(_IN_THIS_ROLE)
    .order_by(_people.id)
)
_BY_NAME = select(tables.people).where(_IN_THIS_ROLE).order_by(_people.ordered_by, _people.id)
_EVERYBODY = _BY_NAME.with_for_update()
_CALLED = (
    select(tables.people)
    .where(_people.ordered_by.contains(given("part", type_=Text)))
    .order_by(_people.ordered_by, _people.id)
    .limit(given("most"))
)
_HOSTS = select(tables.people).where(tables.IS_HOST)
"""In no order: SQLite would read everybody, in the order of their ids."""
_talks, _addresses = tables.talks.c, tables.addresses.c
_WROTE = (
    select(_talks.person)
    .join(
        tables.addresses,
        (_addresses.conversation == _talks.conversation) & (_addresses.person == _talks.person),
    )
    .where(_addresses.person == given("person"), _talks.said_at > given("since"))
)
_PUT = Upsert(tables.people)


@dataclass(frozen=True)
class SqlPeople:
    """People, in the database."""

    cursor: Cursor

    def get(self, person: PersonId) -> Person | None:
        """The person, or None if it never wrote."""
        row = self.cursor.execute(*read_person(person)).first()
        return person_of(row) if row else None

    def has_written_since(self, person: PersonId, since: datetime) -> bool:
        """Whether the person has written or pressed something in their own chat after that moment."""
        return self.cursor.execute(_WROTE, {"person": person, "since": since}).first() is not None

    def put(self, person: Person) -> None:
        """Remember somebody new, or the whole of somebody known."""
        _PUT.run(self.cursor, _in_columns(vars(person)))

    def change(self, person: PersonId, **told: Unpack[Told]) -> None:
        """Remember just that of the person; what others changed meanwhile, such as a role, stays so."""
        columns = _in_columns(told)
        values = {f"new_{name}": value for name, value in columns.items()}
        self.cursor.write(_change(frozenset(columns)), {"person": person, **values})

    def with_role(self, role: Role) -> Sequence[Person]:
        """Everybody who has that one of the given roles and can be written to, by id."""
        rows = self.cursor.execute(*read_with_role(role)).mappings()
        return [person_of(row) for row in rows]

    def everybody_with(self, role: Role) -> Sequence[Person]:
        """Everybody who has that given role, by name; nobody changes roles until the transaction ends."""
        return [person_of(row) for row in self.cursor.execute(_EVERYBODY, {"role": role.value}).mappings()]

    def called(self, name: str, most: int) -> Sequence[Person]:
        """Those of just that name, else those whose name holds it; at most so many."""
        wanted = order_key(name)
        rows = self.cursor.execute(_CALLED, {"part": wanted, "most": most}).mappings() if wanted else ()
        found = [person_of(row) for row in rows]
        return [one for one in found if order_key(one.name) == wanted] or found

    def hosting(self, hosts: Sequence[str]) -> Sequence[Person]:
        """The persons who are these hosts; hosts who never wrote are left out."""
        rows = self.cursor.execute(*read_hosts()).mappings()
        found = [person_of(row) for row in rows if row["host"] in hosts]
        return sorted(found, key=lambda person: person.id)


@cache
def _change(columns: frozenset[str]) -> Update:
    """Writes those columns of a person, and no others."""
    values: dict[str, Any] = {name: given(f"new_{name}") for name in sorted(columns)}
    return update(tables.people).where(_people.id == given("person")).values(values)


def _in_columns(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is told of a person, as the columns hold it."""
    values = {name: " ".join(sorted(value)) if name == "roles" else value for name, value in told.items()}
    return values | {"ordered_by": order_key(told["name"])} if "name" in told else values


def read_person(person: PersonId) -> Read:
    """What `get` reads."""
    return _GET, {"person": person}


def read_with_role(role: Role) -> Read:
    """What `with_role` reads."""
    return _WITH_ROLE, {"role": role.value}


def read_hosts() -> Read:
    """What `hosting` reads, whichever hosts are asked for: there are few."""
    return _HOSTS, {}


def person_of(row: Row) -> Person:
    """The person that a row of the table holds."""
    return Person(
        id=PersonId(row["id"]),
        name=row["name"],
        roles=frozenset(Role(role) for role in row["roles"].split()),
        language=Language(row["language"]),
        language_chosen=bool(row["language_chosen"]),
        greeted=bool(row["greeted"]),
        host=row["host"],
        email=row["email"],
        domain=row["domain"],
        phone=row["phone"],
        zone=row["zone"],
        named=bool(row["named"]),
        heard_at=row["heard_at"],
    )
