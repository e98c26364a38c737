"""Reads `programme.toml`: every mistake is named with its key, what was found and what would do."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from programme.letters.moments import WOULD_DO, BadWhenError, read_when
from programme.letters.subjects import OPPOSITES, SENSE
from programme.plan import Programme, ReminderRule

_OURS = {"programme": "about", "from": "first", "to": "last"}
_ID = re.compile(r"[a-z0-9-]+")
_MAY_BE_0 = ("buffer_before_minutes", "buffer_after_minutes")
_FILES = {name: key for key, name in _OURS.items()}
_MENDED_BY = {
    "missing": "add it",
    "date_from_datetime_parsing": "write a date, such as 2027-10-01",
    "date_type": "write a date, such as 2027-10-01",
    "datetime_from_date_parsing": "write a date and a time, such as 2027-09-07T09:00:00",
    "time_parsing": 'write a span, such as "09:00-11:30"',
    "dataclass_type": 'write a span, such as "09:00-11:30"',
}


class ProgrammeFileError(ValueError):
    """The file has mistakes: all of them, a line each."""


def read_programme(path: Path) -> Programme:
    """The programme of a file; raises ProgrammeFileError with all that is wrong with it."""
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        msg = f"{path}: can't be read ({error.strerror}); set FREMTID_PROGRAMME to where it is"
        raise ProgrammeFileError(msg) from None
    except tomllib.TOMLDecodeError as error:
        msg = f"{path}: is not TOML: {error}"
        raise ProgrammeFileError(msg) from None
    try:
        programme = _shape().validate_python(_ours(document))
    except ValidationError as error:
        wrong = [*_mistakes(error), *_too_small(document)]
        raise _all_of(wrong, path) from None
    if wrong := [*_too_small(asdict(programme)), *_contradictions(programme)]:
        raise _all_of(wrong, path)
    return programme


@cache
def _shape() -> TypeAdapter[Programme]:
    """What checks a programme; it takes longer to make than a file to read."""
    return TypeAdapter(Programme)


def _all_of(wrong: Sequence[str], path: Path) -> ProgrammeFileError:
    return ProgrammeFileError("\n".join(f"{path}: {line}" for line in wrong))


def _ours(document: Mapping[str, Any]) -> dict[str, Any]:
    """The file's values under the names of our dataclasses, and spans as their two ends."""
    ours = {_OURS.get(key, key): value for key, value in document.items()}
    ours["closed"] = [
        {_OURS.get(key, key): value for key, value in closed.items()} for closed in ours.get("closed", [])
    ]
    if isinstance(about := ours.get("about"), dict):
        ours["about"] = {**about, "quiet_time": _span(about.get("quiet_time"))}
    ours["hosts"] = [
        {
            **host,
            "hours": {day: [_span(one) for one in spans] for day, spans in host.get("hours", {}).items()},
        }
        for host in ours.get("hosts", [])
    ]
    return ours


def _span(text: object) -> object:
    if not isinstance(text, str) or text.count("-") != 1:
        return text
    start, _, end = text.partition("-")
    return {"start": start.strip(), "end": end.strip()}


def _mistakes(error: ValidationError) -> Iterator[str]:
    for one in error.errors():
        key = ".".join(_FILES.get(str(part), str(part)) for part in one["loc"])
        if one["type"] == "enum":
            would_do = one["ctx"]["expected"].replace("'", '"')
            yield f"{key}: found {one['input']!r}; {would_do} would do"
            continue
        found = "nothing" if one["type"] == "missing" else repr(one["input"])
        yield f"{key}: found {found}; {_MENDED_BY.get(one['type'], one['msg'])}"


def _too_small(found: object, key: str = "") -> Iterator[str]:
    """Every number that nothing can be done with, wherever it stands."""
    if isinstance(found, Mapping):
        for name, value in found.items():
            yield from _too_small(value, f"{key}.{_FILES.get(name, name)}")
    elif isinstance(found, Sequence) and not isinstance(found, str):
        for position, value in enumerate(found):
            yield from _too_small(value, f"{key}.{position}")
    elif isinstance(found, int):
        least = int(key.rpartition(".")[2] not in _MAY_BE_0)
        if found < least:
            yield f"{key.removeprefix('.')}: found {found}; a number from {least} on would do"


def _contradictions(programme: Programme) -> Iterator[str]:
    """What each value allows but all together don't."""
    if programme.kickoff.ends <= programme.kickoff.starts:
        yield f"kickoff.ends: found {programme.kickoff.ends}; a time after kickoff.starts would do"
    ids = [host.id for host in programme.hosts]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"hosts.id: found {twice!r} twice; each host needs an id of its own"
    for kind, rules in programme.meetings.items():
        if rules.hosts_needed > len(ids):
            yield f"meetings.{kind}.hosts_needed: found {rules.hosts_needed}; there are {len(ids)} hosts"
    for closed in programme.closed:
        if closed.last < closed.first:
            yield f"closed.to: found {closed.last}; a date from {closed.first} on would do"
    yield from _bad_rules(programme.reminders)


def _bad_rules(rules: Sequence[ReminderRule]) -> Iterator[str]:
    ids = [rule.id for rule in rules]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"reminders.id: found {twice!r} twice; each reminder needs an id of its own"
    for rule in rules:
        key, sense = f"reminders.{rule.id}", SENSE[rule.about]
        if not _ID.fullmatch(rule.id):
            yield f'{key}.id: found {rule.id!r}; small letters, digits and "-" would do'
        try:
            read_when(rule.when)
        except BadWhenError:
            yield f"{key}.when: found {rule.when!r}; {WOULD_DO} would do"
        if rule.to not in sense.to:
            yield f"{key}.to: found {rule.to.value!r} for {rule.about.value!r}; {_one_of(sense.to)} would do"
        for wrong in rule.only_if:
            if wrong not in sense.only_if:
                yield (
                    f"{key}.only_if: found {wrong.value!r} for {rule.about.value!r}; "
                    f"{_one_of(sense.only_if) or 'nothing'} would do"
                )
        for one, other in OPPOSITES.items():
            if one in rule.only_if and other in rule.only_if:
                yield f"{key}.only_if: found {one.value!r} and {other.value!r}; one of them would do"
        if sense.needs_one and not rule.only_if:
            yield f"{key}.only_if: found nothing; {_one_of(sense.only_if)} would do"


def _one_of(words: Sequence[StrEnum]) -> str:
    return " or ".join(f'"{one}"' for one in words)
