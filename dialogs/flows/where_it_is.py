"""Where a company is on the road, said one way everywhere: a sentence, what comes next, what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from dialogs.flows.buttons import deed_button
from dialogs.flows.on_behalf import goes_on
from dialogs.flows.own_company import company_at_hand, is_accepted, is_on_behalf, speaks_for_several
from dialogs.flows.scene import Scene
from programme.companies.companies import Company
from programme.companies.road import Stage, is_invited, may_ask_for_a_place
from programme.desk import Desk
from programme.places import may_offer, position
from programme.plan import Kind
from texts.say import Button, Figure, Plain, Say, Words

_FIRST = {
    Stage.TO_CONTACT: "book_presentation",
    Stage.CONTACTED: "book_presentation",
    Stage.BOOKED: "my_meetings",
    Stage.PRESENTED: "confirm_participation",
    Stage.DECIDING: "confirm_participation",
    Stage.CONFIRMED: "book_startup_meeting",
    Stage.STARTUP_BOOKED: "prepare",
    Stage.STARTED: "my_meetings",
    Stage.DECLINED: "book_presentation",
    Stage.NOT_IN_TARGET: "ask_a_person",
    Stage.WITHDRAWN: "ask_a_person",
}
"""What a company at this stage most likely wants; in line, nothing can be done but waiting."""
_ASKS_TO_JOIN = frozenset(
    {Stage.TO_CONTACT, Stage.CONTACTED, Stage.PRESENTED, Stage.DECIDING, Stage.DECLINED, Stage.NOT_IN_TARGET}
)
"""Where no more places are given, there's nothing left to ask these for."""
_WAY_OUT = {
    **dict.fromkeys((Stage.PRESENTED, Stage.DECIDING, Stage.WAITING), "decline"),
    **dict.fromkeys((Stage.CONFIRMED, Stage.STARTUP_BOOKED, Stage.STARTED), "withdraw"),
}


@dataclass(frozen=True)
class WhereItIs:
    """A state of a company: said in a sentence, with what comes next and what can be done."""

    title: Words
    text: Words
    deeds: tuple[str, ...]
    """The likeliest first."""

    @property
    def buttons(self) -> tuple[Button, ...]:
        """A button for each."""
        return tuple(_button(one, self.deeds) for one in self.deeds)


def where_it_is(scene: Scene) -> WhereItIs:
    """The state of the company at hand, as far as the speaker may know it."""
    company = company_at_hand(scene)
    open_still = may_offer(scene.now, scene.programme)
    if company is None and speaks_for_several(scene):
        names = tuple(Plain(one.called.shown) for one in scene.companies.all_of(scene.speaker.id))
        several = Words("speaks-for-several", {"companies": names})
        return WhereItIs(
            several, Words("speaks-for-several-next"), ("my_status", "my_meetings", "ask_a_person")
        )
    if company is None and open_still:
        deeds = ("book_presentation", "my_status", "ask_a_person")
        return WhereItIs(Words("status-nothing-yet"), Words("status-nothing-next"), deeds)
    if company is None:
        return _too_late(scene)
    stage = stage_known(company, scene)
    if is_accepted(scene) and company.leaves_at:
        when = Words("withdrawal-announced-next", {"when": company.leaves_at})
        return WhereItIs(Words("withdrawal-announced"), when, ("stay", "my_status", "ask_a_person"))
    if stage is Stage.WAITING:
        return _in_line(company, scene)
    if stage in _ASKS_TO_JOIN and not open_still:
        return _too_late(scene)
    text = Words(f"next-{stage}", {"decide_by": scene.programme.about.decide_by})
    if stage is Stage.BOOKED and not open_still:
        text = Words("too-late-next")
    return WhereItIs(Words(f"stage-{stage}"), text, _deeds(stage, company, scene))


