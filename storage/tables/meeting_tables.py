"""Meetings, whose time they take, and what is kept before and after them."""

from sqlalchemy import BigInteger, Date, ForeignKey, Index, Integer, Table, Text, text

from storage.engine.columns import Moment, plain
from storage.tables.columns import (
    index_where,
    metadata,
    of_actor,
    of_attendee,
    of_booker,
    of_guest,
    of_host,
    of_representative,
)

outcomes = Table(
    "outcomes",
    metadata,
    plain("meeting", Text, ForeignKey("meetings.id"), primary_key=True),
    plain("outcome", Text, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    of_actor("message", Text, nullable=False),
    of_actor("note", Text, nullable=False),
)

IS_TO_BE_TOLD = text("told <> sequence")

meetings = Table(
    "meetings",
    metadata,
    plain("id", Text, primary_key=True),
    plain("kind", Text, nullable=False),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    of_booker("booked_by", Text, nullable=False),
    plain("language", Text, nullable=False),
    of_attendee("attendees", Text, nullable=False),
    plain("starts", Moment, nullable=False),
    plain("ends", Moment, nullable=False),
    of_host("hosts", Text, nullable=False),
    plain("state", Text, nullable=False),
    plain("moves", Integer, nullable=False),
    plain("open", Text, nullable=False),
    # Where people join it; empty as long as nobody has given it.
    of_host("link", Text, nullable=False, server_default=""),
    # Grows with each change.
    plain("sequence", Integer, nullable=False, server_default="0"),
    # The change of which e-mails were planned last; below zero: none, or to be looked at again.
    plain("told", Integer, nullable=False, server_default="-1"),
    index_where("ix_meetings_told", IS_TO_BE_TOLD, "ends"),
    Index("ix_meetings_ends", "ends"),
    Index("ix_meetings_booked_by", "booked_by", "ends"),
    Index("ix_meetings_company", "company"),
)

BEGINS_A_CLAIM = text("length > 0")

ticks = Table(
    "ticks",
    metadata,
    of_host("host", Text, primary_key=True),
    # Five-minute steps since 1970; the primary key is what keeps a host from two meetings at once.
    plain("tick", BigInteger, primary_key=True, autoincrement=False),
    plain("holder", Text, nullable=False),
    # How many ticks the claim has, on its first tick; 0 on the others.
    plain("length", Integer, nullable=False),
    Index("ix_ticks_holder", "holder"),
    index_where("ix_ticks_length", BEGINS_A_CLAIM, "tick"),
)

open_presentations = Table(
    "open_presentations",
    metadata,
    plain("id", Text, primary_key=True),
    plain("starts", Moment, nullable=False),
    plain("ends", Moment, nullable=False),
    of_host("hosts", Text, nullable=False),
    plain("seats", Integer, nullable=False),
    of_actor("by", Text, nullable=False),
)

preparations = Table(
    "preparations",
    metadata,
    plain("company", Text, ForeignKey("companies.id"), primary_key=True),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    of_attendee("participants", Text, nullable=False),
    # Names of participants, with commas between: who represents the management, and who the employees.
    of_representative("for_management", Text, nullable=False),
    of_representative("for_employees", Text, nullable=False),
    plain("theme", Text, nullable=False),
    plain("goal", Text, nullable=False),
    plain("support", Text, nullable=False),
    plain("background", Text, nullable=False),
    # Confidential, though it says nothing about a person: for the project leader alone.
    plain("wishes", Text, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    plain("asked", Text, nullable=False),
    plain("about", Text, primary_key=True),
    of_guest("person", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    plain("at", Moment, nullable=False),
    of_guest("answers", Text, nullable=False),
)

follow_ups = Table(
    "follow_ups",
    metadata,
    plain("id", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    plain("meeting", Text, ForeignKey("meetings.id"), nullable=False),
    of_actor("what", Text, nullable=False),
    plain("day", Date, nullable=False),
    plain("side", Text, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("done_at", Moment),
    Index("ix_follow_ups_company", "company"),
)

calendar_entries = Table(
    "calendar_entries",
    metadata,
    plain("meeting", Text, ForeignKey("meetings.id"), primary_key=True),
    of_host("mailbox", Text, nullable=False),
    plain("event", Text, nullable=False),
    plain("made", Integer, nullable=False),
    plain("asked", Integer, nullable=False),
    # As they were written last; what differs from the meeting's own is to be written.
    plain("starts", Moment),
    plain("ends", Moment),
    of_host("hosts", Text, nullable=False),
    plain("join_url", Text, nullable=False),
    plain("due", Moment),
    plain("tries", Integer, nullable=False),
    # When its host moved it to in Outlook, while it's asked whether the meeting is to be then.
    plain("asked_about", Moment),
    # Somebody's address became known since it was written.
    plain("guests_changed", Integer, nullable=False, server_default="0"),
)
