"""A company's own group: whom it would meet and why, and who they are once both said yes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.own_company import company_at_hand, not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.groups.in_words import facts_in, name_of, why_company
from dialogs.shared_questions.plain_questions import OneOf, OwnWords
from programme.companies.companies import CompanyId
from programme.deeds.group_answers import AGAIN_IN, GroupAnswer, answer, ask_later
from programme.deeds.notify import contacts_of
from programme.groups.known import known
from programme.groups.network import Answer, NetworkGroup, NoSuchGroupError
from programme.groups.rules import Case
from programme.rights import Right
from reading.network_groups import No, no_in
from reading.reading import Reading
from texts.say import Button, Choice, FieldKind, Figure, Plain, Say, Value, Words

BY_PRESS = "group/"
"""Before a group's id, where a button says which group is meant; a typed message is about its own words."""


def our_group(scene: Scene, about: str = "") -> Say:
    """Where the company's group is: nothing yet, a question, or who is in it; `about`: which of two."""
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene).id
    groups = asked_about(company, scene)
    if not groups:
        return Say(
            Words("our-group-not-yet"),
            Words("our-group-not-yet-next"),
            buttons=(deed_button("about_us", primary=True), deed_button("my_status"), deed_button("help")),
        )
    group = meant(about, company, scene)
    say = _as_it_stands(group, company, scene)
    others = [one for one in groups if one.id != group.id]
    buttons = tuple(Button(Words("other-group"), deed_button("our_group", one.id).press) for one in others)
    return replace(say, more=(*buttons, *say.more))


def _as_it_stands(group: NetworkGroup, company: CompanyId, scene: Scene) -> Say:
    match group.member(company).answer:
        case Answer.YES:
            return who_is_in_it(group, company, scene)
        case Answer.ASKED:
            return asked(group, company, scene)
        case _:
            return _said_no(group)


def asked_about(company: CompanyId, scene: Scene) -> Sequence[NetworkGroup]:
    """The groups that the company knows of."""
    groups = scene.groups.all_of(company)
    return [one for one in groups if one.member(company).answer is not Answer.NOT_ASKED]


def meant(about: str, company: CompanyId, scene: Scene) -> NetworkGroup:
    """The group of that id; else the one that waits for an answer, else its first."""
    groups = asked_about(company, scene)
    named = [one for one in groups if one.id == about]
    waiting = [one for one in groups if one.member(company).answer is Answer.ASKED]
    return next(iter([*named, *waiting, *groups]))


def asked(group: NetworkGroup, company: CompanyId, scene: Scene) -> Say:
    """Would it like to meet these? No name of a company before it says yes."""
    case = known(scene).case
    return Say(
        Words("group-question"),
        Words("group-question-next"),
        (_called(group, case, scene), *_who_they_are(group, company, case)),
        tuple(why_company(company, group.companies, case, scene)),
        buttons=(
            deed_button("join_group", f"{BY_PRESS}{group.id}", primary=True),
            deed_button("decline_group", own_group=group.id),
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
        tuple(why_company(company, (company, *with_us) if with_us else group.companies, case, scene)),
        buttons=(
            deed_button("my_status"),
            deed_button("decline_group", own_group=group.id),
            deed_button("help"),
        ),
    )


def _contact(company: CompanyId, scene: Scene) -> Figure:
    """The company, and who speaks for it."""
    found = scene.companies.get(company)
    people = (scene.people.get(one) for one in contacts_of(scene, company))
    contacts: tuple[Value, ...] = tuple(
        Plain(f"{one.name} ({one.email})" if one.email else one.name) for one in people if one
    )
    return Figure(Plain(found.called.shown if found else ""), contacts or Plain("–"))


def _said_no(group: NetworkGroup) -> Say:
    return Say(
        Words("group-said-no"),
        Words("group-said-no-next"),
        buttons=(
            deed_button("join_group", f"{BY_PRESS}{group.id}", primary=True),
            deed_button("about_us"),
            deed_button("my_status"),
        ),
        more=(deed_button("help"),),
    )


def join_group(scene: Scene, about: str = "") -> Say:
    """The company is in the group that it was asked about.

    A button of a group that it's no longer asked about does nothing: how things stand is shown. Typed words
    are about the group that waits for an answer.
    """
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene).id
    groups, pressed = asked_about(company, scene), about.removeprefix(BY_PRESS)
    if not groups or (pressed != about and pressed not in {one.id for one in groups}):
        return our_group(scene)
    group = meant(pressed, company, scene)
    answer(scene, company, group.id, GroupAnswer(Answer.YES), scene.speaker.id)
    return our_group(scene, group.id)


