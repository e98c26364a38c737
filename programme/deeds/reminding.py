"""Keeps reminders in step with the facts: whoever changes a fact calls the function named for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import chain

from programme.companies.companies import CompanyId
from programme.deeds.facts import (
    IN_TOUCH,
    LOOKS_BACK,
    about,
    about_company,
    about_follow_up,
    about_kickoff,
    about_meeting,
    everybody,
)
from programme.deeds.notify import notify
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.letters.pacing import subject_of
from programme.letters.reminders import Fact, kickoff_of, kickoff_start, plan
from programme.letters.subjects import Subject
from programme.meetings.follow_ups import FollowUp
from programme.meetings.meetings import Meeting
from programme.people import PersonId

REGISTERED = "email:registered"
"""What a receipt is called that goes to who is registered for the kick-off, and known by their e-mail."""
AT_ONCE = 20
"""So many companies are looked at in one transaction."""


def remind_of_company(desk: Desk, company: CompanyId) -> None:
    """Plan anew all reminders about the company: its road, the kick-off, its meetings, what was agreed."""
    desk.reads.about_company(company, IN_TOUCH)
    meetings = desk.meetings.of_company(company, desk.now - LOOKS_BACK)
    things: dict[str, Sequence[Fact]] = {company: _of_the_road(desk, company)}
    things.update((meeting.id, about_meeting(desk, meeting)) for meeting in meetings)
    things.update((agreed.id, about_follow_up(desk, agreed)) for agreed in desk.follow_ups.of(company))
    _with_kickoff(desk, company, things)


def remind_of_road(desk: Desk, company: CompanyId) -> None:
    """Plan anew what depends on where the company is on its road, the kick-off with it."""
    _with_kickoff(desk, company, {company: _of_the_road(desk, company)})


def remind_of_kickoff(desk: Desk, company: CompanyId) -> None:
    """Plan anew what the company gets about the kick-off, and tell those who were told another time."""
    _with_kickoff(desk, company, {})


def _of_the_road(desk: Desk, company: CompanyId) -> Sequence[Fact]:
    known = desk.companies.get(company)
    return about_company(desk, known) if known else []


def _with_kickoff(desk: Desk, company: CompanyId, things: Mapping[str, Sequence[Fact]]) -> None:
    """Those things and the kick-off, in one go."""
    known = desk.companies.get(company)
    kickoff = about_kickoff(desk, known) if known else []
    _replan(desk, {**things, kickoff_of(company): kickoff}, _receipts(desk, company, kickoff))
    _tell_when_it_is(desk, company, kickoff)


def _tell_when_it_is(desk: Desk, company: CompanyId, kickoff: Sequence[Fact]) -> None:
    """Those who were told another time hear it, where the company is invited.

    Nobody hears it of a kick-off that is over: the next one is another, not the same one moved.
    """
    start = kickoff_start(desk.programme)
    told = desk.outbox.written_about(kickoff_of(company)) if kickoff and start > desk.now else ()
    still_expected = [one.letter for one in told if one.letter.event and one.letter.event > desk.now]
    wrongly = [one.to for one in still_expected if one.event != start]
    notify(desk, dict.fromkeys(wrongly), LetterKind.KICKOFF_MOVED, company, start.isoformat())


def _receipts(desk: Desk, company: CompanyId, kickoff: Sequence[Fact]) -> list[Letter]:
    """Whoever is named with an e-mail is told that they are registered, where the company is invited."""
    if not kickoff:
        return []
    what, thing, start = REGISTERED, kickoff_of(company), kickoff_start(desk.programme)
    return [
        Letter(f"{what}/{thing}/{one.email}", one.by, what, thing, one.at, start, one.email)
        for one in desk.registrations.of(company)
        if one.email and start > desk.now
    ]


def remind_of_meeting(desk: Desk, meeting: Meeting) -> None:
    """Plan the meeting's reminders anew."""
    _replan(desk, {meeting.id: about_meeting(desk, meeting)})


def remind_of_follow_up(desk: Desk, agreed: FollowUp) -> None:
    """Plan anew what comes on the day for which something was agreed."""
    _replan(desk, {agreed.id: about_follow_up(desk, agreed)})


def remind_of(desk: Desk, letter: Letter) -> None:
    """Plan anew what that reminder is about."""
    if subject := subject_of(letter):
        _replan(desk, {letter.about: about(desk, subject, letter.about)})


def remind_some(desk: Desk, after: str = "") -> str:
    """Plan anew all that is about the next companies by their ids; the last of them, or empty at the end.

    For when the rules have changed: nothing comes of what is as it was.
    """
    companies = desk.companies.following(after, AT_ONCE)
    for company in companies:
        remind_of_company(desk, company.id)
    return companies[-1].id if companies else ""


def next_reminder(
    desk: Desk, thing: str, subject: Subject | None = None, to: PersonId | None = None
) -> datetime | None:
    """When the next reminder of a thing comes, of a subject or to a person where that is asked for."""
    for letter in desk.outbox.planned(thing):
        found = subject_of(letter)
        if found and subject in {None, found} and to in {None, letter.to}:
            return letter.due
    return None


def is_wanted(desk: Desk, letter: Letter) -> bool:
    """Whether the rules, the facts and its receiver's choices still call for just this reminder."""
    subject = Subject.KICKOFF if letter.email else subject_of(letter)
    facts = about(desk, subject, letter.about) if subject else []
    return letter.key in {one.key for one in _planned(desk, facts)}


def _planned(desk: Desk, facts: Sequence[Fact]) -> list[Letter]:
    return plan(facts, desk.programme, desk.choices.of(everybody(facts)), desk.now)


def _replan(desk: Desk, things: Mapping[str, Sequence[Fact]], beside: Sequence[Letter] = ()) -> None:
    """Make the planned reminders of all these things what their facts call for, and what goes beside them."""
    wanted: dict[str, list[Letter]] = {thing: [] for thing in things}
    facts = [*chain.from_iterable(things.values())]
    desk.reads.planned([*things], everybody(facts))
    for letter in chain(_planned(desk, facts), beside):
        wanted[letter.about].append(letter)
    desk.outbox.replan(wanted, desk.now)
