"""Times as Microsoft Graph writes them: its `dateTimeTimeZone`, in UTC alone."""

from datetime import UTC, datetime


def written(moment: datetime) -> dict[str, str]:
    """As it's said to Graph."""
    return {"dateTime": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"), "timeZone": "UTC"}


def read(said: object) -> datetime | None:
    """As Graph was asked to say it; None for anything else."""
    if not isinstance(said, dict) or said.get("timeZone", "UTC") != "UTC":
        return None
    try:
        return datetime.fromisoformat(str(said.get("dateTime"))[:19]).replace(tzinfo=UTC)
    except ValueError:
        return None
