"""What a letter is called, and why it became what it became, in plain words."""

from collections.abc import Mapping

from programme.letters.letter_kinds import kind_of
from programme.letters.letters import Filed, Letter, LetterReason, LetterState
from programme.letters.pacing import subject_of
from texts.say import Plain, Words

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
    return Words(f"letter-{letter.what}" if kind_of(letter.what) else "letter-message")


def why(filed: Filed) -> Words | None:
    """Why it is in the state that it's in; None where there is nothing to explain."""
    if filed.reason in set(LetterReason):
        return Words(LetterReason(filed.reason).text)
    if not filed.reason or filed.state not in _ANSWERED:
        return None
    return Words(_ANSWERED[filed.state], {"answer": Plain(filed.reason)})
