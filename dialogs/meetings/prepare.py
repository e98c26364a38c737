"""Prepare the start-up meeting: a form that any contact fills in bit by bit, over days."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import timedelta

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.on_behalf import goes_on, of_them
from dialogs.flows.own_company import company_at_hand, not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card, has_left
from dialogs.shared_questions.registered import register_facts
from programme.companies.companies import Company
from programme.companies.road import IN_THE_PROGRAMME
from programme.deeds.reminding import remind_of_company
from programme.errors import NotAnAnswerError
from programme.meetings.preparations import COUNTED, REQUIRED, Preparation, names
from programme.plan import Kind
from programme.rights import Right
from reading.reading import Reading
from texts.say import Choice, FieldKind, Figure, Plain, Say, Value, Words

SIDES = ("for_management", "for_employees")
"""Of which nobody but the company sees more than how many they are."""
INSIDE = ("wishes", *SIDES)
"""What the hosts don't see."""
A_YEAR = timedelta(days=365)


class Part(Question[str]):
    """A part of the preparation, in the company's own words."""

    optional = True
    of_them = True
    takes_sentences = True
    kind = FieldKind.LONG_TEXT
    longest = 1000

    def __init__(self, part: str, *, folded: bool = False) -> None:
        """`part` is the name of a field of the preparation."""
        self.fills = f"prepared_{part}"
        self.noun = f"prepared-{part}"
        self.part = part
        self.folded = folded

    def takes_words(self, said: Reading) -> bool:
        """Whatever doesn't ask anything."""
        return not said.has_question_mark

    def known(self, scene: Scene) -> str:
        """What has been said so far."""
        company = company_at_hand(scene)
        prepared = scene.preparations.of(company.id) if company else None
        return str(getattr(prepared, self.part)) if prepared else ""

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The words, cut at a length that fits on a card."""
        return token.strip()[: self.longest]


class WhoIsThere(Part):
    """Who of the company comes to the meeting."""

    of_them = False
    kind = FieldKind.TEXT

    def known(self, scene: Scene) -> str:
        """What has been said so far; else who was named when the meeting was booked."""
        if said := super().known(scene):
            return said
        company = company_at_hand(scene)
        meetings = scene.meetings.of_company(company.id, scene.now - A_YEAR) if company else ()
        booked = [one.booking for one in meetings if one.booking.kind is Kind.STARTUP]
        return ", ".join(one.name for one in booked[-1].attendees) if booked else ""


class WhoRepresents(Part):
    """Which of the participants represent one side; nobody has to say."""

    of_them = False
    kind = FieldKind.SEVERAL
    after = ("prepared_participants",)

    def takes_words(self, said: Reading) -> bool:  # noqa: ARG002 - a Part
        """Names are chosen."""
        return False

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Those who come."""
        return [Choice(name, Plain(name)) for name in names(so_far[PARTICIPANTS])]

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """Their names, with commas between."""
        return ", ".join(names(token))


class ThemePart(Part):
    """The theme that the company wants to begin with."""

    kind = FieldKind.CHOICE

    def takes_words(self, said: Reading) -> bool:  # noqa: ARG002 - a Part
        """A theme is chosen."""
        return False

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The programme's themes, and one that the company chose before it left the file."""
        programme = scene.programme
        chosen = [self.known(scene)] if self.known(scene) else []
        offered = dict.fromkeys([*(theme.id for theme in programme.themes), *chosen])
        return [Choice(theme, programme.theme(theme)) for theme in offered]

    def take(self, token: str, scene: Scene) -> str:
        """A theme's id."""
        if token not in {theme.id for theme in scene.programme.themes} | {self.known(scene)}:
            raise NotAnAnswerError
        return token


PARTICIPANTS = WhoIsThere("participants")
PARTS = (
    PARTICIPANTS,
    ThemePart("theme"),
    Part("goal"),
    Part("support"),
    WhoRepresents("for_management", folded=True),
    WhoRepresents("for_employees", folded=True),
    Part("background", folded=True),
    Part("wishes", folded=True),
)


def save(answers: Answers, scene: Scene) -> Say:
    """Keep what is there, and say what is still missing."""
    company = own_company(scene)
    said = {part.part: answers.get(part, "") for part in PARTS}
    there = names(said[PARTICIPANTS.part])
    said |= {side: ", ".join(one for one in names(said[side]) if one in there) for side in SIDES}
    prepared = Preparation(company.id, scene.speaker.id, scene.now, **said)
    scene.preparations.put(prepared)
    remind_of_company(scene, company.id)
    return kept(prepared, scene)


def kept(prepared: Preparation, scene: Scene) -> Say:
    """How far it is, and what is still missing."""
    said = asdict(prepared)
    missing = tuple(Words(f"prepared-{part}") for part in REQUIRED if not said[part])
    gladly = tuple(Words(f"prepared-{part}") for part in COUNTED if not said[part] and part not in REQUIRED)
    figures = [Figure(Words("prepared-percent"), Words("percent", {"count": prepared.percent}))]
    if missing:
        figures.append(Figure(Words("prepared-missing"), missing))
    if gladly:
        figures.append(Figure(Words("prepared-gladly"), gladly))
    return Say(
        Words("preparation-kept"),
        Words("preparation-whole") if not missing else of_them("preparation-next", scene),
        tuple(figures),
        buttons=goes_on(scene, deed_button("prepare"), deed_button("about_us"), deed_button("my_status")),
        more=(deed_button("help"),),
    )


def stands(_: Mapping[str, str], scene: Scene) -> Say | None:
    """What is kept now, whoever of the company wrote it."""
    company = company_at_hand(scene)
    prepared = scene.preparations.of(company.id) if company else None
    return None if prepared is None or instead(scene) else kept(prepared, scene)


def shown(company: Company, scene: Scene) -> tuple[Figure, ...]:
    """What the hosts may see of it before the meeting."""
    prepared = scene.preparations.of(company.id)
    facts = register_facts(company, scene)
    if prepared is None:
        return (*facts, Figure(Words("prepared-percent"), Words("percent", {"count": 0})))
    values = {part: text for part, text in asdict(prepared).items() if part in {one.part for one in PARTS}}
    figures = list(facts)
    for part, text in values.items():
        if text and part not in INSIDE:
            value: Value = scene.programme.theme(text) if part == "theme" else Plain(text)
            figures.append(Figure(Words(f"prepared-{part}"), value))
    counts = {side: len(names(values[side])) for side in SIDES}
    figures += [Figure(Words(f"count-{side}"), count) for side, count in counts.items() if count]
    return tuple(figures)


def instead(scene: Scene) -> Say | None:
    """What is said to a company that has no place yet."""
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene)
    if company.stage in IN_THE_PROGRAMME:
        return None
    return has_left(scene) or as_a_card(scene, Words("place-first"))


def beside(scene: Scene) -> Sequence[Figure]:
    """What the register says of the company, so that nobody has to write it."""
    return register_facts(own_company(scene), scene)


DEEDS = (
    Deed(
        "prepare",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow(PARTS, save, beside=beside, instead=instead, stands=stands, piecemeal=True),
    ),
)
