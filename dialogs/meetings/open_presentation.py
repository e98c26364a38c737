"""Open a presentation to several companies: each answers with one press, and none sees the others."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.own_company import tell_colleagues
from dialogs.flows.scene import Scene
from dialogs.shared_questions.slot_questions import WhichSlot
from programme.companies.road import Stage, Step
from programme.deeds.meetings.meeting_news import tell_hosts
from programme.deeds.notify import notify
from programme.deeds.road import go
from programme.errors import NotAnAnswerError
from programme.letters.letter_kinds import LetterKind
from programme.meetings.open_presentations import NoSeatError, OpenId, OpenPresentation
from programme.rights import Right
from texts.say import Figure, Say, Words

MOST = 40
DEFAULT = 5
"""So many companies may join, unless somebody says otherwise."""


class NotSeatsError(NotAnAnswerError):
    """It isn't a number of companies."""

    words = "missing-seats"


class HowManySeats(Question[int]):
    """How many companies may join, from 2 to 40."""

    fills = "seats"
    noun = "seats"

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """Five."""
        return str(DEFAULT)

    def take(self, token: str, scene: Scene) -> int:  # noqa: ARG002 - a Question
        """The number."""
        if not token.strip().isdecimal() or not 2 <= int(token.strip()[:4]) <= MOST:  # noqa: PLR2004 - "several"
            raise NotSeatsError
        return int(token)


def open_one(answers: Answers, scene: Scene) -> Say:
    """Claim the host, and offer it to every contact of a company that has had no presentation."""
    opened, seats = OpenId(scene.talk.run), answers[HowManySeats]
    scene.open_presentations.open(opened, answers[WhichSlot].start, seats, scene.speaker.id, scene.now)
    asked = [
        contact.person
        for company in scene.companies.in_stage(Stage.TO_CONTACT, Stage.CONTACTED)
        if not company.left_alone
        for contact in scene.companies.contacts(company.id)
    ]
    notify(scene, asked, LetterKind.OPEN_PRESENTATION, opened)
    found = scene.open_presentations.get(opened)
    assert found is not None
    return Say(
        Words("open-presentation-is-open"),
        Words("open-presentation-offered", {"count": len(asked)}),
        _figures(found, scene),
        buttons=(deed_button("cancel_open", opened), deed_button("my_meetings"), deed_button("help")),
    )


def _figures(found: OpenPresentation, scene: Scene) -> tuple[Figure, ...]:
    joined = scene.open_presentations.joined(found.id)
    return (
        Figure(Words("when"), found.start),
        Figure(Words("seats"), Words("seats-taken", {"taken": joined, "seats": found.seats})),
    )


def cancel_open(scene: Scene, about: str) -> Say:
    """It doesn't take place; everybody who joined is told, and may book a time of their own."""
    opened = OpenId(about)
    found = scene.open_presentations.get(opened)
    if found is None or found.start <= scene.now:
        raise NoSeatError
    scene.open_presentations.cancel(opened)
    within = scene.meetings.within(opened)
    for meeting in within:
        cancelled = scene.meetings.cancel(meeting.id)
        go(scene, meeting.booking.company, Step.CANCEL_PRESENTATION, scene.speaker.id)
        tell_hosts(cancelled, LetterKind.MEETING_CANCELLED, scene, but=scene.speaker.id)
        tell_colleagues(cancelled, LetterKind.MEETING_CANCELLED, scene)
    return Say(
        Words("open-presentation-cancelled", {"when": found.start}),
        Words("open-presentation-told", {"count": len(within)}),
        buttons=(deed_button("my_meetings"), deed_button("help")),
    )


DEEDS = (
    Deed(
        "open_presentation",
        needs=Right.ACT_FOR_COMPANIES,
        flow=Flow((HowManySeats(), WhichSlot()), open_one),
    ),
    Deed("cancel_open", needs=Right.ACT_FOR_COMPANIES, answers=cancel_open),
)
