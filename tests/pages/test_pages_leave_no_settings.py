"""What a page sets for one of its steps, it takes away again: the next may be typed in the same window."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("page", ["run.md", "running-many.md"])
def test_each_setting_that_a_step_exports_is_unset_by_its_end(page: str):
    steps = re.findall(r"```sh\n(.*?)```", (DOCS / page).read_text("utf-8"), re.DOTALL)
    exporting = [step for step in steps if re.search("^export ", step, re.MULTILINE)]
    assert exporting
    for step in exporting:
        exported = re.findall(r"(\w+)=", " ".join(re.findall("^export (.*)", step, re.MULTILINE)))
        assert exported == " ".join(re.findall("^unset (.*)", step, re.MULTILINE)).split()
