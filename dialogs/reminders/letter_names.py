"""What a letter is called, and why it became what it became, in plain words."""

from collections.abc import Mapping

from programme.deeds.reminding import REGISTERED
from programme.letters.letter_kinds import kind_of
from programme.letters.letters import Filed, Letter, LetterReason, LetterState
from programme.letters.pacing import subject_of
from programme.letters.subjects import Subject
from texts.say import Plain, Words

_ANSWERED: Mapping[LetterState, tuple[str, str]] = {
    LetterState.PLANNED: ("delivery-why-refused", "delivery-why-refused-mail"),
    LetterState.UNREACHABLE: ("delivery-why-unreachable", "delivery-why-unreachable-mail"),
    LetterState.UNCERTAIN: ("delivery-why-uncertain", "delivery-why-uncertain-mail"),
    LetterState.FAILED: ("delivery-why-failed", "delivery-why-failed-mail"),
}
"""What Teams or the mail server answered, or what kept it from answering, by what became of the letter."""


def name_of(letter: Letter) -> Words:
    """What the letter is called; a message where it has no name of its own."""
    if letter.what == REGISTERED:
        return Words("letter-mail-registered")
    of_mail = Subject.KICKOFF if letter.email and letter.is_by_rule else None
    if subject := subject_of(letter) or of_mail:
        return Words("letter-reminder", {"about": Words(f"kind-{subject}")})
    return Words(f"letter-{letter.what}" if kind_of(letter.what) else "letter-message")


def why(filed: Filed) -> Words | None:
    """Why it is in the state that it's in; None where there is nothing to explain."""
    if filed.reason in set(LetterReason):
        return Words(LetterReason(filed.reason).text)
    if not filed.reason or filed.state not in _ANSWERED:
        return None
    of_teams, of_mail = _ANSWERED[filed.state]
    return Words(of_mail if filed.letter.email else of_teams, {"answer": Plain(filed.reason)})
