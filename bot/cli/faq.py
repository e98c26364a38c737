"""`python -m bot faq`: how good the answers are."""

import sys
from pathlib import Path
from typing import Annotated

import orjson
import psutil
import typer
from rich.console import Console
from rich.table import Table

from bot.settings import read_settings
from reading.answers.evaluating import Tried, by_language, misses
from reading.intents.shipped import EMBEDDINGS
from texts.labelled import read_labelled

faq = typer.Typer(no_args_is_help=True, help="The questions and answers.")
_SHARES = {
    "top1": "right entry first",
    "top3": "right entry among three",
    "precision": "of the answers given, right",
    "recall": "of what can be answered, answered rightly",
    "false_answers": "of what can't be answered, answered",
}
_COUNTS = {
    "messages": "messages",
    "answered_rightly": "answered rightly",
    "answered_wrongly": "answered wrongly",
    "offered": "offered to choose from",
    "offered_with_the_right_one": "… with the right one among them",
    "refused_rightly": "passed on rightly",
    "refused_wrongly": "passed on though there is an answer",
}
_TIMES = {"ms_median": "ms a message, median", "ms_p95": "ms a message, p95"}


@faq.callback()
def _group() -> None:
    """A group, though it has one command so far."""


@faq.command()
def evaluate(
    file: Annotated[Path, typer.Argument(help="One message a line: {q, lang, gold}.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One object, with an `all` key.")] = False,
    wrong: Annotated[bool, typer.Option("--wrong", help="List the misses too.")] = False,
) -> None:
    """Measure the answers. Messages that the classifier learnt from are judged by one that didn't."""
    from reading.answers.trial import put_to_trial  # noqa: PLC0415 - scipy stays out of the other commands

    messages = read_labelled(file)
    folder = read_settings()[0].answers
    tried = put_to_trial(messages, folder, folder / EMBEDDINGS)
    figures = {str(name): dict(values) for name, values in by_language(tried).items()}
    figures["all"]["memory_mb"] = psutil.Process().memory_info().rss / 1e6
    if as_json:
        sys.stdout.write(orjson.dumps(figures, option=orjson.OPT_INDENT_2).decode() + "\n")
    else:
        Console().print(_table(figures))
    if wrong:
        Console(stderr=as_json).print(_misses(tried))


def _table(figures: dict[str, dict[str, float]]) -> Table:
    table = Table("", *figures, box=None, pad_edge=False)
    for names, shape in ((_COUNTS, "{:.0f}"), (_SHARES, "{:.3f}"), (_TIMES, "{:.1f}")):
        for name, what in names.items():
            table.add_row(what, *(shape.format(values[name]) for values in figures.values()))
    table.add_row("memory, MB", *[""] * (len(figures) - 1), f"{figures['all']['memory_mb']:.0f}")
    return table


def _misses(tried: list[Tried]) -> Table:
    table = Table("message", "should be", "was said", "likeliest", box=None, pad_edge=False)
    for one in misses(tried):
        said = one.found.sure or ("one of these?" if one.found.near else "passed on")
        table.add_row(one.text, one.gold or "none", said, ", ".join(one.first[:3]))
    return table
