"""Says a letter from the facts as they are when it's sent."""

from collections.abc import Callable, Mapping

from dialogs.letters import (
    afterwards,
    broadcasts,
    contacts,
    doubts,
    kickoff,
    meetings,
    morning,
    outcomes,
    places,
    questions,
    reminders,
    sickness,
)
from dialogs.scene import Scene
from programme.letters import SENT_AGAIN, Letter
from texts.say import Say

BY_KIND: Mapping[str, Callable[[Letter, Scene], Say | None]] = {
    "kickoff-moved": kickoff.moved,
    "kickoff-nobody-comes": kickoff.nobody_comes,
    "registered-for-you": kickoff.registered_for_you,
    "meeting-booked": meetings.news,
    "meeting-moved": meetings.news,
    "meeting-cancelled": meetings.news,
    "meeting-of-company": meetings.of_company,
    "question-asked": questions.asked,
    "question-answered": questions.answered,
    "questions-digest": questions.digest,
    "morning": morning.morning,
    "host-sick": sickness.to_company,
    "host-is-sick": sickness.to_leader,
    "open-presentation": outcomes.open_presentation,
    "outcome": outcomes.what_came_of_it,
    "after-presentation": outcomes.to_contact,
    "agree": afterwards.what_was_agreed,
    "decision-noted": outcomes.decision_noted,
    "delivery-doubted": doubts.doubted,
    "contact-claims": contacts.claims,
    "contact-accepted": contacts.accepted,
    "handed-over": contacts.handed_over,
    "stepped-back": contacts.stepped_back,
    "place-confirmed": places.confirmed,
    "line-joined": places.waits,
    "offer": places.offered,
    "offer-extended": places.offered,
    "offer-lapsed": places.over,
    "offer-withdrawn": places.over,
    "line-closed": places.over,
    "withdrawal-announced": places.leaving,
    "withdrawal-taken-back": places.stays,
    "withdrawn": places.left,
    "broadcast": broadcasts.first,
    "broadcast-again": broadcasts.again,
    "broadcast-corrected": broadcasts.corrected,
    "broadcast-struck": broadcasts.recalled,
    "broadcast-card": broadcasts.card,
}


def compose(letter: Letter, scene: Scene) -> Say | None:
    """What the letter says to `scene.speaker`; None if it's no longer true and must not be sent."""
    if letter.what == SENT_AGAIN:
        earlier = scene.outbox.get(letter.earlier)
        return compose(earlier, scene) if earlier else None
    if letter.is_by_rule:
        return reminders.reminder(letter, scene)
    return BY_KIND[letter.what](letter, scene)
