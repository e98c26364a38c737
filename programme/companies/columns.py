"""Which column of a list holds what, by what stands above it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    """The headings, where a row near the top has them."""
    for number, cells in rows[:_LOOKED_AT]:
        words = [_word(cell) for cell in cells]
        name = _first(words, _NAMES) if _first(words, _NAMES) >= 0 else _first(words, _PERHAPS_NAMES)
        orgnr = _first(words, _NUMBERS)
        if name < 0 and orgnr < 0:
            continue
        notes = tuple(place for place, word in enumerate(words) if word in _NOTES)
        return Columns(number, name, orgnr, notes, tuple(cells))
    return None


def _word(cell: str) -> str:
    """A heading without case, points and spaces: "Org. nr." is "orgnr"."""
    return "".join(character for character in cell.casefold() if character.isalpha())


def _first(words: Sequence[str], known: frozenset[str]) -> int:
    return next((place for place, word in enumerate(words) if word in known), -1)


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if 0 <= place < len(cells) else ""


def _is_running_number(heading: str) -> bool:
    return _word(heading) in {"", "nr", "nummer", "løpenr", "løpenummer", "no", "number"}
