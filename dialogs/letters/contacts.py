"""Letters about who speaks for a company."""

from dialogs.buttons import deed_button
from dialogs.scene import Scene
from programme.letters import Letter
from programme.people import PersonId
from texts.say import Figure, Plain, Say, Words


def claims(letter: Letter, scene: Scene) -> Say | None:
    """To the leader: does this person speak for that company? None once it's known."""
    contact = scene.companies.contact(PersonId(letter.about))
    person = scene.people.get(PersonId(letter.about))
    company = scene.companies.get(contact.company) if contact else None
    if contact is None or contact.accepted or person is None or company is None:
        return None
    return Say(
        Words("contact-claims"),
        Words("contact-claims-next"),
        (
            Figure(Words("from-whom"), Plain(person.name)),
            Figure(Words("company"), Plain(company.called.shown)),
        ),
        buttons=(
            deed_button("accept_contact", person.id, primary=True),
            deed_button("refuse_contact", person.id),
            deed_button("status"),
        ),
    )


def accepted(letter: Letter, scene: Scene) -> Say | None:
    """To the person: you may decide for the company now."""
    contact = scene.companies.contact(PersonId(letter.about))
    company = scene.companies.get(contact.company) if contact else None
    if contact is None or not contact.accepted or company is None:
        return None
    return Say(
        Words("contact-accepted"),
        Words("contact-accepted-next"),
        (Figure(Words("company"), Plain(company.called.shown)),),
        buttons=(deed_button("confirm_participation", primary=True), deed_button("my_status")),
    )
