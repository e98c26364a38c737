"""Proposals side by side, one of them group by group, one group company by company; and taking one over."""

from collections.abc import Iterable, Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import Page, read_page
from dialogs.flows.scene import Scene
from dialogs.groups.groups import groups
from dialogs.groups.in_words import (
    Names,
    companies_in_words,
    figures_of,
    names_by_id,
    names_of,
    rules_in_words,
    score_in_words,
    why_group,
    why_them,
)
from dialogs.groups.in_words import facts_in as facts_of_group
from programme.deeds.grouping import adopt, free
from programme.groups.facts import Groups
from programme.groups.known import Known, known
from programme.groups.network import NetworkGroup
from programme.groups.rules import ProposalKind
from programme.groups.score import score
from programme.groups.searches import GroupSearch, NoSearchError, SearchId
from programme.rights import Right
from texts.say import Button, Figure, Plain, Say, Value, Words

SHOWN = 5
"""So many companies that can't be placed, and wishes that weren't understood, are named."""


def proposals(scene: Scene, about: str = "") -> Say:
    """The three proposals of that search, or of the latest; or how far it is, or why there are none."""
    search = scene.group_searches.get(SearchId(about)) or scene.group_searches.latest()
    if search is None:
        return Say(
            Words("no-proposal"),
            buttons=(deed_button("propose_groups", primary=True), deed_button("groups"), deed_button("help")),
        )
    if search.ended_at is None:
        return on_its_way(search, Words("groups-so-far", {"percent": search.percent}))
    everybody = known(scene, search)
    if not search.found.proposals:
        return _none(search, everybody, scene)
    return _side_by_side(search, everybody, scene)


def on_its_way(search: GroupSearch, title: Words) -> Say:
    """The search goes on: how far it is, and a way to end it."""
    return Say(
        title,
        Words("groups-sought-next"),
        buttons=(
            Button(Words("how-far"), deed_button("group_proposals", search.id).press, primary=True),
            deed_button("stop_search", search.id),
            deed_button("help"),
        ),
    )


def _none(search: GroupSearch, everybody: Known, scene: Scene) -> Say:
    called = names_by_id(scene)
    rules = rules_in_words(search.found.rules, called, everybody.case)
    if search.is_stopped and not rules:
        return Say(
            Words("stopped-too-early"),
            buttons=(deed_button("propose_groups", primary=True), deed_button("groups"), deed_button("help")),
        )
    title = "no-room" if search.newcomer else "no-groups"
    return Say(
        Words(title, {"company": Plain(called.get(search.newcomer, "")) if search.newcomer else ""}),
        Words(f"{title}-next") if rules else Words("no-groups-unknown"),
        lines=rules,
        buttons=(deed_button("propose_groups"), deed_button("keep_together"), deed_button("groups")),
        more=(deed_button("help"),),
    )


def _side_by_side(search: GroupSearch, everybody: Known, scene: Scene) -> Say:
    found = {kind: _still(search, kind, everybody) for kind in ProposalKind if kind in search.found.proposals}
    called = names_by_id(scene)
    figures = [
        Figure(
            Words("placed" if search.newcomer else f"proposal-{kind}"),
            _worth(groups_, everybody),
            deed_button("group_proposal", f"{search.id}/{kind}").press,
        )
        for kind, groups_ in found.items()
    ]
    some = next(iter(found.values()))
    return Say(
        Words("groups-proposed", {"count": sum(map(len, some)), "kinds": len(found)}),
        Words("groups-proposed-next") if len(found) > 1 else None,
        tuple(figures),
        lines=(*_left_out(search, everybody, called), *_unsure(some, everybody, called)),
        buttons=(deed_button("propose_groups"), deed_button("groups"), deed_button("help")),
    )


def _still(search: GroupSearch, kind: ProposalKind, everybody: Known) -> Groups:
    """The proposal without companies that have left since."""
    found = search.found.proposals[kind]
    kept = (tuple(one for one in group if one in everybody.case.facts) for group in found)
    return tuple(group for group in kept if group)


def _worth(groups_: Groups, everybody: Known) -> Words:
    case = everybody.case.only(company for group in groups_ for company in group)
    count = Words("groups-count", {"count": len(groups_)})
    worth = score_in_words(score(groups_, case))
    return Words("proposal-worth", {"groups": count, "score": worth, "figures": figures_of(groups_, case)})


def _left_out(search: GroupSearch, everybody: Known, called: Names) -> Iterable[Words]:
    for one in search.found.left_out[:SHOWN]:
        rules = rules_in_words(one.rules, called, everybody.case)
        yield Words("left-out-of-groups", {"company": Plain(called.get(one.company, "?")), "rules": rules})
    if left := len(search.found.left_out[SHOWN:]):
        yield Words("and-more-left-out", {"count": left})


