"""`angre`: takes back the speaker's own last deed, where nothing that it led to was sent yet."""

from collections.abc import Callable, Mapping

from dialogs.companies import add_note, assign, move_along
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from dialogs.hours import change_hours
from dialogs.leading import roles
from dialogs.leading.log import told
from programme.deeds import grouping
from programme.leading.journal import AlreadySentError, Done, NothingToUndoError
from programme.plan import Weekday
from programme.rights import Right
from texts.say import Say, Words

TAKEN_BACK: Mapping[str, Callable[[Scene, Done], None]] = {
    "moved-along": move_along.take_back,
    "noted": add_note.take_back,
    "assigned": assign.take_back,
    "hours-changed": change_hours.take_back,
    **{f"week-changed-{day}": change_hours.take_back for day in Weekday},
    "period-closed": change_hours.take_back,
    "period-opened": change_hours.take_back,
    "most-changed": change_hours.take_back,
    **dict.fromkeys(grouping.CHANGES, grouping.take_back),
    "role-given": roles.take_back,
    "role-taken": roles.take_back,
}


def undo(scene: Scene, _: str = "") -> Say:
    """It is as it was before; NothingToUndoError, AlreadySentError or ChangedSinceError where it can't be."""
    last = scene.journal.last_of(scene.speaker.id)
    if last is None or not last.before or last.what not in TAKEN_BACK:
        raise NothingToUndoError
    if not scene.outbox.take_back(last.letters):
        raise AlreadySentError
    TAKEN_BACK[last.what](scene, last)
    scene.journal.undone(last, scene.now)
    return Say(
        Words("undone"),
        told(last, scene),
        buttons=(deed_button("status"), deed_button("log"), deed_button("help")),
    )


DEEDS = (Deed("undo", needs=Right.ACT_FOR_COMPANIES, answers=undo, changes=True),)
