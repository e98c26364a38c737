"""My page: where the company is on the road, what comes next and by when."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.own_company import company_at_hand, is_accepted, own_meetings
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import followed, may_register, offer_ends, stage_known, where_it_is
from dialogs.leading.status import status
from programme.companies.companies import Company
from programme.companies.road import Milestone, Stage, milestone_of
from programme.deeds.notify import contacts_of
from programme.groups.network import Answer
from programme.letters.reminders import kickoff_start
from programme.places import may_offer, position
from programme.rights import Right, may
from texts.say import Figure, Plain, Say, Words


def where_we_stand(scene: Scene, _: str = "") -> Say:
    """The same words for everybody: the programme for the project group, the own company for a contact."""
    own = scene.companies.all_of(scene.speaker.id) and not may(scene.speaker, Right.SEE_ALL_COMPANIES)
    return my_status(scene) if own or not may(scene.speaker, Right.SEE_CONFIRMED_COMPANIES) else status(scene)


def my_status(scene: Scene) -> Say:
    """The reader's own company on the programme's road; the company's own data for accepted contacts only."""
    company = company_at_hand(scene)
    found = where_it_is(scene)
    others = tuple(one for one in found.buttons if one.press["deed"] != "my_status")
    if company is None:
        return Say(found.title, found.text, buttons=others, more=(deed_button("help"),))
    known = is_accepted(scene)
    figures = [
        Figure(Words("company"), Plain(company.called.shown)),
        *_road(stage_known(company, scene)),
    ]
    if known:
        figures += _deadlines(company, scene)
    figures += [
        Figure(Words(f"status-coming-{one.booking.kind}"), one.start, deed_button("my_meetings").press)
        for one in own_meetings(scene)
    ]
    kickoff = kickoff_start(scene.programme)
    register = deed_button("register_for_kickoff").press if may_register(company, scene) else {}
    figures.append(Figure(Words("status-kickoff"), kickoff, register))
    if known:
        figures += _own_things(company, scene)
    return Say(
        found.title,
        found.text,
        tuple(figures),
        buttons=others,
        more=tuple(deed_button(one) for one in ("my_meetings", "why", "help") if one not in found.deeds),
        follows=followed(scene),
    )


def _road(stage: Stage) -> list[Figure]:
    """The stages that are done, the one now, and those to come."""
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
    if company.stage is Stage.DECIDING and company.decides_on and may_offer(scene.now, scene.programme):
        figures.append(Figure(Words("decides-on"), company.decides_on, deed_button("decide_later").press))
    if number := position(company.id, scene.places):
        figures.append(Figure(Words("number-in-line"), number, deed_button("why").press))
    if ends := offer_ends(scene, company):
        figures.append(Figure(Words("offer-ends"), ends, deed_button("accept_offer").press))
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
    figures += _group(company, scene)
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


def _group(company: Company, scene: Scene) -> list[Figure]:
    """Its network groups, once it was asked about them."""
    said = {Answer.ASKED: "status-group-asked", Answer.YES: "status-group-yes"}
    return [
        Figure(
            Words("status-group"),
            Words(said.get(one.member(company.id).answer, "status-group-no")),
            deed_button("our_group", one.id).press,
        )
        for one in scene.groups.all_of(company.id)
        if one.member(company.id).answer is not Answer.NOT_ASKED
    ]


DEEDS = (Deed("my_status", needs=Right.ANYBODY, answers=where_we_stand, of_company=True),)
