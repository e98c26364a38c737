"""Broadcasts: one message to many contacts, corrected and called back as one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol

from programme.broadcasts.audiences import Reached
from programme.broadcasts.merge_fields import Passing
from programme.companies.companies import CompanyId
from programme.companies.selections import Selection
from programme.errors import ProgrammeError
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.people import Language, PersonId

BroadcastId = NewType("BroadcastId", str)


class BroadcastState(StrEnum):
    """Whether its letters may go out."""

    RUNNING = "running"
    """Also before its time has come, and after the last letter."""
    PAUSED = "paused"
    STOPPED = "stopped"
    RECALLED = "recalled"


class Press(StrEnum):
    """The button that a broadcast may have."""

    NONE = "none"
    BOOK_PRESENTATION = "book_presentation"
    BOOK_STARTUP = "book_startup_meeting"
    REGISTER = "register_for_kickoff"
    READ = "read_broadcast"
    """Read and understood."""
    LINK = "link"


class Outcome(StrEnum):
    """What became of a broadcast for one recipient: each has exactly one of these."""

    PLANNED = "planned"
    SENT = "sent"
    UNREACHABLE = "unreachable"
    EMAILED = "emailed"
    """Not reached in the chat, and written to by e-mail instead."""
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    DROPPED = "dropped"
    """Stopped, or no longer meant when its turn came."""


@dataclass(frozen=True)
class Broadcast:
    """One message to many."""

    id: BroadcastId
    by: PersonId
    made_at: datetime
    starts: datetime
    audience: Selection
    """Who was meant; each recipient's company is looked at again when its turn comes."""
    texts: Mapping[Language, str]
    otherwise: Language | None = None
    """The text for who reads a language without one; None: there is nobody."""
    button: Press = Press.NONE
    link: str = ""
    state: BroadcastState = BroadcastState.RUNNING
    version: int = 1
    """1, and one more with each correction."""
    changed_at: datetime | None = None
    """When it was last corrected."""

    @property
    def can_wait(self) -> bool:
        """Whether a recipient's pause holds it back: not where "read and understood" is asked for."""
        return self.button is not Press.READ

    def text_for(self, language: Language) -> str:
        """What a reader of the language gets; empty if there is nothing for them."""
        return self.texts.get(language) or (self.texts.get(self.otherwise, "") if self.otherwise else "")


@dataclass(frozen=True)
class Recipient:
    """One person who is meant, for a company."""

    person: PersonId
    company: CompanyId
    version: int = 0
    """Of the text that was written to the wire for them; 0 before that."""
    read_at: datetime | None = None
    """When they pressed "read and understood"."""


class CorrectedMeanwhileError(ProgrammeError):
    """Somebody else corrected the broadcast a moment ago."""

    words = "corrected-meanwhile"
    about = "seen"


class AudienceChangedError(ProgrammeError):
    """Others are meant now than were shown."""

    words = "audience-changed"
    about = "seen"


@dataclass(frozen=True)
class Shown:
    """What the card of a broadcast's sender shows."""

    figures: str = ""
    """Empty before the card is sent."""
    times: int = 0


class Broadcasts(Protocol):
    """All broadcasts and their recipients."""

    def get(self, broadcast: BroadcastId) -> Broadcast | None:
        """The broadcast as it reads now, or None."""

    def all(self) -> Sequence[Broadcast]:
        """Every broadcast, latest first."""

    def busy(self) -> Sequence[tuple[Broadcast, Shown]]:
        """Those about which something may still be to do, and what their senders were shown last."""

    def be_busy(self, broadcast: BroadcastId, *, busy: bool = True) -> None:
        """Whether something may still be to do about it."""

    def add(self, broadcast: Broadcast, to: Iterable[Reached]) -> None:
        """A new one, with all its recipients, once and for all."""

    def correct(self, broadcast: Broadcast, by: PersonId, at: datetime) -> bool:
        """Keep a version of the text; False if there is one of that number already."""

    def put_state(self, broadcast: BroadcastId, state: BroadcastState) -> None:
        """Whether its letters may go out; what is still to be sent is withdrawn where they may not."""

    def go_on(self, broadcast: BroadcastId, due: datetime, useful_until: datetime) -> None:
        """Its letters may go out: what was withdrawn is planned, and looked at again when its turn comes."""

    def recipient(self, broadcast: BroadcastId, person: PersonId) -> Recipient | None:
        """The person among its recipients, or None."""

    def recipients(self, broadcast: BroadcastId) -> Iterator[Recipient]:
        """All of them; few are held at once."""

    def on_its_way(self, broadcast: BroadcastId, person: PersonId, version: int, passing: Passing) -> None:
        """The version that is being written to the wire for the person, and what stands in its fields."""

    def read(self, broadcast: BroadcastId, person: PersonId, at: datetime) -> None:
        """The person pressed "read and understood", first then."""

    def figures(self, broadcast: BroadcastId) -> Mapping[Outcome, int]:
        """How many recipients have which outcome; the sum is all of them."""

    def people(self, broadcast: BroadcastId, outcome: Outcome, first: int, most: int) -> Sequence[Recipient]:
        """So many recipients of an outcome from that one on, counted from 0."""

    def unread(self, broadcast: BroadcastId) -> Sequence[Recipient]:
        """Who got it and hasn't pressed "read and understood"."""

    def read_count(self, broadcast: BroadcastId) -> int:
        """How many have pressed "read and understood"."""

    def to_correct(self, broadcast: Broadcast, most: int) -> Sequence[Recipient]:
        """Some who got an older version, and for whom no letter is planned that corrects it."""

    def to_take_back(self, broadcast: Broadcast, most: int) -> Sequence[Recipient]:
        """Some who got it, and for whom no letter is planned that takes it away."""

    def to_strike(self, broadcast: Broadcast, most: int) -> Sequence[Recipient]:
        """Some from whom it couldn't be taken away, and for whom no letter is planned that strikes it."""

    def copies(self, broadcast: Broadcast, change: LetterKind, most: int) -> Sequence[Letter]:
        """Some reminders that were sent with an older text, with no letter of that kind planned for them."""

    def changed(self, broadcast: Broadcast) -> int:
        """How many of who got it have it in its latest version, or were rid of it once it was recalled."""

    def on_the_way(self, broadcast: BroadcastId, *kinds: LetterKind) -> int:
        """How many of these letters about it are still to be sent."""

    def was_shown(self, broadcast: BroadcastId, shown: Shown) -> None:
        """Its sender is shown these figures."""
