"""The whole programme, as its file `programme.toml` tells it. Each value's rule stands beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from programme.groups.rules import GroupSizes, GroupWeights
from programme.letters.subjects import Condition, Subject, To
from programme.people import Language, PersonId


class Kind(StrEnum):
    """The kinds of meetings that companies book."""

    PRESENTATION = "presentation"
    STARTUP = "startup"


class Weekday(StrEnum):
    """The days on which a host may have hours, in the order of the week."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


@dataclass(frozen=True)
class Span:
    """From one time of day up to another, written `09:00-11:30`; may pass midnight."""

    start: time
    end: time

    def __contains__(self, moment: time) -> bool:
        """Whether the time of day lies in it; the end does not."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


@dataclass(frozen=True)
class About:
    """The programme itself."""

    name: str
    leader: str
    contact: str
    years: str
    timezone: ZoneInfo
    languages: tuple[Language, ...]
    places: int
    decide_by: date
    decide_days: int
    quiet_time: Span


@dataclass(frozen=True)
class Kickoff:
    """The conference that starts the programme; times are the programme's own."""

    starts: datetime
    ends: datetime
    join_url: str
    register_by: date
    invites: tuple[str, ...]
    after_url: str = ""


@dataclass(frozen=True)
class MeetingRules:
    """How one kind of meeting is booked; lengths in minutes."""

    minutes: int
    starts_every_minutes: int
    buffer_before_minutes: int
    buffer_after_minutes: int
    notice_hours: int
    horizon_days: int
    hosts_needed: int


@dataclass(frozen=True)
class HoursOn:
    """A host's hours on certain days, both ends included, instead of those of the week; none: no hours."""

    first: date
    last: date
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Host:
    """One of the project group who holds meetings."""

    id: str
    name: str
    email: str
    languages: tuple[Language, ...]
    hours: dict[Weekday, tuple[Span, ...]]
    max_a_day: int
    user: PersonId | None = None
    link: str = ""
    """Where the host's meetings are held; empty where the host gives a link for each."""
    on: tuple[HoursOn, ...] = ()
    """The later one wins, also where the programme is closed: a host may open hours there."""


@dataclass(frozen=True)
class Closed:
    """Days without slots and without chasing, both ends included."""

    first: date
    last: date
    why: str


@dataclass(frozen=True)
class WaitingList:
    """How a place that becomes free is offered."""

    offer_working_days: int = 5


@dataclass(frozen=True)
class Escalation:
    """What is done where somebody gives no sign of what they must know."""

    working_hours: int = 4


@dataclass(frozen=True)
class AfterPresentation:
    """What a contact gets to show inside the company; addresses, empty where there is nothing yet."""

    slides_url: str = ""
    note_url: str = ""


@dataclass(frozen=True)
class ReminderRule:
    """A reminder: before or after what, when, and to whom."""

    id: str
    about: Subject
    when: str
    """As `programme.moments` reads it."""
    to: To
    only_if: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Theme:
    """Something to work with, in each language."""

    id: str
    nb: str
    nn: str
    en: str

    @property
    def names(self) -> tuple[str, ...]:
        """What it's called, in the order of the languages."""
        return tuple(getattr(self, one) for one in Language)


@dataclass(frozen=True)
class Kept:
    """How many days things are kept after they were last of use."""

    letters_days: int = 365
    people_days: int = 730
    questions_days: int = 365
    register_days: int = 30
    history_days: int = 2190


@dataclass(frozen=True)
class Programme:
    """Everything that `programme.toml` says, checked."""

    about: About
    kickoff: Kickoff
    meetings: dict[Kind, MeetingRules]
    hosts: tuple[Host, ...]
    closed: tuple[Closed, ...] = ()
    waiting_list: WaitingList = WaitingList()
    escalation: Escalation = Escalation()
    after_presentation: AfterPresentation = AfterPresentation()
    reminders: tuple[ReminderRule, ...] = ()
    themes: tuple[Theme, ...] = field(default=())
    groups: GroupSizes = field(default=GroupSizes())
    group_weights: GroupWeights = field(default=GroupWeights())
    kept: Kept = field(default=Kept())
    former_hosts: Mapping[str, str] = field(default_factory=dict)
    """What hosts are called who have left the file, by id."""
    former_themes: Mapping[str, Theme] = field(default_factory=dict)

    @property
    def zone(self) -> ZoneInfo:
        """The zone that times are shown in."""
        return self.about.timezone

    def host(self, host: str) -> Host:
        """The host of that id; one who left the file has the last name that was known, and no hours.

        Meetings, history and letters name hosts for years after the file has forgotten them.
        """
        known = {one.id: one for one in self.hosts}
        name = self.former_hosts.get(host) or _in_words(host)
        return known[host] if host in known else Host(host, name, "", (), {}, 0)

    def theme(self, theme: str) -> Theme:
        """The theme of that id; one that left the file is called as it was last."""
        known = {**self.former_themes, **{one.id: one for one in self.themes}}
        return known[theme] if theme in known else Theme(theme, *[_in_words(theme)] * len(Language))


def _in_words(key: str) -> str:
    return key.replace("-", " ").replace("_", " ").capitalize()
