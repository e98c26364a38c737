"""Which scores can be had at all, proved: for few companies, by CP-SAT over every possible group.

Comes in as JSON: `groups`, each with its `members`, the `worst` and the `sum` of their scores, the number of
companies (`count`) and `above`. Out goes, for each worst score above that which the best mean has, the
proposal with the best mean that it may have; the last one has the best worst score there is.
"""

import json
import sys

from ortools.sat.python import cp_model

MILLIONTHS = 1_000_000


def best_mean(groups: list[dict], count: int) -> list[int] | None:
    """Groups, by their places, with the highest sum of scores; None if there are none."""
    model = cp_model.CpModel()
    taken = [model.new_bool_var("") for _ in groups]
    for company in range(count):
        model.add_exactly_one(
            one for one, group in zip(taken, groups, strict=True) if company in group["members"]
        )
    model.maximize(
        sum(one * round(group["sum"] * MILLIONTHS) for one, group in zip(taken, groups, strict=True))
    )
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    if solver.solve(model) != cp_model.OPTIMAL:
        return None
    return [place for place, one in enumerate(taken) if solver.value(one)]


def main() -> None:
    given = json.load(sys.stdin)
    above, found = given["above"], []
    while True:
        groups = [one for one in given["groups"] if one["worst"] > above]
        chosen = best_mean(groups, given["count"])
        if chosen is None:
            break
        found.append([groups[place]["members"] for place in chosen])
        above = min(groups[place]["worst"] for place in chosen) + 1 / MILLIONTHS
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
