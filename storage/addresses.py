"""Where each person can be written to."""

from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy import bindparam as given

from programme.addresses import Address
from programme.people import PersonId
from storage import tables
from storage.upsert import Upsert

_GET = select(tables.addresses).where(tables.addresses.c.person == given("person"))
_PUT = Upsert(tables.addresses)


@dataclass(frozen=True)
class SqlAddresses:
    """Personal chats, in the database."""

    connection: Connection

    def of(self, person: PersonId) -> Address | None:
        """The person's chat, or None."""
        row = self.connection.execute(_GET, {"person": person}).mappings().first()
        if row is None:
            return None
        return Address(PersonId(row["person"]), row["conversation"], row["service_url"], row["bot"])

    def put(self, address: Address) -> None:
        """Remember the chat; nothing is written if nothing changed."""
        if self.of(address.person) == address:
            return
        _PUT.run(
            self.connection,
            {
                "person": address.person,
                "conversation": address.conversation,
                "service_url": address.service_url,
                "bot": address.bot,
            },
        )
