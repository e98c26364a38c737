"""What the rules need, whoever asks: the programme, the time, and the collections of one transaction."""

from datetime import datetime

from programme.broadcasts.audiences import Audiences
from programme.broadcasts.broadcasts import Broadcasts
from programme.clock import ClockOffset
from programme.companies.companies import Companies
from programme.companies.history import History
from programme.companies.invitations import Invitations
from programme.companies.register import Register
from programme.companies.selections import Selections
from programme.errands import Errands
from programme.feeds import Feeds
from programme.groups.network import NetworkGroups
from programme.groups.profiles import Profiles
from programme.groups.searches import GroupSearches
from programme.leading.counts import Counts
from programme.leading.journal import Journal
from programme.leading.overrides import Overrides
from programme.leading.reports import Reports
from programme.letters.choices import AllChoices
from programme.letters.letters import Outbox
from programme.letters.shown_cards import ShownCards
from programme.links import Links
from programme.meetings.calendar_entries import CalendarEntries
from programme.meetings.feedback import AllFeedback
from programme.meetings.follow_ups import FollowUps
from programme.meetings.meetings import Meetings
from programme.meetings.open_presentations import OpenPresentations
from programme.meetings.outcomes import Outcomes
from programme.meetings.preparations import Preparations
from programme.new_entries import NewEntries
from programme.people import People
from programme.places import Places
from programme.plan import Programme
from programme.questions import Questions
from programme.reads import Reads
from programme.registrations import Registrations
from programme.seasons import Seasons


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
    feeds: Feeds
    meetings: Meetings
    calendar_entries: CalendarEntries
    open_presentations: OpenPresentations
    places: Places
    outcomes: Outcomes
    overrides: Overrides
    history: History
    journal: Journal
    questions: Questions
    preparations: Preparations
    registrations: Registrations
    new_entries: NewEntries
    feedback: AllFeedback
    follow_ups: FollowUps
    groups: NetworkGroups
    group_searches: GroupSearches
    profiles: Profiles
    outbox: Outbox
    shown_cards: ShownCards
    choices: AllChoices
    errands: Errands
    reports: Reports
    seasons: Seasons
    counts: Counts
    audiences: Audiences
    broadcasts: Broadcasts
    clock: ClockOffset
    reads: Reads
