"""Questions about groups: which one, how large, which companies."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from dialogs.groups.in_words import named, with_companies
from dialogs.shared_questions.group_questions import (
    NoSuchCompanyError,
    WhichKnownCompany,
    companies_named,
)
from dialogs.shared_questions.plain_questions import OneOf
from programme.companies.companies import Company, CompanyId
from programme.errors import NotAnAnswerError
from programme.groups.known import known
from programme.groups.network import Bound, GroupId, NetworkGroup, NoSuchGroupError
from programme.groups.profiles import Candidate
from reading.network_groups import bound_in, group_numbers, group_sizes, names_in
from reading.reading import Reading
from texts.say import Choice, FieldKind, Plain, Words

T = TypeVar("T")
MOST = 30
"""So many companies are in a group at most."""
OWN, OUT = "own", "out"
"""A group of its own, and none."""


class YesOrNo(StrEnum):
    """One of the two."""

    YES = "yes"
    NO = "no"


class NotASizeError(NotAnAnswerError):
    """No number of companies that a group may have."""

    words = "not-a-group-size"


class GroupSize(Question[int]):
    """How many companies are in a group, at least or at most."""

    def __init__(self, which: str) -> None:
        """`which` is `smallest` or `largest`."""
        self.which = which
        self.fills = self.noun = f"group_{which}"

    def known(self, scene: Scene) -> str:
        """As for the latest proposals, else as the programme says."""
        latest = scene.group_searches.latest()
        return str(getattr(latest.sizes if latest else scene.programme.groups, self.which))

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """From where to where ("grupper på 4–6")."""
        sizes = group_sizes(said.message)
        return [str(sizes[self.which != "smallest"])] if sizes else ()

    def takes_words(self, said: Reading) -> bool:
        """A number."""
        return said.text.strip().isdecimal()

    def take(self, token: str, scene: Scene) -> int:  # noqa: ARG002 - a Question
        """From 2 on."""
        number = token.strip()
        if not number.isdecimal() or not 2 <= int(number[:4]) <= MOST:  # noqa: PLR2004 - one alone is no group
            raise NotASizeError
        return int(number)


class CompetitorsApart(OneOf[YesOrNo]):
    """Whether companies that make the same are kept apart."""

    fills = noun = "competitors_apart"
    few = YesOrNo
    speaks = "apart"

    def known(self, scene: Scene) -> str:
        """As for the latest proposals."""
        latest = scene.group_searches.latest()
        return YesOrNo.YES if latest and latest.competitors_apart else YesOrNo.NO


def numbered_groups(scene: Scene) -> Sequence[tuple[NetworkGroup, Words]]:
    """The groups that have companies, each with its number and name."""
    groups = with_companies(scene)
    called = named(groups, known(scene).case, scene)
    return [
        (one, Words("group-numbered", {"number": place, "name": called[one.id]}))
        for place, one in enumerate(groups, 1)
    ]


class WhichGroup(Question[NetworkGroup]):
    """One of the groups; by its number in the list."""

    fills = "which_group"
    noun = "which-group"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All of them, in order."""
        return [Choice(one.id, name) for one, name in numbered_groups(scene)]

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """One that is named by its number ("gruppe 2")."""
        return _numbers(said, scene)

    def take(self, token: str, scene: Scene) -> NetworkGroup:
        """The group, by its id or its number in the list; NoSuchGroupError if it's gone."""
        numbered = dict(enumerate(with_companies(scene), 1))
        group = scene.groups.get(GroupId(token)) or numbered.get(int(token[:3]) if token.isdecimal() else 0)
        if group is None:
            raise NoSuchGroupError
        return group


def _numbers(said: Reading, scene: Scene) -> Sequence[str]:
    groups = with_companies(scene)
    named = group_numbers(said.message)
    return [groups[number - 1].id for number in named if 1 <= number <= len(groups)]


class ShownFirst(Question[T]):
    """An answer that binds nobody: what would come of it is always shown before it's done."""

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:  # noqa: ARG002 - a Question
        """A name that no company has; else nothing: "hva skjer hvis vi flytter …?" is just what it's for."""
        names = names_in(said.message)
        unknown = any(len(one) > 1 for one in names) and not companies_named(said, scene)
        return Words(NoSuchCompanyError.words) if unknown else None


class WhereTo(ShownFirst[str]):
    """Which group a company goes to: a group's id, one of its own, or none."""

    fills = "to_group"
    noun = "to-group"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The groups, one of its own, and none."""
        return [
            *(Choice(one.id, name) for one, name in numbered_groups(scene)),
            Choice(OWN, Words("group-of-its-own")),
            Choice(OUT, Words("in-no-group")),
        ]

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """One that is named by its number ("til gruppe 2")."""
        return _numbers(said, scene)

    def take(self, token: str, scene: Scene) -> str:
        """As it was chosen; NoSuchGroupError if the group is gone."""
        if token not in {OWN, OUT} and scene.groups.get(GroupId(token)) is None:
            raise NoSuchGroupError
        return token


class NotInTheProgrammeError(NotAnAnswerError):
    """The company has no place, or is leaving."""

    words = "not-for-groups"


def _of_programme(company: Company, scene: Scene) -> Company:
    if company.id not in {one.company for one in scene.profiles.candidates()}:
        raise NotInTheProgrammeError
    return company


class WhichMember(WhichKnownCompany):
    """A company that has a place."""

    def take(self, token: str, scene: Scene) -> Company:
        """The one that is meant; NotInTheProgrammeError for one without a place."""
        return _of_programme(super().take(token, scene), scene)


class WhichMoves(WhichMember, ShownFirst[Company]):
    """The company that is moved."""

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The company that a sentence names, also where another one was meant before."""
        named = companies_named(said, scene)
        return [one.id for one in named] if len(named) == 1 else ()


class WhichFirst(WhichMember, ShownFirst[Company]):
    """The one of two that a sentence names first."""

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The first name."""
        return [one.id for one in companies_named(said, scene)[:1]]


class WhichOther(WhichMember, ShownFirst[Company]):
    """The other one."""

    fills = "other_company"
    noun = "other-company"

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The second name."""
        return [one.id for one in companies_named(said, scene)[1:2]]


class HowBound(OneOf[Bound], ShownFirst[Bound]):
    """Whether the two are to be together, or apart."""

    fills = noun = "how_bound"
    few = Bound
    speaks = "bound"

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """What a sentence says of them ("hold dem fra hverandre", "må ikke være i samme gruppe")."""
        bound = bound_in(said.message)
        return [bound] if bound else ()


class WhichWithoutGroup(Question[CompanyId]):
    """A company that is in no group."""

    fills = "without_group"
    noun = "company"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All of them, by name."""
        return [Choice(one.company, Plain(one.called.shown)) for one in without_group(scene)]

    def known(self, scene: Scene) -> str:
        """The only one, where there is only one."""
        found = self.choices(Answers({}), scene)
        return found[0].token if len(found) == 1 else ""

    def take(self, token: str, scene: Scene) -> CompanyId:
        """The company, if it still is in none."""
        if token not in {one.company for one in without_group(scene)}:
            raise NotAnAnswerError
        return CompanyId(token)


def without_group(scene: Scene) -> Sequence[Candidate]:
    """The companies that have a place and are in no group, by name."""
    placed = {company for one in scene.groups.all() for company in one.placed}
    free = [one for one in scene.profiles.candidates() if one.company not in placed]
    return sorted(free, key=lambda one: one.called.shown)
