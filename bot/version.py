"""The project's version, as pyproject.toml says it."""

import tomllib
from functools import cache
from pathlib import Path

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


@cache
def version(pyproject: Path = PYPROJECT) -> str:
    """Three numbers."""
    return str(tomllib.loads(pyproject.read_text("utf-8"))["project"]["version"])
