"""What the documents name is there."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "bench/README.md", *sorted((ROOT / "docs").glob("*.md")))
ROOMS = "bench|bot|deploy|dialogs|docs|manifest|programme|reading|requirements|scheduler|storage|tests|texts"
MADE = {"bot/web/static/teams.js", "bench/peers/node_modules"}
"""What `make package` and `make bench` put there."""
PAIR = re.compile(r"^\| (\w+) \| (\w+) \| .+ \|$", re.MULTILINE)


def named_in(text: str) -> set[str]:
    """The paths in a page's sentences and drawings, without the examples that it gives to be added."""
    without = re.sub(r"^```\w+ .*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    return {one.rstrip("/.") for one in re.findall(rf"(?<![\w/.-])(?:{ROOMS})/[\w./-]*", without)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    gone = sorted(one for one in named_in(page.read_text("utf-8")) - MADE if not (ROOT / one).exists())

    assert not gone, f"{page.relative_to(ROOT)} names what isn't there: {', '.join(gone)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))

    assert [one for one in links if not (page.parent / one).exists()] == []


def test_the_pairs_of_subjects_are_those_that_the_contract_lets_through() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    let_through = {
        (one.split(".")[1], one.split(" -> dialogs.")[1].split(".")[0])
        for contract in contracts
        if contract["name"].startswith("Subjects meet")
        for one in contract["ignore_imports"]
    }
    rules = (ROOT / "docs/rules.md").read_text("utf-8").partition("| subject | may import | because |")[2]

    assert set(PAIR.findall(rules)) == let_through


def test_control_a_path_that_is_not_there_is_found() -> None:
    assert named_in("see `bot/nowhere.py`, and\n```python bot/new.py\n```\n") == {"bot/nowhere.py"}
