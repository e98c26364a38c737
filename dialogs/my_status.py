"""My page: where the company is on the road, what comes next and by when."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.own_company import is_accepted, own_meetings
from dialogs.flows.scene import Scene
from dialogs.kickoff.register_for_kickoff import may_register
from dialogs.leading.status import status
from dialogs.places.offers import leave_queue, offer_ends
from programme.companies.companies import Company
from programme.companies.road import Milestone, Stage, milestone_of
from programme.deeds.notify import contacts_of
from programme.places import position
from programme.rights import Right, may
from texts.say import Button, Figure, Plain, Say, Words

_FIRST = {
    Stage.PRESENTED: "confirm_participation",
    Stage.DECIDING: "confirm_participation",
    Stage.CONFIRMED: "book_startup_meeting",
    Stage.STARTUP_BOOKED: "prepare",
    Stage.STARTED: "my_meetings",
    Stage.BOOKED: "my_meetings",
    Stage.WAITING: "why",
}
"""What a company at this stage most likely wants; a presentation for all others."""


def where_we_stand(scene: Scene, _: str = "") -> Say:
    """The same words for everybody: the programme for the project group, the own company for a contact."""
    own = scene.companies.of(scene.speaker.id) and not may(scene.speaker, Right.SEE_ALL_COMPANIES)
    return my_status(scene) if own or not may(scene.speaker, Right.SEE_CONFIRMED_COMPANIES) else status(scene)


def my_status(scene: Scene) -> Say:
    """The reader's own company on the programme's road; the company's own data for accepted contacts only."""
    company = scene.companies.of(scene.speaker.id)
    if company is None:
        return Say(
            Words("status-nothing-yet"),
            Words("status-nothing-next"),
            buttons=(
                deed_button("book_presentation", primary=True),
                deed_button("ask_a_person"),
                deed_button("help"),
            ),
        )
    known = is_accepted(scene)
    stage = company.stage if known or company.stage in {Stage.TO_CONTACT, Stage.CONTACTED} else _own(scene)
    figures = [Figure(Words("company"), Plain(company.called.shown)), *_road(stage)]
    if known:
        figures += _deadlines(company, scene)
    figures += [
        Figure(Words(f"status-coming-{one.booking.kind}"), one.start, deed_button("my_meetings").press)
        for one in own_meetings(scene)
    ]
    kickoff = scene.programme.kickoff.starts.date()
    figures.append(Figure(Words("status-kickoff"), kickoff, deed_button("register_for_kickoff").press))
    if known:
        figures += _own_things(company, scene)
    return Say(
        Words(f"stage-{stage}"),
        Words(f"next-{stage}", {"decide_by": scene.programme.about.decide_by}),
        tuple(figures),
        buttons=_buttons(stage, company, scene),
        more=(deed_button("my_meetings"), deed_button("why"), deed_button("help")),
    )


def _own(scene: Scene) -> Stage:
    """What somebody who only says that they speak for the company may know: their own meetings."""
    booked = scene.meetings.booked_by(scene.speaker.id, scene.now)
    return Stage.BOOKED if booked else Stage.CONTACTED


def _road(stage: Stage) -> list[Figure]:
    """What is behind, what is now, and what is ahead."""
    at, all_of_them = milestone_of(stage), list(Milestone)
    if at is None:
        return []
    behind = all_of_them[: all_of_them.index(at)]
    ahead = all_of_them[len(behind) + 1 :]
    return [
        *(
            [Figure(Words("road-behind"), tuple(Words(f"milestone-{one}") for one in behind))]
            if behind
            else []
        ),
        Figure(Words("road-now"), Words(f"milestone-{at}")),
        *([Figure(Words("road-ahead"), tuple(Words(f"milestone-{one}") for one in ahead))] if ahead else []),
    ]


def _deadlines(company: Company, scene: Scene) -> list[Figure]:
    """The company's place in line, and by when something has to be answered or can be taken back."""
    figures = []
    if company.stage is Stage.DECIDING and company.decides_on:
        figures.append(Figure(Words("decides-on"), company.decides_on, deed_button("decide_later").press))
    if number := position(company.id, scene.places):
        figures.append(Figure(Words("number-in-line"), number, deed_button("why").press))
    if ends := offer_ends(scene, company):
        figures.append(Figure(Words("offer-ends"), ends, deed_button("confirm_participation").press))
    if company.leaves_at:
        figures.append(Figure(Words("leaves-at"), company.leaves_at, deed_button("stay").press))
    return figures


def _own_things(company: Company, scene: Scene) -> list[Figure]:
    """Who comes to the kick-off, how far it's prepared, what was agreed, and who speaks for the company."""
    figures = []
    if coming := scene.registrations.of(company.id):
        names = tuple(Plain(one.name) for one in coming)
        figures.append(Figure(Words("coming"), names, deed_button("register_for_kickoff").press))
    if company.stage in {Stage.CONFIRMED, Stage.STARTUP_BOOKED}:
        prepared = scene.preparations.of(company.id)
        percent = Words("percent", {"count": prepared.percent if prepared else 0})
        figures.append(Figure(Words("prepared-percent"), percent, deed_button("prepare").press))
    figures += [
        Figure(
            Words("agreed-with", {"what": Plain(one.what)}), one.day, deed_button("follow_up", one.id).press
        )
        for one in scene.follow_ups.of(company.id)
        if one.done_at is None
    ]
    people = (scene.people.get(one) for one in contacts_of(scene, company.id))
    contacts = tuple(Plain(one.name) for one in people if one)
    return [*figures, Figure(Words("contacts"), contacts, deed_button("our_contacts").press)]


def _buttons(stage: Stage, company: Company, scene: Scene) -> tuple[Button, ...]:
    if company.leaves_at and is_accepted(scene):
        return (deed_button("stay", primary=True), deed_button("ask_a_person"))
    if stage is Stage.WAITING and offer_ends(scene, company):
        return (
            deed_button("accept_offer", primary=True),
            deed_button("decline"),
            deed_button("ask_a_person"),
        )
    first = _FIRST.get(stage, "book_presentation")
    second = "decide_later" if first == "confirm_participation" else "ask_a_person"
    if is_accepted(scene) and may_register(company, scene):
        second = "register_for_kickoff"
    return (deed_button(first, primary=True), deed_button(second), *_way_out(stage))


def _way_out(stage: Stage) -> tuple[Button, ...]:
    if stage is Stage.WAITING:
        return (leave_queue(),)
    if stage in {Stage.PRESENTED, Stage.DECIDING}:
        return (deed_button("decline"),)
    return (
        (deed_button("withdraw"),) if stage in {Stage.CONFIRMED, Stage.STARTUP_BOOKED, Stage.STARTED} else ()
    )


DEEDS = (Deed("my_status", needs=Right.ANYBODY, answers=where_we_stand),)
