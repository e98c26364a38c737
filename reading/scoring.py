"""How good the readings are, on lines that say what was expected (`python -m bot read`)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from programme.companies.conditions import Condition, Either, NotAll
from reading.reading import Reading

GROUP = frozenset({"leader", "host"})
Line = Mapping[str, Any]
"""One line of a set: `text`, `lang`, `role`, `now`, `expect`, `conditions`."""


@dataclass(frozen=True)
class Scored:
    """A line, what was made of it, and the scores that this gets."""

    line: Line
    told: Mapping[str, Any]
    kind: str
    scores: frozenset[str]


def told(reading: Reading, line: Line) -> Mapping[str, Any]:
    """The reading as one plain object."""
    return {
        "deed": reading.intent.deed,
        "sure": reading.sure,
        "denied": reading.intent.denied is not None,
        "question": reading.intent.question,
        "starts": _starts(reading, line),
        "conditions": [_plain(one) for one in reading.conditions.all],
        "persons": [[one.name, one.email] for one in reading.people.persons],
        "company": reading.companies[0].name if reading.companies else None,
        "phone": reading.phones[0].number if reading.phones else None,
        "unread": [word.typed for word in reading.unread],
    }


def scored(reading: Reading, line: Line) -> Scored | None:
    """What the line's expectation makes of the reading; None where it has none."""
    object_ = told(reading, line)
    if "conditions" in line:
        return Scored(line, object_, "conditions", _of_conditions(object_, line))
    if "expect" not in line:
        return None
    if isinstance(line["expect"], list):
        kind = "project group's deeds" if line.get("role") in GROUP else "contacts' deeds"
        return Scored(line, object_, kind, _of_deeds(object_, line))
    return Scored(line, object_, "times", frozenset({_of_times(object_, line)}))


def shares(lines: Iterable[Scored]) -> Mapping[tuple[str, str], Mapping[str, float]]:
    """By kind and language (and `all`): how many lines, and the share of each score."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for one in lines:
        for language in (str(one.line.get("lang", "")), "all"):
            counts.setdefault((one.kind, language), Counter()).update(["lines", *one.scores])
    return {
        key: {
            score: count if score == "lines" else count / counted["lines"] for score, count in counted.items()
        }
        for key, counted in sorted(counts.items())
    }


def _starts(reading: Reading, line: Line) -> Mapping[str, bool] | None:
    if reading.starts is None or reading.starts.told:
        return None  # what is told of a day is asked about
    expected = line.get("expect")
    groups = [expected.get(name, ()) for name in ("fits", "any", "not")] if isinstance(expected, dict) else []
    starts = [start for group in groups for start in group]
    return {start: reading.starts.fits(datetime.fromisoformat(start)) for start in starts}


def _plain(one: Condition | Either | NotAll) -> Any:  # noqa: ANN401 - what goes into JSON
    match one:
        case Condition():
            return [one.label, one.negated]
        case Either():
            return {"either": [_plain(option) for option in one.options]}
        case NotAll():
            return {"not_all": [_plain(condition) for condition in one.conditions]}


def _of_deeds(object_: Mapping[str, Any], line: Line) -> frozenset[str]:
    deed, expected = object_["deed"], line["expect"]
    hit = deed in expected
    scores = {"hit" if hit else "refused" if deed is None else "misread"}
    if object_["sure"] and (not hit or object_["unread"]):
        scores.add("acted")
    return frozenset(scores)


def _of_times(object_: Mapping[str, Any], line: Line) -> str:
    starts, expected = object_["starts"], line["expect"]
    if starts is None or expected is None:
        return "hit" if starts is None and expected is None else "refused" if starts is None else "misread"
    fits = [starts[one] for one in expected.get("fits", ())]
    any_ = [starts[one] for one in expected.get("any", ())]
    more = any(starts[one] for one in expected.get("not", ()))
    meant = all(fits) and (any(any_) or not any_)
    if meant:
        return "wide" if more else "hit"
    return "narrow" if (any(fits) or any(any_)) and not more else "misread"


def _of_conditions(object_: Mapping[str, Any], line: Line) -> frozenset[str]:
    found, expected = _set(object_["conditions"]), _set(line["conditions"])
    if found == expected:
        return frozenset({"hit"})
    scores = set()
    if {_turned(one) for one in found} & expected - found:
        scores.add("inverted")
    if expected - found - {_turned(one) for one in found}:
        scores.add("refused" if object_["unread"] else "dropped")
    return frozenset(scores or {"more"})


def _set(conditions: Iterable[Any]) -> frozenset[Any]:
    return frozenset(_frozen(one) for one in conditions)


def _frozen(one: Any) -> Any:  # noqa: ANN401 - whatever stands in the line
    if isinstance(one, Mapping):
        [(kind, of)] = one.items()
        return kind, frozenset(map(tuple, of))
    return tuple(one)


def _turned(one: Any) -> Any:  # noqa: ANN401 - whatever stands in the line
    name, value = one
    return (name, not value) if isinstance(value, bool) else (name, frozenset((n, not v) for n, v in value))
