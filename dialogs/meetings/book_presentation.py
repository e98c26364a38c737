"""Book a presentation."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.meeting_cards import describe
from dialogs.flows.on_behalf import of_them
from dialogs.flows.own_company import (
    ANOTHER,
    booker,
    company_at_hand,
    is_contact_of,
    is_on_behalf,
    own_meetings,
    tell_colleagues,
)
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import WhichLanguage
from dialogs.shared_questions.registered import WhichRegisteredCompany, WhichUnit, look_up_later, meant
from dialogs.shared_questions.slot_questions import WhichSlot
from dialogs.shared_questions.who_joins import Persons, WhoJoins, shown_first
from programme.companies.companies import CompanyId
from programme.companies.road import Step
from programme.deeds.claims import claim
from programme.deeds.meetings.meeting_news import tell_hosts
from programme.deeds.road import go
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import Booking, Meeting, MeetingId
from programme.plan import Kind
from programme.rights import Right
from texts.say import Button, Figure, Say, Words


def about(scene: Scene) -> Sequence[Figure]:
    """How long it takes, what it's about, and in which zone the times are."""
    rules, programme = scene.programme.meetings[Kind.PRESENTATION], scene.programme.about.name
    told = Words("about-the-presentation", {"minutes": rules.minutes, "programme": programme})
    return [Figure(Words("about-the-meeting"), told)]


def book(answers: Answers, scene: Scene) -> Say:
    """Claim the slot, and say when, with whom and what happens next."""
    called = meant(answers, scene)
    company = scene.companies.named(called)
    look_up_later(called, scene)
    if is_on_behalf(scene) or is_contact_of(company.id, scene):
        scene.companies.locked(company.id)  # a colleague may be booking at this moment
        if coming := _of_company(company.id, scene):
            return describe(coming[0], scene, of_them("presentation-already-booked", scene))
    if not is_on_behalf(scene):
        claim(scene, company.id, scene.speaker.id)
    booking = Booking(
        id=MeetingId(scene.talk.run),
        kind=Kind.PRESENTATION,
        company=company.id,
        booked_by=booker(company.id, scene),
        language=answers[WhichLanguage],
        attendees=answers.get(WhoJoins, Persons()).persons,
    )
    meeting = scene.meetings.book(booking, answers[WhichSlot].start, scene.now)
    go(scene, company.id, Step.BOOK_PRESENTATION, scene.speaker.id)
    tell_hosts(meeting, LetterKind.MEETING_BOOKED, scene, but=scene.speaker.id)
    tell_colleagues(meeting, LetterKind.MEETING_OF_COMPANY, scene)
    return describe(meeting, scene, of_them("presentation-booked", scene))


def already_booked(scene: Scene) -> Say | None:
    """The presentation that the person or their company has coming, instead of a second one."""
    coming = _presentations(own_meetings(scene), scene)
    if not coming or company_at_hand(scene) is None:  # the form asks for which company
        return None
    shown = describe(coming[0], scene, of_them("presentation-already-booked", scene))
    press = {"deed": "book_presentation", "of_company": ANOTHER}
    return (
        shown
        if is_on_behalf(scene)
        else replace(shown, more=(*shown.more, Button(Words("book-for-another"), press)))
    )


def _of_company(company: CompanyId, scene: Scene) -> list[Meeting]:
    return _presentations(scene.meetings.of_company(company, scene.now), scene)


def _presentations(meetings: Sequence[Meeting], scene: Scene) -> list[Meeting]:
    return [one for one in meetings if one.booking.kind is Kind.PRESENTATION and one.start > scene.now]


DEEDS = (
    Deed(
        "book_presentation",
        needs=Right.ANYBODY,
        flow=Flow(
            (WhichRegisteredCompany(), WhichUnit(), WhoJoins(), WhichLanguage(), WhichSlot()),
            book,
            consequence=shown_first(WhoJoins()),
            instead=already_booked,
            beside=about,
        ),
    ),
)
