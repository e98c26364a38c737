"""Conditions as a sentence joins them, and the same as a list of what holds together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from programme.companies.conditions import Condition, Either, NotAll

MOST = 24
"""Of more alternatives than this a card couldn't tell."""


@dataclass(frozen=True)
class All:
    """Each of them holds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True)
class Any:
    """At least one of them holds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True)
class Not:
    """It doesn't hold."""

    part: "Node"


Node = Condition | All | Any | Not


@dataclass(frozen=True)
class _Clause:
    """One of these holds."""

    options: tuple[Condition, ...]
    turned: bool = False
    """Whether the sentence said that their opposites don't hold all at once."""

    def said(self) -> Condition | Either | NotAll:
        if len(self.options) == 1:
            return self.options[0]
        if self.turned and any(one.negated for one in self.options):
            return NotAll(tuple(one.opposite for one in self.options))
        return Either(self.options)


class TangledError(ValueError):
    """There are too many alternatives, or they contradict each other."""


def holding_together(node: Node) -> tuple[Condition | Either | NotAll, ...]:
    """What has to hold, each once, in the order of the sentence; or TangledError."""
    said = dict.fromkeys(clause.said() for clause in _clauses(node, negated=False))
    if any(isinstance(one, Condition) and one.opposite in said for one in said):
        raise TangledError
    return tuple(said)


def _clauses(node: Node, *, negated: bool) -> Sequence[_Clause]:
    match node:
        case Condition():
            return [_Clause((node.opposite if negated else node,))]
        case Not():
            return _clauses(node.part, negated=not negated)
    parts = [_clauses(part, negated=negated) for part in node.parts]
    if isinstance(node, All) is not negated:
        return [clause for part in parts for clause in part]
    if prod(map(len, parts)) > MOST:
        raise TangledError
    return [found for chosen in product(*parts) if (found := _one_of(chosen, turned=negated)) is not None]


def _one_of(clauses: Sequence[_Clause], *, turned: bool) -> _Clause | None:
    """The clauses as one; None if it always holds."""
    options = tuple(dict.fromkeys(option for clause in clauses for option in clause.options))
    if any(option.opposite in options for option in options):
        return None
    return _Clause(options, turned or any(clause.turned for clause in clauses))
