"""What each value allows but several together don't: looked for among those that are good by themselves."""

from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from bot.programme_file.lines import Place
from bot.programme_file.mistakes import Mistake
from bot.programme_file.values import span
from programme.groups.rules import GroupSizes
from programme.letters.moments import OnDate, read_when
from programme.letters.subjects import OPPOSITES, SENSE, Condition, Subject, To

Table = Mapping[str, Any]
_A_WEEK, _A_YEAR = timedelta(days=7), timedelta(days=366)


def without(document: Table, error: ValidationError) -> dict[str, Any]:
    """The document without the values that are mistakes already."""
    left = deepcopy(dict(document))
    for one in error.errors(include_url=False, include_context=False, include_input=False):
        _leave_out(one["loc"], left)
    return left


def _leave_out(place: Place, left: Any) -> None:  # noqa: ANN401 - a document
    inside: list[tuple[Any, Any]] = []
    for key in place:
        inside.append((left, key))
        left = left.get(key) if isinstance(left, dict) else left[key] if _has(left, key) else None
    while inside:
        around, key = inside.pop()
        if isinstance(around, dict):
            around.pop(key, None)
            return
        if left is not None and not isinstance(left, dict) and _has(around, key) and len(inside) == 1:
            around[key] = {}
            return


def _has(found: object, key: object) -> bool:
    return isinstance(found, list) and isinstance(key, int) and key < len(found)


def contradictions(document: Table) -> Iterator[Mistake]:
    """All of them; the document's values are of the right types, but some may be missing."""
    kickoff = document.get("kickoff", {})
    yield from _dates(kickoff, document.get("programme", {}))
    yield from _closed(document.get("closed", []))
    for table in ("hosts", "reminders", "themes"):
        yield from _twice(table, document.get(table, []))
    yield from _meetings(document)
    yield from _groups(document.get("groups", {}))
    for number, rule in enumerate(document.get("reminders", [])):
        yield from _rule(("reminders", number), rule)
        yield from _on_a_date(("reminders", number), rule, kickoff)


def _dates(kickoff: Table, about: Table) -> Iterator[Mistake]:
    starts, ends = _moment(kickoff, "starts"), _moment(kickoff, "ends")
    if starts and ends and not starts < ends <= starts + _A_WEEK:
        yield Mistake(
            ("kickoff", "ends"),
            f"found {ends.isoformat()}; a time after starts, {starts.isoformat()}, would do",
        )
    if not starts:
        return
    register_by, decide_by = _day(kickoff, "register_by"), _day(about, "decide_by")
    if register_by and not starts.date() - _A_YEAR <= register_by <= starts.date():
        yield Mistake(
            ("kickoff", "register_by"),
            f"found {register_by}; a date on or before the day of the kick-off, {starts.date()}, would do",
        )
    if decide_by and abs(decide_by - starts.date()) > _A_YEAR:
        yield Mistake(
            ("programme", "decide_by"),
            f"found {decide_by}; a date within a year of the kick-off, {starts.date()}, would do",
        )


def _closed(periods: list[Table]) -> Iterator[Mistake]:
    for number, closed in enumerate(periods):
        first, last = _day(closed, "from"), _day(closed, "to")
        if first and last and not first <= last <= first + _A_YEAR:
            yield Mistake(
                ("closed", number, "to"), f"found {last}; a date from {first} on, at most a year, would do"
            )


