"""A message taken apart, and what the classifier makes of it: what the rules of deeds look at."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from reading.intents.clauses import Clause
from reading.intents.denial import Denial
from reading.intents.examples import contacts, group
from reading.intents.phrases import Named
from reading.intents.questions import Asks

BY_WORDS = 0.05
"""The least probability of a deed that a message names by its very words."""
AGREED = 0.5
"""From here on the classifier means the deed that the very words name."""


@dataclass(frozen=True)
class Taken:
    """A message taken apart, and what the classifier makes of it."""

    clauses: Sequence[Clause]
    named: Sequence[Named]
    denial: Denial
    asks: Asks
    scores: Mapping[str, float]
    """The probability of each class; empty where there is no classifier."""
    deeds: Collection[str]
    of_times: frozenset[int]
    """The places of words that rule out times."""
    looks: bool
    """Whether it asks what the project group may look at."""
    of_names: bool
    """Whether some word looks like a name."""

    def score(self, deed: str) -> float:
        """The deed's probability, or 1 where there is no classifier to say.

        A deed that it never learnt is known by its very words alone, and comes last.
        """
        if not self.scores:
            return 1.0
        return self.scores.get(deed, 0.0 if deed in contacts().deeds | group().deeds else BY_WORDS)

    def by_likelihood(self, deed: str) -> tuple[float, str]:
        """What sorts deeds by how likely they are, the likeliest first."""
        return -self.score(deed), deed
