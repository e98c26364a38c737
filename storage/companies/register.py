"""What was read in the company register."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.companies.register import RegisterEntry
from storage import tables
from storage.engine.cursor import Cursor
from storage.engine.upsert import Upsert

_PUT = Upsert(tables.register_entries)
_GET = select(tables.register_entries).where(tables.register_entries.c.number == given("wanted"))


@dataclass(frozen=True)
class SqlRegister:
    """Entries of the register, in the database."""

    cursor: Cursor
    now: Callable[[], datetime]

    def put(self, entry: RegisterEntry) -> None:
        """Keep it as it is now."""
        _PUT.run(self.cursor, {**vars(entry), "read_at": self.now()})

    def get(self, number: str) -> RegisterEntry | None:
        """The entry of that number, or None if it wasn't read yet."""
        row = self.cursor.execute(_GET, {"wanted": number}).first()
        if row is None:
            return None
        values = {name: value for name, value in row.items() if name != "read_at"}
        return RegisterEntry(**{**values, "is_active": bool(row["is_active"])})
