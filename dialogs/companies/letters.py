"""Letters about who speaks for a company."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card
from programme.companies.companies import CompanyId
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.people import PersonId
from texts.say import Figure, Plain, Say, Words


def claims(letter: Letter, scene: Scene) -> Say | None:
    """To the leader or a colleague: does this person speak for that company? None once it's known."""
    return claim_shown(PersonId(letter.about), scene)


def claim_shown(about: PersonId, scene: Scene) -> Say | None:
    """Who says that they speak for which company, and the two answers; None once it's known."""
    contact = scene.companies.contact(about)
    person = scene.people.get(about)
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
            deed_button("help"),
        ),
    )


def handed_over(letter: Letter, scene: Scene) -> Say | None:
    """To the colleague who takes over; None once they don't speak for the company."""
    contact = scene.companies.contact(scene.speaker.id)
    if contact is None or not contact.accepted or contact.company != letter.about:
        return None
    return _about_colleague(letter, scene, "handed-over-to-you", "handed-over-to-you-next", "my_meetings")


def stepped_back(letter: Letter, scene: Scene) -> Say | None:
    """To the others, or the leader: somebody no longer speaks for the company."""
    return _about_colleague(letter, scene, "stepped-back-news", "stepped-back-news-next", "my_status")


def _about_colleague(letter: Letter, scene: Scene, title: str, text: str, first: str) -> Say | None:
    company = scene.companies.get(CompanyId(letter.about))
    colleague = scene.people.get(PersonId(once_of(letter).partition(" ")[0]))
    if company is None or colleague is None:
        return None
    return Say(
        Words(title),
        Words(text),
        (
            Figure(Words("from-whom"), Plain(colleague.name)),
            Figure(Words("company"), Plain(company.called.shown)),
        ),
        buttons=(deed_button(first, primary=True), deed_button("invite_colleague"), deed_button("help")),
    )


def accepted(letter: Letter, scene: Scene) -> Say | None:
    """To the person: you may decide for the company now."""
    contact = scene.companies.contact(PersonId(letter.about))
    company = scene.companies.get(contact.company) if contact else None
    if contact is None or not contact.accepted or company is None:
        return None
    return as_a_card(scene, Words("contact-accepted"))


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.CONTACT_CLAIMS: claims,
    LetterKind.CONTACT_ACCEPTED: accepted,
    LetterKind.HANDED_OVER: handed_over,
    LetterKind.STEPPED_BACK: stepped_back,
}
