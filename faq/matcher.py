"""The answers that the bot asks: the trained classifier once it is there, and the wordings until then."""

from pathlib import Path

from faq.answers import Answers, Found
from faq.classifier import Classifier
from faq.features import embed


class Matcher:
    """Gives what the classifier finds, or the wordings."""

    def __init__(self, wordings: Answers) -> None:
        """By the wordings, for now."""
        self._wordings = wordings
        self._classifier: Classifier | None = None

    @property
    def trained(self) -> bool:
        """Whether the classifier is at work."""
        return self._classifier is not None

    def load(self, file: Path) -> None:
        """Work with that classifier from now on; ImportError where there is no model for embeddings."""
        classifier = Classifier.read(file)
        classifier.ranked("", embed)  # whatever is loaded at first use is loaded now
        self._classifier = classifier

    def find(self, question: str) -> Found:
        """The entry that answers the question, or up to three that may."""
        if self._classifier is None:
            return self._wordings.find(question)
        return self._classifier.decide(self._classifier.ranked(question, embed))
