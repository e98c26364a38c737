"""What the rules need, whoever asks: the programme, the time, and the collections of one transaction."""

from datetime import datetime

from programme.audiences import Audiences
from programme.broadcasts import Broadcasts
from programme.choices import AllChoices
from programme.clock import ClockOffset
from programme.companies import Companies
from programme.errands import Errands
from programme.feedback import AllFeedback
from programme.follow_ups import FollowUps
from programme.history import History
from programme.invitations import Invitations
from programme.journal import Journal
from programme.letters import Outbox
from programme.links import Links
from programme.meetings import Meetings
from programme.open_presentations import OpenPresentations
from programme.outcomes import Outcomes
from programme.overrides import Overrides
from programme.people import People
from programme.places import Places
from programme.plan import Programme
from programme.preparations import Preparations
from programme.questions import Questions
from programme.register import Register
from programme.registrations import Registrations
from programme.reports import Reports
from programme.selections import Selections
from programme.tallies import Tallies
from programme.taught import TaughtEntries


class Desk:
    """Its collections are made when they're first asked for; nothing else of it changes in a transaction."""

    now: datetime
    programme: Programme
    """With the hours and closed days that were changed in the chat."""
    people: People
    companies: Companies
    selections: Selections
    register: Register
    invitations: Invitations
    links: Links
    meetings: Meetings
    open_presentations: OpenPresentations
    places: Places
    outcomes: Outcomes
    overrides: Overrides
    history: History
    journal: Journal
    questions: Questions
    preparations: Preparations
    registrations: Registrations
    taught: TaughtEntries
    feedback: AllFeedback
    follow_ups: FollowUps
    outbox: Outbox
    choices: AllChoices
    errands: Errands
    reports: Reports
    tallies: Tallies
    audiences: Audiences
    broadcasts: Broadcasts
    clock: ClockOffset
