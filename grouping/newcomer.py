"""Places a newcomer into groups as they stand: nobody moves, or as few as have to, two at most."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from grouping.numbers import Numbers, in_numbers
from programme.companies.companies import CompanyId
from programme.groups.broken import broken
from programme.groups.facts import Groups
from programme.groups.rules import Case, Rule
from programme.groups.score import Score, score

MOST_MOVES = 2
Placing = tuple[frozenset[int], ...]


@dataclass(frozen=True)
class Placed:
    """The groups with the newcomer in one of them, who else moved, and what they are worth."""

    groups: Groups
    moved: tuple[CompanyId, ...]
    score: Score


class NoRoomError(Exception):
    """More than two others would have to move; `rules` are those that stand in the way where fewest do."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        """The rules that would need more."""
        super().__init__(rules)
        self.rules = rules


def place(newcomer: CompanyId, groups: Groups, case: Case) -> Placed:
    """The best place with the fewest others moved; the case has the newcomer too. Raises NoRoomError."""
    numbers = in_numbers(case)
    number = {company: place for place, company in enumerate(numbers.ids)}
    now = tuple(frozenset(number[company] for company in group) for group in groups)
    first = [
        (_with(now, into, number[newcomer]), frozenset({into}), frozenset[int]()) for into in range(len(now))
    ]
    found = first
    for _ in range(MOST_MOVES + 1):
        whole = [
            (placing, moved) for placing, touched, moved in found if not _wrong(numbers, placing, touched)
        ]
        if whole:
            placing, others = max(
                whole, key=lambda one: (_score(numbers, one[0]), sorted(map(sorted, one[0])))
            )
            done = numbers.groups([sorted(group) for group in placing])
            return Placed(done, tuple(numbers.ids[one] for one in sorted(others)), score(done, case))
        found = [step for state in found for step in _moves(numbers, number[newcomer], state)]
    placings = [numbers.groups([sorted(group) for group in placing]) for placing, _, _ in first]
    raise NoRoomError(
        min((broken(one, case) for one in placings), key=lambda rules: (len(rules), rules), default=())
    )


def _with(placing: Placing, into: int, one: int) -> Placing:
    return tuple(group | {one} if place == into else group - {one} for place, group in enumerate(placing))


State = tuple[Placing, frozenset[int], frozenset[int]]
"""The groups, which of them changed, and who has moved."""


def _moves(numbers: Numbers, newcomer: int, state: State) -> Iterator[State]:
    """Every move of one more company out of a group where something is wrong, or into it."""
    placing, touched, moved = state
    wrong = _wrong(numbers, placing, touched)
    if len(moved) == MOST_MOVES or len(wrong) > 2 * (MOST_MOVES - len(moved)):
        return
    for source, group in enumerate(placing):
        for one in sorted(group - moved - {newcomer}):
            for into in range(len(placing)):
                if into != source and (source == wrong[0] or into == wrong[0]):
                    yield _with(placing, into, one), touched | {source, into}, moved | {one}


def _wrong(numbers: Numbers, placing: Placing, touched: frozenset[int]) -> list[int]:
    """The changed groups that break a rule."""
    return [place for place in sorted(touched) if not _holds(numbers, placing[place])]


def _holds(numbers: Numbers, group: frozenset[int]) -> bool:
    if not numbers.smallest <= len(group) <= numbers.largest:
        return False
    members = sorted(group)
    against = numbers.against[members]
    wanted = (against < 0).sum()
    inside = against[:, members]
    return bool(not (inside > 0).any() and (inside < 0).sum() == wanted)


def _score(numbers: Numbers, placing: Placing) -> Score:
    found = []
    for group in placing:
        inside = np.ix_(sorted(group), sorted(group))
        shared = numbers.shared[inside].sum(axis=1) / max(len(group) - 1, 1)
        found.append(shared + numbers.wished[inside].sum(axis=1) + numbers.base[sorted(group)])
    scores = np.concatenate(found)
    return Score(round(float(scores.min()), 6), round(float(scores.mean()), 6))