def stage_known(company: Company, scene: Scene) -> Stage:
    """Its stage; who only says that they speak for it knows no more than their own meetings."""
    if is_accepted(scene) or company.stage in {Stage.TO_CONTACT, Stage.CONTACTED}:
        return company.stage
    met = scene.meetings.of_company(company.id, datetime.min.replace(tzinfo=UTC))
    ends = [one.end for one in met if one.booking.booked_by == scene.speaker.id]
    if not ends:
        return Stage.CONTACTED
    return Stage.BOOKED if max(ends) > scene.now else Stage.PRESENTED


def _too_late(scene: Scene) -> WhereItIs:
    title = Words("too-late-to-confirm", {"decide_by": scene.programme.about.decide_by})
    return WhereItIs(title, Words("too-late-next"), ("ask_a_person", "my_status", "why"))


def _in_line(company: Company, scene: Scene) -> WhereItIs:
    """In line, with an offer or without one."""
    if ends := offer_ends(scene, company):
        offer = Words("offer", {"ends": ends})
        return WhereItIs(Words("offer-title"), offer, ("accept_offer", "decline", "ask_a_person"))
    values = {"places": len(scene.places.all()), "position": position(company.id, scene.places)}
    register = ("register_for_kickoff",) if may_register(company, scene) else ()
    deeds = (*register, "my_status", "why", "decline")
    return WhereItIs(Words("stage-waiting"), Words("line-joined", values), deeds)


def _deeds(stage: Stage, company: Company, scene: Scene) -> tuple[str, ...]:
    first = _FIRST[stage]
    if stage is Stage.DECLINED and _was_presented_to(company, scene):
        first = "confirm_participation"
    second = "decide_later" if stage in {Stage.PRESENTED, Stage.DECIDING} else "my_status"
    if is_accepted(scene) and may_register(company, scene):
        second = "register_for_kickoff"
    out = _WAY_OUT.get(stage, "ask_a_person")
    return tuple(dict.fromkeys((first, second, out)))


def _was_presented_to(company: Company, scene: Scene) -> bool:
    held = scene.meetings.held_for(company.id, Kind.PRESENTATION, scene.now)
    return may_ask_for_a_place(company.stage, held)


def offer_ends(desk: Desk, company: Company) -> datetime | None:
    """When the company's offer ends; None while it has none that holds."""
    place = desk.places.of(company.id)
    return place.offer_ends if place and place.offer_ends and place.offer_ends > desk.now else None


def may_register(company: Company, desk: Desk) -> bool:
    """Whether the programme invites companies at this stage, and registration is still open."""
    kickoff = desk.programme.kickoff
    today = desk.now.astimezone(desk.programme.zone).date()
    return is_invited(company.stage, kickoff.invites) and today <= kickoff.register_by


def as_a_card(scene: Scene, title: Words | None = None) -> Say:
    """The state as a card of its own; `title` where something else has to be said first."""
    found, company = where_it_is(scene), company_at_hand(scene)
    figures = (Figure(Words("company"), Plain(company.called.shown)),) if company else ()
    on_behalf = company and is_on_behalf(scene)
    text = Words(f"stage-name-{company.stage}") if company and on_behalf else found.text
    buttons = goes_on(scene, *found.buttons)
    more = (deed_button("help"),)
    return Say(title or found.title, text, figures, buttons=buttons, more=more, follows=followed(scene))


def followed(scene: Scene) -> str:
    """What a card follows that tells a company's contact where it is; nothing for anybody else."""
    company = company_at_hand(scene)
    own = company and not is_on_behalf(scene) and is_accepted(scene)
    return company.id if company and own else ""


def leave_queue() -> Button:
    """Saying no, where it gives up the company's number in the queue."""
    return Button(Words("leave-queue"), {"deed": "decline"})


def _button(deed: str, deeds: Sequence[str]) -> Button:
    in_line = "why" in deeds and deed == "decline"
    return leave_queue() if in_line else deed_button(deed, primary=deed == deeds[0])


def has_left(scene: Scene) -> Say | None:
    """The one thing that a company hears that has withdrawn; None for all others."""
    company = company_at_hand(scene)
    left = company and not is_on_behalf(scene) and is_accepted(scene) and company.stage is Stage.WITHDRAWN
    return as_a_card(scene) if left else None
