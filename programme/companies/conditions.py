"""What is so of the companies that are meant, or isn't, and how a button carries it.

    place,!registered,county:11|county:42,~(branch:bakery&county:11)

All that stands between commas holds together; `|` is one of them at least, `~(…&…)` not all of them at once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

from programme.companies.branches import Branch
from programme.companies.counties import COUNTIES
from programme.errors import NotAnAnswerError

OPEN_TO_HOSTS = frozenset(
    {"place", "booked", "decided", "deciding", "waiting", "started", "declined", "withdrawn", "outside"}
)
"""Where on the road companies are, which every host sees of all of them."""
MARKS = frozenset(
    {"registered", "startup", "meeting", "presented", "soon", "answered", "called", "reachable"}
    | {"prepared", "silent", "overdue"}
)
"""What says more of a company than where it is."""
VALUED = frozenset({"county", "branch", "theme", "host", "name"})
"""Those that hold of a value."""
BY_REGISTER = frozenset({"county", "branch"})
"""Those that nobody knows of a company without an entry in the register."""
_NOT_ITSELF = re.compile(r"[^\w .-]")


@dataclass(frozen=True)
class Condition:
    """One thing that is so of a company, or isn't."""

    name: str
    """One of the names above."""
    value: str = ""
    """The county's digits, the branch's, theme's or host's id (`me`: the reader), a part of the name."""
    negated: bool = False

    @property
    def opposite(self) -> "Condition":
        """The same with the other sign."""
        return Condition(self.name, self.value, not self.negated)

    @property
    def label(self) -> str:
        """Its name and value in one ("county:11")."""
        return f"{self.name}:{self.value}" if self.value else self.name


@dataclass(frozen=True)
class Either:
    """At least one of them holds."""

    options: tuple[Condition, ...]


@dataclass(frozen=True)
class NotAll:
    """They don't hold all at once."""

    conditions: tuple[Condition, ...]


Holds = Condition | Either | NotAll
STILL_THERE: tuple[Condition, ...] = tuple(
    Condition(name, negated=True) for name in ("declined", "withdrawn", "outside")
)
"""Of companies that haven't left, nor never were meant."""


def single(one: Holds) -> tuple[Condition, ...]:
    """The conditions that it's made of."""
    match one:
        case Condition():
            return (one,)
        case Either(options):
            return options
        case NotAll(conditions):
            return conditions


def every(conditions: Sequence[Holds]) -> Iterator[Condition]:
    """Each single condition of them."""
    return (each for one in conditions for each in single(one))


def asks_the_register(conditions: Sequence[Holds]) -> bool:
    """Whether a company is left out where the register says nothing of it, though it may be meant."""
    return any(each.name in BY_REGISTER for each in every(conditions))


def conditions_token(conditions: Sequence[Holds]) -> str:
    """The conditions as a button carries them."""
    return ",".join(map(_token, conditions))


def _token(one: Holds) -> str:
    match one:
        case Condition(name, value, negated):
            written = f"{name}:{_NOT_ITSELF.sub(lambda found: quote(found[0]), value)}" if value else name
            return f"!{written}" if negated else written
        case Either(options):
            return "|".join(map(_token, options))
        case NotAll(conditions):
            return f"~({'&'.join(map(_token, conditions))})"


def read_conditions_token(token: str) -> tuple[Holds, ...]:
    """The conditions that a button carried; NotAnAnswerError for any that aren't known."""
    return tuple(map(_holds, token.split(","))) if token else ()


def _holds(token: str) -> Holds:
    if token.startswith("~(") and token.endswith(")"):
        return NotAll(tuple(map(_condition, token[2:-1].split("&"))))
    options = tuple(map(_condition, token.split("|")))
    return options[0] if len(options) == 1 else Either(options)


def _condition(token: str) -> Condition:
    name, _, value = token.removeprefix("!").partition(":")
    condition = Condition(name, unquote(value), token.startswith("!"))
    if name in VALUED and _is_value(name, condition.value):
        return condition
    if name in OPEN_TO_HOSTS | MARKS and not value:
        return condition
    raise NotAnAnswerError


def _is_value(name: str, value: str) -> bool:
    match name:
        case "county":
            return value in COUNTIES
        case "branch":
            return value in set(Branch)
    return bool(value)
