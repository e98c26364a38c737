"""Keeps the outbox in step with the facts: reminders, and what hosts are told of a meeting."""

from datetime import timedelta

from dialogs.own_company import is_accepted
from dialogs.scene import Desk, Scene
from dialogs.telling import contacts_of, leaders, tell
from programme.companies import CompanyId
from programme.letters import Letter
from programme.meetings import Meeting, MeetingState
from programme.people import PersonId
from programme.plan import Kind
from programme.reminders import kickoff_of, kickoff_reminders, participant_emails, reminders_of
from programme.road import is_invited

_NEWS_LASTS = timedelta(days=2)


def remind_of_kickoff(desk: Desk, company: CompanyId) -> None:
    """Plan what the company gets about the kick-off anew; nothing where it isn't invited."""
    known = desk.companies.get(company)
    invited = known is not None and is_invited(known.stage, desk.programme.kickoff.invites)
    registered = bool(desk.registrations.of(company))
    contacts = contacts_of(desk, company) if invited else []
    letters = kickoff_reminders(company, contacts, desk.programme, desk.now, registered=registered)
    desk.outbox.replan(kickoff_of(company), letters, desk.now)
    coming = desk.registrations.of(company)
    emails = participant_emails(company, coming, desk.programme, desk.now)
    desk.outbox.replan(f"{kickoff_of(company)}/by-email", emails, desk.now)


def plan_reminders(meeting: Meeting, desk: Desk) -> list[PersonId]:
    """Plan the meeting's reminders anew; the persons who hold it."""
    hosts = [person.id for person in desk.people.hosting(meeting.hosts)]
    desk.outbox.replan(meeting.id, reminders_of(meeting, desk.programme, hosts, desk.now), desk.now)
    return hosts


def tell_colleagues(meeting: Meeting, what: str, scene: Scene) -> None:
    """A letter about it to who booked it, and to the company's contacts if it's done for the company."""
    company = meeting.booking.company
    contacts = contacts_of(scene, company)
    people = {meeting.booking.booked_by, *(contacts if is_accepted(scene) else ())}
    tell(scene, sorted(people - {scene.speaker.id}), what, meeting.id, str(meeting.moves))


def tell_hosts(meeting: Meeting, what: str, desk: Desk, but: PersonId | None = None) -> None:
    """Plan the meeting's reminders anew, and a letter about the change to each of its hosts but one."""
    hosts = plan_reminders(meeting, desk)
    desk.outbox.plan(
        [
            Letter(
                key=f"{what}/{meeting.id}/{meeting.moves}/{host}",
                to=host,
                what=what,
                about=meeting.id,
                due=desk.now,
                useful_until=max(meeting.end, desk.now + _NEWS_LASTS),
            )
            for host in hosts
            if host != but
        ]
    )
    if meeting.state is MeetingState.BOOKED:
        asks = "outcome" if meeting.booking.kind is Kind.PRESENTATION else "agree"
        tell(desk, hosts or leaders(desk), asks, meeting.id, meeting.start.isoformat(), due=meeting.end)
