"""What `programme.toml` may say: its tables and keys, as they are called there, with their bounds.

Fields are called as in `programme.plan`, whose values come of them; an alias is the file's word. What stands
beside a key is what docs/programme.md tells of it.
"""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.programme_file.values import (
    ClockSpan,
    Day,
    Email,
    Hours,
    Id,
    Languages,
    Link,
    Moment,
    SmallId,
    Text,
    User,
    When,
    Zone,
    once,
    whole,
)
from programme.companies.road import Stage
from programme.letters.subjects import Condition, Subject, To


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class About(_Table):
    """The programme itself."""

    name: Text
    """What it is called."""
    leader: Text
    """Who leads it, by name."""
    contact: Email
    """Where people can write to a person."""
    years: Text
    """The years that it runs, as they are written."""
    timezone: Zone
    """The zone of every time in this file."""
    languages: Languages
    """The languages that it answers in; files are written in the first."""
    places: Annotated[int, whole(1, 10_000)]
    """How many companies there is room for."""
    decide_by: Day
    """The last day on which a company may decide."""
    decide_days: Annotated[int, whole(1, 365)]
    """Working days that a company gets after its presentation, unless it says when."""
    quiet_time: ClockSpan
    """No unasked messages then, nor at week-ends, on holidays or when closed; may pass midnight."""


class Kickoff(_Table):
    """The conference that starts the programme."""

    starts: Moment
    """When it begins."""
    ends: Moment
    """When it is over: later, and at most a week."""
    join_url: Link
    """Where it is; `""` as long as that isn't known."""
    register_by: Day
    """The last day for registering: on the day of the kick-off, or before."""
    invites: Annotated[tuple[Stage, ...], AfterValidator(once)]
    """The companies that may register, by how far they have come."""
    after_url: Link = ""
    """What is shown afterwards."""


class MeetingRules(_Table):
    """How this kind of meeting is booked."""

    minutes: Annotated[int, whole(1, 720)]
    """How long it takes."""
    starts_every_minutes: Annotated[int, whole(5, 720)]
    """How far apart the times are that are offered, within a host's hours."""
    buffer_before_minutes: Annotated[int, whole(0, 720)]
    """Time that a host has free before it."""
    buffer_after_minutes: Annotated[int, whole(0, 720)]
    """Time that a host has free after it."""
    notice_hours: Annotated[int, whole(1, 2000)]
    """How long before it begins it can be booked at the latest."""
    horizon_days: Annotated[int, whole(1, 366)]
    """How many days ahead times are offered; longer than the notice."""
    hosts_needed: Annotated[int, whole(1, 20)]
    """How many hosts take part, of those that there are."""


class Meetings(_Table):
    """The two kinds of meetings that companies book."""

    presentation: MeetingRules
    startup: MeetingRules


class Week(_Table):
    """Hours on the days of the week; no hours on a day that isn't named."""

    mon: Hours = ()
    tue: Hours = ()
    wed: Hours = ()
    thu: Hours = ()
    fri: Hours = ()
    sat: Hours = ()
    sun: Hours = ()


class Host(_Table):
    """One of the project group who holds meetings."""

    id: Id
    """A short name, which is the host's own; it stays the same."""
    name: Text
    """As people see it."""
    email: Email
    """Where invitations go."""
    languages: Languages
    """The languages that the host holds meetings in."""
    hours: Week
    """When the host can be booked on which day: `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`."""
    max_a_day: Annotated[int, whole(1, 50)]
    """How many meetings a day."""
    link: Link = ""
    """A meeting link of the host's own, for all the host's meetings; it can be given in the chat, too."""
    user: User | None = None
    """Who it is in Teams, as `"tenant/objectid"`; then news of bookings goes there."""


class Closed(_Table):
    """Days without times to book and without reminders, both ends included."""

    first: Day = Field(alias="from")
    """The first day."""
    last: Day = Field(alias="to")
    """The last day: the same or later, and at most a year."""
    why: Text
    """What it is called."""


