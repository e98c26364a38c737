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
from programme.deeds.meetings.meeting_news import tell_hosts
from programme.deeds.road import go
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import Booking, MeetingId
from programme.meetings.slots import Slot
from programme.plan import Kind
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words


class WhichStartupSlot(WhichSlot):
    """When: a time at which as many hosts are free as the meeting needs."""

    meets = Kind.STARTUP

    def slots(self, so_far: Answers, scene: Scene) -> Sequence[Slot]:  # noqa: ARG002 - a WhichSlot
        """Free slots for a start-up meeting: with whoever held the presentation first, then the others."""
        known = _who_presented(scene)
        free = scene.meetings.free(Kind.STARTUP, scene.now)
        return sorted(free, key=lambda slot: known.isdisjoint(slot.hosts)) if known else free


def _who_presented(scene: Scene) -> set[str]:
    """The hosts whom the company has met, as far as they're hosts still."""
    company = company_at_hand(scene)
    if company is None:
        return set()
    hosts = scene.meetings.last_hosts(company.id, Kind.PRESENTATION, scene.now)
    return {one.id for one in scene.programme.hosts} & {*hosts}


def about(scene: Scene) -> Sequence[Figure]:
    """How long it takes, what it's about, in which zone the times are, and whose come first."""
    minutes = scene.programme.meetings[Kind.STARTUP].minutes
    told = Figure(Words("about-the-meeting"), Words("about-the-startup", {"minutes": minutes}))
    known = _who_presented(scene)
    free = scene.meetings.free(Kind.STARTUP, scene.now)
    is_ordered = len({known.isdisjoint(slot.hosts) for slot in free}) > 1
    names = tuple(Plain(one.name) for one in scene.programme.hosts if one.id in known)
    return [told, Figure(Words("startup-first-with"), names)] if known and is_ordered else [told]


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
    start = answers[WhichStartupSlot].start
    meeting = scene.meetings.book(booking, start, scene.now, preferred=sorted(_who_presented(scene)))
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
