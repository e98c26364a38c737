"""A company's own group: whom it would meet and why, and who they are once both said yes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.own_company import not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.groups.in_words import facts_in, name_of, why_company
from dialogs.shared_questions.plain_questions import OneOf, OwnWords
from programme.companies.companies import CompanyId
from programme.deeds.grouping import answer
from programme.deeds.notify import contacts_of
from programme.groups.known import known
from programme.groups.network import Answer, NetworkGroup
from programme.groups.rules import Case
from programme.rights import Right
from texts.say import Figure, Plain, Say, Value, Words


def our_group(scene: Scene, _: str = "") -> Say:
    """Where the company's group is: nothing yet, a question, or who is in it."""
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene).id
    group = scene.groups.of(company)
    if group is None or group.member(company).answer is Answer.NOT_ASKED:
        return Say(
            Words("our-group-not-yet"),
            Words("our-group-not-yet-next"),
            buttons=(deed_button("about_us", primary=True), deed_button("my_status"), deed_button("help")),
        )
    match group.member(company).answer:
        case Answer.YES:
            return who_is_in_it(group, company, scene)
        case Answer.ASKED:
            return asked(group, company, scene)
        case _:
            return _said_no()


def asked(group: NetworkGroup, company: CompanyId, scene: Scene) -> Say:
    """Would it like to meet these? No name of a company before it says yes."""
    case = known(scene).case
    return Say(
        Words("group-question"),
        Words("group-question-next"),
        (_called(group, case, scene), *_who_they_are(group, company, case)),
        tuple(why_company(company, group.companies, case, scene)),
        buttons=(
            deed_button("join_group", primary=True),
            deed_button("decline_group"),
            deed_button("ask_a_person"),
        ),
        more=(deed_button("about_us"), deed_button("help")),
    )


def _called(group: NetworkGroup, case: Case, scene: Scene) -> Figure:
    return Figure(Words("group"), name_of(group, case, scene))


def _who_they_are(group: NetworkGroup, company: CompanyId, case: Case) -> Iterable[Figure]:
    """How many others, by branch: nothing that names one."""
    others = facts_in((one for one in group.companies if one != company), case)
    branches = Counter(one.branch for one in others if one.branch)
    count = Words("other-companies", {"count": len(others)})
    each = tuple(
        Words("branch-so-often", {"branch": Words(f"branch-{branch}"), "count": number})
        for branch, number in sorted(branches.items())
    )
    yield Figure(Words("whom-you-meet"), (count, *each))


def who_is_in_it(group: NetworkGroup, company: CompanyId, scene: Scene, title: str = "group-members") -> Say:
    """Those who said yes as well, with their contacts; the others aren't named."""
    case = known(scene).case
    with_us = [one for one in group.answered(Answer.YES) if one != company]
    so_far = "group-members-so-far" if group.answered(Answer.ASKED) else "group-members-all"
    if not with_us:
        so_far = "group-nobody-yet"
    return Say(
        Words(title),
        Words(so_far),
        (_called(group, case, scene), *(_contact(one, scene) for one in with_us)),
        tuple(why_company(company, group.companies, case, scene)),
        buttons=(deed_button("my_status"), deed_button("decline_group"), deed_button("help")),
    )


def _contact(company: CompanyId, scene: Scene) -> Figure:
    """The company, and who speaks for it."""
    found = scene.companies.get(company)
    people = (scene.people.get(one) for one in contacts_of(scene, company))
    contacts: tuple[Value, ...] = tuple(
        Plain(f"{one.name} ({one.email})" if one.email else one.name) for one in people if one
    )
    return Figure(Plain(found.called.shown if found else ""), contacts or Plain("–"))


def _said_no() -> Say:
    return Say(
        Words("group-said-no"),
        Words("group-said-no-next"),
        buttons=(deed_button("join_group", primary=True), deed_button("about_us"), deed_button("my_status")),
        more=(deed_button("help"),),
    )


def join_group(scene: Scene, _: str = "") -> Say:
    """The company is in the group that it was asked about."""
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene).id
    group = scene.groups.of(company)
    if group and group.member(company).answer is not Answer.NOT_ASKED:
        answer(scene, company, Answer.YES, "", scene.speaker.id)
    return our_group(scene)


class No(StrEnum):
    """What a company says that doesn't want to be in this group."""

    NOT_NOW = Answer.NOT_NOW
    ANOTHER = Answer.ANOTHER


class WhichNo(OneOf[No]):
    """Not now, or rather another group."""

    fills = noun = "group_no"
    few = No
    speaks = "group-no"


class InConfidence(OwnWords):
    """What only the project leader reads."""

    fills = noun = "in_confidence"
    optional = True


def decline_group(answers: Answers, scene: Scene) -> Say:
    """The leader hears it, and nobody in the group is told."""
    answer(
        scene,
        own_company(scene).id,
        Answer(answers[WhichNo]),
        answers.get(InConfidence, ""),
        scene.speaker.id,
    )
    return _said_no()


def not_asked(scene: Scene) -> Say | None:
    """What is said to a company that wasn't asked."""
    if refusal := not_accepted_yet(scene):
        return refusal
    group = scene.groups.of(own_company(scene).id)
    is_asked = group and group.member(own_company(scene).id).answer is not Answer.NOT_ASKED
    return None if is_asked else our_group(scene)


def stands(tokens: Mapping[str, str], scene: Scene) -> Say:  # noqa: ARG001 - as a flow calls it
    """The group as it is now."""
    return our_group(scene)


DEEDS = (
    Deed("our_group", needs=Right.ANYBODY, answers=our_group, of_company=True),
    Deed("join_group", needs=Right.ANYBODY, answers=join_group, changes=True, of_company=True),
    Deed(
        "decline_group",
        needs=Right.ANYBODY,
        flow=Flow((WhichNo(), InConfidence()), decline_group, instead=not_asked, stands=stands),
        of_company=True,
    ),
)
