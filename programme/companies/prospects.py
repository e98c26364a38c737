"""A list of companies to contact, as it's pasted from a spreadsheet or read from one."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from programme.companies.columns import Columns, heading_at
from programme.companies.companies import (
    BadNumberError,
    CompanyName,
    ends_in_legal_form,
    may_be_one,
    read_company,
    spelling_key,
)
from programme.errors import NotAnAnswerError
from programme.numbers import without_birth_numbers

_NOTHING = frozenset(
    {"", "-", "–", "?", "n/a", "na", "mangler", "ukjent", "ukjend", "ingen", "unknown", "none"}
)
_SUMS = frozenset(
    {"sum", "total", "totalt", "antall", "tal", "alt", "til", "sammen", "saman", "totals", "count"}
)
_COUNTED = frozenset(
    {"i", "stk", "bedrifter", "virksomheter", "verksemder", "selskap", "selskaper", "companies", "rader"}
)
_BROKEN = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")
_FORMULA_SIGNS = ("=", "+", "-", "@")
_OPENS = re.compile(r'(?:^|[\t;,])"(?:[^"]|"")*$')
_CLOSES = re.compile(r'(?:[^"]|"")*"(?:[\t;,]|$)')
_ADDRESS_AT_END = re.compile(
    r"(?P<name>.*?[^\s,:<(–-])[\s,:<(–-]+(?P<address>[^\s,<>()]+@[^\s,<>()]+)[>)]*\s*$"
)
_MOST_LINES = 20
"""A cell of more lines than this has a quotation mark that nobody closed."""
_SHORTEST, _LONGEST = 7, 14
"""So many digits in a row are meant as an organisation number, right or wrong."""

Row = tuple[int, Sequence[object]]
"""The number of the row, from 1, and its cells."""


@dataclass(frozen=True)
class Prospect:
    """A company of the list."""

    called: CompanyName
    note: str = ""
    also: tuple[str, ...] = ()
    """Other names that its number stands beside, in the list or in the programme: one may be a slip."""

    @property
    def is_doubtful(self) -> bool:
        """Whether nothing says that it's a company, neither a number nor what kind of company it is; or
        whether its number is also another's.
        """
        return bool(self.also) or (not self.called.number and not ends_in_legal_form(self.called.name))

    def beside(self, name: str) -> Self:
        """The company, whose number stands beside that name as well unless it's only spelled another way."""
        names = [one for one in (self.called.name, *self.also) if one]
        is_another = name and names and spelling_key(name) not in map(spelling_key, names)
        return replace(self, also=(*self.also, name)) if is_another else self


class Fault(StrEnum):
    """Why nothing could be made of a row."""

    NO_COMPANY = "no-company"
    BAD_NUMBER = "bad-number"


@dataclass(frozen=True)
class Wrong:
    """A row to be mended."""

    row: int
    fault: Fault


@dataclass(frozen=True)
class Read:
    """What became of a list."""

    prospects: tuple[Prospect, ...]
    wrong: tuple[Wrong, ...]
    unread: tuple[str, ...] = ()
    """The headings of columns that hold something and weren't read."""


def read_lines(text: str) -> Read:
    """A pasted list: a company a line, its columns apart by a tab, a semicolon or commas."""
    return read_rows(enumerate(_cells_of(text), 1))


def _cells_of(text: str) -> Iterable[Sequence[str]]:
    lines = text.splitlines()
    if "\t" in text or ";" in text:
        whole = _unbroken(lines)
        return [cells for line in whole for cells in _parted([line], "\t" if "\t" in line else ";")]
    # A comma stands in names and numbers, too: it parts columns only below a heading that it parts.
    first = next((line for line in lines if line.strip()), "")
    if heading_at([(1, next(csv.reader([first]), []))]):
        return _parted(_unbroken(lines), ",")
    return [_apart_from_address(line) for line in lines]


def _apart_from_address(line: str) -> Sequence[str]:
    """The line as one cell; an e-mail address at its end is noted beside the name, and no part of it."""
    found = _ADDRESS_AT_END.match(line)
    return [found["name"], "", found["address"]] if found else [line]


def _unbroken(lines: Sequence[str]) -> list[str]:
    """Each row in one line, where a cell has several; an empty line in place of each that was joined.

    A quotation mark that opens a cell and that no cell's end closes soon after is one that was forgotten.
    """
    left, found = list(lines), []
    while left:
        line = left.pop(0)
        joined = 0
        if _OPENS.search(line):
            after = left[:_MOST_LINES]
            joined = next((at for at, one in enumerate(after, 1) if '"' in one and _CLOSES.match(one)), 0)
        found.append(" ".join([line, *left[:joined]]))
        found += [""] * joined
        del left[:joined]
    return found


def _parted(lines: Sequence[str], separator: str) -> Iterable[Sequence[str]]:
    """Each line by itself: a quotation mark that isn't closed takes no other line with it."""
    for line in lines:
        yield next(csv.reader([line], delimiter=separator), [])


