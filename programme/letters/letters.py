"""Letters: what the bot sends unasked, planned in the outbox and sent after the commit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from programme.people import PersonId

BY_MAIL = "by-mail"
"""All e-mails are sent under this one name, as a tenant's letters are under the tenant's."""


class IfUncertain(StrEnum):
    """What is done where nobody knows whether a letter came, and no e-mail goes in its place."""

    LET_BE = "let-be"
    ASK_LEADERS = "ask-leaders"
    """Somebody relies on it: a leader settles it."""


class LetterState(StrEnum):
    """A letter's way; each letter is in exactly one of these."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNREACHABLE = "unreachable"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"


UNSETTLED = (
    *(LetterState.PLANNED, LetterState.CLAIMED, LetterState.SENDING),
    *(LetterState.UNREACHABLE, LetterState.UNCERTAIN, LetterState.FAILED),
)
"""Where something is still to be done about a letter, if only to look at it."""


class LetterReason(StrEnum):
    """Why the bot itself left a letter where it is; what else a row says is what Teams answered.

    Rows hold the values, so they stay as they are.
    """

    NO_CHAT = "no chat"
    ENOUGH = "enough for now"
    QUIET = "quiet time"
    TOO_LATE = "too late to be of use"
    """It was refused until then, or it's an e-mail that nobody could send."""
    BOT_DOWN = "the bot was down or busy until it was too late"
    """Nobody tried it."""
    CLOCK_MOVED = "the local clock was moved past it"
    """Nobody could try it."""
    NOT_TRUE = "no longer true"
    NOT_PLANNED = "no longer planned"
    PLANNED_ANEW = "planned anew by a rule"
    """Of rows that are older than the rules."""
    TAKEN_BACK = "the deed was taken back"
    NO_MESSAGE = "the message isn't in the chat"
    SENDER_STOPPED = "the sender was stopped while it was on the wire"
    RESTORED = "due before a backup was restored"
    """It may have been sent after the backup was taken."""
    CAME = "said to have come"
    GOES_AGAIN = "sent again"
    REACHED = "reached by phone"
    UNSUBSCRIBED = "its reader wants no such e-mail"
    ON_PAUSE = "the person has paused what can wait"
    BROADCAST_PAUSED = "paused"
    BROADCAST_STOPPED = "stopped"
    BROADCAST_RECALLED = "recalled"

    @property
    def text(self) -> str:
        """The id of the message that says it."""
        return f"delivery-why-{self.name.lower().replace('_', '-')}"


class Way(StrEnum):
    """What a letter does in the chat."""

    NEW = "new"
    """It comes as a new message."""
    EDIT = "edit"
    """It takes the place of an earlier letter's message."""
    DELETE = "delete"
    """It takes an earlier letter's message away."""


@dataclass(frozen=True)
class Letter:
    """One message to one person, said anew from the facts when it is sent."""

    key: str
    """Unique for what it is about, the rule, the person and the moment: a repeat is the same letter."""
    to: PersonId
    what: str
    """Which letter: `<subject>:<rule>` where a rule planned it, else a LetterKind."""
    about: str
    """The id of the meeting or question that it's about."""
    due: datetime
    useful_until: datetime
    """From then on it's missed rather than late."""
    email: str = ""
    """Where it goes instead of a chat: to somebody who is known by their e-mail only."""
    event: datetime | None = None
    """When that begins, ends or began which a rule reminds of, or which the letter tells of."""

    way: Way = Way.NEW
    earlier: str = ""
    """The key of the letter whose message it edits or deletes, or in whose place it goes by e-mail."""
    tries: int = 0
    """How often it was refused so far."""

    @property
    def tenant(self) -> str:
        """The receiver's tenant: letters are sent tenant by tenant, since Teams counts so."""
        return self.to.partition("/")[0]

    @property
    def receiver(self) -> str:
        """Whose letters go one after the other: an e-mail's address, else the person."""
        return self.email or self.to

    @property
    def is_by_rule(self) -> bool:
        """Whether a rule of the programme file planned it: it is called `<subject>:<rule>`."""
        return ":" in self.what

    @property
    def email_key(self) -> str:
        """The key of the e-mail that goes in its place where it may not have come."""
        return f"{self.key}/by-email"


