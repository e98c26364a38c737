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
from programme.letter_kinds import LetterKind
from programme.letters import Letter
from texts.say import Say

BY_KIND: Mapping[str, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.KICKOFF_MOVED: kickoff.moved,
    LetterKind.KICKOFF_NOBODY_COMES: kickoff.nobody_comes,
    LetterKind.REGISTERED_FOR_YOU: kickoff.registered_for_you,
    LetterKind.MEETING_BOOKED: meetings.news,
    LetterKind.MEETING_MOVED: meetings.news,
    LetterKind.MEETING_CANCELLED: meetings.news,
    LetterKind.MEETING_OF_COMPANY: meetings.of_company,
    LetterKind.QUESTION_ASKED: questions.asked,
    LetterKind.QUESTION_ANSWERED: questions.answered,
    LetterKind.QUESTIONS_DIGEST: questions.digest,
    LetterKind.MORNING: morning.morning,
    LetterKind.HOST_SICK: sickness.to_company,
    LetterKind.HOST_IS_SICK: sickness.to_leader,
    LetterKind.OPEN_PRESENTATION: outcomes.open_presentation,
    LetterKind.OUTCOME: outcomes.what_came_of_it,
    LetterKind.AFTER_PRESENTATION: outcomes.to_contact,
    LetterKind.AGREE: afterwards.what_was_agreed,
    LetterKind.DECISION_NOTED: outcomes.decision_noted,
    LetterKind.DELIVERY_UNCERTAIN: doubts.doubted,
    LetterKind.CONTACT_CLAIMS: contacts.claims,
    LetterKind.CONTACT_ACCEPTED: contacts.accepted,
    LetterKind.HANDED_OVER: contacts.handed_over,
    LetterKind.STEPPED_BACK: contacts.stepped_back,
    LetterKind.PLACE_CONFIRMED: places.confirmed,
    LetterKind.LINE_JOINED: places.waits,
    LetterKind.OFFER: places.offered,
    LetterKind.OFFER_EXTENDED: places.offered,
    LetterKind.OFFER_LAPSED: places.over,
    LetterKind.OFFER_WITHDRAWN: places.over,
    LetterKind.LINE_CLOSED: places.over,
    LetterKind.WITHDRAWAL_ANNOUNCED: places.leaving,
    LetterKind.WITHDRAWAL_TAKEN_BACK: places.stays,
    LetterKind.WITHDRAWN: places.left,
    LetterKind.BROADCAST: broadcasts.first,
    LetterKind.BROADCAST_AGAIN: broadcasts.again,
    LetterKind.BROADCAST_CORRECTED: broadcasts.corrected,
    LetterKind.BROADCAST_STRUCK: broadcasts.recalled,
    LetterKind.BROADCAST_CARD: broadcasts.card,
}


def compose(letter: Letter, scene: Scene) -> Say | None:
    """What the letter says to `scene.speaker`; None if it's no longer true and must not be sent."""
    if letter.what == LetterKind.SENT_AGAIN:
        earlier = scene.outbox.get(letter.earlier)
        return compose(earlier, scene) if earlier else None
    if letter.is_by_rule:
        return reminders.reminder(letter, scene)
    return BY_KIND[letter.what](letter, scene)
