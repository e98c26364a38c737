"""The groups as they stand, a card for each, and its name and lock."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.pages import Page, read_page
from dialogs.flows.scene import Scene
from dialogs.groups.in_words import (
    Names,
    answer_in_words,
    companies_in_words,
    facts_in,
    name_of,
    names_by_id,
    rule_in_words,
    score_in_words,
    state_of,
    why_group,
    why_them,
    with_companies,
)
from dialogs.groups.questions import WhichGroup, numbered_groups, without_group
from dialogs.shared_questions.plain_questions import OwnWords
from programme.companies.companies import CompanyId
from programme.deeds.grouping import reshape
from programme.groups.broken import broken
from programme.groups.known import known
from programme.groups.network import (
    LONGEST_NAME,
    Answer,
    GroupId,
    Member,
    NetworkGroup,
    NoSuchGroupError,
    as_groups,
)
from programme.groups.rules import Case, RuleKind
from programme.groups.score import score
from programme.rights import Right
from reading.network_groups import name_alone, name_given
from reading.reading import Reading
from texts.say import Button, FieldKind, Figure, Plain, Say, Value, Words

BROKEN = 5
"""So many broken rules are named."""


def groups(scene: Scene, about: str = "", title: Words | None = None) -> Say:
    """All groups, what they are worth, which rules they break, and who is in none."""
    page, every = read_page(about) or Page(), numbered_groups(scene)
    if not every:
        return Say(
            Words("no-groups-yet"),
            Words("no-groups-yet-next"),
            buttons=(deed_button("propose_groups", primary=True), deed_button("help")),
        )
    case, called = known(scene).case, names_by_id(scene)
    stand = as_groups([one for one, _ in every])
    placed = case.only(company for group in stand for company in group)
    free = [one.company for one in without_group(scene)]
    return Say(
        title or Words("groups-title", {"count": len(every)}),
        page.shown(len(every)) or score_in_words(score(stand, placed)),
        tuple(
            Figure(
                name, Words("group-line", {"count": len(one.members), "state": state_of(one)}), _opens(one)
            )
            for one, name in page.of(every)
        ),
        lines=(*_broken(every, placed, called), *_in_none(free, called)),
        buttons=(
            *page.more("groups", len(every)),
            deed_button("ask_groups", primary=True),
            deed_button("move_to_group"),
            deed_button("propose_groups"),
        ),
        more=(
            *((deed_button("place_newcomer"),) if free else ()),
            deed_button("keep_together"),
            deed_button("undo"),
            deed_button("help"),
        ),
    )


def _opens(group: NetworkGroup) -> Mapping[str, str]:
    return deed_button("group", group.id).press


def _broken(every: Sequence[tuple[NetworkGroup, Words]], case: Case, called: Names) -> tuple[Words, ...]:
    found = broken(as_groups([group for group, _ in every]), case)
    rules = [one for one in found if one.kind is not RuleKind.ONCE]
    return tuple(Words("breaks-rule", {"rule": rule_in_words(one, called, case)}) for one in rules[:BROKEN])


def _in_none(free: Sequence[CompanyId], called: Names) -> tuple[Words, ...]:
    if not free:
        return ()
    return (Words("companies-in-none", {"count": len(free), "names": companies_in_words(free, called)}),)


def group_card(scene: Scene, about: str) -> Say:
    """One group: who is in it and why, and what each company has answered; all where none is named."""
    if " " in about.strip():
        return groups(scene)
    group = WhichGroup().take(about, scene)
    if not group.members:
        raise NoSuchGroupError
    case, called = known(scene).case, names_by_id(scene)
    return Say(
        Words("group-called", {"name": name_of(group, case, scene)}),
        state_of(group),
        tuple(
            Figure(
                Plain(called.get(one.company, "?")),
                _member(one, group, case, scene),
                deed_button("group_member", f"{one.company} {group.id}").press,
            )
            for one in group.members
        ),
        lines=(*why_group(facts_in(group.companies, case), scene), *_in_confidence(group, called)),
        buttons=(
            _asks(group),
            deed_button("move_to_group"),
            deed_button("unlock_group" if group.is_locked else "lock_group", group.id),
        ),
        more=(
            deed_button("name_group", which_group=group.id, group_name=group.name),
            deed_button("divide_group", group.id),
            deed_button("groups"),
            deed_button("help"),
        ),
    )


def _member(member: Member, group: NetworkGroup, case: Case, scene: Scene) -> Value:
    """What it answered, that it's in another group, too, and why it's here."""
    why = why_them(member.company, group.companies, case, scene)
    answer = (answer_in_words(member, scene),) if member.answer is not Answer.NOT_ASKED else ()
    said = (*answer, *((Words("is-second"),) if member.is_second else ()))
    return Words("answer-and-why", {"answer": said, "why": why}) if said else why


def _in_confidence(group: NetworkGroup, called: Names) -> tuple[Words, ...]:
    """What companies wrote with their answers."""
    return tuple(
        Words("in-confidence", {"company": Plain(called.get(one.company, "?")), "words": Plain(one.words)})
        for one in group.members
        if one.words
    )


def _asks(group: NetworkGroup) -> Button:
    """Ask those who weren't asked yet; else those who haven't said yes once more."""
    if group.answered(Answer.NOT_ASKED):
        return deed_button("ask_groups", which_groups=group.id, primary=True)
    return deed_button("ask_again", group.id, primary=True)


def lock_group(scene: Scene, about: str) -> Say:
    """New proposals leave the group as it is."""
    return _locked(scene, about, is_locked=True)


def unlock_group(scene: Scene, about: str) -> Say:
    """New proposals may change the group."""
    return _locked(scene, about, is_locked=False)


def _locked(scene: Scene, about: str, *, is_locked: bool) -> Say:
    if " " in about.strip():
        return groups(scene)
    group = WhichGroup().take(about, scene)
    if group.is_locked is not is_locked:
        reshape(scene, replace(group, is_locked=is_locked), scene.speaker.id)
    return group_card(scene, group.id)


class NewName(OwnWords):
    """What the leader calls the group; empty: by what it has in common."""

    fills = noun = "group_name"
    kind = FieldKind.TEXT
    longest = LONGEST_NAME
    optional = True

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The name that a sentence gives it ("kall gruppe 2 Kystlaget"); else what it's called so far."""
        group = so_far.get(WhichGroup, None)
        name = name_given(said.message) or (group.name if group else "")
        return [name] if name else ()

    def worded(self, said: Reading) -> str:
        """The name alone ("til Kystlaget")."""
        return name_alone(said.message)


