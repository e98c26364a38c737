"""The facts that reminders are planned from, and checked against once more when they're sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from programme.companies.companies import Company, CompanyId
from programme.companies.road import Stage, Step, is_invited
from programme.deeds.notify import contacts_of, leaders
from programme.desk import Desk
from programme.letters.reminders import Fact, begins, kickoff_of, kickoff_start
from programme.letters.subjects import Condition, Subject, To
from programme.meetings.follow_ups import FollowUp, FollowUpId, Side
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.people import PersonId
from programme.plan import Kind

LOOKS_BACK = timedelta(days=60)
"""Meetings that ended longer ago are reminded of no more."""
_UNDECIDED = frozenset({Stage.TO_CONTACT, Stage.CONTACTED, Stage.BOOKED, Stage.PRESENTED})
IN_TOUCH = (Step.GET_IN_TOUCH, Step.CANCEL_PRESENTATION, Step.STAY_AWAY)
"""Steps that lead to where a company may fall silent."""
_READY = 100


def about_meeting(desk: Desk, meeting: Meeting) -> list[Fact]:
    """Nothing if it's cancelled."""
    if meeting.state is not MeetingState.BOOKED:
        return []
    company = meeting.booking.company
    people = {
        To.ATTENDEES: [meeting.booking.booked_by],
        To.CONTACTS: contacts_of(desk, company),
        To.HOSTS: _hosting(desk, meeting.hosts),
        To.LEADER: leaders(desk),
    }
    if meeting.booking.kind is Kind.PRESENTATION:
        known = desk.companies.get(company)
        answered = known is not None and known.stage not in _UNDECIDED
        holds = Condition.ANSWERED if answered else Condition.NOT_ANSWERED
        return [Fact(Subject.PRESENTATION, meeting.id, meeting.start, people, frozenset({holds}))]
    prepared = desk.preparations.of(company)
    ready = prepared is not None and prepared.percent == _READY
    holding = frozenset({Condition.PREPARED if ready else Condition.NOT_PREPARED})
    return [
        Fact(subject, meeting.id, meeting.start, people, holding)
        for subject in (Subject.STARTUP, Subject.PREPARATION)
    ]


def about_company(desk: Desk, company: Company) -> list[Fact]:
    """Its decision, the offer it has, and how long it has been silent."""
    accepted = contacts_of(desk, company.id)
    people: dict[To, Sequence[PersonId]] = {
        To.CONTACTS: accepted or [one.person for one in desk.companies.contacts(company.id)],
        To.HOSTS: _hosting(desk, [company.host]) if company.host else [],
        To.LEADER: leaders(desk),
    }
    facts = []
    if company.decides_on and company.stage in {Stage.DECIDING, Stage.PRESENTED}:
        facts.append(Fact(Subject.DECISION, company.id, begins(company.decides_on, desk.programme), people))
    place = desk.places.of(company.id)
    if place and place.offer_ends and place.offer_ends > desk.now:
        facts.append(Fact(Subject.OFFER, company.id, place.offer_ends, {**people, To.CONTACTS: accepted}))
    if company.stage is Stage.CONTACTED and not company.left_alone and (since := _in_touch(desk, company)):
        facts.append(Fact(Subject.SILENCE, company.id, since, people))
    return facts


def _in_touch(desk: Desk, company: Company) -> datetime | None:
    """When the company was last brought to where it is."""
    brought = desk.history.last(company.id, IN_TOUCH)
    return brought.at if brought else None


def about_kickoff(desk: Desk, company: Company) -> list[Fact]:
    """Whether anybody of it is registered; nothing where it isn't invited."""
    if not is_invited(company.stage, desk.programme.kickoff.invites):
        return []
    coming = desk.registrations.of(company.id)
    contacts = contacts_of(desk, company.id)
    known = {person.email.casefold() for one in contacts if (person := desk.people.get(one))}
    return [
        Fact(
            Subject.KICKOFF,
            kickoff_of(company.id),
            kickoff_start(desk.programme),
            {To.ATTENDEES: contacts, To.CONTACTS: contacts},
            frozenset({Condition.REGISTERED if coming else Condition.NOT_REGISTERED}),
            # Whoever gets it in the chat needs no e-mail beside it.
            [(one.email, one.by) for one in coming if one.email and one.email.casefold() not in known],
        )
    ]


def about_follow_up(desk: Desk, agreed: FollowUp) -> list[Fact]:
    """Whose turn it is, on the day; nothing once it's done."""
    meeting = desk.meetings.get(agreed.meeting)
    if agreed.done_at or meeting is None:
        return []
    people: dict[To, Sequence[PersonId]] = {To.LEADER: leaders(desk)}
    if agreed.side is Side.COMPANY:
        people[To.CONTACTS] = contacts_of(desk, agreed.company)
    else:
        people[To.HOSTS] = _hosting(desk, meeting.hosts) or leaders(desk)
    return [Fact(Subject.FOLLOWUP, agreed.id, begins(agreed.day, desk.programme), people)]


def about(desk: Desk, subject: Subject, thing: str) -> list[Fact]:
    """The facts about the thing that a reminder of that subject is about; nothing if it's gone."""
    if subject in {Subject.PRESENTATION, Subject.STARTUP, Subject.PREPARATION}:
        meeting = desk.meetings.get(MeetingId(thing))
        return about_meeting(desk, meeting) if meeting else []
    if subject is Subject.FOLLOWUP:
        agreed = desk.follow_ups.get(FollowUpId(thing))
        return about_follow_up(desk, agreed) if agreed else []
    company = desk.companies.get(CompanyId(thing.rpartition("/")[2]))
    if company is None:
        return []
    return about_kickoff(desk, company) if subject is Subject.KICKOFF else about_company(desk, company)


def everybody(facts: Sequence[Fact]) -> list[PersonId]:
    """All who may be reminded of them."""
    groups: list[Mapping[To, Sequence[PersonId]]] = [fact.people for fact in facts]
    return list(dict.fromkeys(one for people in groups for group in people.values() for one in group))


def _hosting(desk: Desk, hosts: Sequence[str]) -> list[PersonId]:
    return [person.id for person in desk.people.hosting(hosts)]
