"""What others read of deploy/, docs/alerts.yml and the workflow is checked by their own programs."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
OF_PROMETHEUS = [pytest.mark.long]
"""A newcomer's machine has no promtool."""
CHECKS = {
    "the alerts": ("promtool", "check", "rules", "docs/alerts.yml"),
    "how the alerts fire": ("promtool", "test", "rules", "tests/operating/alerts_fire.yml"),
    "the workflow": (
        *(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows"),
        ".github/workflows/ci.yml",
    ),
    "the compose file": (
        *(BIN / "check-jsonschema", "--builtin-schema", "vendor.compose-spec"),
        "deploy/compose.yaml",
    ),
    "the Containerfile": (BIN / "hadolint", "deploy/Containerfile"),
}


@pytest.mark.parametrize(
    "what", [pytest.param(one, marks=OF_PROMETHEUS if "alerts" in one else ()) for one in CHECKS]
)
def test_its_own_program_finds_nothing_wrong_with(what: str):
    done = subprocess.run(CHECKS[what], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
