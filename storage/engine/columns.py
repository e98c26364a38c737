"""What a column holds: a moment in time, and whose data it is."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import BigInteger, Column, Dialect, Text
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment as whole seconds since 1970 in UTC.

    The same number, and the same order, on both databases; SQLite has no type for it, and a number is
    read faster than a text.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Seconds; part of one is cut off."""
        return None if value is None else int(value.timestamp())

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """An aware datetime in UTC."""
        return None if value is None else datetime.fromtimestamp(value, UTC)


AS_BYTES = Text().with_variant(Text(collation="C"), "postgresql")
"""A text whose order is that of its bytes on both databases; PostgreSQL's own is its operating system's."""


@dataclass(frozen=True)
class Personal:
    """Says something about a person."""

    whose: str
    why: str
    days: int
    """How many days it may be kept after it was last of use."""


@dataclass(frozen=True)
class NotPersonal:
    """Says nothing about a person."""


@dataclass(frozen=True)
class Special:
    """Health, union membership and the like: GDPR article 9. Never listed, only counted."""

    whose: str
    why: str
    days: int


Classified = Personal | NotPersonal | Special
NOT_PERSONAL: Final = NotPersonal()


def plain(name: str, *args: Any, **kwargs: Any) -> Column[Any]:  # noqa: ANN401 - as Column takes them
    """A column that says nothing about a person."""
    return Column(name, *args, info={"personal": NOT_PERSONAL}, **kwargs)


def personal(name: str, *args: Any, whose: str, why: str, days: int, **kwargs: Any) -> Column[Any]:  # noqa: ANN401
    """A column that says something about a person: about whom, why it's there, and for how long."""
    return Column(name, *args, info={"personal": Personal(whose, why, days)}, **kwargs)


def special(name: str, *args: Any, whose: str, why: str, days: int, **kwargs: Any) -> Column[Any]:  # noqa: ANN401
    """A column of a special category: about whom, why it's there, and for how long."""
    return Column(name, *args, info={"personal": Special(whose, why, days)}, **kwargs)
