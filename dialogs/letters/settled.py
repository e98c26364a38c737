"""What stands in the place of a card whose question is settled, or whose meeting is another now."""

from collections.abc import Callable, Mapping

from dialogs.companies.letters import claim_about
from dialogs.flows.buttons import deed_button
from dialogs.flows.meeting_cards import meeting_as_it_is
from dialogs.flows.scene import Scene
from dialogs.meetings.letters import given_on
from dialogs.reminders.call_list import to_call
from programme.companies.companies import CompanyId
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.meetings import MeetingId
from programme.people import PersonId
from texts.say import Figure, Plain, Say, Words


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
    card = scene.shown_cards.get(letter.earlier)
    contact = claim_about(card.follows, scene) if card else None
    return _claim(contact.person, contact.company, scene) if contact else None


def _claim(person: PersonId, company: CompanyId, scene: Scene) -> Say | None:
    """Who speaks for the company, or doesn't, without the two answers."""
    contact, known = scene.companies.contact(person, company), scene.people.get(person)
    of = scene.companies.get(company)
    if contact is None or known is None or of is None:
        return None
    return Say(
        Words("claim-settled-yes" if contact.accepted else "claim-settled-no"),
        figures=(
            Figure(Words("from-whom"), Plain(known.name)),
            Figure(Words("company"), Plain(of.called.shown)),
        ),
        buttons=(deed_button("my_status"), deed_button("help")),
    )


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {LetterKind.CLOSED: settled}
