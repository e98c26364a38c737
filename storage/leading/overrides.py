"""What was changed in the chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import delete, select

from programme.leading.overrides import Override, Setting
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Read, Row
from storage.engine.upsert import Upsert

_ALL = select(tables.overrides).order_by(tables.overrides.c.setting)
_GET = select(tables.overrides).where(tables.overrides.c.setting == given("wanted"))
_REMOVE = delete(tables.overrides).where(tables.overrides.c.setting == given("old"))
_PUT = Upsert(tables.overrides)


@dataclass(frozen=True)
class SqlOverrides:
    """Overrides, in the database: a row's key is the setting, and which of several it is about."""

    cursor: Cursor

    def get(self, setting: Setting, about: str = "") -> Override | None:
        """The latest change, or None while the file's value holds."""
        row = self.cursor.execute(_GET, {"wanted": _key(setting, about)}).first()
        return _override(row) if row else None

    def put(self, override: Override) -> None:
        """From now on this value holds."""
        values = {
            "setting": _key(override.setting, override.about),
            "value": override.value,
            "by": override.by,
            "at": override.at,
            "why": override.why,
        }
        _PUT.run(self.cursor, values)

    def remove(self, setting: Setting, about: str = "") -> None:
        """The file's value holds again."""
        self.cursor.write(_REMOVE, {"old": _key(setting, about)})

    def all(self) -> Sequence[Override]:
        """Every value that was changed, by its key."""
        return [_override(row) for row in self.cursor.execute(*read_overrides()).mappings()]


def read_overrides() -> Read:
    """What `all` reads."""
    return _ALL, {}


def _key(setting: Setting, about: str) -> str:
    return f"{setting} {about}".strip()


def _override(row: Row) -> Override:
    setting, _, about = row["setting"].partition(" ")
    by = PersonId(row["by"])
    return Override(Setting(setting), row["value"], by, row["at"], row["why"], about)
