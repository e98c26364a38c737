"""A turn's context: who speaks, where, when, and the collections of one transaction."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from programme.companies.register import Looked
from programme.desk import Desk
from programme.errors import ProgrammeError
from programme.links import NOWHERE, Site
from programme.meetings.inviting import Inviting
from programme.people import Language, Person, PersonId
from programme.rights import Right, may
from programme.talks import Talk
from reading.reading import Asker, Reading, Scores, no_scores, read
from texts.entries import Entry
from texts.say import Say


class Place(StrEnum):
    """Where something was said."""

    PERSONAL = "personal"
    CHANNEL = "channel"


@dataclass(frozen=True)
class Found:
    """What was made of a message: a sure entry, or near ones, or neither; and how likely each deed is."""

    sure: str = ""
    near: tuple[str, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)
    """The probability of each deed and question; empty where there is no classifier."""


@dataclass(frozen=True)
class Passed:
    """The local mode's time has passed, with all that was due on the way."""

    at: datetime
    """Where the clock stands."""
    wanted: datetime
    """Where it was to go; it stops on the way where that would take too long."""


@dataclass(frozen=True)
class Said:
    """What a person said: a text, a press on a card, a file, or the install of the app."""

    text: str = ""
    press: Mapping[str, str] | None = None
    """The data of the pressed button and the inputs of its card."""
    file: bool = False
    installed: bool = False
    again: bool = False
    """It was taken before, and whether its reply went out isn't known: the process died in between."""
    found: Found | None = None
    """What the answers made of the text, once they were asked."""
    looked_up: Mapping[str, Looked] = field(default_factory=dict)
    """What the company register answered, by the number or the name that it was asked for."""
    passed: Passed | None = None
    """The time that was let pass for it."""


@dataclass(frozen=True)
class Reply:
    """What a turn answers, and the conversation's state from now on."""

    say: Say
    talk: Talk
    language: Language
    year: int = 0
    """In which it's said: a date in another year is said with its own."""
    zone: str = ""
    """Of the reader's client, where it isn't the programme's: a time is said in both."""
    aside: bool = False
    """Whether it's of another deed than that of the form under way, which stays open."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """What draws the card anew, where that changes nothing: see `Talk.shown`."""


@dataclass(frozen=True)
class Nothing:
    """There is nothing to say: a repeated greeting, say."""


@dataclass(frozen=True)
class Think:
    """The turn needs to know what is made of a message, and is to be called again with it."""

    message: str
    of_group: bool = False
    """Whether it's the project group's deeds that may be meant."""


class LookUpNeeded(Exception):  # noqa: N818 - nothing is wrong: the turn ends, and runs again with the answer
    """The turn needs to know what the company register says of a number or a name."""

    def __init__(self, asked: str) -> None:
        """`asked`: an organisation number, or a name."""
        self.asked = asked


class TimeMustPass(Exception):  # noqa: N818 - nothing is wrong: the turn ends, and runs again once it has
    """The local mode's clock is to go to a later moment, past all that is due until then."""

    def __init__(self, until: datetime) -> None:
        """`until`: where it goes."""
        self.until = until


@dataclass(frozen=True)
class Health:
    """How the bot itself does; asked where somebody wants to know."""

    untrained: Callable[[], bool] = lambda: False
    """Whether questions are answered by their words alone, since training fails."""
    credential_ends: Callable[[], date | None] = lambda: None
    """The day on which the bot's certificate or secret ends, if that is known."""
    partly: Callable[[], Sequence[str]] = lambda: ()
    """What works only in part, while Graph or the mail server doesn't answer."""


@dataclass
class Scene(Desk):
    """One turn's context: its collections, who speaks, where, and the conversation's state."""

    desk: Desk
    speaker: Person
    place: Place
    talk: Talk
    new_run: str
    """The id of a flow that this turn may begin; it becomes the id of what the flow makes."""
    entries: Mapping[str, Entry]
    app_link: str = ""
    """Where the app is added to Teams; empty where nobody knows, as on a newcomer's machine."""
    site: Site = NOWHERE
    """Where the bot's own pages are."""
    inviting: Inviting = Inviting.NOBODY
    """What invites people to meetings."""
    admins: frozenset[PersonId] = frozenset()
    """The leaders that the settings name."""
    local: bool = False
    """Whether the clock may be moved."""
    looked_up: Mapping[str, Looked] = field(default_factory=dict)
    """What the company register answered so far."""
    passed: Passed | None = None
    """The time that this turn let pass."""
    health: Health = field(default_factory=Health)
    log_key: Callable[[str], str] = lambda _: ""
    """What stands in the log for a person or a tenant."""
    refused: ProgrammeError | None = None
    """Why this turn's first try was rolled back."""

    if not TYPE_CHECKING:  # or a misspelt name would pass for a collection

        def __getattr__(self, name):  # noqa: ANN001, ANN204
            """A collection of the transaction, or its clock: the same for as long as the scene lasts."""
            if name.startswith("__"):
                raise AttributeError(name)
            found = self.__dict__[name] = getattr(self.desk, name)
            return found

    def read(self, text: str, scores: Scores = no_scores, may_not: AbstractSet[str] = frozenset()) -> Reading:
        """What a text says, typed here and now."""
        asker = Asker(
            self.programme,
            self.now.astimezone(self.programme.zone),
            self.speaker.language,
            of_group=may(self.speaker, Right.ACT_FOR_COMPANIES),
            may_not=frozenset(may_not),
        )
        return read(text, asker, scores)

    def at(self, talk: Talk) -> "Scene":
        """The same context with another state of the conversation; `copy` takes four times as long."""
        scene = object.__new__(Scene)
        scene.__dict__.update(self.__dict__, talk=talk)
        return scene
