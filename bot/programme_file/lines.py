"""On which line of the file something stands."""

import re
from collections.abc import Sequence

Place = tuple[str | int, ...]
"""Table, number in the list if it's one of several, and key: ("hosts", 1, "hours", "mon")."""
_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*[.=]")


def line_of(place: Place, text: str) -> int:
    """The number of the line, or that of the nearest thing around it; 0 if it is found nowhere."""
    lines = text.splitlines()
    headers = [(number, name) for number, line in enumerate(lines) if (name := _heading(line))]
    tables, number, keys = _split(place, {name for _, name in headers})
    at = [where for where, name in headers if name == tables]
    if number >= len(at):
        return _first_key(str(place[0]), lines, range(len(lines))) if place else 0
    begins = at[number]
    ends = next(
        (where for where, name in headers if where > begins and not name.startswith(f"{tables}.")), len(lines)
    )
    if keys and (at_key := _first_key(keys[0], lines, range(begins + 1, ends))):
        return at_key
    return next(
        (
            where + 1
            for where, name in headers
            if begins < where < ends and keys[:1] == [name.rpartition(".")[2]]
        ),
        begins + 1,
    )


def _heading(line: str) -> str:
    """The name of the table that the line begins; empty for another line."""
    bare = line.partition("#")[0].strip()
    return bare.strip("[] ") if bare.startswith("[") and bare.endswith("]") else ""


def _split(place: Place, known: set[str]) -> tuple[str, int, list[str]]:
    """The table as its heading says it, its number, and the keys inside."""
    names = list(place)
    if len(names) > 1 and isinstance(names[1], int):
        return str(names[0]), names[1], [one for one in names[2:] if isinstance(one, str)]
    words = [one for one in names if isinstance(one, str)]
    for length in range(len(words), 0, -1):
        if (table := ".".join(words[:length])) in known:
            return table, 0, words[length:]
    return ".".join(words[:1]), 0, words[1:]


def _first_key(key: str, lines: Sequence[str], where: range) -> int:
    return next(
        (number + 1 for number in where if (found := _KEY.match(lines[number])) and found[1] == key), 0
    )
