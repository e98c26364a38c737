"""Puts the answers to the test on labelled messages, none of which the judge has learnt from."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reading.answers.answers import Found
from reading.answers.evaluating import Tried, tried
from reading.answers.examples import folds_of
from reading.intents.answers import entries_in, sure_and_near
from reading.intents.embeddings import Embeddings
from reading.intents.examples import of_contacts
from reading.intents.features import Embed, embed, tidy
from reading.intents.model import Head, Model
from reading.intents.shipped import found_file
from reading.intents.training import fitted, train_once
from texts.labelled import Labelled


def put_to_trial(messages: Sequence[Labelled], folder: Path, embeddings: Path) -> list[Tried]:
    """Each message, put to the bot's classifier, or to one trained without it if that has learnt from it.

    Trains where that hasn't been done; the folder keeps the result.
    """
    typed = {tidy(one.text) for one in of_contacts() if one.weight > 1}
    seen = [one for one in messages if tidy(one.text) in typed]
    unseen = [one for one in messages if tidy(one.text) not in typed]
    embed([""])  # what is loaded at first use is loaded before the clock runs
    result: list[Tried] = []
    if seen:
        with Embeddings(embeddings) as embedder:
            result = list(_across_folds(seen, embedder))
    if unseen:
        train_once(folder)
        result += _by(Model.read(found_file(folder) or folder).contacts, unseen)
    return result


def _across_folds(messages: Sequence[Labelled], embedder: Embed) -> Iterator[Tried]:
    """By classifiers that haven't learnt from them."""
    learnt = of_contacts()
    for left_out in folds_of(learnt):
        texts = {tidy(learnt[place].text) for place in left_out}
        if ones := [one for one in messages if tidy(one.text) in texts]:
            yield from _by(fitted([one for one in learnt if tidy(one.text) not in texts], embedder), ones)


def _by(head: Head, messages: Iterable[Labelled]) -> list[Tried]:
    def judge(text: str) -> tuple[Sequence[str], Found]:
        scores = head.probabilities(tidy(text), embed([tidy(text)])[0])
        return [entry for entry, _ in entries_in(scores)], Found(*sure_and_near(scores))

    return [tried(one.text, one.language, one.entry, judge) for one in messages]
