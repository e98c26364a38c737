"""The leader, or a contact of the company, says who speaks for it."""

from collections.abc import Sequence

from dialogs.buttons import deed_button
from dialogs.claims import accept as accept_claim
from dialogs.road import note
from dialogs.scene import Scene
from programme.companies import CompanyId, Contact
from programme.errors import NotAllowedError
from programme.people import PersonId
from programme.rights import Right, may
from texts.say import Button, Figure, Plain, Say, Words


def accept_contact(scene: Scene, about: str) -> Say:
    """The person speaks for the company that they named, and is told so; NotAllowedError for strangers."""
    return _decide(scene, about, "accept_contact")


def refuse_contact(scene: Scene, about: str) -> Say:
    """The person goes on without a company's rights; whoever said so clears it up with them."""
    return _decide(scene, about, "refuse_contact")


def _decide(scene: Scene, about: str, deed: str) -> Say:
    """`about` is a person, or what was typed: then it's the only one who waits for an answer."""
    accept, person = deed == "accept_contact", PersonId(about)
    if scene.people.get(person) is None and (waiting := _who_waits(scene)):
        if len(waiting) > 1:
            return _which(waiting, deed, scene)
        person = waiting[0].person
    contact = scene.companies.contact(person)
    _demand(scene, contact.company if contact else None)
    known = scene.people.get(person)
    company = scene.companies.get(contact.company) if contact else None
    if contact is None or known is None or company is None:
        return Say(Words("no-such-contact"), buttons=(deed_button("my_status"), deed_button("help")))
    if accept and not contact.accepted:
        accept_claim(scene, company.id, person, scene.speaker.id)
    if not accept and not contact.accepted:
        note(scene, company.id, "contact-refused", scene.speaker.id, known.name)
    return Say(
        Words("contact-is-accepted" if accept or contact.accepted else "contact-is-refused"),
        figures=(
            Figure(Words("from-whom"), Plain(known.name)),
            Figure(Words("company"), Plain(company.called.shown)),
        ),
        buttons=(deed_button("my_status"), deed_button("help")),
    )


def _who_waits(scene: Scene) -> list[Contact]:
    """Those whom the speaker was asked about, and nobody has accepted since."""
    asked = {letter.about: letter for letter in scene.outbox.told(scene.speaker.id, "contact-claims")}
    contacts = (scene.companies.contact(PersonId(about)) for about in asked)
    return [one for one in contacts if one and not one.accepted]


def _which(waiting: Sequence[Contact], deed: str, scene: Scene) -> Say:
    buttons = []
    for contact in waiting:
        person, company = scene.people.get(contact.person), scene.companies.get(contact.company)
        if person and company:
            values = {"person": Plain(person.name), "company": Plain(company.called.shown)}
            buttons.append(
                Button(Words("person-of-company", values), {"deed": deed, "about": contact.person})
            )
    return Say(Words("which-contact"), buttons=(*buttons, deed_button("help")))


def _demand(scene: Scene, company: CompanyId | None) -> None:
    """Nothing for a leader or an accepted contact of the company, else NotAllowedError."""
    own = scene.companies.contact(scene.speaker.id)
    if may(scene.speaker, Right.LEAD) or (own and own.accepted and own.company == company):
        return
    raise NotAllowedError
