"""Who writes to the bot, where their talks are, what they asked, and what the processes hold."""

from sqlalchemy import Boolean, Index, Integer, Table, Text, false, text

from storage.engine.columns import AS_BYTES, Moment, plain
from storage.tables.columns import (
    index_where,
    metadata,
    of_actor,
    of_asker,
    of_chat,
    of_person,
    of_sender,
    of_visitor,
)

IN_THE_GROUP = text("roles NOT IN ('', 'contact', 'participant', 'contact participant')")

ONLY_WRITES = text("roles IN ('', 'contact', 'participant', 'contact participant') AND host = ''")
"""Nobody of the project group."""

IS_HOST = text("host <> ''")

people = Table(
    "people",
    metadata,
    of_person("id", Text, primary_key=True),
    of_person("name", Text, nullable=False),
    of_person("roles", Text, nullable=False),
    of_person("language", Text, nullable=False),
    of_person("language_chosen", Boolean, nullable=False),
    of_person("greeted", Boolean, nullable=False),
    of_person("host", Text, nullable=False),
    of_person("email", Text, nullable=False),
    of_person("domain", Text, nullable=False),
    of_person("phone", Text, nullable=False, server_default=""),
    # Of their client, where it isn't the programme's.
    of_person("zone", Text, nullable=False, server_default=""),
    of_person("named", Boolean, nullable=False, server_default=false()),
    # When they last said something, to the day; of those from before this column, since then.
    of_person("heard_at", Moment),
    # What it's ordered by and looked for in: programme/ordering.py.
    of_person("ordered_by", AS_BYTES, nullable=False, server_default=""),
    Index("ix_people_ordered_by", "ordered_by"),
    Index("ix_people_domain", "domain"),
    Index("ix_people_heard_at", "heard_at"),
    # Very few of those who write: they are looked for among all others with every booking.
    index_where("ix_people_roles", IN_THE_GROUP, "id"),
    index_where("ix_people_host", IS_HOST, "host"),
)

addresses = Table(
    "addresses",
    metadata,
    of_person("person", Text, primary_key=True),
    of_person("conversation", Text, nullable=False),
    plain("service_url", Text, nullable=False),
    plain("bot", Text, nullable=False),
    # The person's id in that service, for which it tells a name and an e-mail.
    of_person("member", Text, nullable=False),
)

links = Table(
    "links",
    metadata,
    # The token's SHA-256.
    plain("token", Text, primary_key=True),
    plain("opens", Text, nullable=False),
    plain("about", Text, nullable=False),
    of_visitor("person", Text, nullable=False),
    plain("ends", Moment, nullable=False),
    plain("used_at", Moment),
)

feeds = Table(
    "feeds",
    metadata,
    of_person("person", Text, primary_key=True),
    # Its address is signed with the bot's key, so that the database alone opens nothing.
    of_person("id", Text, nullable=False),
    plain("made_at", Moment, nullable=False),
    Index("ix_feeds_id", "id"),
)

sessions = Table(
    "sessions",
    metadata,
    # The cookie's SHA-256.
    plain("cookie", Text, primary_key=True),
    of_visitor("person", Text, nullable=False),
    plain("ends", Moment, nullable=False),
)

talks = Table(
    "talks",
    metadata,
    of_chat("conversation", Text, primary_key=True),
    of_chat("person", Text, primary_key=True),
    of_chat("place", Text, nullable=False),
    plain("said_at", Moment, nullable=False),
)

turns = Table(
    "turns",
    metadata,
    of_sender("activity", Text, primary_key=True),
    plain("taken_at", Moment, nullable=False),
    plain("replied", Boolean, nullable=False),
    # The id of the process that took it; none of a version before this column.
    plain("process", Text),
    Index("ix_turns_taken_at", "taken_at"),
)

leases = Table(
    "leases",
    metadata,
    # `tenant:<id>`, `process:<id>`, or `job:<name>`.
    plain("name", Text, primary_key=True),
    plain("holder", Text, nullable=False),
    plain("ends", Moment, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    plain("id", Text, primary_key=True),
    of_asker("asker", Text, nullable=False),
    of_asker("text", Text, nullable=False),
    plain("asked_at", Moment, nullable=False),
    plain("guess", Text, nullable=False),
    of_actor("answer", Text, nullable=False),
    of_actor("answered_by", Text, nullable=False),
    plain("answered_at", Moment),
    Index("ix_questions_answered_at", "answered_at", "asked_at"),
)

taught = Table(
    "taught",
    metadata,
    plain("id", Text, primary_key=True),
    plain("question", Text, nullable=False),
    plain("answer", Text, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
)

errands = Table(
    "errands",
    metadata,
    plain("kind", Text, primary_key=True),
    of_person("about", Text, primary_key=True),
    plain("due", Moment, nullable=False),
    plain("tries", Integer, nullable=False),
    Index("ix_errands_due", "due"),
)
