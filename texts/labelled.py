"""Messages as people typed them, each with the entry that answers it: to learn from, and to measure with."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from programme.people import Language

FILE = Path(__file__).parent / "faq" / "labelled.jsonl"
_NOBODY = "none"
_WANTED = '{"q": …, "lang": "nb", "gold": "kickoff-nar"} would do'


@dataclass(frozen=True)
class Labelled:
    """A message and what answers it."""

    text: str
    language: Language
    entry: str
    """The entry's id; empty where none answers it."""


class LabelledError(ValueError):
    """All mistakes in a file of labelled messages, a line each."""


def read_labelled(file: Path = FILE) -> tuple[Labelled, ...]:
    """One message a line, as JSON with `q`, `lang` and `gold`; LabelledError names every mistake at once."""
    mistakes: list[str] = []
    read: list[Labelled] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            read.append(_labelled(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            mistakes.append(f"{file.name}:{number}: {type(error).__name__} {error}; {_WANTED}")
    if mistakes:
        raise LabelledError("\n".join(mistakes))
    return tuple(read)


def _labelled(one: Any) -> Labelled:  # noqa: ANN401 - whatever stands in the file
    gold = str(one["gold"])
    return Labelled(str(one["q"]), Language(one["lang"]), "" if gold == _NOBODY else gold)
