"""Confirm that the company takes part: it gets a place, or stands in line for one."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button, to_be_sure
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.meeting_cards import describe
from dialogs.flows.on_behalf import goes_on, of_them
from dialogs.flows.own_company import (
    company_at_hand,
    is_accepted,
    is_on_behalf,
    not_accepted_yet,
    own_company,
    own_meetings,
)
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card
from dialogs.places.offers import offer_shown, place_or_line
from programme.companies.road import IN_THE_PROGRAMME, Stage, may_ask_for_a_place
from programme.deeds import places
from programme.deeds.road import note
from programme.errors import NotAnAnswerError
from programme.places import may_offer, next_in_line
from programme.plan import Kind
from programme.rights import Right
from reading.reading import Reading
from texts.say import Choice, FieldKind, Plain, Say, Words


class WhoDecided(Question[str]):
    """Who in the company decided it."""

    fills = "who_decided"
    noun = "who-decided"
    takes_sentences = True
    longest = 200

    def takes_words(self, said: Reading) -> bool:
        """A line that neither asks, denies nor tells of a company ("Prøvefisk takker nei")."""
        return not (said.has_question_mark or said.intent.denied or said.conditions.all)

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The line, cut at a length that fits on a card."""
        return token.strip()[: self.longest]


class RepresentativesKnow(Question[str]):
    """Whether the employees' representatives know of it."""

    fills = "representatives_know"
    noun = "representatives-know"
    kind = FieldKind.CHOICE
    yes, no = "yes", "not-yet"

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Yes, or not yet."""
        return [Choice(one, Words(f"representatives-{one}")) for one in (self.yes, self.no)]

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """One of the two."""
        if token not in {self.yes, self.no}:
            raise NotAnAnswerError
        return token


def what_it_means(answers: Answers, scene: Scene) -> Say:  # noqa: ARG001 - a consequence
    """What confirming binds the company to, and whether there is a place or a line."""
    free = sum(place.is_free for place in scene.places.all())
    waits = next_in_line(scene.places) is not None or not free
    count = len(scene.places.line()) + 1 if waits else free
    return Say(
        Words("confirm-sure-title", {"company": Plain(own_company(scene).called.shown)}),
        of_them("confirm-sure-waiting", scene, count=count)
        if waits
        else of_them("confirm-sure-place", scene, count=count, years=scene.programme.about.years),
        buttons=to_be_sure(scene.talk.run, of_them("confirm-sure", scene)),
    )


def confirm(answers: Answers, scene: Scene) -> Say:
    """Take a place, or the next number in line."""
    if too_late := _too_late(scene):
        return too_late
    company = own_company(scene)
    places.confirm(scene, company.id, scene.speaker.id, answers[WhoDecided])
    note(scene, company.id, f"representatives-{answers[RepresentativesKnow]}", scene.speaker.id)
    return place_or_line(scene)


def _too_late(scene: Scene) -> Say | None:
    """What is said once no more places are given."""
    if may_offer(scene.now, scene.programme):
        return None
    return Say(
        Words("too-late-to-confirm", {"decide_by": scene.programme.about.decide_by}),
        Words("too-late-next"),
        buttons=(deed_button("ask_a_person", primary=True), deed_button("my_status"), deed_button("why")),
    )


def instead(scene: Scene) -> Say | None:
    """What is said to a company that can't confirm now, or did already."""
    company = company_at_hand(scene)
    if company is None:
        return not_accepted_yet(scene)
    if company.leaves_at and is_accepted(scene):
        return as_a_card(scene)
    if company.stage in IN_THE_PROGRAMME:
        return place_or_line(scene)
    if company.stage is Stage.WAITING:
        return offer_shown(scene, company) or place_or_line(scene)
    if too_late := _too_late(scene):
        return too_late
    held = scene.meetings.held_for(company.id, Kind.PRESENTATION, scene.now)
    coming = [one for one in own_meetings(scene) if one.booking.kind is Kind.PRESENTATION]
    if not may_ask_for_a_place(company.stage, held) and coming:
        booked = describe(coming[0], scene, Words("stage-presentation-booked"))
        return booked if is_on_behalf(scene) else replace(booked, text=Words("next-presentation-booked"))
    if not may_ask_for_a_place(company.stage, held):
        return Say(
            of_them("presentation-first", scene),
            of_them("presentation-first-next", scene),
            buttons=goes_on(
                scene,
                deed_button("book_presentation", primary=True),
                deed_button("my_meetings"),
                deed_button("ask_a_person"),
            ),
        )
    return not_accepted_yet(scene)


DEEDS = (
    Deed(
        "confirm_participation",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow(
            (WhoDecided(), RepresentativesKnow()),
            confirm,
            of_them=True,
            consequence=what_it_means,
            instead=instead,
        ),
    ),
)