def read_rows(rows: Iterable[Row]) -> Read:
    """Rows below their headings, or without: then name, number and a note, the first two in either order."""
    tidy = [(number, [tidied(cell) for cell in row]) for number, row in rows]
    tidy = [(number, cells) for number, cells in tidy if not _says_nothing(cells)]
    columns = heading_at(tidy)
    below = _below(columns, tidy) if columns else _without_running_numbers(tidy)
    found: dict[str, Prospect] = {}
    wrong = []
    for number, cells in below:
        name, orgnr, note = columns.of(cells) if columns else _by_position(cells)
        try:
            prospect = Prospect(_company(name, orgnr), "" if note.upper().startswith(_BROKEN) else note)
        except BadNumberError:
            wrong.append(Wrong(number, Fault.BAD_NUMBER))
        except NotAnAnswerError:
            wrong.append(Wrong(number, Fault.NO_COMPANY))
        else:
            _add(found, prospect)
    unread = columns.unread(cells for _, cells in below) if columns else ()
    return Read(tuple(_one_each(found.values())), tuple(wrong), unread)


def _one_each(prospects: Iterable[Prospect]) -> Iterable[Prospect]:
    """Those without a number together with the only one of that name that has one."""
    listed = list(prospects)
    found = {one.called.key: one for one in listed if one.called.number}
    numbers: dict[str, list[Prospect]] = {}
    for one in found.values():
        numbers.setdefault(spelling_key(one.called.name), []).append(one)
    for one in listed:
        name = one.called.name
        same = [] if one.called.number else numbers.get(spelling_key(name), [])
        if len(same) == 1 and may_be_one(same[0].called.name, name):
            _add(found, replace(one, called=same[0].called))
        elif not one.called.number:
            found[one.called.key] = one
    order = {one.called.key: at for at, one in reversed(list(enumerate(listed)))}
    return sorted(found.values(), key=lambda one: order[one.called.key])


def _below(columns: Columns, rows: Sequence[tuple[int, list[str]]]) -> Sequence[tuple[int, list[str]]]:
    """The rows below the headings, which may stand on top of each printed page."""
    return [row for row in rows if row[0] > columns.row and tuple(row[1]) != columns.headings]


def tidied(cell: object) -> str:
    """A cell's text in one line (NFC), birth numbers hidden; a whole number without a spreadsheet's point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = without_birth_numbers(" ".join(unicodedata.normalize("NFC", str(cell)).split()))
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA_SIGNS) else text


def _add(found: dict[str, Prospect], prospect: Prospect) -> None:
    """One company once, called as it was first, with what was noted of it anywhere."""
    before = found.get(prospect.called.key)
    if before is None:
        found[prospect.called.key] = prospect
        return
    notes = dict.fromkeys(note for note in (before.note, prospect.note) if note)
    named = replace(before, called=before.called if before.called.name else prospect.called)
    found[prospect.called.key] = replace(named.beside(prospect.called.name), note="; ".join(notes))


def _by_position(cells: Sequence[str]) -> tuple[str, str, str]:
    first, second, *rest = [*cells, "", ""]
    if _is_number(first):
        return second, first, _joined(rest)
    if _is_number(second) or second.casefold() in _NOTHING:
        return first, second, _joined(rest)
    return first, "", _joined([second, *rest])


def _joined(cells: Sequence[str]) -> str:
    return " ".join(cell for cell in cells if cell)


def _is_number(cell: str) -> bool:
    """Whether it's meant as an organisation number: digits, and nearly nothing else."""
    digits = sum(character.isdigit() for character in cell)
    return digits >= _SHORTEST and sum(character.isalpha() for character in cell) <= len("NOMVA")


def _without_running_numbers(rows: Sequence[tuple[int, list[str]]]) -> Sequence[tuple[int, list[str]]]:
    """The rows without a first column that only counts them."""
    first = [cells[0] for _, cells in rows if cells and any(cells)]
    counted = [one.rstrip(".") for one in first if one]
    counts = len(counted) > 1 and all(one.isdecimal() and len(one) < _SHORTEST for one in counted)
    return [(number, cells[1:]) for number, cells in rows] if counts else rows


def _says_nothing(cells: Sequence[str]) -> bool:
    """An empty row, or a sum below the list."""
    words = [word.strip(".:,").casefold() for cell in cells for word in cell.split()]
    said = [word for word in words if any(map(str.isalpha, word))]
    if not said:
        return not any(cells)
    return all(word in _SUMS or word in _COUNTED for word in said) and any(word in _SUMS for word in said)


def _company(name: str, orgnr: str) -> CompanyName:
    """Raises BadNumberError for digits that are no organisation number, NotACompanyError for no name."""
    if name.upper().startswith(_BROKEN) or orgnr.upper().startswith(_BROKEN):
        raise BadNumberError
    if orgnr.casefold() in _NOTHING:
        called = read_company(name)
        if not called.number and _has_a_wrong_number(name):
            raise BadNumberError
        return called
    if "." in orgnr or sum(character.isdigit() for character in orgnr) != len("123456789"):
        raise BadNumberError
    number = read_company(orgnr).number
    if not number:
        raise BadNumberError
    return CompanyName(read_company(name).name, number) if name else CompanyName("", number)


def _has_a_wrong_number(name: str) -> bool:
    """Whether a part of the name was meant as a number: eight digits, ten, or nine with points."""
    run = 0
    for character in name:
        if character.isdigit():
            run += 1
        elif character not in ". ":
            run = 0
        if run >= _SHORTEST:
            return True
    return False
