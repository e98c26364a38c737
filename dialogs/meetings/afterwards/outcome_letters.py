"""Letters after a presentation: to its host, to the contact, and on the day after the company decides."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.meeting_cards import next_times
from dialogs.flows.scene import Scene
from programme.companies.companies import Company, CompanyId
from programme.companies.road import Stage
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.meetings.open_presentations import OpenId
from programme.meetings.outcomes import Outcome, Recorded
from programme.places import may_offer
from programme.plan import Kind
from texts.say import Button, Figure, Keeps, Plain, Say, Words

_IN_SIGHT = (Outcome.INTERESTED, Outcome.NEEDS_TIME, Outcome.NOT_THERE)


def open_presentation(letter: Letter, scene: Scene) -> Say | None:
    """One time for several companies, to join with one press; None if it's full, over or no longer wanted."""
    found = scene.open_presentations.get(OpenId(letter.about))
    companies = [one for one in scene.companies.all_of(scene.speaker.id) if _may_join(one)]
    if found is None or not companies or found.start <= scene.now:
        return None
    if not may_offer(scene.now, scene.programme):
        return None
    if scene.open_presentations.joined(found.id) >= found.seats:
        return None
    return Say(
        Words("open-presentation-letter", {"when": found.start}),
        Words("open-presentation-letter-next"),
        (Figure(Words("company"), tuple(Plain(one.called.shown) for one in companies)),),
        buttons=(
            deed_button("join_open", found.id, primary=True),
            deed_button("book_presentation"),
            deed_button("skip_open"),
        ),
    )


def _may_join(company: Company) -> bool:
    return company.stage in {Stage.TO_CONTACT, Stage.CONTACTED} and not company.left_alone


def what_came_of_it(letter: Letter, scene: Scene) -> Say | None:
    """One press by the host; None if the meeting was moved or cancelled, or somebody said it already."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None or meeting.state is not MeetingState.BOOKED:
        return None
    if meeting.start.isoformat() != once_of(letter) or scene.outcomes.of(meeting.id):
        return None
    rest = [one for one in Outcome if one not in _IN_SIGHT]
    return Say(
        Words("outcome-title"),
        figures=(
            Figure(Words("company"), Plain(_name(meeting, scene))),
            Figure(Words("when"), meeting.start),
        ),
        buttons=tuple(_outcome(one, meeting) for one in _IN_SIGHT),
        more=tuple(_outcome(one, meeting) for one in rest),
    )


def _outcome(outcome: Outcome, meeting: Meeting) -> Button:
    press = {"deed": "outcome", "about": meeting.id, "outcome": outcome}
    return Button(Words(f"outcome-{outcome}"), press, primary=outcome is Outcome.INTERESTED)


def to_contact(letter: Letter, scene: Scene) -> Say | None:
    """What comes next for the company, with what to show inside it."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    recorded = scene.outcomes.of(MeetingId(letter.about))
    company = scene.companies.get(meeting.booking.company) if meeting else None
    if recorded is None or company is None:
        return None
    figures = [Figure(Words("company"), Plain(company.called.shown))]
    if company.stage is Stage.DECIDING and company.decides_on:
        figures.append(Figure(Words("decides-on"), company.decides_on))
    return Say(
        Words(f"after-{recorded.outcome}-title"),
        _what_next(recorded, scene),
        tuple(figures),
        fields=next_times(Kind.PRESENTATION, scene) if recorded.outcome is Outcome.NOT_THERE else (),
        buttons=_next_steps(recorded.outcome),
        more=(*_feedback(recorded.outcome, meeting), *_to_show(scene), deed_button("ask_a_person")),
    )


def _what_next(recorded: Recorded, scene: Scene) -> Words | Plain:
    """In the host's words where there are any; nobody is asked to decide once that's too late."""
    if recorded.message:
        return Plain(recorded.message)
    asks = recorded.outcome in {Outcome.INTERESTED, Outcome.NEEDS_TIME, Outcome.BOARD_TOO}
    too_late = asks and not may_offer(scene.now, scene.programme)
    return Words("too-late-next" if too_late else f"after-{recorded.outcome}")


def _next_steps(outcome: Outcome) -> tuple[Button, ...]:
    match outcome:
        case Outcome.NOT_THERE:
            press = {"deed": "book_presentation"}
            book = Button(Words("deed-book_presentation"), press, Keeps.INPUTS, primary=True)
            return (book, deed_button("decline"))
        case Outcome.NOT_IN_TARGET | Outcome.NOT_NOW:
            return (deed_button("my_status"),)
        case Outcome.BOARD_TOO:
            return (
                deed_button("book_presentation", primary=True),
                deed_button("decide_later"),
                deed_button("confirm_participation"),
            )
    return decisions()


def _feedback(outcome: Outcome, meeting: Meeting | None) -> tuple[Button, ...]:
    """Two questions, to a company that was there."""
    return (deed_button("feedback", meeting.id),) if meeting and outcome is not Outcome.NOT_THERE else ()


def _to_show(scene: Scene) -> tuple[Button, ...]:
    """What the contact can forward inside the company."""
    given = scene.programme.after_presentation
    links = {"slides": given.slides_url, "note": given.note_url}
    return tuple(Button(Words(f"open-{name}"), link=url) for name, url in links.items() if url)


def decision_due(company: Company) -> Say:
    """The question whether they have decided."""
    return Say(
        Words("decision-due-title"),
        Words("decision-due"),
        (Figure(Words("company"), Plain(company.called.shown)),),
        buttons=decisions(),
        more=(
            Button(Words("new-presentation"), {"deed": "book_presentation"}),
            deed_button("ask_a_person"),
        ),
    )


def decision_noted(letter: Letter, scene: Scene) -> Say | None:
    """The receipt for a day that the project group noted; None if the company has decided."""
    company = scene.companies.get(CompanyId(letter.about))
    if company is None or company.decides_on is None or company.stage is not Stage.DECIDING:
        return None
    return Say(
        Words("decides-on-kept"),
        figures=(
            Figure(Words("company"), Plain(company.called.shown)),
            Figure(Words("decides-on"), company.decides_on),
        ),
        buttons=decisions(),
    )


def decisions() -> tuple[Button, ...]:
    """Yes, later, or not now."""
    return (
        deed_button("confirm_participation", primary=True),
        deed_button("decide_later"),
        deed_button("decline"),
    )


def _name(meeting: Meeting, scene: Scene) -> str:
    company = scene.companies.get(meeting.booking.company)
    return company.called.shown if company else ""


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.OPEN_PRESENTATION: open_presentation,
    LetterKind.OUTCOME: what_came_of_it,
    LetterKind.AFTER_PRESENTATION: to_contact,
    LetterKind.DECISION_NOTED: decision_noted,
}
