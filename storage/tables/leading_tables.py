"""What the leaders changed and did, their reports, and the clock that they may move."""

from sqlalchemy import BigInteger, Date, ForeignKey, Index, Integer, Table, Text

from storage.engine.columns import Moment, plain
from storage.tables.columns import metadata, of_actor, of_host

overrides = Table(
    "overrides",
    metadata,
    plain("setting", Text, primary_key=True),
    plain("value", Text, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    of_actor("why", Text, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    plain("number", Integer, primary_key=True),
    plain("at", Moment, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("what", Text, nullable=False),
    of_actor("about", Text, nullable=False),
    of_actor("called", Text, nullable=False),
    plain("company", Text, ForeignKey("companies.id")),
    of_actor("why", Text, nullable=False),
    of_actor("before", Text, nullable=False),
    # The keys of the letters that it planned.
    of_actor("letters", Text, nullable=False),
    plain("undone_at", Moment),
    Index("ix_journal_by", "by", "number"),
)

reports = Table(
    "reports",
    metadata,
    plain("id", Text, primary_key=True),
    plain("month", Date, nullable=False),
    # What it counts, and the names of companies with a place.
    plain("facts", Text, nullable=False),
    of_actor("risks", Text, nullable=False),
    of_actor("ahead", Text, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    of_actor("approved_by", Text, nullable=False),
    plain("approved_at", Moment),
    Index("ix_reports_at", "at"),
)

seasons = Table(
    "seasons",
    metadata,
    plain("id", Text, primary_key=True),
    plain("name", Text, nullable=False),
    plain("kickoff", Moment, nullable=False),
    plain("began_at", Moment, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("ended_at", Moment),
    # What it came to as it ended, whichever companies became one since.
    plain("places", Integer, nullable=False, server_default="0"),
    plain("in_line", Integer, nullable=False, server_default="0"),
    plain("coming", Integer, nullable=False, server_default="0"),
    Index("ix_seasons_began_at", "began_at"),
)

known_names = Table(
    "known_names",
    metadata,
    # `host` or `theme`, and the id in the programme file.
    plain("what", Text, primary_key=True),
    of_host("id", Text, primary_key=True),
    of_host("names", Text, nullable=False),
)

# Where each company stood as a season ended.
standings = Table(
    "standings",
    metadata,
    plain("season", Text, ForeignKey("seasons.id"), primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), primary_key=True),
    plain("stage", Text, nullable=False),
    plain("place", Integer),
    plain("in_line", Integer),
    # How many of it were registered for the kick-off.
    plain("coming", Integer, nullable=False),
    Index("ix_standings_company", "company"),
)

clock_offset = Table(
    "clock_offset",
    metadata,
    plain("id", Integer, primary_key=True),
    plain("seconds", BigInteger, nullable=False),
)

# What the moved clock jumped over, in the programme's time: none of it overlaps.
clock_jumps = Table(
    "clock_jumps",
    metadata,
    plain("starts", Moment, primary_key=True, autoincrement=False),
    plain("ends", Moment, nullable=False),
)
