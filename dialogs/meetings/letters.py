"""Letters about a meeting: what its reminders say, and news of it."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.meeting_cards import (
    changes,
    describe,
    host_names,
    host_sends_link,
    join,
    next_times,
    where,
    with_link,
)
from dialogs.flows.scene import Scene
from dialogs.meetings.prepare import shown
from programme.companies.companies import Company
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.plan import Kind
from texts.say import Button, Figure, Keeps, Plain, Say, Value, Words


def is_coming(meeting: Meeting, scene: Scene) -> Say:
    """The meeting is coming: to move it, to cancel it, or to let a colleague take it."""
    own = (deed_button("prepare", primary=True),) if meeting.booking.kind is Kind.STARTUP else ()
    move, cancel, mine = changes(meeting)
    ways = join(meeting) or own
    return Say(
        Words(f"reminder-{meeting.booking.kind}", {"when": meeting.start}),
        Words("reminder-details", {"hosts": host_names(meeting, scene)}),
        figures=() if meeting.link else (Figure(Words("where"), where(meeting, scene)),),
        buttons=(*ways, move, cancel),
        more=(*(own if ways != own else ()), deed_button("hand_over"), mine),
    )


def to_prepare(meeting: Meeting, scene: Scene) -> Say:
    """How much the company has prepared for the start-up meeting."""
    prepared = scene.preparations.of(meeting.booking.company)
    return Say(
        Words("reminder-preparation", {"when": meeting.start}),
        Words("reminder-preparation-next", {"percent": prepared.percent if prepared else 0}),
        buttons=(deed_button("prepare", primary=True), deed_button("move_meeting", meeting.id)),
        more=(deed_button("cancel_meeting", meeting.id), deed_button("hand_over")),
    )


def to_hosts(meeting: Meeting, company: Company, scene: Scene) -> Say:
    """The start-up meeting is coming, with what the company has prepared."""
    say = Say(
        Words("reminder-startup-hosts", {"when": meeting.start}),
        figures=(Figure(Words("company"), Plain(company.called.shown)), *shown(company, scene)),
    )
    return with_link(say, meeting, scene, changes(meeting))


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
    figures = (*said.figures, Figure(Words("booked-by"), whom))
    first = (deed_button("prepare"),) if meeting.booking.kind is Kind.STARTUP else ()
    return Say(said.title, figures=figures, buttons=(*join(meeting), *first, deed_button("my_status")))


def has_link(letter: Letter, scene: Scene) -> Say | None:
    """Where it is; None if it doesn't stand, is over, or has no link any more."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None or not join(meeting) or meeting.end <= scene.now:
        return None
    return with_link(
        Say(
            Words(f"link-of-{meeting.booking.kind}"),
            Words("link-of-meeting-next"),
            (Figure(Words("when"), meeting.start), Figure(Words("with-host"), host_names(meeting, scene))),
        ),
        meeting,
        scene,
        changes(meeting),
    )


def given_on(letter: Letter, scene: Scene) -> Say | None:
    """To a host who doesn't hold it any more, who holds it and when; None to everybody else."""
    meeting, host = scene.meetings.get(MeetingId(letter.about)), scene.speaker.host
    if meeting is None or meeting.state is not MeetingState.BOOKED:
        return None
    if not host or host in meeting.hosts or meeting.booking.booked_by == scene.speaker.id:
        return None
    company = scene.companies.get(meeting.booking.company)
    return Say(
        Words("meeting-given-on"),
        Words("meeting-given-on-next"),
        (
            Figure(Words("company"), Plain(company.called.shown if company else "")),
            Figure(Words("when"), meeting.start),
            Figure(Words("with-host"), host_names(meeting, scene)),
        ),
        buttons=(deed_button("my_meetings"), deed_button("help")),
    )


def news(letter: Letter, scene: Scene) -> Say | None:
    """What happened to it; None if that is no longer so."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None:
        return None
    still_true = (meeting.state is MeetingState.CANCELLED) == (letter.what == LetterKind.MEETING_CANCELLED)
    return _news(letter.what, meeting, scene) if still_true else None


def _told(what: str, meeting: Meeting, scene: Scene) -> Say:
    """What happened to the company's own meeting, and what the company can do now."""
    startup = "-startup" if meeting.booking.kind is Kind.STARTUP else ""
    off = what == LetterKind.MEETING_CANCELLED
    again = "book_startup_meeting" if startup else "book_presentation"
    book = Button(Words(f"deed-{again}"), {"deed": again}, Keeps.INPUTS, primary=True)
    anew = (book, deed_button("ask_a_person"))
    say = Say(
        Words(f"told-{what}{startup}", {"when": meeting.start}),
        Words(f"told-{what}-next"),
        figures=() if off else (Figure(Words("with-host"), host_names(meeting, scene)),),
        fields=next_times(meeting.booking.kind, scene) if off else (),
        buttons=anew,
    )
    return say if off else with_link(say, meeting, scene, changes(meeting))


def _is_the_companys(meeting: Meeting, scene: Scene) -> bool:
    """Whether the reader is a contact of the company that the meeting is with."""
    own = {one.company for one in scene.companies.spoken_for_by(scene.speaker.id)}
    return meeting.booking.company in own and not scene.speaker.host


def _news(what: str, meeting: Meeting, scene: Scene) -> Say:
    if what != LetterKind.MEETING_BOOKED and _is_the_companys(meeting, scene):
        return _told(what, meeting, scene)
    company = scene.companies.get(meeting.booking.company)
    figures = [Figure(Words("when"), meeting.start)]
    if company:
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    names = tuple(Plain(attendee.name) for attendee in meeting.booking.attendees)
    if names:
        figures.append(Figure(Words("attendees"), names))
    figures.append(Figure(Words("presentation-language"), meeting.booking.language))
    if what == LetterKind.MEETING_BOOKED and (others := _also_booked(meeting, scene)):
        figures.append(Figure(Words("also-booked"), others))
    off = what == LetterKind.MEETING_CANCELLED
    startup = "-startup" if meeting.booking.kind is Kind.STARTUP else ""
    asks = what == LetterKind.MEETING_BOOKED or not (off or meeting.link)
    link = host_sends_link(meeting, scene) if asks else None
    say = Say(Words(f"news-{what}{startup}"), link, tuple(figures), buttons=(deed_button("my_meetings"),))
    return say if off else with_link(say, meeting, scene, changes(meeting))


def _also_booked(meeting: Meeting, scene: Scene) -> tuple[Value, ...]:
    """When the company has others of the kind: two contacts may have booked, each unseen by the other."""
    others = scene.meetings.of_company(meeting.booking.company, scene.now)
    alike = [one for one in others if one.booking.kind is meeting.booking.kind and one.id != meeting.id]
    return tuple(one.start for one in alike)


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.MEETING_BOOKED: news,
    LetterKind.MEETING_MOVED: news,
    LetterKind.MEETING_CANCELLED: news,
    LetterKind.MEETING_GIVEN_ON: given_on,
    LetterKind.MEETING_LINK: has_link,
    LetterKind.MEETING_OF_COMPANY: of_company,
}
