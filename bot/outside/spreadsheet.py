"""Reads a spreadsheet of companies to contact."""

from pathlib import Path
from zipfile import BadZipFile

from programme.companies.prospects import Read, read_rows


class SpreadsheetError(Exception):
    """The file can't be read, or holds no company."""


def read_companies(path: Path) -> Read:
    """The companies of the first sheet; SpreadsheetError for what is no Excel file, or an empty one."""
    from openpyxl import load_workbook  # noqa: PLC0415 - half a second, for this command alone
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except FileNotFoundError:
        message = f"{path} isn't there."
        raise SpreadsheetError(message) from None
    except (InvalidFileException, BadZipFile, KeyError, OSError):
        message = f"{path} is no Excel file (.xlsx). Save it as one, and try again."
        raise SpreadsheetError(message) from None
    sheet = book.worksheets[0]
    read = read_rows([list(row) for row in sheet.iter_rows(values_only=True)])
    book.close()
    if not read.prospects and not read.wrong:
        message = f"{path} has no companies: name, organisation number and a note in the first three columns."
        raise SpreadsheetError(message)
    return read
