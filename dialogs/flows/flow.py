"""What a conversation is made of: deeds, some of which ask questions first."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from dialogs.flows.scene import Scene
from programme.rights import Right
from reading.reading import Reading
from texts.say import HOLDS, Choice, FieldKind, Figure, Group, Say, Words

T = TypeVar("T")
S = TypeVar("S")


class Answers:
    """The answers that stand, each by its question."""

    def __init__(self, taken: Mapping[str, Any]) -> None:
        """The answers by what they fill."""
        self._taken = taken

    def __getitem__(self, question: "Question[T] | type[Question[T]]") -> T:
        """The answer to a question; KeyError if it has none."""
        answer: T = self._taken[question.fills]
        return answer

    def get(self, question: "Question[T] | type[Question[T]]", otherwise: S) -> T | S:
        """The answer to a question that may be left open."""
        answer: T | S = self._taken.get(question.fills, otherwise)
        return answer

    def names(self) -> AbstractSet[str]:
        """What has been filled."""
        return self._taken.keys()


class Question(Generic[T]):
    """One question. A press, a typed number and a stored row all carry its answer as a token."""

    fills = ""
    """The answer's name; its texts are `ask-<fills>` and `missing-<fills>`."""
    noun = ""
    """The id of the word that stands beside its answer."""
    of_them = False
    """Whether whoever acts for a company is asked in other words, `ask-<fills>-for-them`."""
    kind = FieldKind.TEXT
    longest = 0
    """So many characters its answer holds; 0: as many as its kind does."""
    optional = False
    folded = False
    """Whether it stays out of sight on a form, for whoever has little time."""
    numbers = False
    """Whether its choices are many: shown a page at a time, with the number that can be typed."""
    yes = no = ""
    """The tokens that a plain yes and no mean, for a question that can be answered so."""
    binds = False
    """Whether its answer is offered, not filled in, where the sentence that has it isn't understood whole."""
    takes_sentences = False
    """Whether its answer may be any sentence, once it was asked."""
    after: tuple[str, ...] = ()
    """Answers that must stand before this one can be asked."""

    def label(self, scene: Scene) -> Words:  # noqa: ARG002 - for subclasses
        """What stands above its field."""
        return Words(f"ask-{self.fills}")

    @property
    def holds(self) -> int:
        """So many characters of an answer are read."""
        return self.longest or HOLDS[self.kind]

    @property
    def is_written(self) -> bool:
        """Whether a refusal must not throw its answer away: somebody has written it."""
        return self.kind in {FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.DATE}

    def needed(self, so_far: Answers, scene: Scene) -> bool:  # noqa: ARG002 - for subclasses
        """Whether it is asked at all, after what has been answered so far."""
        return True

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - for subclasses
        """What can be chosen, best first; nothing for a question that takes words."""
        return ()

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - for subclasses
        """A token that is already known, filled in beforehand; empty if none is."""
        return ""

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - for subclasses
        """Tokens that a sentence may mean: none, one or several."""
        return ()

    def near(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - for subclasses
        """Tokens closest to what a sentence asks for when nothing is just that; closest first."""
        return ()

    def left_by(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - for subclasses
        """Tokens that are left by a sentence that only ruled some out; nothing where it's none such."""
        return ()

    def takes_words(self, said: Reading) -> bool:  # noqa: ARG002 - for subclasses
        """Whether any such text is an answer once this question is asked."""
        return False

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:  # noqa: ARG002 - for subclasses
        """Why nothing is taken from a sentence, whether or not anything is heard in it; None if it is.

        No question hears what is denied or put off, so nothing is taken from such a sentence.
        """
        return Words("in-doubt") if heard and said.in_doubt else None

    def forgets(self, said: Reading) -> bool:  # noqa: ARG002 - for subclasses
        """Whether a sentence takes back the answer that stands, without giving another."""
        return False

    def decides(self, said: Reading, scene: Scene) -> bool:  # noqa: ARG002 - for subclasses
        """Whether the one answer that is heard in a sentence counts at once; else it's offered."""
        return True

    def worded(self, said: Reading) -> str:
        """The token in a text that is taken as it's typed."""
        return said.text.strip()

    def written(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - for subclasses
        """What stands in the field of a question that takes words, once it has that answer."""
        return token

    def doubt(self, token: str, scene: Scene) -> Words | None:  # noqa: ARG002 - for subclasses
        """What is asked of a typed token that may well be no answer, before it counts; None if it counts."""
        return None

    def take(self, token: str, scene: Scene) -> T:
        """The answer behind a token; NotAnAnswerError if it is none."""
        raise NotImplementedError

    def missing(self) -> Words:
        """What is said of this question when it was left open."""
        return Words(f"missing-{self.fills}")


@dataclass(frozen=True)
class Flow:
    """A list of questions, and what is done with their answers."""

    questions: tuple[Question[Any], ...]
    deed: Callable[[Answers, Scene], Say]
    of_them: bool = False
    """Whether its title is another one, `<deed>-title-for-them`, for whoever acts for a company."""
    consequence: Callable[[Answers, Scene], Say | None] | None = None
    """For a deed that binds: what it will do, shown before it is done; None where this time it doesn't."""
    beside: Callable[[Scene], Sequence[Figure]] = lambda _: ()
    """What is known already and isn't asked, shown above the form."""
    instead: Callable[[Scene], Say | None] = lambda _: None
    """What is said instead of beginning, where there is nothing to do."""
    stands: Callable[[Mapping[str, str], Scene], Say | None] = lambda *_: None
    """What a second press shows of what was done, as it is now, given the tokens of what it was about.

    Where it gives nothing, `instead` is shown, else that it's done.
    """
    form_first: bool = False
    """Whether it begins with its form, even where a button gave all that has to be known."""
    groups: Callable[[str, Scene], Sequence[Group]] = lambda *_: ()
    """Buttons above the fields of its whole form, given its run."""
    insert: Callable[[Mapping[str, str], str, Scene], Mapping[str, str]] = lambda answers, *_: answers
    """The answers once such a button was pressed, given what it's about."""
    hint: Words | None = None
    """What helps to fill it in, where nothing else has to be said first."""
    piecemeal: bool = False
    """Whether each typed answer is kept at once, and the next one asked: its deed may be done again."""


@dataclass(frozen=True)
class Deed:
    """Something that a person can do by a press or by words: after questions, or at once."""

    name: str
    """What buttons, stored rows and entries call it; its button's text is `deed-<name>`."""
    needs: Right = field(kw_only=True)
    """The right without which nobody begins it, or finishes what began earlier."""
    flow: Flow | None = None
    answers: Callable[[Scene, str], Say] | None = None
    """What is said at once; it's given what the button or the sentence was about."""
    changes: bool = False
    """Whether what is said at once changes something, so that a likely wish is asked about first."""
    of_company: bool = False
    """Whether it's about the speaker's company: who speaks for several is asked which."""
    by_label: bool = True
    """Whether typing just the words on its button does it; of some the words ask for more."""

    def __post_init__(self) -> None:
        """It has questions, or is done at once."""
        assert (self.flow is None) is not (self.answers is None), self.name

    @property
    def asks(self) -> Flow:
        """Its flow, where it is known to have one."""
        assert self.flow, self.name
        return self.flow
