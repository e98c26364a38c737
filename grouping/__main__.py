"""A search in a process of its own: a case comes in, a line goes out for each step.

`python -m grouping 0` makes one share of a search, `python -m grouping newcomer` places one; what they need
comes pickled. Whoever started it (`grouping.apart`) keeps what the last lines say, and may end it any time.
"""

import json
import os
import pickle
import sys
from collections.abc import Iterator
from typing import Any

from grouping.newcomer import NoRoomError, place
from grouping.propose import NoGroupsError, search, who_can_be_placed
from programme.groups.rules import Case, ProposalKind, Rule

NEWCOMER = "newcomer"


def main() -> None:
    """Search, and write what was found so far."""
    if hasattr(os, "nice"):
        os.nice(10)  # whoever writes to the bot comes first
    given = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    try:
        if sys.argv[1] == NEWCOMER:
            _tell({"groups": place(*given).groups})
            return
        for step in _steps(given, int(sys.argv[1])):
            _tell(step)
    except (NoGroupsError, NoRoomError) as error:
        _tell({"rules": told(error.rules)})


def _steps(case: Case, share: int) -> Iterator[dict[str, Any]]:
    kinds = tuple(ProposalKind)
    placed, left_out = who_can_be_placed(case)
    named = [(one.company, told(one.rules)) for one in left_out]
    for place_, kind in enumerate(kinds):
        for so_far in search(placed, left_out, kind, share):
            done = (place_ + so_far.done) / len(kinds)
            yield {"kind": kind, "done": done, "groups": so_far.proposal.groups, "left_out": named}


def _tell(step: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(step) + "\n")
    sys.stdout.flush()


def told(rules: tuple[Rule, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Rules as they are written."""
    return [(rule.kind, rule.companies) for rule in rules]


if __name__ == "__main__":
    main()
