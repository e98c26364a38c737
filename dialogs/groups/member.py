"""One company in its group: why it's there, what it answered, and what the leader does about it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from dialogs.flows.buttons import deed_button, to_be_sure
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.groups.groups import group_card, groups, none_yet
from dialogs.groups.in_words import answer_in_words, name_of, names_by_id, rule_in_words, why_them
from dialogs.groups.questions import OUT, ShownFirst, WhichGroup, WhichMember, WhichMoves, numbered_groups
from dialogs.shared_questions.plain_questions import OneOf, OwnWords
from programme.companies.companies import Company, CompanyId
from programme.deeds.group_answers import GroupAnswer, answer, ask_later
from programme.deeds.grouping import put_into_second, what_if_second
from programme.deeds.notify import contacts_of
from programme.errors import NotAnAnswerError
from programme.groups.known import known
from programme.groups.network import Answer, GroupId, NetworkGroup, NoSuchGroupError
from programme.rights import Right
from reading.network_groups import No, no_in, yes_in
from reading.reading import Reading
from texts.say import Choice, FieldKind, Figure, Plain, Say, Value, Words


def member_card(scene: Scene, about: str) -> Say:
    """The company in that group; NoSuchGroupError if it isn't there any more."""
    company_id, _, group_id = about.partition(" ")
    group = WhichGroup().take(group_id, scene)
    company = scene.companies.get(CompanyId(company_id))
    if company is None or company.id not in group.companies:
        raise NoSuchGroupError
    return _card(company, group, scene)


def _card(company: Company, group: NetworkGroup, scene: Scene) -> Say:
    case, member = known(scene).case, group.member(company.id)
    people = (scene.people.get(one) for one in contacts_of(scene, company.id))
    names: tuple[Value, ...] = tuple(Plain(one.name) for one in people if one)
    shown = [
        Figure(Words("group"), name_of(group, case, scene), deed_button("group", group.id).press),
        Figure(Words("group-answer"), answer_in_words(member, scene)),
        *([Figure(Words("in_confidence"), Plain(member.words))] if member.words else []),
        Figure(Words("why-here"), why_them(company.id, group.companies, case, scene)),
        Figure(Words("contacts"), names or Words("no-contact")),
    ]
    return Say(
        Plain(company.called.shown),
        figures=tuple(shown),
        buttons=(
            deed_button("note_group_answer", known_company=company.id, its_group=group.id, primary=True),
            deed_button("move_to_group", known_company=company.id),
            deed_button("second_group", known_company=company.id),
        ),
        more=(
            deed_button("about_us", of_company=company.id),
            deed_button("company", known_company=company.id),
            deed_button("group", group.id),
            deed_button("help"),
        ),
    )


class NotInAGroupError(NotAnAnswerError):
    """The company is in no group."""

    words = "not-in-a-group"
    about = "known_company"


class WhichItsGroup(Question[NetworkGroup]):
    """Which of its groups, for a company that has two."""

    fills = "its_group"
    noun = "own_group"
    kind = FieldKind.CHOICE
    after = (WhichMember.fills,)

    def needed(self, so_far: Answers, scene: Scene) -> bool:
        """Whether it has two."""
        return len(self.choices(so_far, scene)) > 1

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """The company's groups."""
        company = so_far.get(WhichMember, None)
        of = scene.groups.all_of(company.id) if company else ()
        return [
            Choice(one.id, name) for one, name in numbered_groups(scene) if one.id in {two.id for two in of}
        ]

    def take(self, token: str, scene: Scene) -> NetworkGroup:
        """The group; NoSuchGroupError if it's gone."""
        return WhichGroup().take(token, scene)


class Heard(StrEnum):
    """What a company said to the leader, on the phone say."""

    YES = Answer.YES
    NOT_NOW = No.NOT_NOW
    ANOTHER = No.ANOTHER
    LATER = No.LATER


class WhatItSaid(OneOf[Heard]):
    """Its answer."""

    fills = noun = "group_answer"
    few = Heard
    speaks = "group-said"

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """What a sentence tells of it ("Prøvebrød sa ja til gruppen", "de vil heller i en annen gruppe")."""
        heard = Heard.YES if yes_in(said.message) else no_in(said.message)
        return [heard] if heard else ()


class NotedWords(OwnWords):
    """What else it said, for project leaders alone."""

    fills = noun = "noted_words"
    optional = True


