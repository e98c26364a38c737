"""Companies from files that offices make, brought in by whoever runs the bot."""

import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from bot.cli.commands import commands
from bot.outside.spreadsheet import SpreadsheetError, read_companies

HEADING = ("Navn", "Orgnr", "Merknad")
LISTED = (HEADING, ("Prøvebrød AS", 100000083, "ring mandag"), ("Demobakst AS", None, "vil ikke"))
COMPANIES = [("Prøvebrød AS", "100000083", "ring mandag"), ("Demobakst AS", "", "vil ikke")]


@pytest.fixture
def spreadsheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FREMTID_DATABASE_URL", f"sqlite:///{tmp_path}/bot.db")
    monkeypatch.setenv("FREMTID_BRREG_URL", "http://127.0.0.1:9")
    return tmp_path / "bedrifter.xlsx"


def written(*rows: Sequence[object]) -> Workbook:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    return book


def write(path: Path, *rows: Sequence[object]) -> None:
    written(*rows).save(path)


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(commands, list(arguments))
    return result.exit_code, result.output


def bring_in(path: Path) -> tuple[int, str]:
    return run("import", str(path))


def companies(path: Path) -> list[tuple[str, str, str]]:
    read = read_companies(path).read
    assert not read.wrong
    return [(one.called.name, one.called.number, one.note) for one in read.prospects]


def test_what_is_new_known_and_doubtful_is_said_before_each_comes_in_once(spreadsheet: Path):
    write(spreadsheet, HEADING, ("Prøvebrød AS", 100000083, "ring mandag"), (), ("Demobakst", None, None))
    code, said = run("import", str(spreadsheet), "--preview")
    assert (code, "Known already: none" in said, "new companies" in said) == (0, True, False)
    assert "perhaps no company: Demobakst\n" in said

    assert bring_in(spreadsheet)[1].endswith("2 new companies, 0 that were known already.\n")
    assert bring_in(spreadsheet)[1].endswith("0 new companies, 2 that were known already.\n")
    assert "Known already: Prøvebrød AS 100000083, Demobakst\n" in bring_in(spreadsheet)[1]


def test_a_number_beside_two_names_is_said_and_the_first_name_is_taken(spreadsheet: Path):
    rows = [("Prøvebrød AS", 100000083), ("Demobakst AS", 100000083), ("Prøvefisk AS", 100000091)]
    write(spreadsheet, HEADING, *rows, ("PRØVEFISK A.S.", 100000091))
    code, said = bring_in(spreadsheet)
    assert (code, "1 new companies" in said, "2 new companies" in said) == (0, False, True)
    told = "One number, several names, of which the first is taken: Prøvebrød AS = Demobakst AS 100000083\n"
    assert told in said, "and not of a name in capitals"

    write(spreadsheet, HEADING, ("Oppdiktet AS", 100000091), ("Prøvebrød AS", 100000083))
    said = bring_in(spreadsheet)[1]
    assert "the first is taken: Prøvefisk AS = Oppdiktet AS 100000091\n" in said, "the programme's own name"
    assert said.endswith("0 new companies, 2 that were known already.\n")


def test_one_bad_row_brings_in_nothing_and_is_named(spreadsheet: Path):
    write(spreadsheet, ("Prøvebrød AS", 100000084), ("Demobakst",), ("Prøve AS", 10000008), ("", "", "ring"))
    code, said = bring_in(spreadsheet)
    assert code == 2
    assert re.findall(r"row (\d)", said) == ["1", "3", "4"]
    write(spreadsheet, ("Demobakst",))
    assert "1 new companies" in bring_in(spreadsheet)[1]


@pytest.mark.parametrize("how", ["excel", "csv"])
def test_our_own_export_changes_nothing(spreadsheet: Path, tmp_path: Path, how: str):
    write(spreadsheet, *LISTED)
    bring_in(spreadsheet)
    assert run("export", "--format", how, "--out", str(tmp_path / "out"))[0] == 0
    files = [one for one in (tmp_path / "out").iterdir() if how == "excel" or one.name.startswith("bedrift")]

    for file in files:
        assert bring_in(file)[1].endswith("0 new companies, 2 that were known already.\n")


