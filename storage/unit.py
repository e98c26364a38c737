"""The collections of one transaction: each is named here, and in `programme/desk.py` if the rules use it."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from propcache.api import cached_property

from programme.desk import Desk
from programme.meetings.host_calendars import NOT_LOOKED_AT
from programme.meetings.slots import Openings
from programme.plan import Programme
from storage.companies.companies import SqlCompanies
from storage.companies.history import SqlHistory
from storage.companies.invitations import SqlInvitations
from storage.companies.places import SqlPlaces
from storage.companies.register import SqlRegister
from storage.companies.registrations import SqlRegistrations
from storage.companies.selections import SqlSelections
from storage.engine.clock_offset import SqlClockOffset
from storage.engine.cursor import Cursor
from storage.groups.groups import SqlNetworkGroups
from storage.groups.profiles import SqlProfiles
from storage.groups.searches import SqlGroupSearches
from storage.leading.board import SqlBoard
from storage.leading.counts import SqlCounts
from storage.leading.journal import SqlJournal
from storage.leading.known_names import SqlKnownNames
from storage.leading.overrides import SqlOverrides
from storage.leading.reports import SqlReports
from storage.leading.seasons import SqlSeasons
from storage.letters.audiences import SqlAudiences
from storage.letters.broadcasts import SqlBroadcasts
from storage.letters.choices import SqlChoices
from storage.letters.deliveries import SqlDeliveries
from storage.letters.outbox import SqlOutbox
from storage.letters.shown_cards import SqlShownCards
from storage.letters.unsubscribed import SqlUnsubscribed
from storage.meetings.calendar_entries import SqlCalendarEntries
from storage.meetings.feedback import SqlFeedback
from storage.meetings.follow_ups import SqlFollowUps
from storage.meetings.meeting_mails import SqlMeetingMails
from storage.meetings.meetings import SqlMeetings
from storage.meetings.open_presentations import SqlOpenPresentations
from storage.meetings.outcomes import SqlOutcomes
from storage.meetings.preparations import SqlPreparations
from storage.reads import SqlReads
from storage.retention import SqlRetention
from storage.talking.addresses import SqlAddresses
from storage.talking.errands import SqlErrands
from storage.talking.feeds import SqlFeeds
from storage.talking.leases import SqlLeases
from storage.talking.links import SqlLinks
from storage.talking.new_entries import SqlNewEntries
from storage.talking.people import SqlPeople
from storage.talking.questions import SqlQuestions
from storage.talking.sessions import SqlSessions
from storage.talking.talks import SqlTalks
from storage.talking.turns import SqlTurns

T = TypeVar("T")


def _of(collection: Callable[[Cursor], T]) -> cached_property[T]:
    """The collection, made when it's first asked for."""
    return cached_property(lambda unit: collection(unit.cursor))


def _now(unit: "Unit") -> datetime:
    """The programme's time as the transaction begins; a turn learns it with its first statement."""
    return unit.clock.now(unit.real_clock)


class Unit(Desk):
    """One transaction that has begun."""

    def __init__(
        self,
        cursor: Cursor,
        openings: Openings,
        programme: Programme,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        """`openings` are the programme file's."""
        self.cursor = cursor
        self.openings = openings
        self.programme = programme
        self.new_id = new_id
        self.real_clock = clock
        self.calendars = NOT_LOOKED_AT
        """What the hosts' own calendars say; a turn is given it before it asks for times."""

    now = cached_property(_now)
    people = _of(SqlPeople)
    addresses = _of(SqlAddresses)
    board = _of(SqlBoard)
    companies = cached_property(lambda unit: SqlCompanies(unit.cursor, unit.new_id))
    selections = _of(SqlSelections)
    register = cached_property(lambda unit: SqlRegister(unit.cursor, lambda: unit.now))
    invitations = _of(SqlInvitations)
    links = _of(SqlLinks)
    feeds = _of(SqlFeeds)
    sessions = _of(SqlSessions)
    meetings = cached_property(lambda unit: SqlMeetings(unit.cursor, unit.openings, unit.calendars))
    calendar_entries = _of(SqlCalendarEntries)
    meeting_mails = _of(SqlMeetingMails)
    open_presentations = cached_property(lambda unit: SqlOpenPresentations(unit.cursor, unit.meetings))
    places = _of(SqlPlaces)
    outcomes = _of(SqlOutcomes)
    overrides = _of(SqlOverrides)
    history = _of(SqlHistory)
    journal = _of(SqlJournal)
    talks = cached_property(lambda unit: SqlTalks(unit.cursor, lambda: unit.now))
    new_entries = _of(SqlNewEntries)
    turns = _of(SqlTurns)
    questions = _of(SqlQuestions)
    preparations = _of(SqlPreparations)
    registrations = _of(SqlRegistrations)
    feedback = _of(SqlFeedback)
    follow_ups = _of(SqlFollowUps)
    groups = _of(SqlNetworkGroups)
    group_searches = _of(SqlGroupSearches)
    profiles = _of(SqlProfiles)
    outbox = _of(SqlOutbox)
    deliveries = _of(SqlDeliveries)
    shown_cards = _of(SqlShownCards)
    unsubscribed = _of(SqlUnsubscribed)
    leases = _of(SqlLeases)
    choices = _of(SqlChoices)
    errands = _of(SqlErrands)
    reports = _of(SqlReports)
    seasons = _of(SqlSeasons)
    known_names = _of(SqlKnownNames)
    counts = _of(SqlCounts)
    audiences = _of(SqlAudiences)
    broadcasts = _of(SqlBroadcasts)
    clock = _of(SqlClockOffset)
    retention = _of(SqlRetention)
    reads = cached_property(lambda unit: SqlReads(unit.cursor, unit.outbox, unit.choices))

    @property
    def real_now(self) -> datetime:
        """The time that no `spol` moves: what a link, a session or a lease lasts by."""
        return self.now - self.clock.get()

    @property
    def wakes(self) -> bool:
        """Whether something was planned that is due already."""
        return any(due <= self.now for due in self.outbox.earliest)
