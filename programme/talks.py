"""Where a conversation is: one row for each person in each conversation."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from programme.letters.addresses import Address
from programme.people import Person
from programme.turns import ReplyState

NOTHING: Mapping[str, str] = {}
KEPT = 12
"""So many forms that are over are remembered in a conversation."""
MOST_MISSED = 3
"""So many answers that didn't arrive are told later."""
LONGEST_MISSED = 1500
"""So many characters of each."""


@dataclass(frozen=True)
class Past:
    """A form that is no longer under way, so that a press on its card can be told what came of it."""

    flow: str
    run: str
    done: bool
    """Whether its deed was done; else it was left, or another was begun."""
    company: str = ""
    """The id of the company that it was about, as in `Talk`."""
    about: Mapping[str, str] = field(default_factory=dict)
    """The tokens of what it was about: a meeting, a company."""


@dataclass(frozen=True)
class Talk:
    """The place in a conversation; an empty flow means that nothing is going on."""

    flow: str = ""
    run: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    """A token for each answer given, by what it fills."""
    asked: str = ""
    """Which question a free text would answer; empty while the form speaks for itself.

    With a "?" after it, it was asked whether the one token that is listed is the answer.
    """
    listed: tuple[str, ...] = ()
    """The tokens shown last as a numbered list, so that "2" can be typed."""
    narrowed: str = ""
    """The sentence about a time that narrowed the list ("fredag")."""
    last_question: str = ""
    """What was asked of the programme last, so that one press can pass it on."""
    last_guess: str = ""
    """The entry that was found for it."""
    company: str = ""
    """The id of the company that the flow under way is about: which of the speaker's several, or for whom the
    project group acts; empty where the speaker has one, or none was chosen."""
    front: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """The buttons of the last card, which can be typed too: each one's words, and what a press brings."""
    past: tuple[Past, ...] = ()
    """The forms before, latest last."""
    passed: int = 0
    """How many other deeds were done since the form under way was last spoken to."""
    spoken_to: str = ""
    """When that was, as ISO 8601."""
    kept: bool = False
    """Whether what was answered so far is kept already, though the form is open."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """What draws the last card anew: a deed that only shows, a form that is over, a greeting."""
    marked: Mapping[str, str] = field(default_factory=dict)
    """The ids of the reasons at the fields of the form shown last; under no name what is said above them."""
    wished: Mapping[str, str] = field(default_factory=dict)
    """What was filled in and said of a meeting while there were no times to offer: it stands in its form when
    that is begun again."""
    missed: tuple[str, ...] = ()
    """Answers that certainly didn't arrive, as text, latest last; the next one begins with them."""

    def over(self, *, done: bool = False, about: Mapping[str, str] = NOTHING) -> tuple[Past, ...]:
        """The forms before, and the one under way as it ends now."""
        if not self.flow or self.run in {one.run for one in self.past}:
            return self.past
        return (*self.past, Past(self.flow, self.run, done, self.company, about))[-KEPT:]

    def unseen(self, *answers: str) -> "Talk":
        """The talk once these didn't arrive: no typed yes, number or button's word can be about them."""
        missed = (*self.missed, *(one[:LONGEST_MISSED] for one in answers))[-MOST_MISSED:]
        return replace(self, asked="", listed=(), front=(), missed=missed)

    @property
    def question(self) -> str:
        """Which question a free text would answer, whether it's asked plainly or about a token."""
        return self.asked.removesuffix("?")

    @property
    def proposed(self) -> str:
        """The token that was asked about; empty if none was."""
        return self.listed[0] if self.asked.endswith("?") and self.listed else ""


@dataclass(frozen=True)
class Arrived:
    """What is known of somebody who says something in a conversation."""

    talk: Talk
    """An empty one in a new conversation."""
    person: Person | None
    address: Address | None
    """The person's own chat, as last seen."""
    reply: ReplyState
    """What is known of the reply to what was said."""
