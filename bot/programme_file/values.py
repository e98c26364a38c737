"""The kinds of values that the file has, and what each says when something else stands there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise
from typing import Annotated, Any, Literal, NoReturn
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from programme.letters.moments import WOULD_DO, BadWhenError, read_when
from programme.people import Language
from programme.plan import Span
from programme.visible import visible

YEARS = (2000, 2100)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")
_ID = re.compile(r"[\w.-]{1,40}")
_SMALL_ID = re.compile(r"[a-z0-9-]{1,60}")
_USER = re.compile(r"[\w.-]{1,100}/[\w.-]{1,100}")


@dataclass(frozen=True)
class Form:
    """How docs/programme.md tells of a value."""

    told: str


def refuse(would_do: str) -> NoReturn:
    """It's a mistake; what stands there is told by whoever names the place."""
    told = "{would_do} would do"
    kind: Literal["would_do"] = "would_do"
    raise PydanticCustomError(kind, told, {"would_do": would_do})


def _day(found: object) -> object:
    if isinstance(found, str):
        try:
            found = date.fromisoformat(found)
        except ValueError:
            found = None
    if isinstance(found, datetime) or not isinstance(found, date):
        refuse("a date, such as 2027-10-01,")
    return _in_our_time(found)


def _moment(found: object) -> object:
    if isinstance(found, str):
        try:
            found = datetime.fromisoformat(found)
        except ValueError:
            found = None
    if not isinstance(found, datetime):
        refuse("a date and a time, such as 2027-09-07T09:00:00,")
    if found.tzinfo:
        refuse("the programme's own time, without a zone behind it, such as 2027-09-07T09:00:00,")
    return _in_our_time(found)


def _in_our_time(found: date) -> date:
    if not YEARS[0] <= found.year <= YEARS[1]:
        refuse(f"a year from {YEARS[0]} to {YEARS[1]}")
    return found


def span(found: object) -> Span:
    """Two times of day, such as "09:00-11:30"; PydanticCustomError for anything else."""
    ends = [one.strip() for one in re.split("[-–]", found)] if isinstance(found, str) else ()
    if len(ends) != 2 or not all(_CLOCK.fullmatch(end) for end in ends):  # noqa: PLR2004 - two ends
        refuse('two times of day, such as "09:00-11:30",')
    start, end = (time.fromisoformat(one.zfill(5)) for one in ends)
    if start == end:
        refuse("two times that are not the same")
    return Span(start, end)


def _hours(spans: Sequence[Span]) -> Sequence[Span]:
    if backwards := next((one for one in spans if one.end < one.start), None):
        refuse(f'"{backwards.end:%H:%M}-{backwards.start:%H:%M}", with the earlier time first,')
    in_order = sorted(spans, key=lambda one: one.start)
    for one, after in pairwise(in_order):
        if after.start < one.end:
            together = f"{one.start:%H:%M}-{max(one.end, after.end):%H:%M}"
            refuse(f'hours that don\'t overlap, such as "{together}",')
    return spans


def _zone(found: object) -> object:
    try:
        return ZoneInfo(found) if isinstance(found, str) else ZoneInfo("")
    except (ValueError, OSError, KeyError):
        refuse('a zone, such as "Europe/Oslo",')


def _link(found: str) -> str:
    if not found:
        return found
    try:
        parts = urlsplit(found)
        good = parts.scheme == "https" and bool(parts.hostname) and not re.search(r"\s", found)
    except ValueError:
        good = False
    if not good:
        refuse('an address that begins with "https://", or "" while there is none,')
    return found


def _email(found: str) -> str:
    try:
        validate_email(found, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        refuse("an e-mail address")
    return found


def _text(found: str) -> str:
    if not visible(found).strip():
        refuse("a text")
    return visible(found)


def _id(found: str) -> str:
    if not _ID.fullmatch(found):
        refuse("a short word of letters and digits")
    return found


def _small(found: str) -> str:
    if not _SMALL_ID.fullmatch(found):
        refuse('small letters, digits and "-"')
    return found


def _when(found: str) -> str:
    try:
        read_when(found)
    except (BadWhenError, OverflowError):
        refuse(WOULD_DO)
    return found


def _user(found: str) -> str:
    if not _USER.fullmatch(found):
        refuse('"tenant/objectid", two ids with a slash between them,')
    return found


def once(found: Sequence[Any]) -> Sequence[Any]:
    """A list with something in it, and each of it once."""
    if not found:
        refuse("at least one")
    if len(set(found)) < len(found):
        refuse("each of them once")
    return found


def whole(least: int, most: int) -> Any:  # noqa: ANN401 - what Annotated takes
    """A whole number with bounds."""
    return Field(strict=True, ge=least, le=most)


Day = Annotated[date, BeforeValidator(_day), Form("a date: `2027-10-01`")]
Moment = Annotated[datetime, BeforeValidator(_moment), Form("a date and a time: `2027-09-07T09:00:00`")]
ClockSpan = Annotated[Span, BeforeValidator(span), Form('two times of day: `"17:00-08:00"`')]
Hours = Annotated[tuple[ClockSpan, ...], Field(max_length=20), AfterValidator(_hours)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone), Form('a zone: `"Europe/Oslo"`')]
Text = Annotated[str, Field(max_length=200), AfterValidator(_text), Form("a text")]
Link = Annotated[
    str,
    Field(max_length=2000),
    AfterValidator(_link),
    Form('an address that begins with `https://`, or `""`'),
]
Email = Annotated[str, Field(max_length=254), AfterValidator(_email), Form("an e-mail address")]
Id = Annotated[str, AfterValidator(_id), Form("letters and digits")]
SmallId = Annotated[str, AfterValidator(_small), Form('small letters, digits and "-"')]
User = Annotated[str, AfterValidator(_user), Form('`"tenant/objectid"`')]
When = Annotated[str, AfterValidator(_when), Form(WOULD_DO.replace('"', "`"))]
Languages = Annotated[tuple[Language, ...], AfterValidator(once)]
