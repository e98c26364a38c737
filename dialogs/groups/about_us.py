"""What a company tells of itself for the sake of its network group: bit by bit, by any of its contacts."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from enum import StrEnum

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.on_behalf import goes_on, of_them
from dialogs.flows.own_company import company_at_hand, not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card, has_left
from dialogs.groups.questions import YesOrNo
from dialogs.shared_questions.plain_questions import OwnWords
from programme.companies.road import IN_THE_PROGRAMME
from programme.errors import NotAnAnswerError
from programme.groups.facts import Meets
from programme.groups.known import listed, unknown_sites
from programme.groups.profiles import Profile
from programme.rights import Right
from reading.reading import Reading
from texts.say import Choice, FieldKind, Figure, Plain, Say, Words


def _said(part: str, scene: Scene) -> str:
    company = company_at_hand(scene)
    told = scene.profiles.of(company.id) if company else None
    return str(getattr(told, part)) if told else ""


class Told(OwnWords):
    """A part in the company's own words."""

    optional = True
    of_them = True
    kind = FieldKind.TEXT

    def __init__(self, part: str, *, folded: bool = False) -> None:
        """`part` is the name of a field of the profile."""
        self.fills, self.noun, self.part = f"told_{part}", f"told-{part}", part
        self.folded = folded

    def known(self, scene: Scene) -> str:
        """What has been said so far."""
        return _said(self.part, scene)


class ToldOne(Told):
    """A part that is one of a few."""

    kind = FieldKind.CHOICE

    def __init__(self, part: str, few: type[StrEnum]) -> None:
        """`part` is the name of a field of the profile."""
        super().__init__(part)
        self.few, self.speaks = few, part

    def takes_words(self, said: Reading) -> bool:  # noqa: ARG002 - a Question
        """One is chosen."""
        return False

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All of them."""
        return [Choice(one, Words(f"{self.speaks}-{one}")) for one in self.few]

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """One of them, or nothing."""
        if token and token not in set(self.few):
            raise NotAnAnswerError
        return token


class ToldThemes(Told):
    """Themes beside the one that the company begins with."""

    kind = FieldKind.SEVERAL

    def takes_words(self, said: Reading) -> bool:  # noqa: ARG002 - a Question
        """Themes are chosen."""
        return False

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The programme's themes."""
        return [Choice(theme.id, theme) for theme in scene.programme.themes]

    def take(self, token: str, scene: Scene) -> str:
        """Those that the programme has."""
        themes = {theme.id for theme in scene.programme.themes}
        return ",".join(one for one in listed(token) if one in themes)


PARTS = (
    Told("products"),
    ToldThemes("themes"),
    ToldOne("shifts", YesOrNo),
    ToldOne("meets", Meets),
    Told("sites"),
    Told("gladly_with", folded=True),
    Told("not_with", folded=True),
)


def save(answers: Answers, scene: Scene) -> Say:
    """Keep what is there; municipalities that nobody knows are asked about."""
    said = {part.part: answers.get(part, "") for part in PARTS}
    told = Profile(own_company(scene).id, scene.speaker.id, scene.now, **said)
    scene.profiles.put(told)
    return kept(told, scene)


def kept(told: Profile, scene: Scene) -> Say:
    """What others in the group may learn of it, and what only the leader reads."""
    unknown = tuple(map(Plain, unknown_sites(told)))
    asked = (Figure(Words("unknown-sites"), unknown),) if unknown else ()
    return Say(
        Words("about-us-kept"),
        of_them("about-us-kept-next", scene),
        (*asked, *_figures(told, scene)),
        buttons=goes_on(scene, deed_button("about_us"), deed_button("my_status"), deed_button("help")),
    )


def _figures(told: Profile, scene: Scene) -> Sequence[Figure]:
    said, figures = asdict(told), []
    for part in PARTS:
        text = said[part.part]
        if not text:
            continue
        if part.part == "themes":
            figures.append(Figure(Words(part.noun), tuple(map(scene.programme.theme, listed(text)))))
        elif isinstance(part, ToldOne):
            figures.append(Figure(Words(part.noun), Words(f"{part.speaks}-{text}")))
        else:
            figures.append(Figure(Words(part.noun), Plain(text)))
    return figures


def stands(_: Mapping[str, str], scene: Scene) -> Say | None:
    """What is kept now, whoever of the company wrote it."""
    company = company_at_hand(scene)
    told = scene.profiles.of(company.id) if company else None
    return None if told is None or instead(scene) else kept(told, scene)


def instead(scene: Scene) -> Say | None:
    """What is said to a company that has no place yet."""
    if refusal := not_accepted_yet(scene):
        return refusal
    if own_company(scene).stage in IN_THE_PROGRAMME:
        return None
    return has_left(scene) or as_a_card(scene, Words("place-first"))


DEEDS = (
    Deed(
        "about_us",
        needs=Right.ANYBODY,
        flow=Flow(PARTS, save, instead=instead, stands=stands),
        of_company=True,
    ),
)
