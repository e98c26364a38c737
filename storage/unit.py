"""The collections of one transaction: each is named here, and in `programme/desk.py` if the rules use it."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from propcache.api import cached_property

from programme.desk import Desk
from programme.plan import Programme
from programme.slots import Openings
from storage.addresses import SqlAddresses
from storage.audiences import SqlAudiences
from storage.board import SqlBoard
from storage.broadcasts import SqlBroadcasts
from storage.choices import SqlChoices
from storage.clock_offset import SqlClockOffset
from storage.companies import SqlCompanies
from storage.cursor import Cursor
from storage.deliveries import SqlDeliveries
from storage.errands import SqlErrands
from storage.feedback import SqlFeedback
from storage.follow_ups import SqlFollowUps
from storage.history import SqlHistory
from storage.invitations import SqlInvitations
from storage.journal import SqlJournal
from storage.leases import SqlLeases
from storage.links import SqlLinks
from storage.meetings import SqlMeetings
from storage.open_presentations import SqlOpenPresentations
from storage.outbox import SqlOutbox
from storage.outcomes import SqlOutcomes
from storage.overrides import SqlOverrides
from storage.people import SqlPeople
from storage.places import SqlPlaces
from storage.preparations import SqlPreparations
from storage.questions import SqlQuestions
from storage.register import SqlRegister
from storage.registrations import SqlRegistrations
from storage.reports import SqlReports
from storage.selections import SqlSelections
from storage.sessions import SqlSessions
from storage.talks import SqlTalks
from storage.tallies import SqlTallies
from storage.taught import SqlTaught
from storage.turns import SqlTurns

T = TypeVar("T")


def _of(collection: Callable[[Cursor], T]) -> cached_property[T]:
    """The collection, made when it's first asked for."""
    return cached_property(lambda unit: collection(unit.cursor))


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
        """`openings` are the programme file's; `now` is read here, once."""
        self.cursor = cursor
        self.openings = openings
        self.programme = programme
        self.new_id = new_id
        self.now = self.clock.now(clock)

    people = _of(SqlPeople)
    addresses = _of(SqlAddresses)
    board = _of(SqlBoard)
    companies = cached_property(lambda unit: SqlCompanies(unit.cursor, unit.new_id))
    selections = _of(SqlSelections)
    register = _of(SqlRegister)
    invitations = _of(SqlInvitations)
    links = _of(SqlLinks)
    sessions = _of(SqlSessions)
    meetings = cached_property(lambda unit: SqlMeetings(unit.cursor, unit.openings))
    open_presentations = cached_property(lambda unit: SqlOpenPresentations(unit.cursor, unit.meetings))
    places = _of(SqlPlaces)
    outcomes = _of(SqlOutcomes)
    overrides = _of(SqlOverrides)
    history = _of(SqlHistory)
    journal = _of(SqlJournal)
    talks = cached_property(lambda unit: SqlTalks(unit.cursor, unit.now))
    taught = _of(SqlTaught)
    turns = _of(SqlTurns)
    questions = _of(SqlQuestions)
    preparations = _of(SqlPreparations)
    registrations = _of(SqlRegistrations)
    feedback = _of(SqlFeedback)
    follow_ups = _of(SqlFollowUps)
    outbox = _of(SqlOutbox)
    deliveries = _of(SqlDeliveries)
    leases = _of(SqlLeases)
    choices = _of(SqlChoices)
    errands = _of(SqlErrands)
    reports = _of(SqlReports)
    tallies = _of(SqlTallies)
    audiences = _of(SqlAudiences)
    broadcasts = _of(SqlBroadcasts)
    clock = _of(SqlClockOffset)

    @property
    def real_now(self) -> datetime:
        """The time that no `spol` moves: what a link, a session or a lease lasts by."""
        return self.now - self.clock.get()

    @property
    def wakes(self) -> bool:
        """Whether something was planned that is due already."""
        return any(due <= self.now for due in self.outbox.earliest)
