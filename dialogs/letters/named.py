"""What a letter is called, and why it became what it became, in plain words."""

from collections.abc import Mapping

from programme.broadcasts import BroadcastState
from programme.doubts import CAME, GOES_AGAIN, SENT_AGAIN
from programme.letters import BY_EMAIL, Filed, Letter, LetterState
from programme.pacing import Why, subject_of
from texts.say import Plain, Words

SORTS = frozenset(
    {
        *("kickoff-moved", "kickoff-nobody-comes", "registered-for-you"),
        *("meeting-booked", "meeting-moved", "meeting-cancelled", "meeting-of-company"),
        *("host-sick", "host-is-sick", "morning"),
        *("question-asked", "question-answered", "questions-digest"),
        *("open-presentation", "outcome", "after-presentation", "agree", "decision-noted"),
        *("contact-claims", "contact-accepted", "handed-over", "stepped-back"),
        *("place-confirmed", "line-joined", "line-closed"),
        *("offer", "offer-extended", "offer-lapsed", "offer-withdrawn"),
        *("withdrawal-announced", "withdrawal-taken-back", "withdrawn"),
        *("broadcast", "broadcast-again", "broadcast-corrected", "broadcast-recalled", "broadcast-struck"),
        *("broadcast-card", BY_EMAIL, "delivery-doubted", SENT_AGAIN),
    }
)
"""The letters that no rule plans and that have a name of their own: `letter-<sort>`."""
_REASONS: Mapping[str, str] = {
    "no chat": "delivery-why-no-chat",
    Why.ENOUGH: "delivery-why-enough",
    Why.QUIET: "delivery-why-quiet",
    Why.TOO_LATE: "delivery-why-too-late",
    "no longer true": "delivery-why-not-true",
    "no longer planned": "delivery-why-not-planned",
    "planned anew by a rule": "delivery-why-not-planned",
    "the deed was taken back": "delivery-why-taken-back",
    "the message isn't in the chat": "delivery-why-no-message",
    "the sender was stopped while it was on the wire": "delivery-why-stopped",
    CAME: "delivery-why-came",
    GOES_AGAIN: "delivery-why-goes-again",
    BroadcastState.PAUSED: "delivery-why-broadcast-paused",
    BroadcastState.STOPPED: "delivery-why-broadcast-stopped",
    BroadcastState.RECALLED: "delivery-why-broadcast-recalled",
}
"""What the bot itself decided, by what it notes on the row."""
_ANSWERED: Mapping[LetterState, str] = {
    LetterState.PLANNED: "delivery-why-refused",
    LetterState.UNREACHABLE: "delivery-why-unreachable",
    LetterState.UNCERTAIN: "delivery-why-uncertain",
    LetterState.FAILED: "delivery-why-failed",
}
"""What Teams answered, or what kept it from answering, by what became of the letter."""


def name_of(letter: Letter) -> Words:
    """What the letter is called; a message where it has no name of its own."""
    if subject := subject_of(letter):
        return Words("letter-reminder", {"about": Words(f"kind-{subject}")})
    return Words(f"letter-{letter.what}" if letter.what in SORTS else "letter-message")


def why(filed: Filed) -> Words | None:
    """Why it is in the state that it's in; None where there is nothing to explain."""
    if known := _REASONS.get(filed.reason):
        return Words(known)
    if not filed.reason or filed.state not in _ANSWERED:
        return None
    return Words(_ANSWERED[filed.state], {"answer": Plain(filed.reason)})
