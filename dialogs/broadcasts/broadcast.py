"""Begin a broadcast: choose who is meant, and see who that is now."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from dialogs.companies.companies import WhichBranch, WhichCounty, WhichTheme
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.audience import HAS, LACKS, Described, counted, doubtful, in_words
from programme.broadcasts.audiences import Audience, Named, Reached, Unreached, Where
from programme.companies.road import Stage
from programme.companies.selections import Mark, Selection
from programme.deeds.progress import moment_of
from programme.errors import NotAnAnswerError
from programme.rights import Right
from texts.say import Choice, FieldKind, Figure, Plain, Say, Words

E = TypeVar("E", bound=StrEnum)


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


class WhereOnTheRoad(SeveralOf[Where]):
    """Where the companies are."""

    fills = speaks = "where"
    noun = "road-step"
    few = tuple(Where)


class WhatHolds(SeveralOf[Mark]):
    """What is so with them, or isn't."""

    fills = noun = "holds"
    speaks = "audience"
    few = (*LACKS, *HAS)


class Left(StrEnum):
    """Whether those that left are meant, too."""

    TOO = "too"


class AlsoThoseWhoLeft(SeveralOf[Left]):
    """Whether those that declined or withdrew get it, too, where no step was chosen."""

    fills = "also_left"
    speaks = noun = "also-left"
    few = tuple(Left)


def who_it_is(answers: Answers, scene: Scene) -> Say:
    """Who is meant now, and the way on to the text."""
    where = answers.get(WhereOnTheRoad, ())
    selection = Selection(
        stages=tuple(stage for stage in Stage if any(stage in one.stages for one in where)),
        marks=answers.get(WhatHolds, ()),
        county=answers.get(WhichCounty, ""),
        branch=answers.get(WhichBranch, None),
        theme=answers.get(WhichTheme, ""),
        conditions=answers.get(Described, ()),
    )
    if not answers.get(AlsoThoseWhoLeft, ()):
        selection = selection.of_those_still_there
    audience = scene.audiences.of(selection, moment_of(scene), scene.now)
    choose = replace(deed_button("broadcast"), label=Words("choose-others"))
    write = deed_button("write_broadcast", primary=True, audience=selection.token or ALL)
    return Say(
        counted(audience),
        Words("nobody-is-meant") if not audience.people else None,
        (
            Figure(Words("audience"), in_words(selection, scene)),
            *doubtful(selection, scene),
            *not_reached(audience),
        ),
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
        flow=Flow(
            (
                Described(),
                WhereOnTheRoad(),
                AlsoThoseWhoLeft(),
                WhatHolds(),
                WhichCounty(),
                WhichBranch(),
                WhichTheme(),
            ),
            who_it_is,
        ),
    ),
)
