"""The leader publishes groups: every company in them is asked first."""

from collections.abc import Sequence

from dialogs.flows.buttons import deed_button, to_be_sure
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.groups.groups import group_card, groups, none_yet, stands
from dialogs.groups.in_words import companies_in_words, names_by_id, rule_in_words
from dialogs.groups.questions import WhichGroup, numbered_groups
from programme.deeds.group_answers import ask
from programme.deeds.notify import contacts_of
from programme.groups.broken import broken
from programme.groups.known import known
from programme.groups.network import Answer, NetworkGroup, as_groups
from programme.rights import Right
from reading.reading import Reading
from texts.say import Choice, FieldKind, Figure, Say, Words

ALL = "all"
AGAIN = frozenset({Answer.ASKED, Answer.NOT_NOW, Answer.ANOTHER})
"""Who is asked once more: all who haven't said yes."""


class WhichGroups(Question[Sequence[NetworkGroup]]):
    """All groups, or one of them."""

    fills = "which_groups"
    noun = "which-group"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All, and each of those of whom somebody wasn't asked yet."""
        to_ask = [Choice(one.id, name) for one, name in numbered_groups(scene) if _not_asked(one)]
        return [Choice(ALL, Words("all-groups")), *to_ask]

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """All."""
        return ALL

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """One that is named by its number ("gruppe 2")."""
        return WhichGroup().hear(said, so_far, scene)

    def take(self, token: str, scene: Scene) -> Sequence[NetworkGroup]:
        """The groups that are meant, with somebody to ask."""
        meant = scene.groups.all() if token == ALL else [WhichGroup().take(token, scene)]
        return [one for one in meant if _not_asked(one)]


_BUTTONS = (deed_button("groups", primary=True), deed_button("note_group_answer"), deed_button("help"))


def _not_asked(group: NetworkGroup) -> bool:
    return bool(group.answered(Answer.NOT_ASKED))


def what_it_means(answers: Answers, scene: Scene) -> Say:
    """How many companies are asked, who can't be, and which rules the groups break."""
    to_ask, called = answers[WhichGroups()], names_by_id(scene)
    companies = [one for group in to_ask for one in group.answered(Answer.NOT_ASKED)]
    mute = [one for one in companies if not contacts_of(scene, one)]
    everybody = [one for group in to_ask for one in group.companies]
    case = known(scene).case.only(everybody)
    figures = (Figure(Words("cant-be-asked"), companies_in_words(mute, called)),) if mute else ()
    can_be = len(companies) - len(mute)
    return Say(
        Words("ask-groups-sure", {"count": can_be}),
        Words("ask-groups-means" if can_be else "nobody-can-be-asked"),
        figures,
        tuple(
            Words("breaks-rule", {"rule": rule_in_words(one, called, case)})
            for one in broken(as_groups(to_ask), case)
        ),
        buttons=to_be_sure(scene.talk.run, Words("ask_groups-send")) if can_be else _BUTTONS,
    )


def ask_groups(answers: Answers, scene: Scene) -> Say:
    """Their contacts get a letter each."""
    if ask(scene, answers[WhichGroups()], {Answer.NOT_ASKED}, scene.speaker.id):
        return groups(scene, title=Words("groups-are-asked"))
    return Say(Words("ask-groups-sure", {"count": 0}), Words("nobody-can-be-asked"), buttons=_BUTTONS)


def ask_again(scene: Scene, about: str) -> Say:
    """Those of the group who haven't said yes are asked once more."""
    group = WhichGroup().take(about, scene)
    ask(scene, [group], AGAIN, scene.speaker.id)
    return group_card(scene, group.id)


def nobody_to_ask(scene: Scene) -> Say | None:
    """What is said where there is no group, or all were asked."""
    if refusal := none_yet(scene):
        return refusal
    if any(_not_asked(one) for one in scene.groups.all()):
        return None
    return Say(
        Words("all-were-asked"),
        Words("all-were-asked-next"),
        buttons=(deed_button("groups", primary=True), deed_button("help")),
    )


DEEDS = (
    Deed(
        "ask_groups",
        needs=Right.LEAD,
        flow=Flow(
            (WhichGroups(),), ask_groups, consequence=what_it_means, instead=nobody_to_ask, stands=stands
        ),
    ),
    Deed("ask_again", needs=Right.LEAD, answers=ask_again, changes=True, by_label=False),
)
