"""Begin a broadcast: choose who is meant, and see who that is now."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from dialogs.companies.companies import WhichBranch, WhichCounty, WhichTheme
from dialogs.flows.audience import HAS, LACKS, counted, in_words, not_used, sought
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from programme.broadcasts.audiences import Audience, Named, Reached, Unreached, Where
from programme.companies.branches import Branch
from programme.companies.road import Stage
from programme.companies.selections import Mark, Selection
from programme.deeds.progress import moment_of
from programme.errors import NotAnAnswerError
from programme.rights import Right
from texts.say import Choice, FieldKind, Figure, Plain, Say, Words
from texts.searched import Meaning

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class _BySentence(Question[T]):
    """A part of an audience; a sentence chooses it only if all of its words were used."""

    def refuses(self, text: str, scene: Scene, *, heard: bool) -> Words | None:  # noqa: ARG002 - a Question
        """The words that weren't used; what is denied is understood, where it's known ("ikke påmeldt")."""
        return _refusal(text, scene)


class SeveralOf(Question[tuple[E, ...]]):
    """Any number of a few."""

    kind = FieldKind.SEVERAL
    optional = True
    few: Sequence[E] = ()
    speaks = ""

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All of them."""
        return [Choice(one, Words(f"{self.speaks}-{one}")) for one in self.few]

    def take(self, token: str, scene: Scene) -> tuple[E, ...]:  # noqa: ARG002 - a Question
        """Those of the values, which have commas between."""
        wanted = {part.strip() for part in token.split(",")}
        if not wanted <= {one.value for one in self.few}:
            raise NotAnAnswerError
        return tuple(one for one in self.few if one in wanted)


class WhereOnTheRoad(_BySentence[tuple[Where, ...]], SeveralOf[Where]):
    """Where the companies are."""

    fills = speaks = "where"
    noun = "road-step"
    few = tuple(Where)

    def hear(self, text: str, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The stages that a sentence names."""
        stages = set(_heard(text, scene).stages)
        return _token(*(one for one in Where if set(one.stages) <= stages))


class WhatHolds(_BySentence[tuple[Mark, ...]], SeveralOf[Mark]):
    """What is so with them, or isn't."""

    fills = noun = "holds"
    speaks = "audience"
    few = (*LACKS, *HAS)

    def hear(self, text: str, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """What a sentence says of them."""
        return _token(*(one for one in _heard(text, scene).marks if one in self.few))


class InCounty(_BySentence[str], WhichCounty):
    """Their county."""

    def hear(self, text: str, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The county that a sentence names."""
        return _token(_heard(text, scene).county)


class InBranch(_BySentence[Branch], WhichBranch):
    """Their branch."""

    def hear(self, text: str, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The branch that a sentence names."""
        return _token(_heard(text, scene).branch or "")


class WithTheme(_BySentence[str], WhichTheme):
    """The theme that they begin with."""

    def hear(self, text: str, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The theme that a sentence names."""
        return _token(_heard(text, scene).theme)


def _heard(text: str, scene: Scene) -> Selection:
    return sought(text, scene).selection


def _refusal(text: str, scene: Scene) -> Words | None:
    """Why nobody is chosen by a sentence: the words that say nothing here, or more than can be chosen."""
    found = sought(text, scene)
    stages = set(found.selection.stages)
    chosen = {stage for one in Where if set(one.stages) <= stages for stage in one.stages}
    words = [*found.left, *found.contrary]
    words += [said for meaning, said in found.meant if not _can_be_chosen(meaning, chosen)]
    return not_used(words) if words else None


def _can_be_chosen(meaning: Meaning, stages: AbstractSet[Stage]) -> bool:
    match meaning:
        case Stage():
            return meaning in stages
        case Mark():
            return meaning in WhatHolds.few
        case Branch():
            return True
    return not meaning.startswith("host ")


def _token(*found: str) -> Sequence[str]:
    token = ",".join(found)
    return [token] if token else ()


def who_it_is(answers: Answers, scene: Scene) -> Say:
    """Who is meant now, and the way on to the text."""
    where = answers.get(WhereOnTheRoad, ())
    selection = Selection(
        stages=tuple(stage for stage in Stage if any(stage in one.stages for one in where)),
        marks=answers.get(WhatHolds, ()),
        county=answers.get(InCounty, ""),
        branch=answers.get(InBranch, None),
        theme=answers.get(WithTheme, ""),
    )
    audience = scene.audiences.of(selection, moment_of(scene), scene.now)
    choose = replace(deed_button("broadcast"), label=Words("choose-others"))
    write = deed_button("write_broadcast", primary=True, audience=selection.token or ALL)
    return Say(
        counted(audience),
        Words("nobody-is-meant") if not audience.people else None,
        (Figure(Words("audience"), in_words(selection, scene)), *not_reached(audience)),
        buttons=(write, choose, deed_button("help")) if audience.people else (choose, deed_button("help")),
    )


ALL = "all"
"""The token of a selection that leaves nobody out."""


def not_reached(audience: Audience) -> list[Figure]:
    """Who can't be reached, by why, the first of them by name."""
    return [
        Figure(
            Words(f"why-not-{why}"), Words("how-many-as", {"count": found.count, "names": names_of(found)})
        )
        for why, found in audience.unreached.items()
    ]


def names_of(found: Named) -> Words:
    """The first of them by name."""
    shown = tuple(Plain(name_of(one)) for one in found.first)
    more = found.count - len(shown)
    return (
        Words("names-and-more", {"names": shown, "count": more}) if more else Words("names", {"names": shown})
    )


def name_of(one: Unreached | Reached) -> str:
    """The company, and the person where there is one."""
    return f"{one.name} ({one.company_name})" if one.name else one.company_name


DEEDS = (
    Deed(
        "broadcast",
        needs=Right.LEAD,
        flow=Flow((WhereOnTheRoad(), WhatHolds(), InCounty(), InBranch(), WithTheme()), who_it_is),
    ),
)
