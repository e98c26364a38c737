"""Which entries answer a message, by the probabilities of the classes."""

from collections.abc import Mapping, Sequence
from functools import cache

from reading.intents.examples import contacts
from texts.entries import read_entries

SURE = 0.45
"""The least probability of an answer that is given outright; `docs/answers.md` tells how it was set."""
NEAR = 0.06
"""The least probability of an entry that is offered."""
MOST_NEAR = 3


@cache
def classes_of() -> Mapping[str, frozenset[str]]:
    """The classes whose messages each entry answers."""
    known = contacts()
    return {
        entry.id: frozenset(
            {entry.id, known.same.get(entry.id, entry.id)}
            | {one.deed for one in known.beside if one.entry == entry.id and one.answered}
        )
        for entry in read_entries()
    }


def entries_in(scores: Mapping[str, float]) -> Sequence[tuple[str, float]]:
    """Each entry with its probability, likeliest first; none where there are no scores."""
    if not scores:
        return []
    summed = {entry: sum(scores.get(one, 0.0) for one in classes) for entry, classes in classes_of().items()}
    return sorted(summed.items(), key=lambda one: -one[1])


def sure_and_near(scores: Mapping[str, float]) -> tuple[str | None, tuple[str, ...]]:
    """The entry that answers outright, or up to three that may."""
    ranked = entries_in(scores)[:MOST_NEAR]
    if ranked and ranked[0][1] >= SURE:
        return ranked[0][0], ()
    return None, tuple(entry for entry, probability in ranked if probability >= NEAR)
