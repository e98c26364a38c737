"""The nearest wording by BM25; reads {learnt, asked} and writes each one's entries with scores, and ms."""

import json
import re
import sys
from time import perf_counter

import bm25s


def words(text: str) -> list[str]:
    """The words and numbers of a text, in small letters."""
    return re.findall(r"\w+", text.lower())


given = json.load(sys.stdin)
wordings = [(text, entry) for text, entry in given["learnt"] if entry != "none"]
index = bm25s.BM25()
index.index([words(text) for text, _ in wordings], show_progress=False)
answers = []
for text in given["asked"]:
    began = perf_counter()
    best: dict[str, float] = {}
    known = [word for word in words(text) if word in index.vocab_dict]
    scores = index.get_scores(known) if known else [0.0] * len(wordings)
    for (_, entry), score in zip(wordings, scores, strict=True):
        best[entry] = max(best.get(entry, 0.0), float(score))
    ranked = sorted(best.items(), key=lambda one: -one[1])[:3]
    answers.append((ranked, (perf_counter() - began) * 1000))
json.dump(answers, sys.stdout)
