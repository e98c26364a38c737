"""What every commit has to pass: nothing that is skipped or fails there looks as if it had passed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STEPS = ("node_modules/installed", "check", "test", "long-ci", "e2e")
INSTALLED = ("chromium", "promtool")
MAKE = """#!/bin/sh
echo "$1" >> "$MADE"
test "$1" != "$FAILS"
"""


def ci(folder: Path, fails: str = "") -> tuple[int, tuple[str, ...]]:
    """What `.ci/run` ends with, and what it has made, where that one can't be made."""
    for name, does in {"make": MAKE, **dict.fromkeys(INSTALLED, "#!/bin/sh\n")}.items():
        (folder / name).write_text(does, "utf-8")
        (folder / name).chmod(0o755)
    made = folder / "made"
    known = {"PATH": f"{folder}:{os.environ['PATH']}", "MADE": str(made), "FAILS": fails}
    ended = subprocess.run([ROOT / ".ci" / "run"], env=known, check=False)
    return ended.returncode, tuple(made.read_text("utf-8").split())


def test_ci_makes_every_step(tmp_path: Path):
    assert ci(tmp_path) == (0, STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_fails_is_what_ci_ends_with(tmp_path: Path, step: str):
    code, made = ci(tmp_path, step)

    assert code != 0
    assert made[-1] == step


SKIPS = {
    "test": "import pytest\ndef test_it():\n    pytest.skip('no browser here')\n",
    "mark": "import pytest\n@pytest.mark.skip\ndef test_it(): ...\n",
    "fixture": "import pytest\n@pytest.fixture\ndef it():\n    pytest.skip('no')\ndef test_it(it): ...\n",
    "module": "import pytest\npytest.importorskip('nothing_of_that_name')\ndef test_it(): ...\n",
}


@pytest.mark.parametrize(("where", "fails"), [("true", len(SKIPS)), ("", 0)])
def test_what_skips_itself_fails_in_ci_alone(tmp_path: Path, where: str, fails: int):
    for name, skips in SKIPS.items():
        (tmp_path / f"test_{name}.py").write_text(skips, "utf-8")
    (tmp_path / "test_other.py").write_text("def test_it(): ...\n", "utf-8")
    plain = ("-p", "tests.no_skips", "-c", os.devnull, "-p", "no:cacheprovider", "--tb=no", "-rfE", "-q")
    collected = ("--continue-on-collection-errors", str(tmp_path))
    known = os.environ | {"CI": where, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-m", "pytest", *plain, *collected]
    ended = subprocess.run(command, cwd=ROOT, env=known, check=False, capture_output=True, text=True)

    assert bool(ended.returncode) is bool(fails)
    assert ended.stdout.count("\nFAILED ") + ended.stdout.count("\nERROR ") == fails, ended.stdout
