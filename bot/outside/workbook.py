"""What only openpyxl sees in a workbook: hidden rows, merged cells, and formulas that nobody calculated."""

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Seen:
    """Of one sheet."""

    hidden: frozenset[int]
    """The numbers of its rows that aren't shown."""
    unknown: tuple[str, ...]
    """The cells whose formulas have no value in the file."""
    shown: Mapping[tuple[int, int], Any]
    """Of cells that read as empty, by row and column: what stands in the first of those that they are merged
    with, or the error that Excel shows ("#REF!")."""

    def filled(self, number: int, cells: Sequence[object]) -> Sequence[object]:
        """The row with what stands above in merged cells, and with errors."""
        return [
            self.shown.get((number, place), cell) if cell in {"", None} else cell
            for place, cell in enumerate(cells, 1)
        ]


def seen_in(path: Path) -> Mapping[str, Seen] | None:
    """By the names of the sheets; None where openpyxl can't open the file."""
    from openpyxl import load_workbook  # noqa: PLC0415 - half a second, for this command alone

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it doesn't know, which we don't need
            sheets = load_workbook(path).worksheets
            values = load_workbook(path, data_only=True).worksheets if any(map(_formulas, sheets)) else sheets
    except Exception:  # noqa: BLE001 - it raises whatever its parts raise
        return None
    if not sheets:
        return None
    return {one.title: _seen(one, value) for one, value in zip(sheets, values, strict=True)}


def _formulas(sheet: Any) -> Sequence[Any]:  # noqa: ANN401 - the library's sheet
    return [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def _seen(sheet: Any, values: Any) -> Seen:  # noqa: ANN401 - the library's sheets
    hidden = frozenset(number for number, row in sheet.row_dimensions.items() if row.hidden)
    # An empty text is a value: then the cell is one of text, not of a number.
    unknown = [
        cell.coordinate
        for cell in _formulas(sheet)
        if cell.row not in hidden
        and (value := values[cell.coordinate]).value is None
        and value.data_type == "n"
    ]
    errors = {
        (cell.row, cell.column): cell.value
        for row in values.iter_rows()
        for cell in row
        if cell.data_type == "e"
    }
    merged = {
        (row, area.min_col): values.cell(area.min_row, area.min_col).value
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row + 1, min(area.max_row, sheet.max_row) + 1)
    }
    return Seen(hidden, tuple(unknown), {**errors, **merged})
