"""`python -m bot read`: what the bot reads in each line of a file, and how good that is."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.table import Table

from bot.programme_file import read_programme
from bot.settings import read_settings
from programme.people import Language
from reading.intents.examples import misspelt
from reading.intents.features import embed
from reading.intents.model import Model
from reading.intents.shipped import found_file
from reading.reading import Asker, Reading, read
from reading.scoring import GROUP, Scored, scored, shares, told

_NOW = "2027-08-25T10:00"
"""When a line was written that doesn't say."""
_SCORES = ("hit", "refused", "wide", "narrow", "misread", "acted", "inverted", "dropped", "more")
_SEED = 1


def read_file(
    file: Annotated[Path, typer.Argument(help="One JSON object a line: {text, lang, role, now, expect}.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One object a line, in the same order.")] = False,
    wrong: Annotated[bool, typer.Option("--wrong", help="List the misses too.")] = False,
    one_wrong: Annotated[
        bool, typer.Option("--misspelt", help="With one letter wrong in each line.")
    ] = False,
) -> None:
    """Print the reading of each line and, where the line says what was expected, the scores."""
    try:
        lines = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
        reader = _reader()
        texts = [misspelt(line["text"], _SEED) if one_wrong else line["text"] for line in lines]
        readings = [(line, reader(text, line)) for text, line in zip(texts, lines, strict=True)]
    except (OSError, ValueError, KeyError) as error:
        typer.echo(f"{file}: {type(error).__name__} {error}", err=True)
        raise typer.Exit(code=2) from None
    if as_json:
        for line, reading in readings:
            sys.stdout.write(orjson.dumps(told(reading, line)).decode() + "\n")
        return
    marked = [one for line, reading in readings if (one := scored(reading, line))]
    Console().print(_table(shares(marked)))
    if wrong:
        Console().print(_misses(marked))


def _reader() -> Callable[[str, Mapping[str, Any]], Reading]:
    """Reads a text as the line says: on an empty programme, with the classifier that belongs to the texts."""
    programme = read_programme(Path("programme.toml"))
    file = found_file(read_settings()[0].answers)
    model = Model.read(file) if file else None

    def reading(text: str, line: Mapping[str, Any]) -> Reading:
        of_group = line.get("role") in GROUP
        asker = Asker(
            programme,
            datetime.fromisoformat(line.get("now", _NOW)),
            Language(line["lang"]) if "lang" in line else None,
            of_group=of_group,
        )
        return read(text, asker, lambda said: model.asked(said, embed, group=of_group) if model else {})

    return reading


def _table(figures: Mapping[tuple[str, str], Mapping[str, float]]) -> Table:
    shown = [score for score in _SCORES if any(score in one for one in figures.values())]
    table = Table("", "language", "lines", *shown, box=None, pad_edge=False)
    for (kind, language), one in figures.items():
        table.add_row(kind, language, f"{one['lines']:.0f}", *(f"{one.get(score, 0):.3f}" for score in shown))
    return table


def _misses(marked: Iterable[Scored]) -> Table:
    table = Table("text", "expected", "read", "score", box=None, pad_edge=False)
    for one in marked:
        if one.scores != {"hit"}:
            keys = {"times": ("starts",), "conditions": ("conditions", "unread")}
            read_as = [one.told[key] for key in keys.get(one.kind, ("deed", "sure", "denied", "unread"))]
            expected = one.line.get("conditions", one.line.get("expect"))
            table.add_row(one.line["text"], *map(str, (expected, read_as)), ", ".join(sorted(one.scores)))
    return table
