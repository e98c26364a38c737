"""The answers that the bot asks: the trained classifier once it is there, and the wordings until then."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reading.answers.answers import Answers, Found
from reading.intents.answers import MOST_NEAR, sure_and_near
from reading.intents.features import Matrix, embed, tidy
from reading.intents.model import Model, centred

ALIKE, NEAR = 0.7, 0.5
"""From this cosine on two questions are taken for the same, or for near. Among 369 wordings of the shipped
entries, five of 66,000 pairs that ask different things pass 0.7; one in ten that ask the same passes 0.5."""


class Matcher:
    """Gives what the classifier finds, or the wordings."""

    def __init__(self, wordings: Answers) -> None:
        """By the wordings, for now."""
        self._wordings = wordings
        self._model: Model | None = None
        self._taught: Mapping[str, str] = {}
        """Entries by the tidied questions that they answer."""
        self._meanings: tuple[Sequence[str], Matrix] | None = None
        """The taught entries, and what their questions mean; made when they're first asked for."""

    @property
    def trained(self) -> bool:
        """Whether the classifier is at work."""
        return self._model is not None

    def load(self, file: Path) -> None:
        """Work with that classifier from now on; ImportError where there is no model for embeddings."""
        model = Model.read(file)
        model.asked("", embed)  # whatever is loaded at first use is loaded now
        self._model = model

    def teach(self, questions: Mapping[str, str]) -> None:
        """From now on these questions are answered by these entries too, also in other words."""
        self._taught = {tidy(question): entry for question, entry in questions.items()}
        self._meanings = None

    def find(self, question: str) -> Found:
        """The entry that answers the question, or up to three that may."""
        taught, likeness = self._taught_for(question)
        if likeness >= ALIKE:
            return Found(taught)
        if self._model is None:
            return self._wordings.find(question)
        sure, near = sure_and_near(self._model.asked(question, embed))
        if sure or likeness < NEAR:
            return Found(sure, near)
        return Found(near=(taught, *near)[:MOST_NEAR])

    def scores(self, message: str, *, of_group: bool) -> Mapping[str, float]:
        """The probability of each deed and question; nothing where there is no classifier."""
        return self._model.asked(message, embed, group=of_group) if self._model else {}

    def _taught_for(self, question: str) -> tuple[str, float]:
        """The taught entry whose question is most like it, and the cosine of the two."""
        text = tidy(question)
        if text in self._taught or not self._taught or self._model is None:
            return (self._taught[text], 1) if text in self._taught else ("", 0)
        if self._meanings is None:
            meanings = centred(embed(list(self._taught)), self._model.contacts.mean)
            self._meanings = list(self._taught.values()), meanings
        entries, meanings = self._meanings
        likeness = meanings @ centred(embed([text]), self._model.contacts.mean)[0]
        return entries[int(likeness.argmax())], float(likeness.max())