def note_group_answer(answers: Answers, scene: Scene) -> Say:
    """The company has answered so, as if it had pressed it itself."""
    company, said = answers[WhichMember], answers[WhatItSaid]
    group = answers.get(WhichItsGroup, None) or scene.groups.of(company.id)
    if group is None or company.id not in group.companies:
        raise NotInAGroupError
    if said is Heard.LATER:
        ask_later(scene, company.id, group.id)
    else:
        words = answers.get(NotedWords, "")
        answer(scene, company.id, group.id, GroupAnswer(Answer(said), words), scene.speaker.id)
    return _its_card(company.id, group.id, scene)


def _its_card(company: CompanyId, group: str, scene: Scene) -> Say:
    return member_card(scene, f"{company} {group}")


def as_noted(tokens: Mapping[str, str], scene: Scene) -> Say:
    """The company in its group as it is now."""
    company = WhichMember().take(tokens[WhichMember.fills], scene)
    found = scene.groups.all_of(company.id)
    group = next((one for one in found if one.id == tokens.get(WhichItsGroup.fills)), next(iter(found), None))
    return _its_card(company.id, group.id, scene) if group else groups(scene)


class WhichSecond(ShownFirst[str]):
    """Which group a company is in beside its first; a group's id, or none."""

    fills = "second_group"
    noun = "to-group"
    kind = FieldKind.CHOICE
    after = (WhichMember.fills,)

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """All groups but the company's first, and none."""
        company = so_far.get(WhichMember, None)
        first = scene.groups.of(company.id) if company else None
        others = [Choice(one.id, name) for one, name in numbered_groups(scene) if one != first]
        return [*others, Choice(OUT, Words("no-second"))]

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """One that is named by its number ("gruppe 2")."""
        return WhichGroup().hear(said, so_far, scene)

    def take(self, token: str, scene: Scene) -> str:
        """As it was chosen; NoSuchGroupError if the group is gone."""
        return token if token == OUT else WhichGroup().take(token, scene).id


class FirstGroupError(NotAnAnswerError):
    """It's the company's first group, or it has none yet."""

    words = "is-its-first-group"
    about = "second_group"


def what_second_means(answers: Answers, scene: Scene) -> Say:
    """Why it fits there, and which rules would be broken; it's asked like all others."""
    company, to = answers[WhichMember], answers[WhichSecond]
    if to == OUT:
        return Say(
            Words("second-out-sure", {"company": Plain(company.called.shown)}),
            buttons=to_be_sure(scene.talk.run, Words("second_group-send")),
        )
    first = scene.groups.of(company.id)
    if first is None or first.id == to:
        raise FirstGroupError
    group, everybody = WhichGroup().take(to, scene), known(scene)
    called = names_by_id(scene)
    broken = what_if_second(scene, company.id, group, everybody)
    with_it = {*group.companies, company.id}
    return Say(
        Words(
            "second-sure",
            {"company": Plain(company.called.shown), "group": name_of(group, everybody.case, scene)},
        ),
        Words("second-means"),
        (Figure(Words("why-here"), why_them(company.id, with_it, everybody.case, scene)),),
        tuple(Words("would-break", {"rule": rule_in_words(one, called, everybody.case)}) for one in broken),
        buttons=to_be_sure(scene.talk.run, Words("second_group-send")),
    )


def second_group(answers: Answers, scene: Scene) -> Say:
    """The company is in that group, too; it isn't asked yet."""
    company, to = answers[WhichMember], answers[WhichSecond]
    first = scene.groups.of(company.id)
    if to != OUT and (first is None or first.id == to):
        raise FirstGroupError
    put_into_second(scene, company.id, None if to == OUT else GroupId(to), scene.speaker.id)
    return groups(scene) if to == OUT else group_card(scene, to)


def second_stands(tokens: Mapping[str, str], scene: Scene) -> Say:
    """The group as it is now."""
    to = tokens.get(WhichSecond.fills, OUT)
    found = scene.groups.get(GroupId(to)) if to != OUT else None
    return group_card(scene, to) if found and found.members else groups(scene)


DEEDS = (
    Deed("group_member", needs=Right.LEAD, answers=member_card, by_label=False),
    Deed(
        "note_group_answer",
        needs=Right.LEAD,
        flow=Flow(
            (WhichMember(), WhichItsGroup(), WhatItSaid(), NotedWords()),
            note_group_answer,
            instead=none_yet,
            stands=as_noted,
            form_first=True,
        ),
    ),
    Deed(
        "second_group",
        needs=Right.LEAD,
        flow=Flow(
            (WhichMoves(), WhichSecond()),
            second_group,
            consequence=what_second_means,
            instead=none_yet,
            stands=second_stands,
        ),
    ),
)
