"""Writes tables as one Excel file, row by row, so that memory doesn't grow with them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.exports.cells import Cell, Column
from bot.exports.harmless import is_formula, readable

_DATE, _MOMENT = "dd.mm.yyyy", "dd.mm.yyyy hh:mm"


class Workbook:
    """An Excel file in the making: a sheet for each table, with its first row in sight and filters in it."""

    def __init__(self) -> None:
        """Without a sheet."""
        from openpyxl import Workbook as Book  # noqa: PLC0415 - half a second, for exports alone
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - likewise

        self._book = Book(write_only=True)
        self._made = WriteOnlyCell

    def add(self, title: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> int:
        """A sheet of that name; how many rows it has below its headings."""
        from openpyxl.styles import Font  # noqa: PLC0415 - likewise
        from openpyxl.utils import get_column_letter  # noqa: PLC0415
        from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415

        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0  # as many pages as it takes, each as wide as the table
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        for place, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(place)].width = column.width
        headings = [self._made(sheet, column.heading) for column in columns]
        for heading in headings:
            heading.font = Font(bold=True)
        count = 0
        try:
            sheet.append(headings)
            for count, row in enumerate(rows, 1):  # noqa: B007 - how many there were
                sheet.append([self._cell(sheet, value) for value in row])
            sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
        finally:
            sheet.close()
        return count

    def _cell(self, sheet: Any, value: Cell) -> Any:  # noqa: ANN401 - openpyxl has no types
        """The value with its type: what begins as a formula does is a text all the same."""
        if isinstance(value, str):
            value = readable(value)
            if not is_formula(value):
                return value
            cell = self._made(sheet, value)
            cell.data_type = "s"
            cell.quotePrefix = True  # stays a text when somebody edits it
            return cell
        if isinstance(value, date):
            cell = self._made(sheet, value)
            cell.number_format = _MOMENT if isinstance(value, datetime) else _DATE
            return cell
        return value

    def save(self, path: Path) -> None:
        """Write it there."""
        self._book.save(path)
