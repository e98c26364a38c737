"""The collections of one transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

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


@dataclass
class Unit:
    """One unit of work: everything here is kept, or nothing is. Not frozen, as a Desk isn't."""

    now: datetime
    people: SqlPeople
    addresses: SqlAddresses
    board: SqlBoard
    companies: SqlCompanies
    selections: SqlSelections
    register: SqlRegister
    invitations: SqlInvitations
    links: SqlLinks
    sessions: SqlSessions
    meetings: SqlMeetings
    open_presentations: SqlOpenPresentations
    places: SqlPlaces
    outcomes: SqlOutcomes
    overrides: SqlOverrides
    history: SqlHistory
    journal: SqlJournal
    talks: SqlTalks
    taught: SqlTaught
    turns: SqlTurns
    questions: SqlQuestions
    preparations: SqlPreparations
    registrations: SqlRegistrations
    feedback: SqlFeedback
    follow_ups: SqlFollowUps
    outbox: SqlOutbox
    deliveries: SqlDeliveries
    leases: SqlLeases
    choices: SqlChoices
    errands: SqlErrands
    reports: SqlReports
    tallies: SqlTallies
    audiences: SqlAudiences
    broadcasts: SqlBroadcasts
    clock: SqlClockOffset

    @property
    def real_now(self) -> datetime:
        """The time that no `spol` moves: what a link, a session or a lease lasts by."""
        return self.now - self.clock.get()

    @property
    def wakes(self) -> bool:
        """Whether something was planned that is due already."""
        return any(due <= self.now for due in self.outbox.earliest)


def unit_of(
    cursor: Cursor, openings: Openings, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> Unit:
    """The collections on a connection whose transaction has begun; `now` is read here, once."""
    offset = SqlClockOffset(cursor)
    now = offset.now(clock)
    meetings = SqlMeetings(cursor, openings)
    return Unit(
        now=now,
        people=SqlPeople(cursor),
        addresses=SqlAddresses(cursor),
        board=SqlBoard(cursor),
        companies=SqlCompanies(cursor, new_id),
        selections=SqlSelections(cursor),
        register=SqlRegister(cursor),
        invitations=SqlInvitations(cursor),
        links=SqlLinks(cursor),
        sessions=SqlSessions(cursor),
        meetings=meetings,
        open_presentations=SqlOpenPresentations(cursor, meetings),
        places=SqlPlaces(cursor),
        outcomes=SqlOutcomes(cursor),
        overrides=SqlOverrides(cursor),
        history=SqlHistory(cursor),
        journal=SqlJournal(cursor),
        talks=SqlTalks(cursor, now),
        taught=SqlTaught(cursor),
        turns=SqlTurns(cursor),
        questions=SqlQuestions(cursor),
        preparations=SqlPreparations(cursor),
        registrations=SqlRegistrations(cursor),
        feedback=SqlFeedback(cursor),
        follow_ups=SqlFollowUps(cursor),
        outbox=SqlOutbox(cursor),
        deliveries=SqlDeliveries(cursor),
        leases=SqlLeases(cursor),
        choices=SqlChoices(cursor),
        errands=SqlErrands(cursor),
        reports=SqlReports(cursor),
        tallies=SqlTallies(cursor),
        audiences=SqlAudiences(cursor),
        broadcasts=SqlBroadcasts(cursor),
        clock=offset,
    )
