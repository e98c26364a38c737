"""Book the start-up meeting, where a confirmed company and the project group get to know each other."""

from collections.abc import Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.meeting_cards import describe
from dialogs.flows.on_behalf import of_them
from dialogs.flows.own_company import (
    booker,
    company_at_hand,
    is_on_behalf,
    not_accepted_yet,
    own_company,
    tell_colleagues,
)
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card, has_left
from dialogs.shared_questions.slot_questions import WhichSlot
from dialogs.shared_questions.who_joins import Persons, WhoJoins, shown_first
from programme.companies.road import Stage, Step
from programme.deeds.meeting_news import tell_hosts
from programme.deeds.road import go
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import Booking, MeetingId
from programme.meetings.slots import Slot
from programme.plan import Kind
from programme.rights import Right
from texts.say import Figure, Say, Words


class WhichStartupSlot(WhichSlot):
    """When: a time at which as many hosts are free as the meeting needs."""

    def slots(self, so_far: Answers, scene: Scene) -> Sequence[Slot]:  # noqa: ARG002 - a WhichSlot
        """Free slots for a start-up meeting, earliest first."""
        return scene.meetings.free(Kind.STARTUP, scene.now)


def about(scene: Scene) -> Sequence[Figure]:
    """How long it takes, what it's about, and in which zone the times are."""
    minutes = scene.programme.meetings[Kind.STARTUP].minutes
    return [Figure(Words("about-the-meeting"), Words("about-the-startup", {"minutes": minutes}))]


def book(answers: Answers, scene: Scene) -> Say:
    """Claim the hosts, and tell the company's other contacts."""
    company = own_company(scene)
    go(scene, company.id, Step.BOOK_STARTUP, scene.speaker.id)
    booking = Booking(
        id=MeetingId(scene.talk.run),
        kind=Kind.STARTUP,
        company=company.id,
        booked_by=booker(company.id, scene),
        language=scene.speaker.language,
        attendees=answers.get(WhoJoins, Persons()).persons,
    )
    meeting = scene.meetings.book(booking, answers[WhichStartupSlot].start, scene.now)
    tell_hosts(meeting, LetterKind.MEETING_BOOKED, scene, but=scene.speaker.id)
    tell_colleagues(meeting, LetterKind.MEETING_OF_COMPANY, scene)
    said = describe(meeting, scene, of_them("startup-booked", scene))
    if is_on_behalf(scene):
        return said
    return Say(
        said.title,
        Words("startup-booked-next"),
        said.figures,
        buttons=(deed_button("prepare", primary=True), *said.buttons),
    )


def instead(scene: Scene) -> Say | None:
    """What is said to a company that has no place yet, or that has its meeting already."""
    company = company_at_hand(scene)
    if refusal := not_accepted_yet(scene):
        return refusal
    assert company is not None
    if company.stage is Stage.CONFIRMED:
        return None
    coming = [
        one for one in scene.meetings.of_company(company.id, scene.now) if one.booking.kind is Kind.STARTUP
    ]
    if coming:
        return describe(coming[0], scene, of_them("startup-already-booked", scene))
    title = "startup-was-held" if company.stage is Stage.STARTED else "place-first"
    return has_left(scene) or as_a_card(scene, Words(title))


DEEDS = (
    Deed(
        "book_startup_meeting",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow(
            (WhoJoins(), WhichStartupSlot()),
            book,
            beside=about,
            consequence=shown_first(WhoJoins()),
            instead=instead,
        ),
    ),
)
