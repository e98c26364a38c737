"""What a message only asks about, or tells of: no wish, though it names a deed."""

from reading.intents.clauses import Clause
from reading.intents.questions import Asks
from reading.intents.taken import AGREED, Taken
from reading.intents.vocabulary import vocabulary

ASKED = 0.5
"""The least probability of a deed that a contact's question opens without naming it."""
_BEHIND = 3
"""Within so many words behind "was" stands what was done."""


def shows_what_if(deed: str, taken: Taken) -> bool:
    """Whether it's asked what would come of a deed that shows just that before it's done."""
    return taken.asks is Asks.WHAT_IF and deed in vocabulary().shown_first


def only_asked(deed: str, taken: Taken, *, of_group: bool) -> bool:
    """Whether the deed is asked about or told of, and not wished."""
    known = vocabulary()
    if _did_something(taken) or (not of_group and _doubtful(deed, taken)):
        return True
    if (not of_group or deed == "sick_today") and _told(deed, taken):
        return True
    if deed in known.weighty and any(known["proposing"].at(one.mended, 0) for one in taken.clauses):
        return True  # "what about X leaving"
    whether = taken.asks in {Asks.LATER, Asks.WHETHER}
    shown = deed in known.harmless and taken.score(deed) >= AGREED
    if whether and taken.denial.named & known.weighty and not shown:
        return True
    match taken.asks:
        case Asks.WHAT_IF:
            return deed not in known.shown_first
        case Asks.HOW:
            return not of_group and deed not in known.harmless
        case Asks.LATER:
            return deed not in {"decide_later", "move_meeting"}
        case Asks.WHETHER:
            return deed in known.weighty
        case Asks.OTHER:
            return not of_group and deed in known.doing and taken.score(deed) < AGREED
    return False


def _doubtful(deed: str, taken: Taken) -> bool:
    """Whether a question names the deed by no words of its own, and doesn't plainly mean it."""
    if taken.asks not in {Asks.WHETHER, Asks.LATER, Asks.OTHER} or deed in {one.deed for one in taken.named}:
        return False
    of_meeting = any(vocabulary()["having_a_length"].in_(one.mended) for one in taken.clauses)
    return taken.score(deed) < ASKED or (deed == "language" and of_meeting)


def _told(deed: str, taken: Taken) -> bool:
    """Whether all words that name the deed say that it was done ("the meeting was cancelled")."""
    stems = vocabulary().stems.get(deed)
    if stems is None:
        return False
    named = [(one, place.start) for one in taken.clauses for place in stems.places(one.mended)]
    return bool(named) and all(_is_past(clause, at) for clause, at in named)


def _did_something(taken: Taken) -> bool:
    """Whether the message is one clause that says what somebody did ("we postponed the packing line")."""
    if len(taken.clauses) > 1 or taken.asks is not Asks.NOTHING:
        return False
    known, words = vocabulary(), taken.clauses[0].mended
    when = known["long_ago"].at(words, 0)
    if when and known["done"].at(words, when):
        return True
    return bool(known["subjects"].at(words, when) and known["done"].at(words, when + 1))


def _is_past(clause: Clause, at: int) -> bool:
    past = vocabulary()["past"]
    return any(place.stop <= at < place.stop + _BEHIND for place in past.places(clause.mended))
