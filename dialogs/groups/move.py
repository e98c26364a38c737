"""The leader moves a company by hand, and sees first what it costs and breaks; and binds two companies."""

from collections.abc import Iterable

from dialogs.flows.buttons import deed_button, to_be_sure
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.groups.groups import group_card, groups, none_yet, stands
from dialogs.groups.in_words import Names, companies_in_words, names_by_id, rule_in_words, score_in_words
from dialogs.groups.questions import (
    OUT,
    OWN,
    HowBound,
    WhereTo,
    WhichFirst,
    WhichMoves,
    WhichOther,
    numbered_groups,
)
from programme.companies.companies import CompanyId
from programme.deeds.grouping import bind, move, take_out, what_if
from programme.errors import NotAnAnswerError
from programme.groups.facts import pair
from programme.groups.hand import Moved
from programme.groups.known import known
from programme.groups.network import Bound, GroupId
from programme.groups.rules import Case, Rule, RuleKind
from programme.rights import Right
from texts.say import Figure, Plain, Say, Value, Words

SHOWN = 5
"""So many companies that gain or lose are named."""
SEEN = 0.005
"""A change that is smaller isn't told: half a point of a hundred."""


class SameCompanyError(NotAnAnswerError):
    """A company can't be bound to itself."""

    words = "same-company-twice"
    about = "other_company"


def what_it_costs(answers: Answers, scene: Scene) -> Say:
    """Who gains and who loses, and which rules would be broken."""
    company, to = answers[WhichMoves], answers[WhereTo]
    values: dict[str, Value] = {"company": Plain(company.called.shown), "to": _called(to, scene)}
    figures: tuple[Figure, ...] = ()
    lines: tuple[Words, ...] = ()
    if to != OUT:
        everybody, called = known(scene), names_by_id(scene)
        moved = what_if(scene, company.id, None if to == OWN else GroupId(to), everybody)
        figures = (
            Figure(Words("groups-now"), score_in_words(moved.before)),
            Figure(Words("groups-then"), score_in_words(moved.after)),
        )
        lines = (
            *_rules("would-break", moved.breaks, called, everybody.case),
            *_rules("would-mend", moved.mends, called, everybody.case),
            *_changes(moved, called),
        )
    return Say(
        Words("what-if-moved", values),
        _beside(company.id, to, scene),
        figures,
        lines,
        buttons=to_be_sure(scene.talk.run, Words("move_to_group-send")),
    )


def _called(to: str, scene: Scene) -> Value:
    if to in {OWN, OUT}:
        return Words("group-of-its-own" if to == OWN else "in-no-group")
    return next((name for one, name in numbered_groups(scene) if one.id == to), Plain(""))


def _beside(company: CompanyId, to: str, scene: Scene) -> Words | None:
    """What else there is to know: it's there already, or it was asked about where it is."""
    group = scene.groups.of(company)
    if group is None:
        return Words("is-in-no-group") if to == OUT else None
    if group.id == to:
        return Words("is-there-already")
    return Words("what-if-asked") if group.is_asked else None


def _rules(text: str, rules: Iterable[Rule], called: Names, case: Case) -> Iterable[Words]:
    for rule in rules:
        if rule.kind is not RuleKind.ONCE:
            yield Words(text, {"rule": rule_in_words(rule, called, case)})


def _changes(moved: Moved, called: Names) -> Iterable[Words]:
    """Who loses most first; then who gains."""
    seen = [one for one in moved.changes if abs(one.after - one.before) >= SEEN]
    for one in seen[:SHOWN]:
        values: dict[str, Value] = {"before": round(100 * one.before), "after": round(100 * one.after)}
        yield Words("company-changes", {"company": Plain(called.get(one.company, "?")), **values})
    if left := len(seen[SHOWN:]):
        yield Words("and-more-change", {"count": left})


def move_to_group(answers: Answers, scene: Scene) -> Say:
    """The company is where the leader put it; whoever comes to a group that was asked isn't asked yet."""
    company, to = answers[WhichMoves], answers[WhereTo]
    if to == OUT:
        take_out(scene, company.id, scene.speaker.id)
        return groups(scene)
    into = move(scene, company.id, None if to == OWN else GroupId(to), scene.talk.run, scene.speaker.id)
    return group_card(scene, into)


def keep_together(answers: Answers, scene: Scene) -> Say:
    """The rule holds from now on: for proposals, and for what is said of groups as they stand."""
    one, other, how = answers[WhichFirst], answers[WhichOther], answers[HowBound]
    if one.id == other.id:
        raise SameCompanyError
    bind(scene, pair(one.id, other.id), how, scene.speaker.id)
    return bounds(scene)


def bounds(scene: Scene) -> Say:
    """What the leader asks of pairs of companies."""
    called = names_by_id(scene)
    return Say(
        Words("bounds-title"),
        Words("bounds-next"),
        lines=tuple(
            Words(f"bound-{how}-line", {"names": companies_in_words(both, called)})
            for both, how in sorted(scene.groups.bound().items())
            if how is not Bound.FREE
        ),
        buttons=(deed_button("propose_groups"), deed_button("groups"), deed_button("keep_together")),
        more=(deed_button("undo"), deed_button("help")),
    )


DEEDS = (
    Deed(
        "move_to_group",
        needs=Right.LEAD,
        flow=Flow(
            (WhichMoves(), WhereTo()),
            move_to_group,
            consequence=what_it_costs,
            instead=none_yet,
            stands=stands,
        ),
    ),
    Deed(
        "keep_together",
        needs=Right.LEAD,
        flow=Flow(
            (WhichFirst(), WhichOther(), HowBound()),
            keep_together,
            stands=lambda _, scene: bounds(scene),
            form_first=True,
        ),
    ),
)
