"""The sets as they were made once, and the best groups that are known for each."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from programme.groups.facts import Groups
from programme.groups.rules import Case
from programme.groups.score import Score

COUNTS = (20, 40, 200)
"""How many companies each has."""
_FOLDER = Path(__file__).parent / "sets"


@dataclass(frozen=True)
class Best:
    """The best groups that anybody has found, by which method, and how long it took."""

    score: Score
    method: str
    seconds: int
    groups: Groups


_CASE, _BEST = TypeAdapter(Case), TypeAdapter(Best)


def case_file(count: int) -> Path:
    """Where the set of so many companies stands."""
    return _FOLDER / f"{count}.json"


def case_of_set(count: int) -> Case:
    """The set of so many companies."""
    return _CASE.validate_json(case_file(count).read_bytes())


def write_case(count: int, case: Case) -> None:
    """Keep the set, for good."""
    case_file(count).write_bytes(_CASE.dump_json(case, indent=1) + b"\n")


def best_of_set(count: int) -> Best | None:
    """The best groups that are known for the set of so many companies; None before any are."""
    file = _best_file(count)
    return _BEST.validate_json(file.read_bytes()) if file.exists() else None


def write_best(count: int, best: Best) -> None:
    """Keep better groups than those that were known."""
    _best_file(count).write_bytes(_BEST.dump_json(best) + b"\n")


def _best_file(count: int) -> Path:
    return _FOLDER / f"{count}.best.json"
