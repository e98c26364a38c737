"""What stands in the place of a card whose question is settled, or whose meeting or company has moved on."""

from collections.abc import Callable, Mapping

from dialogs.companies.letters import claim_about
from dialogs.flows.buttons import deed_button
from dialogs.flows.meeting_cards import meeting_as_it_is
from dialogs.flows.own_company import is_contact_of
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card, offer_ends
from dialogs.kickoff import letters as kickoff_letters
from dialogs.kickoff.register_for_kickoff import coming_shown
from dialogs.meetings.letters import given_on
from dialogs.places import letters as place_letters
from dialogs.places.offers import offer_shown
from dialogs.reminders.call_list import to_call
from programme.companies.companies import CompanyId
from programme.companies.road import IN_THE_PROGRAMME, is_invited
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.letters.reminders import KICKOFF
from programme.meetings.meetings import MeetingId
from programme.people import PersonId
from texts.say import Figure, Plain, Say, Words

_OFFERS = frozenset({LetterKind.OFFER, LetterKind.OFFER_EXTENDED, LetterKind.OFFER_LAPSED})


def settled(letter: Letter, scene: Scene) -> Say | None:
    """How it is now; None where the message holds others, too, and has to stay as it is."""
    earlier = scene.outbox.get(letter.earlier)
    if earlier and not scene.outbox.stands_alone(earlier.key):
        return None
    if earlier and earlier.what == LetterKind.CONTACT_CLAIMS:
        return _claim(PersonId(earlier.about), CompanyId(once_of(earlier)), scene)
    if earlier and earlier.what == LetterKind.TO_CALL:
        return to_call(scene, earlier.about)
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting:
        return given_on(letter, scene) or meeting_as_it_is(meeting, scene)
    if said := _of_company(letter, earlier, scene):
        return said
    card = scene.shown_cards.get(letter.earlier)
    contact = claim_about(card.follows, scene) if card else None
    return _claim(contact.person, contact.company, scene) if contact else None


def _of_company(letter: Letter, earlier: Letter | None, scene: Scene) -> Say | None:
    """Where the company is now, or who comes to the kick-off for it; None where it's about something else."""
    about_kickoff = letter.about.startswith(f"{KICKOFF}/")
    company = scene.companies.get(CompanyId(letter.about.removeprefix(f"{KICKOFF}/")))
    if company is None:
        return None
    if not is_contact_of(company.id, scene):
        news = earlier and earlier.what == LetterKind.WITHDRAWAL_ANNOUNCED
        return place_letters.leaving_or_not(letter, scene) if news else None
    if about_kickoff and is_invited(company.stage, scene.programme.kickoff.invites):
        count = len(scene.registrations.of(company.id))
        reminder = kickoff_letters.reminder(company, scene) if earlier else None
        return reminder or coming_shown(company, scene, Words("kickoff-registered", {"count": count}))
    offered = earlier and earlier.what.partition(":")[0] in _OFFERS
    is_over = offered and company.stage not in IN_THE_PROGRAMME and not offer_ends(scene, company)
    return offer_shown(scene, company) or as_a_card(scene, Words("no-offer") if is_over else None)


def _claim(person: PersonId, company: CompanyId, scene: Scene) -> Say | None:
    """Who speaks for the company, or doesn't, without the two answers."""
    contact, known = scene.companies.contact(person, company), scene.people.get(person)
    of = scene.companies.get(company)
    if contact is None or known is None or of is None:
        return None
    return Say(
        Words("claim-settled-yes" if contact.accepted else "claim-settled-no"),
        figures=(
            Figure(Words("whom"), Plain(known.name)),
            Figure(Words("company"), Plain(of.called.shown)),
        ),
        buttons=(deed_button("my_status"), deed_button("help")),
    )


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {LetterKind.CLOSED: settled}
