"""What a page tells its reader to type, by heading."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[3]


def steps(page: str) -> Mapping[str, Sequence[str]]:
    """The shell blocks below each heading of that page of docs/, in their order."""
    found: dict[str, Sequence[str]] = {}
    text = (ROOT / "docs" / page).read_text("utf-8")
    for part in re.split(r"^#{2,3} ", text, flags=re.MULTILINE)[1:]:
        blocks = re.findall(r"^```sh\n(.*?)^```$", part, re.DOTALL | re.MULTILINE)
        if blocks:
            found[part.partition("\n")[0]] = blocks
    return found