def _twice(table: str, found: list[Table]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for number, one in enumerate(found):
        name = one.get("id")
        if name in seen:
            yield Mistake((table, number, "id"), f"found {name!r} twice; each needs an id of its own")
        if name:
            seen.add(name)


def _meetings(document: Table) -> Iterator[Mistake]:
    hosts = document.get("hosts")
    for kind, rules in document.get("meetings", {}).items():
        place: Place = ("meetings", kind)
        needed, notice, horizon = map(rules.get, ("hosts_needed", "notice_hours", "horizon_days"))
        if needed and hosts is not None and needed > len(hosts):
            yield Mistake((*place, "hosts_needed"), f"found {needed}; there are {len(hosts)} hosts")
        if notice and horizon and notice >= horizon * 24:
            yield Mistake(
                (*place, "notice_hours"), f"found {notice}; less than horizon_days, {horizon} days, would do"
            )
        yield from _together(place, rules, hosts or [])


def _together(place: Place, rules: Table, hosts: list[Table]) -> Iterator[Mistake]:
    """As many hosts as it needs have hours, but never at once. Those without any open theirs in the chat."""
    needed, minutes, every = map(rules.get, ("hosts_needed", "minutes", "starts_every_minutes"))
    weeks = [one["hours"] for one in hosts if any(one.get("hours", {}).values())]
    if not (needed and minutes and every) or not needed <= len(weeks):
        return
    starts = Counter(start for week in weeks for start in _starts(week, minutes, every))
    if max(starts.values(), default=0) < needed:
        who = "no host has" if needed == 1 else f"never do {needed} hosts have"
        told = f"{who} hours for a meeting of {minutes} minutes that begins at the same time"
        yield Mistake((*place, "hosts_needed"), f"found {needed}; {told}: mend their hours, or this")


def _starts(week: Table, minutes: int, every: int) -> set[tuple[str, int]]:
    """When a meeting may begin in a host's week: the day, and the minute of it."""
    found = set()
    for day, spans in week.items():
        for one in map(span, spans):
            found |= {
                (day, start) for start in range(_minute(one.start), _minute(one.end) - minutes + 1, every)
            }
    return found


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _groups(sizes: Table) -> Iterator[Mistake]:
    smallest, largest = sizes.get("smallest", GroupSizes.smallest), sizes.get("largest", GroupSizes.largest)
    if smallest > largest:
        yield Mistake(("groups", "largest"), f"found {largest}; smallest, {smallest}, or more would do")


def _rule(place: Place, rule: Table) -> Iterator[Mistake]:
    if "about" not in rule:
        return
    about, to = Subject(rule["about"]), rule.get("to")
    sense, only_if = SENSE[about], [Condition(one) for one in rule.get("only_if", [])]
    if to and To(to) not in sense.to:
        yield Mistake((*place, "to"), f"found {to!r} for {about.value!r}; {_one_of(sense.to)} would do")
    for wrong in only_if:
        if wrong not in sense.only_if:
            yield Mistake(
                (*place, "only_if"),
                f"found {wrong.value!r} for {about.value!r}; {_one_of(sense.only_if) or 'nothing'} would do",
            )
    for one, other in OPPOSITES.items():
        if one in only_if and other in only_if:
            yield Mistake(
                (*place, "only_if"), f"found {one.value!r} and {other.value!r}; one of them would do"
            )
    if sense.needs_one and not only_if:
        yield Mistake((*place, "only_if"), f"found nothing; {_one_of(sense.only_if)} would do")


def _on_a_date(place: Place, rule: Table, kickoff: Table) -> Iterator[Mistake]:
    """A date of another year, left over from a file that was copied, or one too late to ask on."""
    when, starts = read_when(rule["when"]) if "when" in rule else None, _moment(kickoff, "starts")
    if not isinstance(when, OnDate) or not starts:
        return
    register_by = _day(kickoff, "register_by")
    asks = Condition.NOT_REGISTERED in map(Condition, rule.get("only_if", []))
    if asks and register_by and not register_by - _A_YEAR / 2 <= when.day <= register_by:
        told = f"a date in the half year before register_by, {register_by}, would do"
    elif abs(when.day - starts.date()) > _A_YEAR:
        told = f"a date within a year of the kick-off, {starts.date()}, would do"
    else:
        return
    yield Mistake((*place, "when"), f"found {rule['when']!r}; {told}")


def _one_of(words: tuple[StrEnum, ...]) -> str:
    return " or ".join(f'"{one}"' for one in words)


def _moment(table: Table, key: str) -> datetime | None:
    found = table.get(key)
    return datetime.fromisoformat(found) if isinstance(found, str) else found


def _day(table: Table, key: str) -> date | None:
    found = table.get(key)
    return date.fromisoformat(found) if isinstance(found, str) else found
