"""The leader says who speaks for a company."""

from dialogs.buttons import deed_button
from dialogs.reminding import remind_of_kickoff
from dialogs.road import note
from dialogs.scene import Scene
from dialogs.telling import tell
from programme.people import PersonId
from programme.rights import Right, demand
from texts.say import Figure, Plain, Say, Words


def accept_contact(scene: Scene, about: str) -> Say:
    """The person speaks for the company that they named, and is told so; NotAllowedError but for a leader."""
    return _decide(scene, PersonId(about), accept=True)


def refuse_contact(scene: Scene, about: str) -> Say:
    """The person goes on without a company's rights; the leader clears it up with them."""
    return _decide(scene, PersonId(about), accept=False)


def _decide(scene: Scene, person: PersonId, *, accept: bool) -> Say:
    demand(scene.speaker, Right.LEAD)
    contact = scene.companies.contact(person)
    known = scene.people.get(person)
    company = scene.companies.get(contact.company) if contact else None
    if contact is None or known is None or company is None:
        return Say(Words("no-such-contact"), buttons=(deed_button("status"), deed_button("help")))
    if accept and not contact.accepted:
        scene.companies.accept(company.id, person)
        remind_of_kickoff(scene, company.id)
        note(scene, company.id, "contact-accepted", scene.speaker.id, known.name)
        tell(scene, [person], "contact-accepted", person, company.id)
    if not accept:
        note(scene, company.id, "contact-refused", scene.speaker.id, known.name)
    return Say(
        Words("contact-is-accepted" if accept else "contact-is-refused"),
        figures=(
            Figure(Words("from-whom"), Plain(known.name)),
            Figure(Words("company"), Plain(company.called.shown)),
        ),
        buttons=(deed_button("status"), deed_button("help")),
    )
