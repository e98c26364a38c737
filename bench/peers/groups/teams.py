"""team-formation's model, for teams of about so many: `attributes`, `constraints`, `size`, `seconds`."""

import contextlib
import json
import sys

import pandas as pd
from team_formation.team_assignment import TeamAssignment


def main() -> None:
    given = json.load(sys.stdin)
    constraints = pd.DataFrame(given["constraints"], columns=["attribute", "type", "weight"])
    teams = TeamAssignment(pd.DataFrame(given["attributes"]), constraints, given["size"])
    with contextlib.redirect_stdout(sys.stderr):  # it says there that it found nothing
        teams.solve(max_time_in_seconds=given["seconds"])
    found = []
    if teams.solution_found:
        numbers = teams.participants["team_num"]
        found.append([numbers.index[numbers == team].tolist() for team in range(teams.num_teams)])
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
