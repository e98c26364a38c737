"""The one place of this room that reads a clock."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The process's clock, in UTC."""
    return datetime.now(UTC)
