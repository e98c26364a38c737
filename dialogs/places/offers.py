"""A place that is offered: shown, accepted, or given on to the next."""

from datetime import datetime

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.on_behalf import goes_on, of_them
from dialogs.flows.own_company import is_on_behalf, not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card, followed, leave_queue, offer_ends
from programme.companies.companies import Company
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step
from programme.deeds import places
from programme.letters.reminders import kickoff_start
from programme.places import NoOfferError, may_offer, position
from programme.rights import Right
from texts.say import Button, Figure, Plain, Say, Words


def accept_offer(scene: Scene, _: str = "") -> Say:
    """The place is the company's; where the offer has ended, that is said."""
    company = own_company(scene)
    if refusal := not_accepted_yet(scene):
        return refusal
    if company.stage in IN_THE_PROGRAMME:
        return place_or_line(scene)
    try:
        places.accept_offer(scene, company.id, scene.speaker.id)
    except NoOfferError:
        return _no_offer(scene)
    return place_or_line(scene)


def _no_offer(scene: Scene) -> Say:
    """Nothing is offered: when the offer ended, else the company's number where it waits, or where it is."""
    company = own_company(scene)
    ended = _ended(company, scene)
    if ended is None:
        return place_or_line(scene) if company.stage is Stage.WAITING else as_a_card(scene)
    may_ask = may_offer(scene.now, scene.programme) and not company.leaves_at
    next_step = Words("no-offer-ended", {"ends": ended})
    again = ("confirm_participation",) if may_ask else ()
    return Say(
        Words("no-offer"),
        next_step if may_ask else Words("too-late-next"),
        buttons=(*map(deed_button, again), deed_button("my_status"), deed_button("ask_a_person")),
    )


def _ended(company: Company, scene: Scene) -> datetime | None:
    """When the company's offer ended without an answer; None where it was answered, or none was given."""
    if place := scene.places.of(company.id):
        return place.offer_ends  # nobody has given it on yet
    lapsed = scene.history.last(company.id, (Step.LOSE_THE_OFFER,))
    return lapsed.at if lapsed and company.stage is Stage.DECIDING else None


def place_or_line(scene: Scene) -> Say:
    """Whether the speaker's company has a place or waits, and what comes next."""
    company = own_company(scene)
    figures = (Figure(Words("company"), Plain(company.called.shown)),)
    if company.stage in IN_THE_PROGRAMME:
        first = {Stage.CONFIRMED: "book_startup_meeting", Stage.STARTUP_BOOKED: "prepare"}
        new = company.stage is Stage.CONFIRMED or is_on_behalf(scene)
        return Say(
            of_them("place-confirmed-title", scene, programme=scene.programme.about.name),
            of_them("place-confirmed-next", scene) if new else Words(f"next-{company.stage}"),
            figures,
            buttons=goes_on(
                scene,
                deed_button(first.get(company.stage, "my_meetings"), primary=True),
                deed_button("my_status"),
                *_afterwards(scene),
            ),
            follows=followed(scene),
        )
    many, number = len(scene.places.all()), position(company.id, scene.places)
    return Say(
        of_them("line-joined-title", scene),
        of_them("line-joined", scene, places=many, position=number),
        figures,
        buttons=goes_on(scene, deed_button("my_status"), leave_queue(), deed_button("why")),
        follows=followed(scene),
    )


def _afterwards(scene: Scene) -> tuple[Button, ...]:
    """For who confirms after the kick-off: what can be seen of it."""
    link = scene.programme.kickoff.after_url
    was = kickoff_start(scene.programme) <= scene.now
    return (Button(Words("open-kickoff-afterwards"), link=link),) if link and was else (deed_button("help"),)


def offer_shown(scene: Scene, company: Company) -> Say | None:
    """The offer that the company may still answer, or None."""
    ends = offer_ends(scene, company)
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
        follows=followed(scene),
    )


DEEDS = (Deed("accept_offer", needs=Right.ANYBODY, answers=accept_offer, changes=True, of_company=True),)
