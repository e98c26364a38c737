"""`ringeliste`: who gave no sign of what they must know, with the number to call."""

from collections.abc import Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from dialogs.reminders.letter_names import name_of
from programme.companies.companies import Company, CompanyId
from programme.deeds.must_be_known import awaits_sign, reached
from programme.deeds.settled_cards import close_cards
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Filed, Letter
from programme.meetings.meetings import MeetingId
from programme.rights import Right
from texts.say import Figure, Plain, Say, Value, Words


def call_list(scene: Scene, _: str = "") -> Say:
    """Everybody whom it's time to call, longest first."""
    waiting = _waiting(scene)
    last = (deed_button("deliveries"), deed_button("status"), deed_button("help"))
    if not waiting:
        return Say(Words("call-list-empty"), Words("call-list-empty-next"), buttons=last)
    return Say(
        Words("call-list", {"count": len(waiting)}),
        figures=tuple(_line(one, scene) for one in waiting),
        buttons=last,
    )


def to_call(scene: Scene, about: str) -> Say:
    """One of them, as it is now."""
    filed = scene.outbox.history_of(about)
    return whom_to_call(filed, scene) if filed else call_list(scene)


def whom_to_call(filed: Filed, scene: Scene) -> Say:
    """Who hasn't answered, what it's about, and the number; or that it's settled."""
    others = (deed_button("call_list"), deed_button("help"))
    values: dict[str, Value] = {"name": _name(filed.letter, scene)}
    if not awaits_sign(filed, scene):
        return Say(Words("call-is-over", values), buttons=others)
    person, company = scene.people.get(filed.letter.to), _company(filed.letter, scene)
    figures = [
        Figure(Words("phone"), Plain(person.phone) if person and person.phone else Words("phone-not-known")),
        Figure(Words("company"), Plain(company.called.shown if company else "")),
        Figure(Words("call-about"), name_of(filed.letter)),
        Figure(Words("call-sent"), filed.tried_at or filed.letter.due),
    ]
    if meeting := scene.meetings.get(MeetingId(filed.letter.about)):
        figures.insert(3, Figure(Words("when"), meeting.start))
    page = (deed_button("company", known_company=company.id),) if company else ()
    return Say(
        Words("call-no-sign", values),
        Words("call-no-sign-next"),
        tuple(figures),
        buttons=(deed_button("reached", filed.letter.key, primary=True), *page, *others),
    )


def was_reached(scene: Scene, about: str) -> Say:
    """The leader talked to them: nothing more is sent, and the other leaders see it."""
    filed = scene.outbox.history_of(about)
    if filed is None:
        return call_list(scene)
    values: dict[str, Value] = {"name": _name(filed.letter, scene)}
    others = (deed_button("call_list"), deed_button("status"), deed_button("help"))
    if not reached(scene, filed, scene.speaker.id):
        return Say(Words("call-is-over", values), buttons=others)
    close_cards(scene, about, LetterKind.TO_CALL)
    return Say(Words("call-reached", values), Words("call-reached-next"), buttons=others)


def _waiting(scene: Scene) -> Sequence[Filed]:
    told = scene.outbox.told(scene.speaker.id, LetterKind.TO_CALL)
    found = [scene.outbox.history_of(one.about) for one in reversed(told)]
    return [one for one in found if one and awaits_sign(one, scene)]


def _line(filed: Filed, scene: Scene) -> Figure:
    person, company = scene.people.get(filed.letter.to), _company(filed.letter, scene)
    phone: Value = Plain(person.phone) if person and person.phone else Words("phone-not-known")
    shown = Plain(company.called.shown if company else "")
    line = Words("call-line", {"phone": phone, "company": shown, "what": name_of(filed.letter)})
    return Figure(_name(filed.letter, scene), line, {"deed": "to_call", "about": filed.letter.key})


def _name(letter: Letter, scene: Scene) -> Plain:
    person = scene.people.get(letter.to)
    return Plain(person.name if person else "")


def _company(letter: Letter, scene: Scene) -> Company | None:
    meeting = scene.meetings.get(MeetingId(letter.about))
    return scene.companies.get(meeting.booking.company if meeting else CompanyId(letter.about))


DEEDS = (
    Deed("call_list", needs=Right.LEAD, answers=call_list),
    Deed("to_call", needs=Right.LEAD, answers=to_call),
    Deed("reached", needs=Right.LEAD, answers=was_reached, changes=True),
)
