"""What a broadcast says to one recipient, and whether it still is for them when their turn comes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dialogs.broadcasts.merge_fields import Filling, filling
from dialogs.flows.buttons import deed_button
from dialogs.flows.own_company import is_contact_of
from dialogs.flows.scene import Scene
from programme.broadcasts.audiences import Reached
from programme.broadcasts.broadcasts import Broadcast, BroadcastState, Press, Recipient
from programme.broadcasts.merge_fields import fields_in
from programme.companies.companies import Company, CompanyId
from programme.deeds.progress import moment_of
from programme.desk import Desk
from programme.people import Language, Person
from texts.marked import links
from texts.say import Button, Clock, InLanguage, Marked, Plain, Say, Value, Words

MOST_LINKS = 3


def message(broadcast: Broadcast, language: Language, values: Mapping[str, Value], desk: Desk) -> Say:
    """The message as a reader of the language gets it, these values in its fields."""
    text = broadcast.text_for(language)
    struck = broadcast.state is BroadcastState.RECALLED
    return Say(
        _title(broadcast, desk),
        Marked(text, values, struck),
        buttons=() if struck else (*_pressed(broadcast, text), deed_button("ask_a_person")),
    )


def values_for(broadcast: Broadcast, one: Reached, language: Language, desk: Desk) -> dict[str, Value]:
    """What fills its fields for that person, as a reader of the language sees it."""
    values = filling(desk, fields_in(broadcast.texts.values())).of(one)
    return {field: InLanguage(language, value) for field, value in values.items()}


def _as_sent(desk: Desk) -> Words:
    return Words("broadcast-message-title", {"programme": desk.programme.about.name})


def _title(broadcast: Broadcast, desk: Desk) -> Words:
    programme = _as_sent(desk).values
    if broadcast.state is BroadcastState.RECALLED:
        return Words("broadcast-recalled-title", programme)
    at = broadcast.changed_at
    if at is None:
        return _as_sent(desk)
    zone = desk.programme.zone
    if at.astimezone(zone).date() == broadcast.starts.astimezone(zone).date():
        return Words("broadcast-corrected-title", {**programme, "when": Clock(at)})
    return Words("broadcast-corrected-later-title", {**programme, "when": at})


def _pressed(broadcast: Broadcast, text: str) -> tuple[Button, ...]:
    """The broadcast's own button, and one for each link in its text."""
    found = [Button(Plain(title), link=url) for title, url in links(text)[:MOST_LINKS]]
    match broadcast.button:
        case Press.NONE:
            own = []
        case Press.LINK:
            own = [Button(Words("open-link"), link=broadcast.link, primary=True)]
        case Press.READ:
            own = [deed_button(Press.READ, broadcast.id, primary=True)]
        case _:
            own = [deed_button(broadcast.button, primary=True)]
    return (*own, *found)


def for_recipient(broadcast: Broadcast, recipient: Recipient, scene: Scene) -> Say | None:
    """The message to the speaker; None if they no longer speak for the company, or a field would be empty."""
    found = _filled(broadcast, recipient, scene)
    return message(broadcast, found[0].language, found[1].of(found[0]), scene) if found else None


def written_now(broadcast: Broadcast, recipient: Recipient, version: int, scene: Scene) -> Say | None:
    """The same, about to be written to the wire: that they have this version, and its fields, is kept.

    To who had none before it's no correction.
    """
    found = _filled(broadcast, recipient, scene)
    if found is None:
        return None
    meant, filled = found
    scene.broadcasts.on_its_way(broadcast.id, recipient.person, version, filled.passing(meant))
    said = message(broadcast, meant.language, filled.of(meant), scene)
    return said if recipient.version else replace(said, title=_as_sent(scene))


def _filled(broadcast: Broadcast, recipient: Recipient, scene: Scene) -> tuple[Reached, Filling] | None:
    meant = still_meant(recipient.company, scene)
    if meant is None or not broadcast.text_for(meant.language):
        return None
    filled = filling(scene, fields_in(broadcast.texts.values()), meant.company)
    return None if filled.empty(meant) else (meant, filled)


def filled_for_first(broadcast: Broadcast, language: Language, desk: Desk) -> Mapping[str, Value]:
    """What stands in its fields for the first of its recipients; nothing where there is none any more."""
    first = next(its_recipients(broadcast, desk), None)
    return values_for(broadcast, first, language, desk) if first else {}


def its_recipients(broadcast: Broadcast, desk: Desk) -> Iterator[Reached]:
    """Its recipients as they are now, but for those who are gone."""
    for one in desk.broadcasts.recipients(broadcast.id):
        person, company = desk.people.get(one.person), desk.companies.get(one.company)
        if person and company:
            yield _as_reached(person, company)


def _as_reached(person: Person, company: Company) -> Reached:
    return Reached(
        *(person.id, person.name, person.language, company.id, company.called.shown, company.decides_on)
    )


def still_meant(company: CompanyId, scene: Scene) -> Reached | None:
    """The speaker as a contact of that company; None if they aren't one any more, or it wants peace."""
    known = scene.companies.get(company)
    if known is None or known.left_alone or not is_contact_of(company, scene):
        return None
    return _as_reached(scene.speaker, known)


def is_in_audience(broadcast: Broadcast, company: CompanyId, desk: Desk) -> bool:
    """Whether what was chosen still fits the company."""
    return desk.audiences.holds(broadcast.audience, moment_of(desk), company)
