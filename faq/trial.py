"""Puts the answers to the test on labelled messages, none of which the judge has learnt from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from faq.answers import Found
from faq.classifier import Classifier, Ranked
from faq.embeddings import Embeddings
from faq.evaluating import Tried, tried
from faq.examples import all_examples, trained_file
from faq.features import Embed, embed, tidy
from faq.training import fitted, folds_of, judged, threshold, train
from texts.labelled import Labelled


def put_to_trial(messages: Sequence[Labelled], folder: Path, embeddings: Path) -> list[Tried]:
    """Each message, put to the bot's classifier, or to one trained without it if that has learnt from it.

    Trains where that hasn't been done; the folder keeps the result.
    """
    learnt = all_examples()
    typed = {tidy(one.text) for one in learnt if one.weight > 1}
    seen = [one for one in messages if tidy(one.text) in typed]
    unseen = [one for one in messages if tidy(one.text) not in typed]
    embed([""])  # what is loaded at first use is loaded before the clock runs
    with Embeddings(embeddings) as embedder:
        result = list(_across_folds(seen, embedder)) if seen else []
        if unseen:
            file = trained_file(folder, learnt)
            if not file.exists():
                folder.mkdir(parents=True, exist_ok=True)
                train(learnt, embedder).write(file)
            result += _by(Classifier.read(file), unseen)
    return result


def _across_folds(messages: Sequence[Labelled], embedder: Embed) -> Iterable[Tried]:
    """By classifiers that haven't learnt from them, with thresholds that weren't set on them either."""
    learnt = all_examples()
    results = list(judged(learnt, embedder))
    of_fold = defaultdict(list)
    for one in messages:
        of_fold[next(r.fold for r in results if tidy(r.example.text) == tidy(one.text))].append(one)
    for fold, ones in of_fold.items():
        left_out = folds_of(learnt)[fold]
        classifier = fitted([one for place, one in enumerate(learnt) if place not in left_out], embedder)
        sure = threshold([one for one in results if one.fold != fold])
        yield from _by(replace(classifier, sure=sure), ones)


def _by(classifier: Classifier, messages: Iterable[Labelled]) -> list[Tried]:
    def judge(text: str) -> tuple[Sequence[str], Found]:
        ranked: Ranked = classifier.ranked(text, embed)
        return [entry for entry, _ in ranked.entries], classifier.decide(ranked)

    return [tried(one.text, one.language, one.entry, judge) for one in messages]
