"""News of a meeting: whoever has to do with it, or was reminded of it, hears once what has changed."""

from datetime import timedelta

from dialogs.own_company import is_accepted
from dialogs.reminding import remind_of_meeting
from dialogs.scene import Desk, Scene
from dialogs.telling import contacts_of, leaders, tell
from programme.letters import Letter
from programme.meetings import Meeting, MeetingState
from programme.people import PersonId
from programme.plan import Kind
from programme.rights import Right, may

_NEWS_LASTS = timedelta(days=2)


def tell_colleagues(meeting: Meeting, what: str, scene: Scene) -> None:
    """A letter about it to who booked it, and to the company's contacts if it's done for the company."""
    company = meeting.booking.company
    contacts = contacts_of(scene, company)
    for_the_company = is_accepted(scene) or may(scene.speaker, Right.LEAD)
    people = {meeting.booking.booked_by, *(contacts if for_the_company else ())}
    tell(scene, sorted(people - {scene.speaker.id}), what, meeting.id, str(meeting.moves))


def tell_hosts(meeting: Meeting, what: str, desk: Desk, but: PersonId | None = None) -> None:
    """Plan the meeting's reminders anew, and a letter about the change to each of its hosts but one.

    Whoever was reminded of what is no longer true is told, too.
    """
    remind_of_meeting(desk, meeting)
    hosts = [person.id for person in desk.people.hosting(meeting.hosts)]
    desk.outbox.plan(
        [
            Letter(
                key=f"{what}/{meeting.id}/{meeting.moves}/{person}",
                to=person,
                what=what,
                about=meeting.id,
                due=desk.now,
                useful_until=max(meeting.end, desk.now + _NEWS_LASTS),
            )
            for person in dict.fromkeys([*hosts, *_wrongly_reminded(meeting, desk)])
            if person != but
        ]
    )
    if meeting.state is MeetingState.BOOKED:
        asks = "outcome" if meeting.booking.kind is Kind.PRESENTATION else "agree"
        tell(desk, hosts or leaders(desk), asks, meeting.id, meeting.start.isoformat(), due=meeting.end)


def _wrongly_reminded(meeting: Meeting, desk: Desk) -> list[PersonId]:
    is_off = meeting.state is not MeetingState.BOOKED
    told = desk.outbox.written_about(meeting.id)
    return [one.letter.to for one in told if is_off or one.letter.event != meeting.start]
