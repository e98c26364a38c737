"""Companies from a spreadsheet, brought in by whoever runs the bot."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from bot.cli.commands import commands

HEADING = ("Navn", "Orgnr", "Merknad")


@pytest.fixture
def spreadsheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FREMTID_DATABASE_URL", f"sqlite:///{tmp_path}/bot.db")
    monkeypatch.setenv("FREMTID_BRREG_URL", "http://127.0.0.1:9")
    return tmp_path / "bedrifter.xlsx"


def write(path: Path, *rows: tuple[object, ...]) -> None:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(path)


def bring_in(path: Path) -> tuple[int, str]:
    result = CliRunner().invoke(commands, ["import", str(path)])
    return result.exit_code, result.output


def test_each_company_comes_in_once(spreadsheet: Path):
    write(spreadsheet, HEADING, ("Prøvebrød AS", 100000083, "ring mandag"), (), ("Demobakst", None, None))
    assert bring_in(spreadsheet) == (0, "2 new companies, 0 that were known already.\n")
    assert bring_in(spreadsheet) == (0, "0 new companies, 2 that were known already.\n")


def test_one_bad_row_brings_in_nothing_and_is_named(spreadsheet: Path):
    write(spreadsheet, ("Prøvebrød AS", 100000084), ("Demobakst",))
    code, said = bring_in(spreadsheet)
    assert code == 2
    assert "row 1" in said
    write(spreadsheet, ("Demobakst",))
    assert "1 new companies" in bring_in(spreadsheet)[1]


def test_what_is_no_spreadsheet_is_said_so(spreadsheet: Path, tmp_path: Path):
    code, said = bring_in(spreadsheet)
    assert (code, "isn't there" in said) == (2, True)
    spreadsheet.write_text("Navn;orgnr", "utf-8")
    assert "no Excel file" in bring_in(spreadsheet)[1]
    text = tmp_path / "liste.csv"
    text.write_text("Navn;orgnr", "utf-8")
    assert "no Excel file" in bring_in(text)[1]
    write(spreadsheet, HEADING)
    assert "has no companies" in bring_in(spreadsheet)[1]