class WhichOwnGroup(Question[NetworkGroup]):
    """Which of its groups, for a company that has two."""

    fills = noun = "own_group"
    kind = FieldKind.CHOICE

    def needed(self, so_far: Answers, scene: Scene) -> bool:  # noqa: ARG002 - a Question
        """Whether it has two."""
        company = company_at_hand(scene)
        return company is not None and len(asked_about(company.id, scene)) > 1

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Both, by what they are called."""
        case = known(scene).case
        groups = asked_about(own_company(scene).id, scene)
        return [Choice(one.id, name_of(one, case, scene)) for one in groups]

    def take(self, token: str, scene: Scene) -> NetworkGroup:
        """The one that is meant; NoSuchGroupError if the company isn't asked about it any more."""
        company = company_at_hand(scene)
        groups = asked_about(company.id, scene) if company else ()
        group = next((one for one in groups if one.id == token), None)
        if group is None:
            raise NoSuchGroupError
        return group


class WhichNo(OneOf[No]):
    """Not now, or rather another group, or ask again."""

    fills = noun = "group_no"
    few = No
    speaks = "group-no"

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The one that a sentence says ("spør oss igjen senere")."""
        no = no_in(said.message)
        return [no] if no else ()

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> None:
        """Nothing: it's asked of those who say no."""


class InConfidence(OwnWords):
    """What only the project leader reads."""

    fills = noun = "in_confidence"
    optional = True


def decline_group(answers: Answers, scene: Scene) -> Say:
    """The leader hears it, and nobody in the group is told; or the company is asked again in a week."""
    company, said = own_company(scene).id, answers[WhichNo]
    group = answers.get(WhichOwnGroup, None) or meant("", company, scene)
    if said is No.LATER:
        ask_later(scene, company, group.id)
        return _asked_again(scene)
    words = answers.get(InConfidence, "")
    answer(scene, company, group.id, GroupAnswer(Answer(said), words), scene.speaker.id)
    return _said_no(group)


def _asked_again(scene: Scene) -> Say:
    when = (scene.now + AGAIN_IN).astimezone(scene.programme.zone).date()
    return Say(
        Words("group-asks-again", {"day": when}),
        Words("group-asks-again-next"),
        buttons=(deed_button("our_group", primary=True), deed_button("my_status"), deed_button("help")),
    )


def not_asked(scene: Scene) -> Say | None:
    """What is said to a company that wasn't asked."""
    if refusal := not_accepted_yet(scene):
        return refusal
    return None if asked_about(own_company(scene).id, scene) else our_group(scene)


def stands(tokens: Mapping[str, str], scene: Scene) -> Say:
    """The group as it is now."""
    return our_group(scene, tokens.get(WhichOwnGroup.fills, ""))


DEEDS = (
    Deed("our_group", needs=Right.ANYBODY, answers=our_group, of_company=True),
    Deed("join_group", needs=Right.ANYBODY, answers=join_group, changes=True, of_company=True),
    Deed(
        "decline_group",
        needs=Right.ANYBODY,
        flow=Flow(
            (WhichOwnGroup(), WhichNo(), InConfidence()),
            decline_group,
            instead=not_asked,
            stands=stands,
            form_first=True,
        ),
        of_company=True,
    ),
)