def test_what_is_no_spreadsheet_is_said_so(spreadsheet: Path, tmp_path: Path):
    code, said = bring_in(spreadsheet)
    assert (code, "isn't there" in said) == (2, True)
    assert bring_in(tmp_path)[0] == 2
    spreadsheet.write_text("Navn;orgnr", "utf-8")
    assert "no Excel file" in bring_in(spreadsheet)[1]
    text = tmp_path / "liste.csv"
    text.write_text("Navn;orgnr", "utf-8")
    assert "has no companies" in bring_in(text)[1]
    write(spreadsheet, HEADING)
    assert "has no companies" in bring_in(spreadsheet)[1]
    spreadsheet.write_bytes(b"PK\x03\x04 and no more")
    assert "can't be read as a workbook" in bring_in(spreadsheet)[1]


@pytest.mark.parametrize("coding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
def test_a_text_with_semicolons_is_read_however_it_is_written(tmp_path: Path, coding: str):
    file = tmp_path / "liste.csv"
    file.write_bytes('Merknad;Bedrift;Org.nr\r\n"ring; mandag";Prøvebrød AS;100 000 083\r\n'.encode(coding))

    assert companies(file) == [("Prøvebrød AS", "100000083", "ring; mandag")]


def test_headings_stand_in_any_order_below_a_title_and_above_a_sum(spreadsheet: Path):
    rows = [("Bedrifter å ringe", None), (), ("Kommentar", "Nr", "Org. nr.", "Bedriftsnavn", "Kontakt")]
    rows += [
        ("ring mandag", 1, 100000083, "Prøvebrød AS", "Prøve Person"),
        ("vil ikke", 2, "-", "Demobakst AS"),
    ]
    rows += [(), ("Sum", 2, 100000083), ("Antall bedrifter: 2",)]
    book = written(*rows)
    book.active.merge_cells("A1:E1")
    book.save(spreadsheet)

    assert companies(spreadsheet) == COMPANIES
    assert read_companies(spreadsheet).read.unread == ("Kontakt",)


@pytest.mark.parametrize(
    "headings",
    [
        ("Bedriftens navn", "Org. nr.", "Merknad"),
        ("Namn på verksemda", "Organisasjonsnummer til verksemda", "Merknader"),
        ("Company name", "Org number", "Notes"),
        ("Navn (bedrift)", "Foretakets nummer", "Notat"),
    ],
)
def test_headings_of_several_words_are_known_beside_those_about_persons(
    spreadsheet: Path, headings: tuple[str, ...]
):
    persons = ("Kontaktpersonens navn i bedriften", "Navn på kontakt i bedriften")
    rows = [(*persons, *headings), ("Prøve Person", "Prøve Person", "Prøvebrød AS", 100000083, "ring")]
    write(spreadsheet, ("Navn",), *rows)

    assert companies(spreadsheet) == [("Prøvebrød AS", "100000083", "ring")]
    assert read_companies(spreadsheet).read.unread == persons


@pytest.mark.parametrize("turned", [False, True])
def test_a_company_with_its_number_once_and_without_it_once_is_one(spreadsheet: Path, *, turned: bool):
    rows = [("Prøvebrød AS", 100000083, "ring"), ("Demobakst", None, ""), ("Prøvebrød A/S", None, "mandag")]
    write(spreadsheet, HEADING, *(reversed(rows) if turned else rows), ("Prøvebrød DA", None, ""))

    found = {name: (number, set(note.split("; "))) for name, number, note in companies(spreadsheet)}
    assert found == {
        "Prøvebrød AS": ("100000083", {"ring", "mandag"}),
        "Demobakst": ("", {""}),
        "Prøvebrød DA": ("", {""}),
    }
    assert "3 new companies" in bring_in(spreadsheet)[1]


def test_headings_on_top_of_each_printed_page_are_no_company(spreadsheet: Path):
    write(spreadsheet, *LISTED[:2], HEADING, *LISTED[2:])

    assert companies(spreadsheet) == COMPANIES


@pytest.mark.parametrize("row", [("#REF!", 100000083, ""), ("Prøvebrød AS", "#N/A", "")])
def test_a_cell_that_shows_an_error_is_a_mistake_and_not_empty(spreadsheet: Path, row: tuple[object, ...]):
    write(spreadsheet, HEADING, row, ("Demobakst AS", None, "#VALUE!"))
    code, said = bring_in(spreadsheet)

    assert (code, re.findall(r"row (\d)", said)) == (2, ["2"])


def test_an_error_in_a_note_is_no_note(spreadsheet: Path):
    write(spreadsheet, HEADING, ("Demobakst AS", None, "#VALUE!"))

    assert companies(spreadsheet) == [("Demobakst AS", "", "")]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_cell_of_several_lines_is_one_cell_and_a_forgotten_mark_takes_no_row(
    tmp_path: Path, separator: str
):
    rows = ["Navn;Orgnr;Merknad", 'Prøvebrød AS;100000083;"ring', "", 'mandag"', "Demobakst AS;;vil ikke"]
    file = tmp_path / "liste.csv"
    file.write_text("\r\n".join(rows).replace(";", separator), "utf-8")
    assert companies(file) == COMPANIES

    file.write_text('"Prøvebrød AS\t100000083\n"Demobakst AS"\t', "utf-8")
    assert [name for name, *_ in companies(file)] == ["Prøvebrød AS", "Demobakst AS"]


def test_a_merged_name_stands_for_each_row_that_it_covers(spreadsheet: Path):
    book = written(HEADING, ("Prøvebrød AS", 100000083, "ring"), (None, None, "i morgen"))
    book.active.merge_cells("A2:A3")
    book.active.merge_cells("B2:B3")
    book.save(spreadsheet)

    assert companies(spreadsheet) == [("Prøvebrød AS", "100000083", "ring; i morgen")]


def test_hidden_rows_and_sheets_are_left_out_and_named(spreadsheet: Path):
    book = written(*LISTED, ("Prøvefisk AS", None, None))
    book.active.row_dimensions[4].hidden = True
    for name, state in (("Gammel", "hidden"), ("Mer", "visible")):
        sheet = book.create_sheet(name)
        sheet.append(["Prøvekjøtt AS"])
        sheet.sheet_state = state
    book.save(spreadsheet)

    assert companies(spreadsheet) == COMPANIES
    said = bring_in(spreadsheet)[1]
    assert "Hidden rows were not read: 4." in said
    assert 'The sheet "Gammel" is hidden' in said
    assert 'The sheet "Mer" was not read' in said


def test_a_formula_that_was_never_calculated_is_named_and_an_empty_text_is_a_value(spreadsheet: Path):
    write(spreadsheet, HEADING, ("Prøvebrød AS", "=100000000+83", "ring"), ("Demobakst AS", None, "=A1"))
    with pytest.raises(SpreadsheetError, match="B2, C3 is a formula whose value"):
        read_companies(spreadsheet)

    _rewritten(spreadsheet, "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>100000083</v>", times=1)
    _rewritten(spreadsheet, "xl/worksheets/sheet1.xml", b"<v />", b"<v>100000083</v>", times=1)
    text = b'<c r="C3" t="str">'
    _rewritten(spreadsheet, "xl/worksheets/sheet1.xml", b'<c r="C3">', text, times=1)
    assert companies(spreadsheet) == [("Prøvebrød AS", "100000083", "ring"), ("Demobakst AS", "", "")]


def _rewritten(path: Path, name: str, found: bytes, made: bytes, times: int = -1) -> None:
    with zipfile.ZipFile(path) as packed:
        parts = {one: packed.read(one) for one in packed.namelist()}
    parts[name] = parts[name].replace(found, made, times)
    with zipfile.ZipFile(path, "w") as packed:
        for one, content in parts.items():
            packed.writestr(one, content)


@pytest.mark.parametrize("size", ["A1", "A1:C1", "A1:XFD1048576", "A1:B2"])
def test_the_size_that_a_sheet_declares_may_be_wrong(spreadsheet: Path, size: str):
    write(spreadsheet, *LISTED)
    _rewritten(spreadsheet, "xl/worksheets/sheet1.xml", b'ref="A1:C3"', f'ref="{size}"'.encode())

    assert companies(spreadsheet) == COMPANIES


def test_a_file_that_unpacks_to_far_too_much_is_measured_first(spreadsheet: Path):
    write(spreadsheet, *LISTED)
    with zipfile.ZipFile(spreadsheet, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/picture.bin", b"\0" * 101_000_000)
    with pytest.raises(SpreadsheetError, match="larger unpacked"):
        read_companies(spreadsheet)

    book = written(*LISTED)
    book.active.cell(1_048_576, 16_384, "x")
    book.save(spreadsheet)
    with pytest.raises(SpreadsheetError, match="row 1048576, column 16384"):
        read_companies(spreadsheet)

    book = written(*LISTED)
    book.save(spreadsheet)
    merged = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    _rewritten(spreadsheet, "xl/worksheets/sheet1.xml", b"</sheetData>", b"</sheetData>" + merged)
    with pytest.raises(SpreadsheetError, match="row 1048576, column 16384"):
        read_companies(spreadsheet)


_BAD_CELLS = (
    10000008, 1000000831, 100000084, "100.000.083", "#REF!", "=1/0", "x" * 40_000, -1, 1e300, True,
    "\u202e\u200b", "Sum", "Navn", "-", "'=1+1", 100000083.5, "100 000 083 MVA", "æøå", "\n\n", "1;2;3",
)  # fmt: skip


def _changed(dice: Random) -> bytes:
    """A good workbook with a cell moved, a type changed, a row or column more or fewer, or bytes broken."""
    rows: list[list[object]] = [
        list(HEADING),
        ["Prøvebrød AS", 100000083, "ring mandag"],
        ["Demobakst AS", None, "vil ikke"],
        ["Prøvefisk AS", 100000091, None],
    ]
    for _ in range(dice.choice([0, 1, 1, 2])):
        row, column = dice.randrange(len(rows)), dice.randrange(3)
        match dice.randrange(7):
            case 0:
                rows[row][column] = dice.choice(_BAD_CELLS)
            case 1:
                other = dice.randrange(3)
                rows[row][column], rows[row][other] = rows[row][other], rows[row][column]
            case 2:
                rows.insert(row, list(dice.choice(rows)))
            case 3:
                order = dice.sample(range(3), 3)
                rows = [[one[place] for place in order] for one in rows]
            case 4:
                rows.insert(0, ["Liste fra i fjor", None, None])
            case 5:
                rows.append(["Sum", None, len(rows)])
            case 6:
                rows[row][column] = str(rows[row][column] or "")
    file = io.BytesIO()
    written(*rows).save(file)
    found = bytearray(file.getvalue())
    if dice.random() < 0.2:
        for _ in range(dice.choice([1, 5, 50])):
            found[dice.randrange(len(found))] = dice.randrange(256)
    elif dice.random() < 0.1:
        del found[dice.randrange(len(found)) :]
    return bytes(found)


def _end_well(path: Path, seeds: range) -> int:
    """Each changed workbook ends in a sentence, in mistakes, or in rows that are right; how many in rows."""
    read_well, sentences = 0, []
    for seed in seeds:
        path.write_bytes(_changed(Random(seed)))
        try:
            read = read_companies(path).read
        except SpreadsheetError as error:
            sentences.append((seed, str(error)))
            continue
        except BaseException as error:
            error.add_note(f"the workbook of seed {seed}")
            raise
        if read.wrong:
            continue
        read_well += 1
        for one in read.prospects:
            called = one.called
            assert not re.search(r"\d{7}", called.name), (seed, called)
            assert called.number in {"", "100000083", "100000091"}, (seed, called)
            assert len(called.name) <= 120, seed
    assert all(said.startswith(str(path)) for _, said in sentences), sentences
    return read_well


def test_a_changed_workbook_ends_in_a_sentence_or_in_the_right_rows(spreadsheet: Path):
    assert 10 < _end_well(spreadsheet, range(60)) < 60


@pytest.mark.long
@pytest.mark.ci
def test_two_thousand_changed_workbooks_end_in_a_sentence_or_in_the_right_rows(spreadsheet: Path):
    assert 300 < _end_well(spreadsheet, range(1_000, 3_000)) < 2_000
