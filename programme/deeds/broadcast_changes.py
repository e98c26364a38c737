"""What is still to do about broadcasts, whenever somebody looks: corrections, recalls, the sender's card.

What a broadcast says is one row, and what each recipient got is another; whoever got less than the latest
version is found here again and again until nobody is left. So a correction in the middle, a kill or a
restart changes nothing but the moment.
"""

import json
from collections.abc import Sequence

from programme.broadcasts.broadcasts import Broadcast, BroadcastState, Recipient, Shown
from programme.deeds.notify import once_of
from programme.desk import Desk
from programme.letters.letter_kinds import OF_BROADCASTS, LetterKind
from programme.letters.letters import Letter, Way

OF_A_COPY = "+"
"""Stands, in a letter's key, between the version and the reminder whose message it changes."""
AT_ONCE = 500
"""So many letters of a broadcast are planned by one look."""


def keep_broadcasts(desk: Desk) -> None:
    """Plan the letters that are missing; the same when it's done again."""
    for broadcast, shown in desk.broadcasts.busy():
        planned = _change(broadcast, desk)
        told = _tell_sender(broadcast, shown, desk)
        if not planned and not told and not desk.broadcasts.on_the_way(broadcast.id, *OF_BROADCASTS):
            desk.broadcasts.be_busy(broadcast.id, busy=False)


def _change(broadcast: Broadcast, desk: Desk) -> int:
    """Put the new text in the place of the old one, or take it away, or strike it; how many were planned."""
    sent = desk.broadcasts
    if broadcast.state is BroadcastState.RECALLED:
        gone, struck = LetterKind.BROADCAST_RECALLED, LetterKind.BROADCAST_STRUCK
        rid = _plan(broadcast, gone, Way.DELETE, sent.to_take_back(broadcast, AT_ONCE), desk)
        return rid + _plan(broadcast, struck, Way.EDIT, sent.to_strike(broadcast, AT_ONCE), desk)
    if broadcast.changed_at is None:
        return 0
    corrected = LetterKind.BROADCAST_CORRECTED
    return _plan(broadcast, corrected, Way.EDIT, sent.to_correct(broadcast, AT_ONCE), desk)


def _plan(broadcast: Broadcast, kind: LetterKind, way: Way, to: Sequence[Recipient], desk: Desk) -> int:
    """The message of each recipient is changed so, and the reminders that hold an older text; how many."""
    once = str(broadcast.version) if kind is LetterKind.BROADCAST_CORRECTED else ""
    copies = desk.broadcasts.copies(broadcast, kind, AT_ONCE)
    earlier = [(one.person, once, LetterKind.BROADCAST.key(broadcast.id, one.person)) for one in to]
    earlier += [(one.to, f"{once}{OF_A_COPY}{once_of(one)}", one.key) for one in copies]
    desk.outbox.plan(
        [
            Letter(
                kind.key(broadcast.id, person, which),
                person,
                kind,
                broadcast.id,
                desk.now,
                kind.useful_until(desk.now, desk.programme),
                way=way,
                earlier=key,
            )
            for person, which, key in earlier
        ]
    )
    return len(earlier)


def _tell_sender(broadcast: Broadcast, shown: Shown, desk: Desk) -> bool:
    """Edit the sender's card if its figures have changed, one edit at a time; whether they have."""
    now = _figures(broadcast, desk)
    if now == shown.figures:
        return False
    if desk.broadcasts.on_the_way(broadcast.id, LetterKind.BROADCAST_CARD):
        return True
    times = shown.times + 1
    edit = Letter(
        LetterKind.BROADCAST_CARD.key(broadcast.id, broadcast.by, str(times)),
        broadcast.by,
        LetterKind.BROADCAST_CARD,
        broadcast.id,
        desk.now,
        LetterKind.BROADCAST_CARD.useful_until(desk.now, desk.programme),
        way=Way.EDIT,
        earlier=LetterKind.BROADCAST_CARD.key(broadcast.id, broadcast.by),
    )
    desk.outbox.plan([edit])
    desk.broadcasts.was_shown(broadcast.id, Shown(now, times))
    return True


def _figures(broadcast: Broadcast, desk: Desk) -> str:
    """All that the card tells."""
    sent = desk.broadcasts
    return json.dumps(
        [
            sorted(sent.figures(broadcast.id).items()),
            broadcast.state,
            broadcast.starts <= desk.now,
            broadcast.version,
            sent.read_count(broadcast.id),
            sent.changed(broadcast),
        ]
    )
