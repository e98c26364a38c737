"""The leader asks for proposals; they are searched for apart, and come as a letter."""

from collections.abc import Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.groups.groups import groups
from dialogs.groups.in_words import with_companies
from dialogs.groups.proposals import on_its_way, proposals
from dialogs.groups.questions import (
    CompetitorsApart,
    GroupSize,
    WhichGroup,
    WhichWithoutGroup,
    YesOrNo,
    without_group,
)
from programme.deeds.grouping import without_fixed
from programme.errors import NotAnAnswerError
from programme.groups.network import GroupId
from programme.groups.rules import GroupSizes
from programme.groups.searches import GroupSearch, SearchId
from programme.rights import Right
from texts.say import Say, Words

SMALLEST, LARGEST = GroupSize("smallest"), GroupSize("largest")
TWO_OF_TWO = 4
"""Fewer companies don't become two groups."""


class SizesTurnedError(NotAnAnswerError):
    """The largest group is smaller than the smallest."""

    words = "group-sizes-turned"
    about = "group_largest"


def propose(answers: Answers, scene: Scene) -> Say:
    """The search has begun, or there are too few companies for a group."""
    smallest, largest = answers[SMALLEST], answers[LARGEST]
    if largest < smallest:
        raise SizesTurnedError
    free = without_fixed(scene, [one.company for one in scene.profiles.candidates()])
    if len(free) < smallest:
        return Say(
            Words("too-few-for-groups", {"count": len(free)}),
            Words("too-few-for-groups-next", {"smallest": smallest}),
            buttons=(deed_button("propose_groups"), deed_button("groups"), deed_button("help")),
        )
    sizes = GroupSizes(smallest, largest, scene.programme.groups.within_km)
    apart = answers[CompetitorsApart()] is YesOrNo.YES
    search = GroupSearch(SearchId(scene.talk.run), scene.speaker.id, scene.now, sizes, apart)
    return _begun(search, len(free), scene)


def divide(scene: Scene, about: str) -> Say:
    """Two groups of the one are searched for; a sentence that names none shows them all."""
    if " " in about:
        named = WhichGroup().hear(scene.read(about), Answers({}), scene)
        if len(named) != 1:
            return groups(scene, title=Words("which-group-to-divide"))
        about = named[0]
    group = WhichGroup().take(about, scene)
    if len(group.placed) < TWO_OF_TWO:
        return Say(
            Words("too-few-to-divide", {"count": len(group.placed)}),
            buttons=(deed_button("group", group.id), deed_button("groups"), deed_button("help")),
        )
    search = GroupSearch(
        SearchId(scene.new_run), scene.speaker.id, scene.now, _sizes(scene), divides=GroupId(group.id)
    )
    return _begun(search, len(group.placed), scene)


def place_newcomer(answers: Answers, scene: Scene) -> Say:
    """A place for the company is searched for in the groups as they stand."""
    newcomer = answers[WhichWithoutGroup()]
    search = GroupSearch(
        SearchId(scene.talk.run), scene.speaker.id, scene.now, _sizes(scene), newcomer=newcomer
    )
    return _begun(search, 1, scene)


def _sizes(scene: Scene) -> GroupSizes:
    latest = scene.group_searches.latest()
    return latest.sizes if latest else scene.programme.groups


def _begun(search: GroupSearch, count: int, scene: Scene) -> Say:
    scene.group_searches.begin(search)
    return on_its_way(search, Words("groups-sought", {"count": count}))


def stop_search(scene: Scene, about: str) -> Say:
    """The search ends with the best so far."""
    search = scene.group_searches.get(SearchId(about)) or scene.group_searches.latest()
    if search and search.ended_at is None:
        scene.group_searches.stop(search.id)
        return Say(
            Words("search-stopped"),
            Words("groups-sought-next"),
            buttons=(deed_button("group_proposals", search.id), deed_button("groups"), deed_button("help")),
        )
    return proposals(scene, about)


def stands(tokens: Mapping[str, str], scene: Scene) -> Say:  # noqa: ARG001 - as a flow calls it
    """The latest proposals, or how far they are."""
    return proposals(scene)


def all_placed(scene: Scene) -> Say | None:
    """What is said where nobody needs a place."""
    if not with_companies(scene):
        return proposals(scene)
    if without_group(scene):
        return None
    return Say(Words("all-placed"), buttons=(deed_button("groups", primary=True), deed_button("help")))


DEEDS = (
    Deed(
        "propose_groups",
        needs=Right.LEAD,
        flow=Flow((SMALLEST, LARGEST, CompetitorsApart()), propose, stands=stands, form_first=True),
    ),
    Deed("divide_group", needs=Right.LEAD, answers=divide, changes=True),
    Deed(
        "place_newcomer",
        needs=Right.LEAD,
        flow=Flow((WhichWithoutGroup(),), place_newcomer, instead=all_placed, stands=stands),
    ),
    Deed("stop_search", needs=Right.LEAD, answers=stop_search, changes=True),
)
