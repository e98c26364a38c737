"""Writes a table as a CSV file that Norwegian Excel opens with a double click.

UTF-8 with a byte order mark, or Excel reads æøå as something else; semicolons, since the comma is
Norwegian's decimal point; dates as 2027-03-04, which Excel reads as dates in every language.
"""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from bot.exports.cells import Cell, Column
from bot.exports.harmless import is_formula, readable


def write_csv(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> int:
    """How many rows the file has below its headings."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(column.heading for column in columns)
        for count, row in enumerate(rows, 1):  # noqa: B007 - how many there were
            writer.writerow(_written(value) for value in row)
    return count


def _written(value: Cell) -> str | int:
    """As it stands in the file; a text that begins as a formula does gets an apostrophe before it.

    A telephone number in a text of its own ("+47 …") gets one too: without it Excel drops the plus. Our own
    numbers and dates are no texts, and are left as they are.
    """
    match value:
        case None:
            return ""
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case int():
            return value
    text = readable(value)
    return f"'{text}" if is_formula(text) else text
