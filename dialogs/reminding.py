"""Keeps the outbox in step with a meeting: its reminders, and what its hosts are told."""

from datetime import timedelta

from dialogs.scene import Desk
from dialogs.telling import leaders, tell
from programme.letters import Letter
from programme.meetings import Meeting, MeetingState
from programme.people import PersonId
from programme.plan import Kind
from programme.reminders import reminders_of

_NEWS_LASTS = timedelta(days=2)


def tell_hosts(meeting: Meeting, what: str, desk: Desk, but: PersonId | None = None) -> None:
    """Plan the meeting's reminders anew, and a letter about the change to each of its hosts but one."""
    hosts = [person.id for person in desk.people.hosting(meeting.hosts)]
    desk.outbox.replan(meeting.id, reminders_of(meeting, desk.programme, hosts, desk.now))
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
    if meeting.booking.kind is Kind.PRESENTATION and meeting.state is MeetingState.BOOKED:
        asked = hosts or leaders(desk)
        tell(desk, asked, "outcome", meeting.id, meeting.start.isoformat(), due=meeting.end)