def _unsure(groups_: Groups, everybody: Known, called: Names) -> Iterable[Words]:
    """What is known too little of: no preparation, no place on the map, wishes that name nobody."""
    placed = {company for group in groups_ for company in group}
    facts = [one for one in everybody.case.companies if one.company in placed]
    unprepared = [one.company for one in facts if not one.prepared]
    nowhere = [one for one in everybody.nowhere if one in placed]
    for text, companies in (("groups-unprepared", unprepared), ("groups-nowhere", nowhere)):
        if companies:
            values: dict[str, Value] = {"names": companies_in_words(companies, called)}
            yield Words(text, {"count": len(companies), **values})
    for one in everybody.unread[:SHOWN]:
        yield Words("wish-not-read", {"company": Plain(called[one.company]), "wish": Plain(one.text)})


def _read(about: str, scene: Scene) -> tuple[GroupSearch, ProposalKind, int]:
    """Which proposal a button is about, and which of its groups."""
    name, _, rest = about.partition("/")
    kind, _, place = rest.partition("/")
    search = scene.group_searches.get(SearchId(name))
    if search is None or kind not in search.found.proposals:
        raise NoSearchError
    return search, ProposalKind(kind), int(place) if place.isdecimal() else 0


def proposal(scene: Scene, about: str) -> Say:
    """One proposal, group by group; NoSearchError if there is none such."""
    page = read_page(about) or Page(about)
    search, kind, _ = _read(page.about, scene)
    everybody = known(scene, search)
    found = _still(search, kind, everybody)
    called, titles = names_by_id(scene), names_of(found, everybody.case, scene)
    figures = [
        Figure(
            Words("group-of-so-many", {"name": titles[place], "count": len(found[place])}),
            why_group(facts_of_group(found[place], everybody.case), scene)
            or companies_in_words(found[place], called),
            deed_button("proposed_group", f"{page.about}/{place}").press,
        )
        for place in page.of(range(len(found)))
    ]
    moved = _moved(search, found, called, scene)
    return Say(
        Words("placed" if search.newcomer else f"proposal-{kind}"),
        page.shown(len(found)) or score_in_words(score(found, everybody.case.only(sum(found, ())))),
        tuple(figures),
        lines=moved,
        buttons=(
            deed_button("adopt_groups", f"{search.id}/{kind}", primary=True),
            *page.more("group_proposal", len(found)),
            deed_button("group_proposals", search.id),
        ),
        more=(deed_button("help"),),
    )


def _moved(search: GroupSearch, found: Groups, called: Names, scene: Scene) -> tuple[Words, ...]:
    """For a newcomer: who else would have to change groups."""
    if not search.newcomer:
        return ()
    now = {company: set(one.placed) for one in scene.groups.all() for company in one.placed}
    moves = [
        company
        for group in found
        for company in group
        if company in now and len(now[company] & set(group)) <= len(now[company]) / 2
    ]
    if not moves:
        return (Words("nobody-moves"),)
    return (Words("these-move", {"names": companies_in_words(moves, called), "count": len(moves)}),)


def proposed_group(scene: Scene, about: str) -> Say:
    """One group of a proposal: each company, and why it's there."""
    search, kind, place = _read(about, scene)
    everybody = known(scene, search)
    found = _still(search, kind, everybody)
    if place >= len(found):
        raise NoSearchError
    group, called = found[place], names_by_id(scene)
    return Say(
        names_of(found, everybody.case, scene)[place],
        None,
        tuple(Figure(Plain(called[one]), why_them(one, group, everybody.case, scene)) for one in group),
        lines=why_group(facts_of_group(group, everybody.case), scene),
        buttons=(
            Button(Words("back-to-proposal"), deed_button("group_proposal", f"{search.id}/{kind}").press),
            deed_button("adopt_groups", f"{search.id}/{kind}"),
            deed_button("help"),
        ),
    )


def adopt_groups(scene: Scene, about: str) -> Say:
    """The proposal's groups stand from now on; those that are locked or asked stay as they are."""
    scene.groups.lock()
    search, kind, _ = _read(about, scene)
    found = _still(search, kind, known(scene, search))
    instead_of = _instead_of(search, scene)
    adopt(scene, _free_to_place(found, instead_of, scene), instead_of, scene.new_run, scene.speaker.id)
    return groups(scene, title=Words("groups-adopted"))


def _instead_of(search: GroupSearch, scene: Scene) -> Sequence[NetworkGroup]:
    if search.newcomer:
        return [one for one in scene.groups.all() if not one.is_locked]
    if search.divides:
        return [one for one in scene.groups.all() if one.id == search.divides]
    return free(scene)


def _free_to_place(found: Groups, instead_of: Sequence[NetworkGroup], scene: Scene) -> Groups:
    """The proposed groups without companies that are by now in a group that stays as it is."""
    fixed = {company for one in scene.groups.all() if one not in instead_of for company in one.placed}
    kept = (tuple(one for one in group if one not in fixed) for group in found)
    return tuple(group for group in kept if group)


DEEDS = (
    Deed("group_proposals", needs=Right.LEAD, answers=proposals),
    Deed("group_proposal", needs=Right.LEAD, answers=proposal, by_label=False),
    Deed("proposed_group", needs=Right.LEAD, answers=proposed_group, by_label=False),
    Deed("adopt_groups", needs=Right.LEAD, answers=adopt_groups, changes=True, by_label=False),
)
