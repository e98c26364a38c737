"""Prepare the start-up meeting: a form that any contact fills in bit by bit, over days."""

from collections.abc import Sequence
from dataclasses import asdict

from dialogs.buttons import deed_button
from dialogs.flow import Answers, Flow, Question
from dialogs.own_company import company_at_hand, not_accepted_yet, own_company
from dialogs.scene import Desk, Scene
from programme.companies import Company
from programme.errors import NotAnAnswerError
from programme.preparations import COUNTED, Preparation
from programme.road import IN_THE_PROGRAMME
from texts.say import Choice, FieldKind, Figure, Plain, Say, Value, Words

LONGEST = 1000
INSIDE = ("wishes",)
"""What the hosts don't see."""


class Part(Question[str]):
    """A part of the preparation, in the company's own words."""

    optional = True
    kind = FieldKind.LONG_TEXT

    def __init__(self, part: str) -> None:
        """`part` is the name of a field of the preparation."""
        self.fills = f"prepared_{part}"
        self.noun = f"prepared-{part}"
        self.part = part

    def known(self, scene: Scene) -> str:
        """What has been said so far."""
        company = company_at_hand(scene)
        prepared = scene.preparations.of(company.id) if company else None
        return str(getattr(prepared, self.part)) if prepared else ""

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The words, cut at a length that fits on a card."""
        return token.strip()[:LONGEST]


class ThemePart(Part):
    """The theme that the company wants to begin with."""

    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The programme's themes."""
        return [Choice(theme.id, theme) for theme in scene.programme.themes]

    def take(self, token: str, scene: Scene) -> str:
        """A theme's id."""
        if token not in {theme.id for theme in scene.programme.themes}:
            raise NotAnAnswerError
        return token


PARTS = (
    Part("participants"),
    ThemePart("theme"),
    Part("goal"),
    Part("support"),
    Part("background"),
    Part("wishes"),
)


def save(answers: Answers, scene: Scene) -> Say:
    """Keep what is there, and say what is still missing."""
    company = own_company(scene)
    said = {part.part: answers.get(part, "") for part in PARTS}
    prepared = Preparation(company.id, scene.speaker.id, scene.now, **said)
    scene.preparations.put(prepared)
    missing = tuple(Words(f"prepared-{part}") for part in COUNTED if not said[part])
    figures = [Figure(Words("prepared-percent"), Words("percent", {"count": prepared.percent}))]
    if missing:
        figures.append(Figure(Words("prepared-missing"), missing))
    return Say(
        Words("preparation-kept"),
        Words("preparation-whole" if not missing else "preparation-next"),
        tuple(figures),
        buttons=(deed_button("prepare"), deed_button("my_status"), deed_button("help")),
    )


def register_facts(company: Company, desk: Desk) -> tuple[Figure, ...]:
    """What the company register says of it, where that was read."""
    entry = desk.register.get(company.called.number) if company.called.number else None
    if entry is None:
        return ()
    facts = [entry.municipality, entry.industry]
    said: list[Value] = [Plain(fact) for fact in facts if fact]
    if entry.employees is not None:
        said.append(Words("employees", {"count": entry.employees}))
    return (Figure(Words("from-the-register"), tuple(said)),) if said else ()


def shown(company: Company, scene: Scene) -> tuple[Figure, ...]:
    """What the hosts may see of it before the meeting."""
    prepared = scene.preparations.of(company.id)
    facts = register_facts(company, scene)
    if prepared is None:
        return (*facts, Figure(Words("prepared-percent"), Words("percent", {"count": 0})))
    themes = {theme.id: theme for theme in scene.programme.themes}
    values = {part: text for part, text in asdict(prepared).items() if part in {one.part for one in PARTS}}
    figures = list(facts)
    for part, text in values.items():
        if text and part not in INSIDE:
            value: Value = themes[text] if part == "theme" and text in themes else Plain(text)
            figures.append(Figure(Words(f"prepared-{part}"), value))
    return tuple(figures)


def instead(scene: Scene) -> Say | None:
    """What is said to a company that has no place yet."""
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene)
    if company.stage in IN_THE_PROGRAMME:
        return None
    return Say(
        Words("place-first"),
        Words(f"next-{company.stage}", {"decide_by": scene.programme.about.decide_by}),
        buttons=(deed_button("my_status", primary=True), deed_button("ask_a_person"), deed_button("help")),
    )


PREPARE = Flow("prepare", PARTS, save, instead=instead)
