"""One share of a search, in a process of its own: a case comes in, a line goes out for each step.

`python -m grouping 0`, with the pickled case as its input. Whoever started it (`grouping.apart`) keeps
what the last lines say, and may end it at any time.
"""

import json
import pickle
import sys

from grouping.propose import NoGroupsError, search, who_can_be_placed
from programme.groups.rules import ProposalKind, Rule


def main() -> None:
    """Search, and write what was found so far."""
    case = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    kinds = tuple(ProposalKind)
    try:
        placed, left_out = who_can_be_placed(case)
        named = [(one.company, told(one.rules)) for one in left_out]
        for place, kind in enumerate(kinds):
            for so_far in search(placed, left_out, kind, int(sys.argv[1])):
                done = (place + so_far.done) / len(kinds)
                found = {"kind": kind, "done": done, "groups": so_far.proposal.groups, "left_out": named}
                sys.stdout.write(json.dumps(found) + "\n")
                sys.stdout.flush()
    except NoGroupsError as error:
        sys.stdout.write(json.dumps({"rules": told(error.rules)}) + "\n")


def told(rules: tuple[Rule, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Rules as they are written."""
    return [(rule.kind, rule.companies) for rule in rules]


if __name__ == "__main__":
    main()
