"""Which scores there are to choose between for 20 companies, proved: `python -m bench.groups.frontier`.

All groups that break no rule are listed, and CP-SAT chooses among them: for each worst score, the best mean
that can be had with it. What is better in the one is worse in the other.
"""

from itertools import combinations

import numpy as np

from bench.groups.peers import asked_of
from bench.groups.sets import case_of_set
from grouping.numbers import Numbers, in_numbers
from programme.groups.score import score

COUNT = 20
ABOVE = 0.455
"""Below it so many groups are possible that the proof takes more than minutes."""


def possible(numbers: Numbers) -> list[dict[str, object]]:
    """Every group that breaks no rule and has nobody as badly off as that."""
    found: list[dict[str, object]] = []
    wants = [np.flatnonzero(row < 0) for row in numbers.against]
    for size in range(numbers.smallest, numbers.largest + 1):
        for members in combinations(range(len(numbers.ids)), size):
            inside = np.array(members)
            _, _, among = numbers.shares(size, inside)
            scores = numbers.base[inside] + among.sum(axis=1)
            if scores.min() <= ABOVE or (numbers.against[np.ix_(inside, inside)] > 0).any():
                continue
            if all(set(wants[one]) <= set(members) for one in members):
                found.append({"members": members, "worst": float(scores.min()), "sum": float(scores.sum())})
    return found


def main() -> None:
    """Print them, the best mean first."""
    case = case_of_set(COUNT)
    numbers = in_numbers(case)
    given = {"groups": possible(numbers), "count": COUNT, "above": ABOVE}
    for groups in asked_of("frontier", given):
        print(score(numbers.groups(groups), case))


if __name__ == "__main__":
    main()
