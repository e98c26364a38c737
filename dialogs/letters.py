"""Says a letter from the facts as they are when it's sent."""

from dialogs.buttons import deed_button
from dialogs.my_meetings import changes, host_names
from dialogs.scene import Scene
from programme.letters import Letter
from programme.meetings import Meeting, MeetingId, MeetingState
from texts.say import Figure, Plain, Say, Words


def compose(letter: Letter, scene: Scene) -> Say | None:
    """What the letter says to `scene.speaker`; None if it's no longer true and must not be sent."""
    if letter.what == "question-asked":
        return _question(letter, scene)
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None:
        return None
    if letter.what.startswith("reminder:"):
        return _reminder(letter, meeting, scene)
    still_true = (meeting.state is MeetingState.CANCELLED) == (letter.what == "meeting-cancelled")
    return _news(letter.what, meeting, scene) if still_true else None


def _reminder(letter: Letter, meeting: Meeting, scene: Scene) -> Say | None:
    moved_away = not letter.key.endswith(meeting.start.isoformat())
    if meeting.state is not MeetingState.BOOKED or moved_away or meeting.start <= scene.now:
        return None
    return Say(
        Words(f"reminder-{meeting.booking.kind}", {"when": meeting.start}),
        Words("reminder-details", {"hosts": host_names(meeting, scene)}),
        buttons=changes(meeting),
    )


def _news(what: str, meeting: Meeting, scene: Scene) -> Say:
    company = scene.companies.get(meeting.booking.company)
    figures = [Figure(Words("when"), meeting.start)]
    if company:
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    names = tuple(Plain(attendee.name) for attendee in meeting.booking.attendees)
    if names:
        figures.append(Figure(Words("attendees"), names))
    figures.append(Figure(Words("presentation-language"), meeting.booking.language))
    buttons = () if what == "meeting-cancelled" else changes(meeting)[:2]
    return Say(Words(f"news-{what}"), figures=tuple(figures), buttons=buttons)


def _question(letter: Letter, scene: Scene) -> Say | None:
    question = scene.questions.get(letter.about)
    if question is None:
        return None
    asker = scene.people.get(question.asker)
    company = scene.companies.of(question.asker)
    figures = [Figure(Words("from-whom"), Plain(asker.name if asker else ""))]
    if company:
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    return Say(Words("news-question"), Plain(question.text), tuple(figures), buttons=(deed_button("status"),))
