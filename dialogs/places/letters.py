"""Letters about a company's place: got, offered, lost, given up."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import leave_queue, offer_ends
from dialogs.places.offers import offer_shown
from programme.companies.companies import Company, CompanyId
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.people import Role
from programme.places import position
from texts.say import Button, Figure, Plain, Say, Value, Words


def confirmed(letter: Letter, scene: Scene) -> Say | None:
    """The receipt for a place."""
    company = _company(letter, scene)
    if company is None or company.stage not in IN_THE_PROGRAMME:
        return None
    return _news("place-confirmed-title", "place-confirmed-next", company, scene)


def waits(letter: Letter, scene: Scene) -> Say | None:
    """The receipt for a number in line."""
    company = _company(letter, scene)
    if company is None or company.stage is not Stage.WAITING:
        return None
    values = {"places": len(scene.places.all()), "position": position(company.id, scene.places)}
    return Say(
        Words("line-joined-title"),
        Words("line-joined", values),
        (_name(company),),
        buttons=(deed_button("my_status", primary=True), leave_queue(), deed_button("why")),
    )


def offered(letter: Letter, scene: Scene) -> Say | None:
    """A place to say yes or no to, while the offer holds and its end is the one that was meant."""
    company = _company(letter, scene)
    ends = offer_ends(scene, company) if company else None
    if company is None or ends is None or ends.isoformat() != once_of(letter):
        return None
    said = offer_shown(scene, company)
    if said and letter.what == LetterKind.OFFER_EXTENDED:
        return replace(said, title=Words("offer-extended-title"))
    return said


def over(letter: Letter, scene: Scene) -> Say | None:
    """The offer has ended, or the waiting list is closed; with what can be done instead."""
    company = _company(letter, scene)
    if company is None or company.stage in IN_THE_PROGRAMME:
        return None
    again: Mapping[str, str] = {
        LetterKind.OFFER_LAPSED: "confirm_participation",
        LetterKind.OFFER_WITHDRAWN: "why",
        LetterKind.LINE_CLOSED: "ask_a_person",
    }
    return Say(
        Words(f"news-{letter.what}"),
        Words(f"news-{letter.what}-next", {"position": position(company.id, scene.places)}),
        (_name(company),),
        buttons=(deed_button(again[letter.what], primary=True), deed_button("my_status")),
    )


def leaving(letter: Letter, scene: Scene) -> Say | None:
    """The company leaves then, unless somebody takes it back."""
    company = _company(letter, scene)
    if company is None or company.leaves_at is None:
        return None
    mine: tuple[Button, ...] = (deed_button("status"),)
    if not scene.speaker.is_a(Role.LEADER):
        mine = (deed_button("stay"), deed_button("my_status"))
    title, text = "news-withdrawal-announced", "withdrawal-announced-next"
    if scene.speaker.is_a(Role.LEADER):
        title, text = "withdrawal-announced-for-them", "withdrawal-announced-next-for-them"
    return Say(
        Words(title, _named(company, scene)),
        Words(text, {"when": company.leaves_at}),
        (_name(company),),
        buttons=mine,
    )


def leaving_or_not(letter: Letter, scene: Scene) -> Say | None:
    """How it is now with a withdrawal that was announced."""
    return leaving(letter, scene) or stays(letter, scene) or left(letter, scene)


def stays(letter: Letter, scene: Scene) -> Say | None:
    """The withdrawal was taken back."""
    company = _company(letter, scene)
    if company is None or company.stage not in IN_THE_PROGRAMME or company.leaves_at:
        return None
    return _news("withdrawal-taken-back", "withdrawal-taken-back-next", company, scene)


def left(letter: Letter, scene: Scene) -> Say | None:
    """The company is out of the programme."""
    company = _company(letter, scene)
    if company is None or company.stage is not Stage.WITHDRAWN:
        return None
    return _news("news-withdrawn", "news-withdrawn-next", company, scene)


def _company(letter: Letter, scene: Scene) -> Company | None:
    return scene.companies.get(CompanyId(letter.about))


def _name(company: Company) -> Figure:
    return Figure(Words("company"), Plain(company.called.shown))


def _news(title: str, text: str, company: Company, scene: Scene) -> Say:
    if scene.speaker.is_a(Role.LEADER):
        its_page = deed_button("company", known_company=company.id, primary=True)
        return Say(
            Words(f"{title}-for-them", _named(company, scene)),
            Words(f"{text}-for-them"),
            (_name(company),),
            buttons=(its_page, deed_button("status")),
        )
    return Say(
        Words(title, _named(company, scene)),
        Words(text),
        (_name(company),),
        buttons=(deed_button("my_status", primary=True), deed_button("ask_a_person")),
    )


def _named(company: Company, scene: Scene) -> Mapping[str, Value]:
    return {"programme": scene.programme.about.name, "company": Plain(company.called.shown)}


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.PLACE_CONFIRMED: confirmed,
    LetterKind.LINE_JOINED: waits,
    LetterKind.OFFER: offered,
    LetterKind.OFFER_EXTENDED: offered,
    LetterKind.OFFER_LAPSED: over,
    LetterKind.OFFER_WITHDRAWN: over,
    LetterKind.LINE_CLOSED: over,
    LetterKind.WITHDRAWAL_ANNOUNCED: leaving,
    LetterKind.WITHDRAWAL_TAKEN_BACK: stays,
    LetterKind.WITHDRAWN: left,
}
