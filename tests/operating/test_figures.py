"""What docs/figures.md tells of is what /metrics shows; docs/alerts.yml asks for nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from bot.teams import connector
from tests.conftest import Teams
from tests.played_teams import Person

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/figures.md").read_text("utf-8")
ALERTS = yaml.safe_load((ROOT / "docs/alerts.yml").read_text("utf-8"))
NAME = re.compile(r"\b(?:fremtid|process)_\w+")
OF_PROMETHEUS = {"process_resident_memory_bytes"}


def rules() -> Iterator[dict[str, str]]:
    for group in ALERTS["groups"]:
        yield from group["rules"]


def told(heading: str) -> set[str]:
    """The names in the first column of a table of the page."""
    table = PAGE.partition(f"| {heading} | ")[2].partition("\n\n")[0]
    return {
        name
        for line in table.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`([^`]+)`", line.split(" | ")[0])
    }


async def shown(teams: Teams, kari: Person) -> str:
    await kari.says("hei")
    async with teams.session.get(f"{teams.bot_url}/metrics") as response:
        return await response.text()


async def test_every_figure_is_told_of(teams: Teams, kari: Person):
    names = {name for name in NAME.findall(await shown(teams, kari)) if name.startswith("fremtid")}
    named = {re.sub(r"_(bucket|sum|count|created)$", "", name) for name in names}
    lasting = {name.removesuffix("_total") for name in told("figure")}

    assert {name.removesuffix("_total") for name in named} <= lasting


async def test_every_rule_asks_for_figures_and_outcomes_that_there_are(teams: Teams, kari: Person):
    page = (
        await shown(teams, kari)
        + "fremtid_credential_ends_timestamp_seconds fremtid_sweep_age_seconds fremtid_trained"
    )
    outcomes = told("a turn's outcome") | told("a call's outcome")
    for rule in rules():
        for name in NAME.findall(rule["expr"]):
            assert name in page, rule["alert"]
            assert name in PAGE or re.sub(r"_bucket$", "", name) in PAGE, rule["alert"]
        for asked in re.findall(r'outcome=~?"([^"]+)"', rule["expr"]):
            for one in asked.split("|"):
                assert one in outcomes or re.sub(r"\d+$", "<status>", one) in outcomes, rule["alert"]
        assert rule["annotations"]["summary"]


def test_every_outcome_of_the_code_is_told_of():
    source = "".join(file.read_text("utf-8") for file in (ROOT / "bot/teams").glob("*.py"))
    turns = {
        one
        for pair in re.findall(r'outcome(?:: str)? = "([\w-]+)"(?: if spoken else "([\w-]+)")?', source)
        for one in pair
        if one
    }
    errors = [
        one
        for one in vars(connector).values()
        if isinstance(one, type) and issubclass(one, connector.SendError) and one is not connector.SendError
    ]
    calls = {one.__name__.removesuffix("Error").lower() for one in errors} | {"taken"}

    assert told("a turn's outcome") == turns | {"turned-away-<status>", "answered"} | {
        status for status in told("a turn's outcome") if status.isdecimal()
    }
    assert told("a call's outcome") == calls
