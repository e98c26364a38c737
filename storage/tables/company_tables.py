"""Companies, who speaks for them, and where they are in the programme."""

from sqlalchemy import Boolean, Date, ForeignKey, Index, Integer, Table, Text

from storage.engine.columns import AS_BYTES, Moment, plain
from storage.tables.columns import metadata, of_actor, of_attendee, of_host, of_person

companies = Table(
    "companies",
    metadata,
    plain("id", Text, primary_key=True),
    plain("key", Text, nullable=False, unique=True),
    plain("name", Text, nullable=False),
    plain("number", Text, nullable=False),
    # The name without case, punctuation and legal form: two spellings are one company.
    plain("spelling", Text, nullable=False),
    # What it's ordered by: programme/ordering.py.
    plain("ordered_by", AS_BYTES, nullable=False, server_default=""),
    plain("stage", Text, nullable=False),
    plain("decides_on", Date),
    plain("leaves_at", Moment),
    plain("tried_at", Moment),
    plain("left_alone", Boolean, nullable=False),
    # The host of `programme.toml` who follows it up; empty while nobody was named.
    of_host("host", Text, nullable=False),
    Index("ix_companies_spelling", "spelling"),
    Index("ix_companies_stage", "stage"),
    Index("ix_companies_ordered_by", "ordered_by"),
)

former_names = Table(
    "former_names",
    metadata,
    # A number, or a name as `CompanyName.key` has it.
    plain("key", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    Index("ix_former_names_company", "company"),
)

speaks_for = Table(
    "speaks_for",
    metadata,
    of_person("person", Text, primary_key=True),
    of_person("company", Text, ForeignKey("companies.id"), primary_key=True),
    of_person("accepted", Boolean, nullable=False),
    Index("ix_speaks_for_company", "company"),
)

register_entries = Table(
    "register_entries",
    metadata,
    plain("number", Text, primary_key=True),
    plain("name", Text, nullable=False),
    plain("is_active", Boolean, nullable=False),
    plain("parent", Text, nullable=False),
    plain("municipality", Text, nullable=False),
    plain("municipality_number", Text, nullable=False),
    plain("industry", Text, nullable=False),
    plain("industry_code", Text, nullable=False),
    plain("employees", Integer),
    plain("domain", Text, nullable=False),
    plain("read_at", Moment, nullable=False, server_default="0"),
    Index("ix_register_entries_read_at", "read_at"),
)

invitations = Table(
    "invitations",
    metadata,
    # The code's SHA-256.
    plain("code", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    of_actor("by", Text, nullable=False),
    plain("ends", Moment, nullable=False),
)

places = Table(
    "places",
    metadata,
    plain("number", Integer, primary_key=True, autoincrement=False),
    # Who has it or is offered it; unique, so that no company has two.
    plain("holder", Text, ForeignKey("companies.id"), unique=True),
    plain("since", Moment),
    # While it's an offer: the first moment at which it can no longer be accepted.
    plain("offer_ends", Moment),
)

waiting = Table(
    "waiting",
    metadata,
    plain("company", Text, ForeignKey("companies.id"), primary_key=True),
    plain("rank", Integer, nullable=False),
    plain("since", Moment, nullable=False),
)

history = Table(
    "history",
    metadata,
    plain("number", Integer, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    plain("at", Moment, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("what", Text, nullable=False),
    of_actor("why", Text, nullable=False),
    Index("ix_history_company", "company", "number"),
    Index("ix_history_at", "at"),
    Index("ix_history_what", "what", "company"),
)

registrations = Table(
    "registrations",
    metadata,
    # Whose kick-off it was for: empty for the one of the season that is running.
    plain("season", Text, primary_key=True, server_default=""),
    plain("company", Text, ForeignKey("companies.id"), primary_key=True),
    plain("place", Integer, primary_key=True, autoincrement=False),
    of_attendee("name", Text, nullable=False),
    of_attendee("email", Text, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
)
