"""What was changed in the chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.overrides import Override, Setting
from programme.people import PersonId
from storage import tables
from storage.cursor import Cursor, Row
from storage.upsert import Upsert

_ALL = select(tables.overrides).order_by(tables.overrides.c.setting)
_GET = select(tables.overrides).where(tables.overrides.c.setting == given("wanted"))
_PUT = Upsert(tables.overrides)


@dataclass(frozen=True)
class SqlOverrides:
    """Overrides, in the database."""

    cursor: Cursor

    def get(self, setting: Setting) -> Override | None:
        """The latest change, or None while the file's value holds."""
        row = self.cursor.execute(_GET, {"wanted": setting}).first()
        return _override(row) if row else None

    def put(self, override: Override) -> None:
        """From now on this value holds."""
        _PUT.run(self.cursor, vars(override))

    def all(self) -> Sequence[Override]:
        """Every value that was changed, by its key."""
        return [_override(row) for row in self.cursor.execute(_ALL).mappings()]


def _override(row: Row) -> Override:
    return Override(Setting(row["setting"]), row["value"], PersonId(row["by"]), row["at"], row["why"])
