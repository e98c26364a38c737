"""The shapes of what is said, without a word of any language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from programme.meetings.slots import Slot
from programme.people import Language
from programme.plan import Theme


@dataclass(frozen=True)
class Words:
    """A message of the `.ftl` files and its variables; `Voice` speaks it in the reader's language."""

    id: str
    values: Mapping[str, "Value"] = field(default_factory=dict)


@dataclass(frozen=True)
class Plain:
    """Words that a person wrote, shown as they are."""

    text: str


@dataclass(frozen=True)
class Filled:
    """An entry's own text in the reader's language, with its `{variables}`."""

    text: str
    values: Mapping[str, "Value"] = field(default_factory=dict)


@dataclass(frozen=True)
class Marked:
    """Somebody's own Markdown with fields in braces; what fills them is shown as it is."""

    text: str
    values: Mapping[str, "Value"] = field(default_factory=dict)
    """By the field's name in `programme.merging`."""
    struck: bool = False


@dataclass(frozen=True)
class InLanguage:
    """What is said in another language than the reader's: a text that is to be sent on, or a date in it."""

    language: Language
    value: "Value"


@dataclass(frozen=True)
class Capital:
    """The value with a capital first, as what begins a name."""

    value: "Value"


@dataclass(frozen=True)
class Clock:
    """Only the time of day of a moment."""

    moment: datetime


@dataclass(frozen=True)
class Month:
    """The month of that day, with its year."""

    day: date


@dataclass(frozen=True)
class Dated:
    """A day with its year and without its weekday, as on paper."""

    day: date


Value = (
    str
    | int
    | date
    | datetime
    | Slot
    | Language
    | Theme
    | Capital
    | Clock
    | Month
    | Dated
    | Words
    | Plain
    | Filled
    | Marked
    | InLanguage
    | tuple["Value", ...]
)
"""What can be spoken: a date as "torsdag 4. mars", a moment as "torsdag 4. mars kl. 14.00"."""


Sentence = Words | Plain | Filled | Marked | InLanguage
"""What can stand as a text of its own."""


@dataclass(frozen=True)
class Choice:
    """One of several answers: its token, and the value that is shown for it."""

    token: str
    shows: Value


class FieldKind(StrEnum):
    """How a question is asked on a card."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    """Several lines."""
    CHOICE = "choice"
    SEVERAL = "several"
    """Any number of the choices; the answer is their tokens, with commas between."""
    DATE = "date"


HOLDS: Mapping[FieldKind, int] = {
    FieldKind.TEXT: 500,
    FieldKind.LONG_TEXT: 2000,
    FieldKind.CHOICE: 1000,
    FieldKind.SEVERAL: 1000,
    FieldKind.DATE: 100,
}
"""So many characters, where the field itself doesn't say."""


@dataclass(frozen=True)
class Field:
    """A question on a form."""

    fills: str
    label: Words
    kind: FieldKind
    value: str = ""
    """What stands in it already: a text, or a choice's token."""
    choices: tuple[Choice, ...] = ()
    numbered_from: int = 0
    """The number of the first choice, typed to choose it; 0: the choices carry none."""
    placeholder: Words | None = None
    error: Words | None = None
    """What is wrong with what was filled in, and what would do."""
    suggests: Sentence | None = None
    """What stands in it where there is no value: to be sent as it is, or written anew."""
    longest: int = 0
    """So many characters it holds; 0: as many as its kind does."""
    folded: bool = False
    """Whether it stays out of sight until the reader wants to see more."""

    @property
    def holds(self) -> int:
        """So many characters can be written in it."""
        return self.longest or HOLDS[self.kind]


class Keeps(StrEnum):
    """What a press does with what is filled in on its card."""

    INPUTS = "auto"
    NOTHING = "none"


@dataclass(frozen=True)
class Button:
    """Something to press. Its data carries names only, nothing that must be trusted."""

    label: Sentence
    press: Mapping[str, str] = field(default_factory=dict)
    """What comes back: `deed` and `about`, or `run` and `do` or `fills` and `token`."""
    keeps: Keeps = Keeps.NOTHING
    primary: bool = False
    link: str = ""
    """An address to open instead, where there is one."""


@dataclass(frozen=True)
class Figure:
    """A fact of a card: what it is, and what it is now."""

    label: Value
    value: Value
    opens: Mapping[str, str] = field(default_factory=dict)
    """What a press on it begins, as a button's `press`; nothing for a fact that only tells."""


@dataclass(frozen=True)
class Group:
    """Buttons for one and the same end, under its name."""

    title: Sentence
    buttons: tuple[Button, ...]


@dataclass(frozen=True)
class Say:
    """One message. At most one sentence beside its title; what happens next comes last."""

    title: Sentence
    text: Sentence | None = None
    figures: tuple[Figure, ...] = ()
    lines: tuple[Sentence, ...] = ()
    """A list, each line on its own."""
    fields: tuple[Field, ...] = ()
    buttons: tuple[Button, ...] = ()
    more: tuple[Button, ...] = ()
    """Buttons that stand under "Mer"."""
    folded: tuple[Figure, ...] = ()
    """Facts that stay out of sight until the reader wants to see them."""
    groups: tuple[Group, ...] = ()
    """Buttons by what one wants, where there are more than three."""
    missed: tuple[str, ...] = ()
    """Earlier answers that didn't arrive, as they were spoken; they stand first."""
    follows: str = ""
    """The id of the one thing that it shows, with which it's said anew when that changes."""
