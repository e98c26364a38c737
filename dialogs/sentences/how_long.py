"""How long it takes: asked while a meeting's form is open, "hvor lenge varer det?" is about that meeting."""

from dialogs.flows.filling import Filling
from dialogs.flows.form import whole_form
from dialogs.flows.meeting_cards import BOOKS
from dialogs.flows.own_company import meetings_to_change
from dialogs.flows.scene import Found, Reply
from programme.plan import Kind
from reading.intents.vocabulary import vocabulary
from reading.message import Message
from texts.say import Words

_OF_LENGTH = frozenset({"varighet", "pres-lengde"})
"""The entries that tell how long something is."""
_KINDS = {deed: kind for kind, deed in BOOKS.items()}


def how_long(found: Found, message: Message, filling: Filling) -> Reply | None:
    """The length of the meeting that the form is about, above the form; None if that isn't asked."""
    named = vocabulary()["having_a_length"].in_([word.plain for word in message.words])
    kind = _kind(filling)
    if found.sure not in _OF_LENGTH or named or kind is None:
        return None
    minutes = filling.scene.programme.meetings[kind].minutes
    return whole_form(filling, Words("how-long-the-meeting-is", {"minutes": minutes}))


def _kind(filling: Filling) -> Kind | None:
    """The kind of the meeting that is booked, or moved where it's known which."""
    if filling.deed.name != "move_meeting":
        return _KINDS.get(filling.deed.name)
    kinds = {one.booking.kind for one in meetings_to_change(filling.scene)}
    return kinds.pop() if len(kinds) == 1 else None
