"""The leader's side of places: the line and the offers, and the deeds that change them, with a reason."""

from collections.abc import Mapping, Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhyChanged
from programme.companies.companies import Company, CompanyId
from programme.deeds import places
from programme.errors import NotAnAnswerError, ProgrammeError
from programme.rights import Right
from reading.reading import Reading
from texts.say import Button, Choice, FieldKind, Figure, Plain, Say, Value, Words

FIRST = 20
"""So many of the line are listed."""
MOST_PLACES = 1000


class NotANumberError(NotAnAnswerError):
    """It isn't one from 1 on."""

    words = "missing-new_number"


class NoPlaceIsFreeError(ProgrammeError):
    """There is none to offer."""

    words = "no-place-is-free"


def waiting_list(scene: Scene, _: str = "") -> Say:
    """How many places there are, who is offered one until when, and who waits; for leaders alone."""
    every = scene.places.all()
    figures = (
        Figure(Words("places-taken"), sum(one.is_taken for one in every)),
        Figure(Words("places-offered"), sum(one.is_offered for one in every)),
        Figure(Words("places-free"), sum(one.is_free for one in every)),
    )
    line = scene.places.line()
    deeds = ("move_in_line", "offer_place") if line else ()
    held = places.held_for(scene)
    return Say(
        Words("waiting-list-title", {"count": len(line)}),
        Words("place-is-held", {"company": Plain(_name(held, scene))}) if held else None,
        figures,
        lines=tuple(_line(number, company, scene) for number, company in enumerate(line[:FIRST], 1)),
        buttons=(*_extensions(scene), *map(deed_button, deeds), deed_button("change_places")),
        more=(deed_button("status"), deed_button("help")),
    )


def _line(number: int, company: CompanyId, scene: Scene) -> Words:
    place = scene.places.of(company)
    values: dict[str, Value] = {"number": number, "company": Plain(_name(company, scene))}
    if place and place.offer_ends:
        return Words("waiting-list-offered", {**values, "ends": place.offer_ends})
    return Words("waiting-list-line", values)


def _extensions(scene: Scene) -> tuple[Button, ...]:
    return tuple(
        Button(
            Words("extend-offer-of", {"company": Plain(_name(one.holder, scene))}),
            {"deed": "extend_offer", "about": f"{one.holder} {one.offer_ends.isoformat()}"},
        )
        for one in scene.places.all()
        if one.is_offered and one.holder and one.offer_ends
    )


def _name(company: CompanyId, scene: Scene) -> str:
    known = scene.companies.get(company)
    return known.called.shown if known else ""


def extend_offer(scene: Scene, about: str) -> Say:
    """One press gives the company as long again, and tells it so; the same press twice gives it once."""
    offered = {place.holder: place.offer_ends for place in scene.places.all() if place.is_offered}
    known, _, shown_end = about.partition(" ")
    company = CompanyId(known)
    if scene.companies.get(company) is None:  # the words were typed
        if len(offered) != 1:
            return waiting_list(scene)
        company, shown_end = next(iter(offered)) or company, ""
    ends = offered.get(company)
    if ends is None or not shown_end or shown_end == ends.isoformat():
        ends = places.extend_offer(scene, company, scene.speaker.id)
    return Say(
        Words("offer-extended"),
        figures=(
            Figure(Words("company"), Plain(_name(company, scene))),
            Figure(Words("offer-ends"), ends),
        ),
        buttons=(deed_button("waiting_list"), deed_button("help")),
    )


class WhichWaiting(Question[Company]):
    """Which company, of those in line."""

    fills = "waiting"
    noun = "company"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The line, first in line first."""
        return [Choice(company, Plain(_name(company, scene))) for company in scene.places.line()]

    def known(self, scene: Scene) -> str:
        """The only one, where there is only one."""
        line = scene.places.line()
        return line[0] if len(line) == 1 else ""

    def take(self, token: str, scene: Scene) -> Company:
        """The company, if it waits."""
        company = scene.companies.get(CompanyId(token)) if token in scene.places.line() else None
        if company is None:
            raise NotAnAnswerError
        return company


class _Number(Question[int]):
    """A whole number from 1 on."""

    most = MOST_PLACES

    def takes_words(self, said: Reading) -> bool:
        """A number."""
        return said.text.strip().isdecimal()

    def take(self, token: str, scene: Scene) -> int:  # noqa: ARG002 - a Question
        """The number."""
        if not token.strip().isdecimal() or not 1 <= int(token.strip()[:5]) <= self.most:
            raise NotANumberError
        return int(token)


class NewNumber(_Number):
    """The company's new number in line."""

    fills = "new_number"
    noun = "number-in-line"


class HowManyPlaces(_Number):
    """How many places the programme is to have."""

    fills = "how_many_places"
    noun = "how-many-places"


def move_in_line(answers: Answers, scene: Scene) -> Say:
    """The company gets another number in line."""
    company = answers[WhichWaiting].id
    places.move_in_line(scene, company, answers[NewNumber], scene.speaker.id, answers[WhyChanged])
    return waiting_list(scene)


def offer_place(answers: Answers, scene: Scene) -> Say:
    """A free place is offered to the company though it isn't next; NoPlaceIsFreeError if there is none."""
    scene.places.lock()
    if not places.offer(scene, answers[WhichWaiting].id, scene.speaker.id, answers[WhyChanged]):
        raise NoPlaceIsFreeError
    return waiting_list(scene)


def change_places(answers: Answers, scene: Scene) -> Say:
    """There are more or fewer places; those that companies have stay."""
    places.change_places(scene, answers[HowManyPlaces], scene.speaker.id, answers[WhyChanged])
    return waiting_list(scene)


def stands(_: Mapping[str, str], scene: Scene) -> Say:
    """The line and the offers as they are now."""
    return waiting_list(scene)


def nobody_waits(scene: Scene) -> Say | None:
    """The list, where nobody is in it."""
    return None if scene.places.line() else waiting_list(scene)


DEEDS = (
    Deed(
        "move_in_line",
        needs=Right.LEAD,
        flow=Flow(
            (WhichWaiting(), NewNumber(), WhyChanged()), move_in_line, instead=nobody_waits, stands=stands
        ),
    ),
    Deed(
        "offer_place",
        needs=Right.LEAD,
        flow=Flow((WhichWaiting(), WhyChanged()), offer_place, instead=nobody_waits, stands=stands),
    ),
    Deed(
        "change_places",
        needs=Right.LEAD,
        flow=Flow((HowManyPlaces(), WhyChanged()), change_places, stands=stands),
    ),
    Deed("waiting_list", needs=Right.LEAD, answers=waiting_list),
    Deed("extend_offer", needs=Right.LEAD, answers=extend_offer, changes=True),
)
