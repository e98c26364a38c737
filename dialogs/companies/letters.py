"""Letters about who speaks for a company."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.own_company import is_contact_of
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card
from dialogs.shared_questions.registered import register_facts
from programme.companies.companies import Company, CompanyId, Contact
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.people import Person, PersonId
from texts.say import Figure, Plain, Say, Value, Words


def claims(letter: Letter, scene: Scene) -> Say | None:
    """To the leader or a colleague: does this person speak for that company? None once it's known."""
    return claim_shown(about_claim(PersonId(letter.about), CompanyId(once_of(letter))), scene)


def about_claim(person: PersonId, company: CompanyId) -> str:
    """What a button is about that is about the person's word that they speak for the company."""
    return f"{person} {company}"


def claim_about(about: str, scene: Scene) -> Contact | None:
    """The claim that a button is about; of one of an older card the person's only one."""
    person, _, company = about.partition(" ")
    own = scene.companies.spoken_for_by(PersonId(person))
    found = [one for one in own if company in {"", one.company}]
    return found[0] if len(found) == 1 else None


def claim_shown(about: str, scene: Scene) -> Say | None:
    """Who says that they speak for which company, and the two answers; None once it's known."""
    contact = claim_about(about, scene)
    person = scene.people.get(contact.person) if contact else None
    company = scene.companies.get(contact.company) if contact else None
    if contact is None or contact.accepted or person is None or company is None:
        return None
    return Say(
        Words("contact-claims"),
        Words("contact-claims-next"),
        (
            Figure(Words("whom"), Plain(person.name)),
            *_account(person),
            Figure(Words("company"), Plain(company.called.shown)),
            *_registered(company, scene),
        ),
        buttons=(
            deed_button("accept_contact", about, primary=True),
            deed_button("refuse_contact", about),
            deed_button("help"),
        ),
        follows=about,
    )


def _account(person: Person) -> tuple[Figure, ...]:
    """What Teams says of who writes: the domain that their tenant has proved, and an e-mail address."""
    proved: Value = Plain(person.domain) if person.domain else Words("account-proves-nothing")
    email = (Figure(Words("email"), Plain(person.email)),) if person.email else ()
    return (*email, Figure(Words("account"), proved))


def _registered(company: Company, scene: Scene) -> tuple[Figure, ...]:
    """What the company register says of the company, and where its domain can be compared."""
    number = company.called.number
    if not number:
        return (Figure(Words("organisation-number"), Words("number-unknown")),)
    entry = scene.register.get(number)
    domain = (Figure(Words("register-domain"), Plain(entry.domain)),) if entry and entry.domain else ()
    read = (
        register_facts(company, scene)
        if entry
        else (Figure(Words("from-the-register"), Words("not-read-yet")),)
    )
    return (Figure(Words("organisation-number"), number), *read, *domain)


def handed_over(letter: Letter, scene: Scene) -> Say | None:
    """To the colleague who takes over; None once they don't speak for the company."""
    if not is_contact_of(CompanyId(letter.about), scene):
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
        Words(title, {"person": Plain(colleague.name)}),
        Words(text),
        (
            Figure(Words("whom"), Plain(colleague.name)),
            Figure(Words("company"), Plain(company.called.shown)),
        ),
        buttons=(deed_button(first, primary=True), deed_button("invite_colleague"), deed_button("help")),
    )


def accepted(letter: Letter, scene: Scene) -> Say | None:
    """To the person: you may decide for the company now."""
    contact = scene.companies.contact(PersonId(letter.about), CompanyId(once_of(letter)))
    if contact is None or not contact.accepted:
        return None
    return as_a_card(scene, Words("contact-accepted"))


def merged(letter: Letter, scene: Scene) -> Say | None:
    """To the contacts of both: under which name their company stands; None once they don't speak for it."""
    kept = scene.companies.get(CompanyId(letter.about))
    if kept is None or not is_contact_of(kept.id, scene):
        return None
    names: dict[str, Value] = {"gone": Plain(once_of(letter)), "kept": Plain(kept.called.shown)}
    return Say(
        Words("merged-news", names),
        Words("merged-news-next", names),
        buttons=(
            deed_button("my_status", primary=True),
            deed_button("my_meetings"),
            deed_button("ask_a_person"),
        ),
    )


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.CONTACT_CLAIMS: claims,
    LetterKind.CONTACT_ACCEPTED: accepted,
    LetterKind.HANDED_OVER: handed_over,
    LetterKind.STEPPED_BACK: stepped_back,
    LetterKind.COMPANIES_MERGED: merged,
}
