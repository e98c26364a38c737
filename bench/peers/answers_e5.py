"""The nearest wording by the cosine of e5's embeddings; reads and writes as `answers_bm25.py` does."""

import json
import sys
from pathlib import Path
from tempfile import gettempdir
from time import perf_counter

from reading.intents.embeddings import Embeddings
from reading.intents.features import embed

given = json.load(sys.stdin)
wordings = [(text, entry) for text, entry in given["learnt"] if entry != "none"]
with Embeddings(Path(gettempdir()) / "answers-e5.npz") as kept:
    meanings = kept([text for text, _ in wordings])
answers = []
for text in given["asked"]:
    began = perf_counter()
    best: dict[str, float] = {}
    for (_, entry), score in zip(wordings, (meanings @ embed([text])[0]).tolist(), strict=True):
        best[entry] = max(best.get(entry, -1.0), score)
    ranked = sorted(best.items(), key=lambda one: -one[1])[:3]
    answers.append((ranked, (perf_counter() - began) * 1000))
json.dump(answers, sys.stdout)
