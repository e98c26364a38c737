"""Who speaks for a company, as the leader or a contact of it says: by a press on the card, or in words."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from dialogs.companies.letters import about_claim, claim_about
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.own_company import is_contact_of
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OneOf
from programme.companies.companies import Company, CompanyId, Contact
from programme.deeds.claims import accept as accept_claim
from programme.deeds.notify import once_of
from programme.deeds.road import note
from programme.deeds.settled_cards import close_cards
from programme.errors import NotAllowedError, NotAnAnswerError
from programme.letters.letter_kinds import LetterKind
from programme.people import Person, PersonId
from programme.rights import Right, may
from texts.say import Choice, FieldKind, Figure, Plain, Say, Value, Words

_REFUSED = "contact-refused"
_ANSWERS = frozenset({"contact-accepted", _REFUSED})
"""Lines of a company's history that answer somebody's word that they speak for it."""


def accept_contact(scene: Scene, about: str) -> Say:
    """The person speaks for the company that they named, and is told so."""
    return _decide(scene, claim_about(about, scene), accept=True)


def refuse_contact(scene: Scene, about: str) -> Say:
    """The person goes on without a company's rights; whoever said so clears it up with them."""
    return _decide(scene, claim_about(about, scene), accept=False)


def _decide(scene: Scene, contact: Contact | None, *, accept: bool) -> Say:
    _demand(scene, contact.company if contact else None)
    known = scene.people.get(contact.person) if contact else None
    company = scene.companies.get(contact.company) if contact else None
    if contact is None or known is None or company is None:
        return _nobody_waits()
    if accept and not contact.accepted:
        accept_claim(scene, company.id, known.id, scene.speaker.id)
    if not accept and not contact.accepted and not _is_refused(known, company, scene):
        note(scene, company.id, _REFUSED, scene.speaker.id, known.name)
        close_cards(scene, known.id, LetterKind.CONTACT_CLAIMS, once=company.id)
    return _decided(known, company, accepted=accept or contact.accepted)


def _is_refused(known: Person, company: Company, scene: Scene) -> bool:
    """Whether the last answer to that person's word was a no."""
    answers = (one for one in scene.history.of(company.id) if one.what in _ANSWERS and one.why == known.name)
    latest = next(answers, None)
    return latest is not None and latest.what == _REFUSED


def _decided(known: Person, company: Company, *, accepted: bool) -> Say:
    return Say(
        Words("contact-is-accepted" if accepted else "contact-is-refused"),
        figures=(
            Figure(Words("whom"), Plain(known.name)),
            Figure(Words("company"), Plain(company.called.shown)),
        ),
        buttons=(deed_button("my_status"), deed_button("help")),
    )


def _demand(scene: Scene, company: CompanyId | None) -> None:
    """Nothing for a leader or an accepted contact of the company, else NotAllowedError."""
    if may(scene.speaker, Right.LEAD) or (company and is_contact_of(company, scene)):
        return
    raise NotAllowedError


class Verdict(StrEnum):
    """Whether the person speaks for the company."""

    ACCEPT = "accept_contact"
    REFUSE = "refuse_contact"


class WhoWaits(Question[Contact]):
    """Which of those whom the speaker was asked about, and nobody has accepted since."""

    fills = "claimant"
    noun = "whom"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The person and the company, who was asked about last first."""
        return [Choice(_token(one), _person_of_company(one, scene)) for one in _waiting(scene)]

    def known(self, scene: Scene) -> str:
        """The only one, where there is only one."""
        waiting = _waiting(scene)
        return _token(waiting[0]) if len(waiting) == 1 else ""

    def take(self, token: str, scene: Scene) -> Contact:
        """The person's claim, if it still waits."""
        claim = next((one for one in _waiting(scene) if _token(one) == token), None)
        if claim is None:
            raise NotAnAnswerError
        return claim


class WhichVerdict(OneOf[Verdict]):
    """Accept, or not."""

    fills = "verdict"
    noun = "contacts"
    speaks = "deed"
    few = Verdict


def _waiting(scene: Scene) -> list[Contact]:
    asked = scene.outbox.told(scene.speaker.id, LetterKind.CONTACT_CLAIMS)
    claims = dict.fromkeys((PersonId(one.about), CompanyId(once_of(one))) for one in asked)
    contacts = (scene.companies.contact(*claim) for claim in claims)
    return [one for one in contacts if one and not one.accepted]


def _token(contact: Contact) -> str:
    return about_claim(contact.person, contact.company)


def _person_of_company(contact: Contact, scene: Scene) -> Words:
    person, company = scene.people.get(contact.person), scene.companies.get(contact.company)
    values: dict[str, Value] = {
        "person": Plain(person.name if person else ""),
        "company": Plain(company.called.shown if company else ""),
    }
    return Words("person-of-company", values)


def decide(answers: Answers, scene: Scene) -> Say:
    """As a press on the card that asked."""
    return _decide(scene, answers[WhoWaits], accept=answers[WhichVerdict] is Verdict.ACCEPT)


def _nobody_waits() -> Say:
    return Say(Words("no-such-contact"), buttons=(deed_button("my_status"), deed_button("help")))


def instead(scene: Scene) -> Say | None:
    """What is said where nobody waits for the speaker's word."""
    return None if _waiting(scene) else _nobody_waits()


def stands(about: Mapping[str, str], scene: Scene) -> Say | None:
    """Whether they speak for it now."""
    contact = claim_about(about.get(WhoWaits.fills, ""), scene)
    known = scene.people.get(contact.person) if contact else None
    company = scene.companies.get(contact.company) if contact else None
    if contact is None or known is None or company is None:
        return None
    _demand(scene, company.id)
    return _decided(known, company, accepted=contact.accepted)


DEEDS = (
    Deed(
        "who_speaks",
        needs=Right.ANYBODY,
        flow=Flow((WhoWaits(), WhichVerdict()), decide, instead=instead, stands=stands),
    ),
    Deed("accept_contact", needs=Right.ANYBODY, answers=accept_contact, by_label=False),
    Deed("refuse_contact", needs=Right.ANYBODY, answers=refuse_contact, by_label=False),
)
