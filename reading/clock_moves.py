"""Where the local mode's clock is to go: "+3d", "til 2027-08-26 10:00", "nå"."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

_STEP = re.compile(r"([+-])(\d{1,4}) ?([dhmtu])")
_UNITS = {"d": "days", "h": "hours", "t": "hours", "m": "minutes", "u": "weeks"}
_NOW = {"nå", "no", "now"}
_UNTIL = re.compile(r"^(?:til|to|until) ")


def moment_to_go_to(text: str, stands_at: datetime, zone: tzinfo) -> datetime | None:
    """The moment that a text names; None for the real time.

    Raises ValueError where it names none.
    """
    said = _UNTIL.sub("", text.strip().casefold(), count=1)
    if said in _NOW:
        return None
    if step := _STEP.fullmatch(said):
        sign = 1 if step[1] == "+" else -1
        return stands_at + sign * timedelta(**{_UNITS[step[3]]: int(step[2])})
    return datetime.fromisoformat(said).replace(tzinfo=zone).astimezone(UTC)