def name_group(answers: Answers, scene: Scene) -> Say:
    """The group is called so."""
    group = answers[WhichGroup()]
    reshape(scene, replace(group, name=answers.get(NewName, "")), scene.speaker.id)
    return group_card(scene, group.id)


def named_now(tokens: Mapping[str, str], scene: Scene) -> Say:
    """The group as it is now."""
    group = scene.groups.get(GroupId(tokens.get(WhichGroup.fills, "")))
    return group_card(scene, group.id) if group and group.members else groups(scene)


def none_yet(scene: Scene) -> Say | None:
    """What is said where there is no group to do anything with."""
    return None if with_companies(scene) else groups(scene)


def stands(tokens: Mapping[str, str], scene: Scene) -> Say:  # noqa: ARG001 - as a flow calls it
    """The groups as they are now."""
    return groups(scene)


DEEDS = (
    Deed("groups", needs=Right.LEAD, answers=groups),
    Deed("group", needs=Right.LEAD, answers=group_card, by_label=False),
    Deed("lock_group", needs=Right.LEAD, answers=lock_group, changes=True, by_label=False),
    Deed("unlock_group", needs=Right.LEAD, answers=unlock_group, changes=True, by_label=False),
    Deed(
        "name_group",
        needs=Right.LEAD,
        flow=Flow((WhichGroup(), NewName()), name_group, instead=none_yet, stands=named_now, form_first=True),
    ),
)
