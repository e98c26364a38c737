"""Looks for better groups than the best that are known: `python -m bench.groups.best 40 --seconds 600`.

Three methods have so many seconds each: our own search with one seed after the other, simulated annealing and
CP-SAT. The last two begin with the best that is known. Better ones are written beside the set.
"""

import argparse
from collections.abc import Callable, Mapping
from random import Random
from time import monotonic

from bench.groups.annealing import Annealing
from bench.groups.peers import asked_of
from bench.groups.sets import COUNTS, Best, best_of_set, case_of_set, write_best
from grouping.numbers import in_numbers
from grouping.propose import search
from programme.groups.broken import broken
from programme.groups.facts import Groups
from programme.groups.rules import Case, ProposalKind
from programme.groups.score import score

_FIRST_SEED = 100


def ours(case: Case, seconds: float, _start: Groups) -> Groups:
    """The best of as many shares of our search as there is time for."""
    until, seed, found = monotonic() + seconds, _FIRST_SEED, []
    while monotonic() < until:
        for so_far in search(case, (), ProposalKind.MIXED, seed):
            last = so_far.proposal
            if monotonic() > until:
                break
        found.append(last)
        seed += 1
    return max(found, key=lambda one: one.score).groups


def annealing(case: Case, seconds: float, start: Groups) -> Groups:
    """By simulated annealing."""
    numbers = in_numbers(case)
    place = {company: number for number, company in enumerate(numbers.ids)}
    cooling = Annealing(numbers, [[place[one] for one in group] for group in start], Random(1))  # noqa: S311
    cooling.run(seconds)
    return numbers.groups(cooling.best)


def cp_sat(case: Case, seconds: float, start: Groups) -> Groups:
    """By OR-tools' CP-SAT, in the peers' environment."""
    numbers = in_numbers(case)
    place = {company: number for number, company in enumerate(numbers.ids)}
    (found,) = asked_of(
        "cp_sat",
        {
            "groups": [[place[one] for one in group] for group in start],
            "shared": numbers.shared.tolist(),
            "wished": numbers.wished.tolist(),
            "base": numbers.base.tolist(),
            "against": numbers.against.tolist(),
            "smallest": numbers.smallest,
            "largest": numbers.largest,
            "seconds": seconds,
        },
    )
    return numbers.groups(found)


METHODS: Mapping[str, Callable[[Case, float, Groups], Groups]] = {
    "ours": ours,
    "annealing": annealing,
    "CP-SAT": cp_sat,
}


def main() -> None:
    """Try each method that is asked for, and keep what is better."""
    parser = argparse.ArgumentParser(prog="python -m bench.groups.best", description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, choices=COUNTS, default=[*COUNTS])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--methods", nargs="*", choices=[*METHODS], default=[*METHODS])
    asked = parser.parse_args()
    for count in asked.counts:
        for method in asked.methods:
            _try(count, method, asked.seconds)


def _try(count: int, method: str, seconds: int) -> None:
    case, known = case_of_set(count), best_of_set(count)
    groups = METHODS[method](case, seconds, known.groups if known else ())
    found = score(groups, case)
    assert not broken(groups, case), "groups that break a rule aren't kept"
    print(f"{count} companies, {method}, {seconds} s: {found}, known {known.score if known else None}")
    if known is None or found > known.score:
        write_best(count, Best(found, method, seconds, groups))


if __name__ == "__main__":
    main()
