"""A place that is offered: shown, accepted, or given on to the next."""

from datetime import datetime

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.own_company import not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from programme.companies.companies import Company
from programme.deeds import places
from programme.desk import Desk
from programme.places import NoOfferError
from programme.rights import Right
from texts.say import Button, Figure, Plain, Say, Words


def accept_offer(scene: Scene, _: str = "") -> Say:
    """The place is the company's, or the kind word that the offer is over."""
    company = own_company(scene)
    if refusal := not_accepted_yet(scene):
        return refusal
    try:
        places.accept_offer(scene, company.id, scene.speaker.id)
    except NoOfferError:
        return Say(
            Words("no-offer"),
            Words("no-offer-next"),
            buttons=(deed_button("my_status", primary=True), deed_button("why"), deed_button("ask_a_person")),
        )
    return Say(
        Words("place-confirmed-title", {"programme": scene.programme.about.name}),
        Words("place-confirmed-next"),
        (Figure(Words("company"), Plain(company.called.shown)),),
        buttons=(
            deed_button("book_startup_meeting", primary=True),
            deed_button("my_status"),
            deed_button("help"),
        ),
    )


def offer_shown(desk: Desk, company: Company) -> Say | None:
    """The offer that the company may still answer, or None."""
    ends = offer_ends(desk, company)
    if ends is None:
        return None
    return Say(
        Words("offer-title"),
        Words("offer", {"ends": ends}),
        (Figure(Words("company"), Plain(company.called.shown)),),
        buttons=(
            deed_button("accept_offer", primary=True),
            deed_button("decline"),
            deed_button("ask_a_person"),
        ),
    )


def leave_queue() -> Button:
    """Saying no, where it gives up the company's number in the queue."""
    return Button(Words("leave-queue"), {"deed": "decline"})


def offer_ends(desk: Desk, company: Company) -> datetime | None:
    """When the company's offer ends; None while it has none that holds."""
    place = desk.places.of(company.id)
    return place.offer_ends if place and place.offer_ends and place.offer_ends > desk.now else None


DEEDS = (Deed("accept_offer", needs=Right.ANYBODY, answers=accept_offer, changes=True),)
