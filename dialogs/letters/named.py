"""What a letter is called, and why it became what it became, in plain words."""

from collections.abc import Mapping

from programme.doubts import SENT_AGAIN
from programme.letters import BY_EMAIL, Filed, Letter, LetterReason, LetterState
from programme.pacing import subject_of
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
    if filed.reason in set(LetterReason):
        return Words(LetterReason(filed.reason).text)
    if not filed.reason or filed.state not in _ANSWERED:
        return None
    return Words(_ANSWERED[filed.state], {"answer": Plain(filed.reason)})
