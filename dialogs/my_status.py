"""Where a company stands: what has been, what comes, and what can be done next."""

from dialogs.buttons import deed_button
from dialogs.scene import Scene
from programme.plan import Kind
from texts.say import Button, Figure, Plain, Say, Words


def my_status(scene: Scene) -> Say:
    """The reader's own company on the programme's road."""
    company = scene.companies.of(scene.speaker.id)
    if company is None:
        return Say(Words("status-nothing-yet"), Words("status-nothing-next"), buttons=_next(booked=False))
    coming = scene.meetings.booked_by(scene.speaker.id, scene.now)
    figures = [Figure(Words("company"), Plain(company.called.shown))]
    if held := scene.meetings.held_for(company.id, Kind.PRESENTATION, scene.now):
        figures.append(Figure(Words("status-presented"), Words("times", {"count": held})))
    figures += [Figure(Words(f"status-coming-{meeting.booking.kind}"), meeting.start) for meeting in coming]
    figures.append(Figure(Words("status-kickoff"), scene.programme.kickoff.starts.date()))
    figures.append(Figure(Words("status-decide-by"), scene.programme.about.decide_by))
    title = "status-booked" if coming else "status-presented-title" if held else "status-nothing-yet"
    return Say(Words(title), figures=tuple(figures), buttons=_next(booked=bool(coming)))


def _next(*, booked: bool) -> tuple[Button, ...]:
    first = deed_button("my_meetings") if booked else deed_button("book_presentation", primary=True)
    return (first, deed_button("ask_a_person"), deed_button("help"))
