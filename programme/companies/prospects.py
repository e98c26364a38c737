"""A list of companies to contact, as it's pasted from a spreadsheet or read from one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from programme.companies.companies import CompanyName, read_company
from programme.errors import NotAnAnswerError

_HEADINGS = {"navn", "bedrift", "namn", "name", "company", "organisasjonsnummer", "orgnr", "org.nr."}


@dataclass(frozen=True)
class Prospect:
    """A company of the list."""

    called: CompanyName
    note: str = ""


@dataclass(frozen=True)
class Read:
    """What became of a list."""

    prospects: tuple[Prospect, ...]
    wrong: tuple[int, ...]
    """The numbers of the lines, from 1, that name no company."""


def read_lines(text: str) -> Read:
    """A pasted list: a company a line, its columns apart by a tab or a semicolon."""
    return read_rows(line.replace(";", "\t").split("\t") for line in text.splitlines())


def read_rows(rows: Iterable[Sequence[object]]) -> Read:
    """Rows of name, number and a note, the first two in either order; no heading, no empty rows."""
    prospects: dict[str, Prospect] = {}
    wrong = []
    for number, row in enumerate(rows, 1):
        cells = [" ".join(str(cell).split()) for cell in row if cell is not None]
        if not any(cells) or (number == 1 and cells[0].casefold() in _HEADINGS):
            continue
        try:
            called = read_company(" ".join(cells[:2]))
        except NotAnAnswerError:
            wrong.append(number)
            continue
        prospects[called.key] = Prospect(called, " ".join(cells[2:]).strip())
    return Read(tuple(prospects.values()), tuple(wrong))