@dataclass(frozen=True)
class Written:
    """A letter that was written to somebody, as far as is known, and when."""

    letter: Letter
    at: datetime


@dataclass(frozen=True)
class Filed:
    """A letter, and what became of it so far."""

    letter: Letter
    state: LetterState
    reason: str = ""
    """A LetterReason, or what Teams answered; empty where there is nothing to say."""
    tried_at: datetime | None = None
    """When it was last written to the wire."""
    settled_by: PersonId | None = None
    """Who said what became of it, where nobody knew whether it came."""


class Outbox(Protocol):
    """All letters."""

    def plan(self, letters: Iterable[Letter]) -> None:
        """Add the letters; one whose key is already there stays as it is."""

    def replan(self, about: Mapping[str, Sequence[Letter]], now: datetime) -> None:
        """Make the planned letters by rules about each thing exactly these: new ones added, others withdrawn.

        One whose moment has passed is not added any more; where it's planned already, it stays. Letters
        that no rule planned stay as they are.
        """

    def get(self, key: str) -> Letter | None:
        """The letter of that key, whatever became of it, or None."""

    def count_since(self, since: datetime, states: Sequence[LetterState]) -> int:
        """How many letters that were due after that moment are in one of these states."""

    def filed(self, things: Sequence[str], most: int) -> Sequence[Filed]:
        """What was written or is planned about these things, latest first."""

    def filed_to(self, to: PersonId, most: int) -> Sequence[Filed]:
        """What a person was sent or will be, by whatever way, latest first; also what was withdrawn."""

    def in_state(self, state: LetterState, first: int, most: int) -> Sequence[Filed]:
        """A page of the letters in a state: what is planned earliest first, all else latest first."""

    def history_of(self, key: str) -> Filed | None:
        """What became of the letter of that key, or None."""

    def settle_uncertain(self, key: str, state: LetterState, reason: str, by: PersonId) -> bool:
        """Whether this settles an uncertain letter; False if somebody has, or it isn't uncertain any more."""

    def settle_told(self, key: str, reason: str, by: PersonId) -> bool:
        """Whether this notes who told the person what the letter says; False if somebody has before."""

    def new(self) -> Sequence[str]:
        """The keys of the letters that this transaction has added so far."""

    def take_back(self, keys: Sequence[str]) -> bool:
        """Whether none of the letters was on its way yet; then all of them are withdrawn."""

    def planned(self, about: str) -> Sequence[Letter]:
        """What is still to be sent about a thing, earliest first."""

    def coming(self, to: PersonId | None = None) -> Sequence[Letter]:
        """What is still to be sent to a person's chat, or to anybody in whatever way, earliest first."""

    def written(self, since: datetime, to: PersonId | None = None) -> Sequence[Written]:
        """What was written to a person's chat, or to anybody's, from that moment on, earliest first."""

    def written_about(self, about: str) -> Sequence[Written]:
        """What was written to anybody by rules about a thing, earliest first."""

    def in_chats(self, about: str) -> Sequence[Letter]:
        """Whose messages about a thing are in chats, by whoever planned them; what only changes one isn't."""

    def stands_alone(self, key: str) -> bool:
        """Whether no other letter is in that letter's message."""

    def told(self, to: PersonId, what: str) -> Sequence[Letter]:
        """What of that sort has been sent to the person, latest first; at most twenty."""

    def counts(self) -> Mapping[LetterState, int]:
        """How many letters are in each state; the sum is all there are."""

    def lag(self, now: datetime) -> timedelta:
        """How late the oldest planned letter is, from when it was first due; zero if none is."""
