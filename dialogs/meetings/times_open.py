"""There are times again, to who got none while the hosts' calendars couldn't be read."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.own_company import company_at_hand, speaks_for_several
from dialogs.flows.scene import Scene
from dialogs.meetings.book_presentation import already_booked
from dialogs.meetings.book_startup import instead
from programme.companies.companies import Company, CompanyId
from programme.companies.road import LEFT_THE_ROAD
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.plan import Kind
from programme.rights import Right, may, may_change
from texts.say import Button, Figure, Plain, Say, Words


def times_open(letter: Letter, scene: Scene) -> Say | None:
    """With the button that asks for them; None to whom they are of no use any more."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    moves, _, _ = once_of(letter).partition(" ")
    if meeting:
        button = deed_button("move_meeting", meeting.id, primary=True)
        is_of_use = str(meeting.moves) == moves and _is_to_move(meeting, scene)
    else:
        button, is_of_use = _to_book(letter.about, scene)
    if not is_of_use:
        return None
    return Say(
        Words("times-open"),
        Words("times-open-next"),
        () if meeting else _for_whom(letter.about, scene),
        buttons=(button, deed_button("ask_a_person"), deed_button("help")),
    )


def _is_to_move(meeting: Meeting, scene: Scene) -> bool:
    company = meeting.booking.company
    stands = meeting.state is MeetingState.BOOKED and meeting.start > scene.now
    contact = scene.companies.contact(scene.speaker.id, company)
    return (
        stands and may_change(scene.speaker, meeting, contact) and not _leaves(scene.companies.get(company))
    )


def _to_book(wish: str, scene: Scene) -> tuple[Button, bool]:
    """The button, and whether the company, or one of the reader's, has that meeting still to book."""
    kind, _, company = wish.partition("/")
    is_startup = kind == Kind.STARTUP
    given = {"of_company": company} if company else {}
    deed = "book_startup_meeting" if is_startup else "book_presentation"
    is_of_use = _any(company, scene, instead if is_startup else already_booked)
    return deed_button(deed, primary=True, **given), is_of_use


def _for_whom(wish: str, scene: Scene) -> tuple[Figure, ...]:
    """The company, to somebody who acts for many."""
    company = scene.companies.get(CompanyId(wish.partition("/")[2]))
    if company is None or not may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return ()
    return (Figure(Words("company"), Plain(company.called.shown)),)


def _any(company: str, scene: Scene, stands_in_for: Callable[[Scene], Say | None]) -> bool:
    several = scene.companies.all_of(scene.speaker.id) if speaks_for_several(scene) else ()
    about = [company] if company else [one.id for one in several]
    scenes = [scene.at(replace(scene.talk, company=one)) for one in about] or [scene]
    return any(not _leaves(company_at_hand(one)) and stands_in_for(one) is None for one in scenes)


def _leaves(company: Company | None) -> bool:
    return company is not None and (company.leaves_at is not None or company.stage in LEFT_THE_ROAD)


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {LetterKind.TIMES_OPEN: times_open}
