"""The peers, each a program in an environment of its own."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

_ROOT = Path(__file__).parents[2]
PYTHON = _ROOT / ".venv-bench-groups/bin/python"
_NEEDS = {
    "k_means": "k_means_constrained",
    "teams": "team_formation",
    "cp_sat": "ortools",
    "frontier": "ortools",
}
"""What has to be installed for each; team-formation isn't where Python is older than 3.12."""
Numbered = list[list[int]]
"""Groups, with companies by their place in the case."""


class NotInstalledError(Exception):
    """The peer isn't in the peers' environment."""


def asked_of(peer: str, given: Mapping[str, object]) -> list[Numbered]:
    """The proposals of `bench/peers/groups/PEER.py`; raises NotInstalledError."""
    find = f"import importlib.util as u, sys; sys.exit(u.find_spec({_NEEDS[peer]!r}) is None)"
    if not PYTHON.exists() or subprocess.run([PYTHON, "-c", find], check=False).returncode:  # noqa: S603 - our own
        msg = f"no {_NEEDS[peer]} in {PYTHON.parents[1].name} (team-formation needs Python 3.12)"
        raise NotInstalledError(msg)
    program = _ROOT / f"bench/peers/groups/{peer}.py"
    ran = subprocess.run(  # noqa: S603 - our own file
        [PYTHON, program], input=json.dumps(given), stdout=subprocess.PIPE, text=True, check=True
    )
    found: list[Numbered] = json.loads(ran.stdout)
    return found
