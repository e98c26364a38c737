"""Notes what the project group changed, with the letters that it led to, so that it can be taken back."""

from programme.desk import Desk
from programme.leading.journal import Change
from programme.people import PersonId


def keep(desk: Desk, by: PersonId, change: Change) -> None:
    """The change is noted as theirs; to be called once everything that it does is done."""
    desk.journal.note(change, by, desk.now, desk.outbox.new())
