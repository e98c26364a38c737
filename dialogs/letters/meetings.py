"""Letters about a meeting: its reminders, and news of it for its hosts."""

from dialogs.buttons import deed_button
from dialogs.my_meetings import changes, describe, host_names
from dialogs.prepare import shown
from dialogs.scene import Scene
from programme.letters import Letter
from programme.meetings import Meeting, MeetingId, MeetingState
from programme.plan import Kind
from texts.say import Figure, Plain, Say, Value, Words


def reminder(letter: Letter, scene: Scene) -> Say | None:
    """The meeting is coming; None if it was cancelled, moved, or has begun."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None or meeting.state is not MeetingState.BOOKED or meeting.start <= scene.now:
        return None
    if not letter.key.endswith(meeting.start.isoformat()):
        return None
    company = scene.companies.get(meeting.booking.company)
    holds = scene.speaker.host in meeting.hosts
    if holds and company and meeting.booking.kind is Kind.STARTUP:
        return Say(
            Words("reminder-startup-hosts", {"when": meeting.start}),
            figures=(Figure(Words("company"), Plain(company.called.shown)), *shown(company, scene)),
            buttons=changes(meeting),
        )
    own = (deed_button("prepare", primary=True),) if meeting.booking.kind is Kind.STARTUP else ()
    return Say(
        Words(f"reminder-{meeting.booking.kind}", {"when": meeting.start}),
        Words("reminder-details", {"hosts": host_names(meeting, scene)}),
        buttons=(*own, *changes(meeting)),
    )


def of_company(letter: Letter, scene: Scene) -> Say | None:
    """A colleague booked it for the company; None if it doesn't stand."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None or meeting.state is not MeetingState.BOOKED or meeting.start <= scene.now:
        return None
    by = scene.people.get(meeting.booking.booked_by)
    if by and by.id == scene.speaker.id:
        by = None  # the project group booked it for them
    said = describe(meeting, scene, Words(f"{meeting.booking.kind}-booked"))
    whom: Value = Plain(by.name) if by else Words("the-project-group")
    figures = (*said.figures, Figure(Words("from-whom"), whom))
    first = (deed_button("prepare", primary=True),) if meeting.booking.kind is Kind.STARTUP else ()
    return Say(said.title, figures=figures, buttons=(*first, deed_button("my_status")))


def news(letter: Letter, scene: Scene) -> Say | None:
    """What happened to it; None if that is no longer so."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None:
        return None
    still_true = (meeting.state is MeetingState.CANCELLED) == (letter.what == "meeting-cancelled")
    return _news(letter.what, meeting, scene) if still_true else None


def _news(what: str, meeting: Meeting, scene: Scene) -> Say:
    company = scene.companies.get(meeting.booking.company)
    figures = [Figure(Words("when"), meeting.start)]
    if company:
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    names = tuple(Plain(attendee.name) for attendee in meeting.booking.attendees)
    if names:
        figures.append(Figure(Words("attendees"), names))
    figures.append(Figure(Words("presentation-language"), meeting.booking.language))
    buttons = (deed_button("my_meetings"),) if what == "meeting-cancelled" else changes(meeting)[:2]
    startup = "-startup" if meeting.booking.kind is Kind.STARTUP else ""
    return Say(Words(f"news-{what}{startup}"), figures=tuple(figures), buttons=buttons)
