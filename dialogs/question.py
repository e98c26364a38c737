"""A question of a flow: what it fills, what it offers, and what counts as an answer."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from dialogs.scene import Scene
from texts.say import Choice, FieldKind, Words

T = TypeVar("T")


class Question(Generic[T]):
    """One question. A press, a typed number and a stored row all carry its answer as a token."""

    fills = ""
    """The answer's name; its texts are `ask-<fills>` and `missing-<fills>`."""
    noun = ""
    """The id of the word that stands beside its answer."""
    kind = FieldKind.TEXT
    optional = False
    numbers = False
    """Whether its choices are many: shown a page at a time, with the number that can be typed."""
    after: tuple[str, ...] = ()
    """Answers that must stand before this one can be asked."""

    def choices(self, so_far: "Answers", scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - for subclasses
        """What can be chosen, best first; nothing for a question that takes words."""
        return ()

    def known(self, so_far: "Answers", scene: Scene) -> str:  # noqa: ARG002 - for subclasses
        """A token that is already known, filled in beforehand; empty if none is."""
        return ""

    def hear(self, text: str, so_far: "Answers", scene: Scene) -> Sequence[str]:  # noqa: ARG002
        """Tokens that a sentence may mean: none, one or several."""
        return ()

    def near(self, text: str, so_far: "Answers", scene: Scene) -> Sequence[str]:  # noqa: ARG002
        """Tokens closest to what a sentence asks for when nothing is just that; closest first."""
        return ()

    def takes_words(self, text: str) -> bool:  # noqa: ARG002 - for subclasses
        """Whether any such text is an answer once this question is asked."""
        return False

    def take(self, token: str, scene: Scene) -> T:
        """The answer behind a token; NotAnAnswerError if it is none."""
        raise NotImplementedError

    def missing(self) -> Words:
        """What is said of this question when it was left open."""
        return Words(f"missing-{self.fills}")


class Answers:
    """The answers that stand, each by its question."""

    def __init__(self, taken: Mapping[str, Any]) -> None:
        """The answers by what they fill."""
        self._taken = taken

    def __getitem__(self, question: type[Question[T]]) -> T:
        """The answer to a question; KeyError if it has none."""
        answer: T = self._taken[question.fills]
        return answer

    def __contains__(self, question: type[Question[Any]]) -> bool:
        """Whether the question has its answer."""
        return question.fills in self._taken