class WaitingList(_Table):
    """How a place that becomes free is offered."""

    offer_working_days: Annotated[int, whole(1, 60)] = 5
    """An offered place waits so many working days for an answer."""


class Escalation(_Table):
    """What is done where a contact gives no sign of an offer, or of a change of a meeting soon."""

    working_hours: Annotated[int, whole(1, 40)] = 4
    """After so many working hours in Teams an e-mail, after as many a call; sooner where time is short."""


class AfterPresentation(_Table):
    """What a contact gets to show inside the company."""

    slides_url: Link = ""
    """Where the slides are."""
    note_url: Link = ""
    """Where a page about the programme is."""


class Reminder(_Table):
    """A reminder: of what, when, and to whom."""

    id: SmallId
    """A short name of its own: small letters, digits and "-"."""
    about: Subject
    """What it reminds of."""
    when: When
    """The moment; a date is within a year of the kick-off, and one that asks to register in time for that."""
    to: To
    """Who gets it."""
    only_if: tuple[Condition, ...] = ()
    """What has to be so, where it makes sense for the subject."""


class Theme(_Table):
    """Something that companies want to work with, in each language."""

    id: Id
    """A short name of its own; it stays the same."""
    nb: Text
    """In bokmål."""
    nn: Text
    """In nynorsk."""
    en: Text
    """In English."""


class GroupSizes(_Table):
    """The network groups that are proposed."""

    smallest: Annotated[int, whole(2, 50)] = 4
    """How many companies a group has at least."""
    largest: Annotated[int, whole(2, 50)] = 8
    """How many at most: as many, or more."""
    within_km: Annotated[int, whole(1, 3000)] = 150
    """How far from the others of its group a company may be that only meets in person."""


class GroupWeights(_Table):
    """What a good group is: how much each aim counts beside the others; 0 leaves it out."""

    themes: Annotated[int, whole(0, 100)] = 3
    """That they want to work with the same themes."""
    near: Annotated[int, whole(0, 100)] = 2
    """That they aren't far apart."""
    production: Annotated[int, whole(0, 100)] = 1
    """That they make things alike: products, shift work, size."""
    branches: Annotated[int, whole(0, 100)] = 2
    """That they are of different branches."""
    new: Annotated[int, whole(0, 100)] = 1
    """That they haven't been in a group together."""
    wishes: Annotated[int, whole(0, 100)] = 2
    """That a company is with those it would like to be with."""


class Kept(_Table):
    """How long it's kept that is of no more use; every hour some of what is older is thrown away."""

    letters_days: Annotated[int, whole(30, 3650)] = 365
    """What was sent, in days from when it was due."""
    people_days: Annotated[int, whole(30, 3650)] = 730
    """People outside the project group who haven't written, and questions that nobody answered."""
    questions_days: Annotated[int, whole(1, 3650)] = 365
    """Questions, from the day they were answered."""
    register_days: Annotated[int, whole(1, 365)] = 30
    """What the company register says of a company that the programme has nothing to do with."""
    history_days: Annotated[int, whole(365, 7300)] = 2190
    """What happened and who did it: the three years of a programme, and three more."""


class ProgrammeFile(_Table):
    """The whole file."""

    about: About = Field(alias="programme")
    kickoff: Kickoff
    meetings: Meetings
    hosts: Annotated[tuple[Host, ...], Field(max_length=200)]
    closed: Annotated[tuple[Closed, ...], Field(max_length=200)] = ()
    waiting_list: WaitingList = WaitingList()
    escalation: Escalation = Escalation()
    after_presentation: AfterPresentation = AfterPresentation()
    reminders: Annotated[tuple[Reminder, ...], Field(max_length=200)] = ()
    themes: Annotated[tuple[Theme, ...], Field(max_length=100)] = ()
    groups: GroupSizes = GroupSizes()
    group_weights: GroupWeights = GroupWeights()
    kept: Kept = Kept()
