"""The company that the speaker speaks for, and what may be said where there is none or no right to it."""

from dialogs.buttons import deed_button
from dialogs.scene import Desk, Scene
from dialogs.telling import leaders, tell
from programme.companies import Company
from programme.errors import ProgrammeError
from programme.people import PersonId
from texts.say import Say, Words


class NoCompanyError(ProgrammeError):
    """The person hasn't said for which company they speak."""

    words = "no-company-yet"


def own_company(scene: Scene) -> Company:
    """The speaker's company; NoCompanyError if there is none."""
    company = scene.companies.of(scene.speaker.id)
    if company is None:
        raise NoCompanyError
    return company


def is_accepted(scene: Scene) -> bool:
    """Whether it is known, by more than the person's own word, that they speak for their company."""
    contact = scene.companies.contact(scene.speaker.id)
    return bool(contact and contact.accepted)


def not_accepted_yet(scene: Scene) -> Say | None:
    """What is said to somebody who may not bind the company yet; the project leader is asked, once."""
    company = scene.companies.of(scene.speaker.id)
    if company is None:
        return Say(
            Words("no-company-yet"),
            Words("no-company-yet-next"),
            buttons=(deed_button("book_presentation", primary=True), deed_button("help")),
        )
    if is_accepted(scene):
        return None
    ask_the_leader(scene, scene.speaker.id)
    return Say(
        Words("asked-whether-contact"),
        Words("asked-whether-contact-next"),
        buttons=(deed_button("my_status"), deed_button("ask_a_person"), deed_button("help")),
    )


def ask_the_leader(desk: Desk, person: PersonId) -> None:
    """A letter to the leaders, who say whether this person speaks for that company."""
    contact = desk.companies.contact(person)
    if contact:
        tell(desk, leaders(desk), "contact-claims", person, contact.company)
