"""Where each person can be written to."""

from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.letters.addresses import Address
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Read, Row
from storage.engine.upsert import Upsert

_GET = select(tables.addresses).where(tables.addresses.c.person == given("person"))
# "0" is the character after "/": all ids of the tenant, by the index.
_IN_TENANT = (
    select(tables.addresses.c.person)
    .where(tables.addresses.c.person > given("start"), tables.addresses.c.person < given("end"))
    .limit(1)
)
_PUT = Upsert(tables.addresses)


@dataclass(frozen=True)
class SqlAddresses:
    """Personal chats, in the database."""

    cursor: Cursor

    def of(self, person: PersonId) -> Address | None:
        """The person's chat, or None."""
        row = self.cursor.execute(*read_address(person)).first()
        return address_of(row) if row else None

    def somebody_in(self, tenant: str) -> Address | None:
        """Anybody's chat in that tenant: the same service and the same bot serve all who are in it."""
        row = self.cursor.execute(_IN_TENANT, {"start": f"{tenant}/", "end": f"{tenant}0"}).scalar()
        return self.of(PersonId(row)) if row else None

    def put(self, address: Address) -> None:
        """Remember the chat as last seen."""
        _PUT.run(
            self.cursor,
            {
                "person": address.person,
                "conversation": address.conversation,
                "service_url": address.service_url,
                "bot": address.bot,
                "member": address.member,
            },
        )


def read_address(person: PersonId) -> Read:
    """What `of` reads."""
    return _GET, {"person": person}


def address_of(row: Row) -> Address:
    """The chat that a row of the table holds."""
    return Address(
        PersonId(row["person"]), row["conversation"], row["service_url"], row["bot"], row["member"]
    )
