"""The plainest questions: one of a few choices, own words, a language, what a card showed."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from programme.errors import NotAnAnswerError
from programme.people import Language
from reading.reading import Reading
from texts.say import Choice, FieldKind, Words

E = TypeVar("E", bound=StrEnum)


class WhichLanguage(Question[Language]):
    """The language of the presentation."""

    fills = "language"
    noun = "presentation-language"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The programme's languages."""
        return [Choice(language, language) for language in scene.programme.about.languages]

    def known(self, scene: Scene) -> str:
        """The language of the conversation."""
        return scene.speaker.language

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """A language that the sentence names ("på engelsk")."""
        named = said.language_named
        return [named] if named else ()

    def take(self, token: str, scene: Scene) -> Language:  # noqa: ARG002 - a Question
        """The language of that code."""
        try:
            return Language(token)
        except ValueError:
            raise NotAnAnswerError from None


class OneOf(Question[E]):
    """One of a few, each spoken as `<speaks>-<value>`."""

    kind = FieldKind.CHOICE
    few: type[E]
    speaks = ""

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All of them."""
        return [Choice(one, Words(f"{self.speaks}-{one}")) for one in self.few]

    def take(self, token: str, scene: Scene) -> E:  # noqa: ARG002 - a Question
        """The one of that value."""
        try:
            return self.few(token)
        except ValueError:
            raise NotAnAnswerError from None


class OwnWords(Question[str]):
    """Something in the person's own words."""

    kind = FieldKind.LONG_TEXT
    takes_sentences = True
    longest = 500
    """So many characters of it are kept."""

    def takes_words(self, said: Reading) -> bool:
        """Whatever is typed, where it has to be answered; else what doesn't ask anything."""
        return not self.optional or not said.has_question_mark

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The words, cut at a length that fits on a card."""
        return token.strip()[: self.longest]


class Seen(Question[str]):
    """What the card showed before the press: never asked, it comes with the button."""

    fills = noun = "seen"
    optional = True
    is_written = False

    def needed(self, so_far: Answers, scene: Scene) -> bool:  # noqa: ARG002 - a Question
        """Never asked."""
        return False

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """As it came."""
        return token
