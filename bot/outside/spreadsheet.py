"""Reads a list of companies to contact from what offices make: workbooks, and text with semicolons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as DeflateError  # noqa: N812 - an exception

from bot.outside.workbook import Seen, seen_in
from bot.text_files import NotTextError, decoded
from programme.companies.prospects import Read, Row, read_lines, read_rows

MOST_BYTES = 10_000_000
MOST_UNPACKED = 100_000_000
MOST_CELLS = 2_000_000
_TEXTS = {".csv", ".txt", ".tsv"}
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin: of this century, and of the last."""
_CELL = re.compile(
    r"<(?:\w{1,9}:)?"
    r'(?:c (?:s="[0-9]{1,6}" )?(?:t="\w{1,9}" )?r="|mergeCell ref="[A-Z]{1,3}[0-9]{1,7}:)'
    r'([A-Z]{1,3})([0-9]{1,7})"'
)
"""A cell's place, or the end of what is merged; the declared size may be wrong."""


class SpreadsheetError(Exception):
    """The file can't be read, or holds no company; the message says what to do."""


@dataclass(frozen=True)
class Sheet:
    """What was read of a file, and what was left out."""

    read: Read
    left_out: tuple[str, ...] = ()
    """Sentences about it."""


def read_companies(path: Path) -> Sheet:
    """The companies of the first sheet that shows any; SpreadsheetError for what can't be read."""
    begin = _begin(path)
    if begin.startswith(_BINARY):
        sheet = _of_workbook(path)
    elif path.suffix.casefold() in _TEXTS:
        sheet = Sheet(_of_text(path))
    else:
        message = f"{path} is no Excel file (.xlsx) and no text (.csv). Save it as one, and try again."
        raise SpreadsheetError(message)
    if not sheet.read.prospects and not sheet.read.wrong:
        message = f'{path} has no companies. The headings "Navn", "Orgnr" and "Merknad" say what a column is.'
        raise SpreadsheetError(message)
    return sheet


def _begin(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            message = (
                f"{path} is larger than {MOST_BYTES // 1_000_000} MB. Copy the list into a file of its own."
            )
            raise SpreadsheetError(message)
        with path.open("rb") as file:
            return file.read(8)
    except FileNotFoundError:
        message = f"{path} isn't there."
        raise SpreadsheetError(message) from None
    except OSError as error:
        message = f"{path} can't be read ({error.strerror})."
        raise SpreadsheetError(message) from None


def _of_text(path: Path) -> Read:
    try:
        return read_lines(decoded(path.read_bytes()).lstrip("\ufeff"))
    except NotTextError as error:
        message = f"{path}: {error}."
        raise SpreadsheetError(message) from None


def _of_workbook(path: Path) -> Sheet:
    _measure(path)
    sheets = _sheets(path)
    seen = seen_in(path)
    left_out = [
        *(f'The sheet "{name}" is hidden and was not read.' for name, shown, _ in sheets if not shown)
    ]
    if seen is None:
        left_out.append(
            "Whether the file has hidden rows or formulas without a value couldn't be seen: save it once "
            "more as an ordinary workbook (.xlsx) if something is missing."
        )
    first: Read | None = None
    for name, shown, rows in sheets:
        if not shown:
            continue
        if first is not None:
            if rows:
                left_out.append(f'The sheet "{name}" was not read: only the first with companies is.')
            continue
        read = _read(path, rows, seen.get(name) if seen else None, left_out)
        if read.prospects or read.wrong:
            first = read
    return Sheet(first or Read((), ()), tuple(left_out))


def _read(path: Path, rows: Sequence[Row], seen: Seen | None, left_out: list[str]) -> Read:
    if seen is None:
        return read_rows(rows)
    if seen.unknown:
        cells = ", ".join(seen.unknown[:10])
        why = "is a formula whose value isn't in the file"
        message = f"{path}: {cells} {why}. Open it in Excel, save it, and try again."
        raise SpreadsheetError(message)
    hidden = [number for number, cells in rows if number in seen.hidden and any(cells)]
    if hidden:
        numbers = ", ".join(map(str, hidden[:20]))
        left_out.append(f"Hidden rows were not read: {numbers}.")
    return read_rows(
        (number, seen.filled(number, cells)) for number, cells in rows if number not in seen.hidden
    )


def _measure(path: Path) -> None:
    """Nothing, for a workbook that fits in memory once it is unpacked."""
    try:
        with ZipFile(path) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
                raise _too_much(path, "it is far larger unpacked than packed")
            for one in packed.infolist():
                if one.filename.startswith("xl/worksheets/") and one.filename.endswith(".xml"):
                    _measure_sheet(path, packed.read(one).decode("latin-1"))
    except BadZipFile:
        return  # of the last century, or broken: whoever reads it says so
    except (
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        EOFError,
        DeflateError,
        LookupError,
    ) as error:
        raise _broken(path) from error


def _measure_sheet(path: Path, sheet: str) -> None:
    columns = rows = 1
    for found in _CELL.finditer(sheet):
        columns, rows = max(columns, _column(found[1])), max(rows, int(found[2]))
    if columns * rows > MOST_CELLS:
        raise _too_much(path, f"a cell stands as far out as row {rows}, column {columns}")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _too_much(path: Path, why: str) -> SpreadsheetError:
    return SpreadsheetError(f"{path} can't be read: {why}. Copy the list into a new workbook, and try again.")


def _broken(path: Path) -> SpreadsheetError:
    return SpreadsheetError(
        f"{path} can't be read as a workbook. Open it in Excel, save it as .xlsx, and try again."
    )


def _sheets(path: Path) -> Sequence[tuple[str, bool, Sequence[Row]]]:
    """Each sheet's name, whether it's shown, and its rows."""
    from python_calamine import (  # noqa: PLC0415 - for this command alone
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetVisibleEnum,
    )

    try:
        book = CalamineWorkbook.from_path(path)
        return [
            (one.name, one.visible is SheetVisibleEnum.Visible, _rows(book.get_sheet_by_index(place)))
            for place, one in enumerate(book.sheets_metadata)
        ]
    except PasswordError:
        message = f"{path} has a password. Save it without one, and try again."
        raise SpreadsheetError(message) from None
    except (CalamineError, OSError, ValueError, OverflowError):
        raise _broken(path) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what its reader, in another language, ends with
            raise
        raise _broken(path) from None


def _rows(sheet: Any) -> Sequence[Row]:  # noqa: ANN401 - the library's sheet
    if sheet.start is None:
        return []
    first_row, first_column = sheet.start
    before = [""] * first_column
    return [(first_row + place, [*before, *cells]) for place, cells in enumerate(sheet.to_python(), 1)]
