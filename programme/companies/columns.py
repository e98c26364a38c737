"""Which column of a list holds what, by what stands above it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_NO_LETTERS = re.compile(r"[\W\d_]+")
_LOOKED_AT = 30
"""So many rows from the top may stand above the headings: a title, a date, who made the list."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NAMES = _listed("""
    bedrift bedriftsnavn bedriftsnamn firma firmanavn firmanamn selskap selskapsnavn virksomhet
    virksomhetsnavn
    verksemd verksemdsnamn foretak foretaksnavn organisasjon organisasjonsnavn enhet kunde kundenavn
    juridisknavn
    company companyname organisation organisationname organization business
""")
_PERHAPS_NAMES = _listed("navn namn name")
"""Of the company, where no other column is."""
_NUMBERS = _listed("""
    orgnr orgnummer orgno orgid organisasjonsnr organisasjonsnummer organisasjonsnumre foretaksnr
    foretaksnummer
    organisationnumber organizationnumber organisationno companynumber businessnumber
""")
_OF_COMPANIES = (
    "bedrift",
    "firma",
    "selskap",
    "virksomhet",
    "verksemd",
    "foretak",
    "organi",
    "enhet",
    "kunde",
    "company",
    "business",
)
"""How the word for a company begins, in a heading of several words ("Bedriftens navn")."""
_CALLED = _listed("navn navnet namn namnet name")
_OF_NUMBERS = ("org", "foretak", "company", "business")
_NUMBERED = _listed("nr nummer no num number id")
_OF_PERSONS = ("kontakt", "contact", "leder", "leiar", "person", "eier", "eigar")
"""How a word begins that says that a name is somebody's in the company."""
_MOST_WORDS = 4
"""A heading of more words than this is a title."""
_NOTES = _listed("""
    merknad merknader kommentar kommentarer notat notater notis merk
    note notes comment comments remark remarks
""")


@dataclass(frozen=True)
class Columns:
    """Where the headings stand, and the columns of what is read; -1: there is none."""

    row: int
    name: int
    number: int
    notes: tuple[int, ...]
    headings: tuple[str, ...]

    @property
    def known(self) -> int:
        """How many columns are read."""
        return (self.name >= 0) + (self.number >= 0) + len(self.notes)

    def of(self, cells: Sequence[str]) -> tuple[str, str, str]:
        """Name, number and note of a row."""
        notes = (_cell(cells, one) for one in self.notes)
        return _cell(cells, self.name), _cell(cells, self.number), " ".join(one for one in notes if one)

    def unread(self, rows: Iterable[Sequence[str]]) -> tuple[str, ...]:
        """The headings of the other columns that hold something."""
        read = {self.name, self.number, *self.notes}
        filled = {place for cells in rows for place, cell in enumerate(cells) if cell}
        return tuple(
            heading
            for place, heading in enumerate(self.headings)
            if place in filled - read and heading and not _is_running_number(heading)
        )


def heading_at(rows: Sequence[tuple[int, Sequence[str]]]) -> Columns | None:
    """The headings, where a row near the top has them; of several rows the one that names most columns."""
    found = [one for number, cells in rows[:_LOOKED_AT] if (one := _columns(number, cells))]
    return max(found, key=lambda one: one.known, default=None)


def _columns(number: int, cells: Sequence[str]) -> Columns | None:
    words = [_word(cell) for cell in cells]
    names = (_first(words, _NAMES), _place(cells, _is_of_names), _first(words, _PERHAPS_NAMES))
    name = next((place for place in names if place >= 0), -1)
    numbers = (_first(words, _NUMBERS), _place(cells, _is_of_numbers))
    orgnr = next((place for place in numbers if place >= 0), -1)
    if name < 0 and orgnr < 0:
        return None
    notes = tuple(place for place, word in enumerate(words) if word in _NOTES)
    return Columns(number, name, orgnr, notes, tuple(cells))


def _place(cells: Sequence[str], reads: Callable[[Sequence[str]], bool]) -> int:
    """The first heading of a few words that reads so; -1 if none does."""
    said = (_NO_LETTERS.sub(" ", cell.casefold()).split() for cell in cells)
    return next((at for at, words in enumerate(said) if len(words) <= _MOST_WORDS and reads(words)), -1)


def _is_of_names(words: Sequence[str]) -> bool:
    of_companies = any(word.startswith(_OF_COMPANIES) for word in words)
    of_persons = any(word.startswith(_OF_PERSONS) for word in words)
    return of_companies and not of_persons and not _CALLED.isdisjoint(words)


def _is_of_numbers(words: Sequence[str]) -> bool:
    first, *others = words or [""]
    return first in _NUMBERS or (first.startswith(_OF_NUMBERS) and not _NUMBERED.isdisjoint(others))


def _word(cell: str) -> str:
    """A heading without case, points and spaces: "Org. nr." is "orgnr"."""
    return "".join(character for character in cell.casefold() if character.isalpha())


def _first(words: Sequence[str], known: frozenset[str]) -> int:
    return next((place for place, word in enumerate(words) if word in known), -1)


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if 0 <= place < len(cells) else ""


def _is_running_number(heading: str) -> bool:
    return _word(heading) in {"", "nr", "nummer", "løpenr", "løpenummer", "no", "number"}
