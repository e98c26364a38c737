"""How good the answers are, beside other matchers: the same messages, and the same folds left out."""

import asyncio
import json
import shutil
from asyncio.subprocess import PIPE
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from bench.programs import OURS, PEERS, ROOT, tell
from bench.table import Promise, at_least, below
from reading.answers.answers import Found
from reading.answers.evaluating import Tried, figures
from reading.answers.examples import FOLDS, Example, all_examples, folds_of
from reading.answers.trial import put_to_trial
from reading.intents.examples import NONE
from reading.intents.shipped import EMBEDDINGS
from texts.labelled import Labelled, read_labelled

FOLDER = ROOT / "bench" / "peers"
MATCHERS = {
    "nlp.js": ["node", str(FOLDER / "answers_nlpjs.js")],
    "BM25": [PEERS, str(FOLDER / "answers_bm25.py")],
    "nearest wording by e5": [OURS, "-m", "bench.peers.answers_e5"],
}
PRECISION = 0.97
"""Of the answers given outright, so many are to be right; a little more than is promised."""
LEAST = {"top1": 0.85, "top3": 0.96, "precision": 0.95, "recall": 0.50}
MOST = {"false_answers": 0.03, "ms_median": 30.0}


@dataclass(frozen=True)
class Judged:
    """A message that a matcher hasn't learnt, and what it makes of it."""

    example: Example
    ranked: Sequence[tuple[str, float]]
    """The entries with their scores, likeliest first."""
    fold: int


async def answers(folder: Path) -> Mapping[str, Mapping[str, float]]:
    """The figures of ours and of each other, by name."""
    ours = await asyncio.to_thread(put_to_trial, read_labelled(), folder, folder / EMBEDDINGS)
    found = {"ours": figures(ours)}
    for name, command in MATCHERS.items():
        tell(f"answers: {name}")
        if not shutil.which(command[0]):
            tell(f"left out: {command[0]} isn't there")
            continue
        found[name] = figures(await _tried(command))
    return found


def answers_table(found: Mapping[str, Mapping[str, float]]) -> Table:
    """A row for each matcher."""
    shown = {**dict.fromkeys(LEAST, "{:.3f}"), "false_answers": "{:.3f}", "ms_median": "{:.1f}"}
    table = Table("answers", *shown, box=None, pad_edge=False)
    for name, ours in found.items():
        table.add_row(name, *(shape.format(ours[figure]) for figure, shape in shown.items()))
    return table


def answers_promises(ours: Mapping[str, float]) -> Sequence[Promise]:
    """What was promised of our answers."""
    return [
        *(at_least(f"answers: {figure}", least, ours[figure], "{:.3f}") for figure, least in LEAST.items()),
        *(below(f"answers: {figure}", most, ours[figure], "{:.3f}") for figure, most in MOST.items()),
    ]


async def _tried(command: Sequence[str]) -> list[Tried]:
    """Each labelled message, judged by the matcher after it learnt all but the message's fold.

    From which score on it answers outright is set on the other folds.
    """
    learnt = all_examples()
    judged: list[tuple[Judged, float]] = []
    for fold, left_out in enumerate(folds_of(learnt)):
        asked = [learnt[place] for place in sorted(left_out)]
        others = [[one.text, one.entry] for place, one in enumerate(learnt) if place not in left_out]
        ranked = await _run(command, {"learnt": others, "asked": [one.text for one in asked]})
        judged += [
            (Judged(one, [(entry, score) for entry, score in entries], fold), ms / 1000)
            for one, (entries, ms) in zip(asked, ranked, strict=True)
        ]
    every = [one for one, _ in judged]
    sure = [_threshold([one for one in every if one.fold != fold]) for fold in range(FOLDS)]
    typed = {one.text: one for one in read_labelled()}
    return [_said(one, typed[one.example.text], sure[one.fold], seconds) for one, seconds in judged]


def _said(one: Judged, typed: Labelled, sure: float, seconds: float) -> Tried:
    entry, score = one.ranked[0]
    first = [entry for entry, _ in one.ranked]
    return Tried(
        typed.text, typed.language, typed.entry, first, Found(entry if score >= sure else None), seconds
    )


def _threshold(judged: Sequence[Judged]) -> float:
    """The least score at which precision and false answers are as promised; above 1 if none is."""
    found, right, false = 2.0, 0, 0
    without = max(1, sum(one.example.entry == NONE for one in judged))
    for given, one in enumerate(sorted(judged, key=lambda one: -one.ranked[0][1]), 1):
        right += one.ranked[0][0] == one.example.entry
        false += one.example.entry == NONE
        if right / given >= PRECISION and false / without <= MOST["false_answers"]:
            found = one.ranked[0][1]
    return found


async def _run(command: Sequence[str], given: object) -> list[tuple[list[tuple[str, float]], float]]:
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, cwd=ROOT)
    try:
        written, _ = await process.communicate(json.dumps(given).encode())
    finally:
        if process.returncode is None:
            process.kill()
    if process.returncode:
        message = f"{Path(command[-1]).name} ended with {process.returncode}"
        raise RuntimeError(message)
    result: list[tuple[list[tuple[str, float]], float]] = json.loads(written)
    return result
