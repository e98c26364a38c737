"""All tables. Each column says whose data it holds; the migrations make just these."""

from functools import partial

from sqlalchemy import (
    BigInteger,
    Boolean,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TextClause,
    text,
)

from storage.engine.columns import Moment, personal, plain, special

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_A_YEAR = 365
_A_MONTH = 30
_person = partial(personal, whose="who writes to the bot", why="to know who is answered", days=_A_YEAR)
_chat = partial(personal, whose="who writes to the bot", why="to go on where the talk was", days=_A_MONTH)
_booker = partial(personal, whose="who booked", why="to tell and remind them", days=_A_YEAR)
_joining = partial(personal, whose="who joins a meeting", why="to know who comes", days=_A_YEAR)
_representing = partial(
    special, whose="who joins a meeting", why="to have both sides at the table", days=_A_YEAR
)
_host = partial(personal, whose="the host", why="to know whose time is taken", days=_A_YEAR)
_asker = partial(personal, whose="who asked", why="to answer the question", days=_A_YEAR)
_receiver = partial(personal, whose="the receiver", why="to send it, once", days=_A_YEAR)
_actor = partial(personal, whose="who did it", why="to know who decided what", days=3 * _A_YEAR)
_looker = partial(personal, whose="who looks at a page", why="to know whose it is", days=1)
_sender = partial(personal, whose="who writes to the bot", why="to answer once", days=_A_MONTH)


def _index_where(name: str, where: TextClause, *columns: str) -> Index:
    """An index of those rows only, for statements that say so in the very same words.

    Where they say it with a bound value, SQLite makes a new plan of the statement each time.
    """
    return Index(name, *columns, sqlite_where=where, postgresql_where=where)


IN_THE_GROUP = text("roles NOT IN ('', 'contact', 'participant', 'contact participant')")
IS_HOST = text("host <> ''")

people = Table(
    "people",
    metadata,
    _person("id", Text, primary_key=True),
    _person("name", Text, nullable=False),
    _person("roles", Text, nullable=False),
    _person("language", Text, nullable=False),
    _person("language_chosen", Boolean, nullable=False),
    _person("greeted", Boolean, nullable=False),
    _person("host", Text, nullable=False),
    _person("email", Text, nullable=False),
    _person("domain", Text, nullable=False),
    # Very few of those who write: they are looked for among all others with every booking.
    _index_where("ix_people_roles", IN_THE_GROUP, "id"),
    _index_where("ix_people_host", IS_HOST, "host"),
)

addresses = Table(
    "addresses",
    metadata,
    _person("person", Text, primary_key=True),
    _person("conversation", Text, nullable=False),
    plain("service_url", Text, nullable=False),
    plain("bot", Text, nullable=False),
    # The person's id in that service, for which it tells a name and an e-mail.
    _person("member", Text, nullable=False),
)

companies = Table(
    "companies",
    metadata,
    plain("id", Text, primary_key=True),
    plain("key", Text, nullable=False, unique=True),
    plain("name", Text, nullable=False),
    plain("number", Text, nullable=False),
    # The name without case, punctuation and legal form: two spellings are one company.
    plain("spelling", Text, nullable=False),
    plain("stage", Text, nullable=False),
    plain("decides_on", Date),
    plain("leaves_at", Moment),
    plain("tried_at", Moment),
    plain("left_alone", Boolean, nullable=False),
    # The host of `programme.toml` who follows it up; empty while nobody was named.
    _host("host", Text, nullable=False),
    Index("ix_companies_spelling", "spelling"),
    Index("ix_companies_stage", "stage"),
)

speaks_for = Table(
    "speaks_for",
    metadata,
    _person("person", Text, primary_key=True),
    _person("company", Text, ForeignKey("companies.id"), nullable=False),
    _person("accepted", Boolean, nullable=False),
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
)

invitations = Table(
    "invitations",
    metadata,
    # The code's SHA-256.
    plain("code", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    _actor("by", Text, nullable=False),
    plain("ends", Moment, nullable=False),
)

links = Table(
    "links",
    metadata,
    # The token's SHA-256.
    plain("token", Text, primary_key=True),
    plain("opens", Text, nullable=False),
    plain("about", Text, nullable=False),
    _looker("person", Text, nullable=False),
    plain("ends", Moment, nullable=False),
    plain("used_at", Moment),
)

sessions = Table(
    "sessions",
    metadata,
    # The cookie's SHA-256.
    plain("cookie", Text, primary_key=True),
    _looker("person", Text, nullable=False),
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

outcomes = Table(
    "outcomes",
    metadata,
    plain("meeting", Text, ForeignKey("meetings.id"), primary_key=True),
    plain("outcome", Text, nullable=False),
    _actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    _actor("message", Text, nullable=False),
    _actor("note", Text, nullable=False),
)

overrides = Table(
    "overrides",
    metadata,
    plain("setting", Text, primary_key=True),
    plain("value", Text, nullable=False),
    _actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    _actor("why", Text, nullable=False),
)

history = Table(
    "history",
    metadata,
    plain("number", Integer, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    plain("at", Moment, nullable=False),
    _actor("by", Text, nullable=False),
    plain("what", Text, nullable=False),
    _actor("why", Text, nullable=False),
    Index("ix_history_company", "company", "number"),
    Index("ix_history_at", "at"),
    Index("ix_history_what", "what", "company"),
)

journal = Table(
    "journal",
    metadata,
    plain("number", Integer, primary_key=True),
    plain("at", Moment, nullable=False),
    _actor("by", Text, nullable=False),
    plain("what", Text, nullable=False),
    _actor("about", Text, nullable=False),
    _actor("called", Text, nullable=False),
    plain("company", Text, ForeignKey("companies.id")),
    _actor("why", Text, nullable=False),
    _actor("before", Text, nullable=False),
    # The keys of the letters that it planned.
    _actor("letters", Text, nullable=False),
    plain("undone_at", Moment),
    Index("ix_journal_by", "by", "number"),
)

meetings = Table(
    "meetings",
    metadata,
    plain("id", Text, primary_key=True),
    plain("kind", Text, nullable=False),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    _booker("booked_by", Text, nullable=False),
    plain("language", Text, nullable=False),
    _joining("attendees", Text, nullable=False),
    plain("starts", Moment, nullable=False),
    plain("ends", Moment, nullable=False),
    _host("hosts", Text, nullable=False),
    plain("state", Text, nullable=False),
    plain("moves", Integer, nullable=False),
    plain("open", Text, nullable=False),
    Index("ix_meetings_ends", "ends"),
    Index("ix_meetings_booked_by", "booked_by", "ends"),
    Index("ix_meetings_company", "company"),
)

BEGINS_A_CLAIM = text("length > 0")

ticks = Table(
    "ticks",
    metadata,
    _host("host", Text, primary_key=True),
    # Five-minute steps since 1970; the primary key is what keeps a host from two meetings at once.
    plain("tick", BigInteger, primary_key=True, autoincrement=False),
    plain("holder", Text, nullable=False),
    # How many ticks the claim has, on its first tick; 0 on the others.
    plain("length", Integer, nullable=False),
    Index("ix_ticks_holder", "holder"),
    _index_where("ix_ticks_length", BEGINS_A_CLAIM, "tick"),
)

talks = Table(
    "talks",
    metadata,
    _chat("conversation", Text, primary_key=True),
    _chat("person", Text, primary_key=True),
    _chat("place", Text, nullable=False),
    plain("said_at", Moment, nullable=False),
)

turns = Table(
    "turns",
    metadata,
    _sender("activity", Text, primary_key=True),
    plain("taken_at", Moment, nullable=False),
    plain("replied", Boolean, nullable=False),
    # The id of the process that took it; none of a version before this column.
    plain("process", Text),
    Index("ix_turns_taken_at", "taken_at"),
)

open_presentations = Table(
    "open_presentations",
    metadata,
    plain("id", Text, primary_key=True),
    plain("starts", Moment, nullable=False),
    plain("ends", Moment, nullable=False),
    _host("hosts", Text, nullable=False),
    plain("seats", Integer, nullable=False),
    _actor("by", Text, nullable=False),
)

# As plain text, so that a database sees that a query asks for just what an index holds.
IS_PLANNED = text("state = 'planned'")
WAITS_FOR_A_CHAT = text("state = 'planned' AND email = ''")
IS_IN_HAND = text("state IN ('claimed', 'sending')")
letters = Table(
    "letters",
    metadata,
    _receiver("key", Text, primary_key=True),
    plain("tenant", Text, nullable=False),
    _receiver("person", Text, nullable=False),
    plain("what", Text, nullable=False),
    plain("about", Text, nullable=False),
    plain("due", Moment, nullable=False),
    plain("useful_until", Moment, nullable=False),
    # A new message, or what is done to the message of an earlier letter.
    plain("way", Text, nullable=False),
    _receiver("earlier", Text, nullable=False),
    plain("state", Text, nullable=False),
    plain("tries", Integer, nullable=False),
    plain("reason", Text, nullable=False),
    plain("message", Text, nullable=False),
    # For somebody who is known by their e-mail only; empty for a chat.
    _receiver("email", Text, nullable=False),
    # When that begins or ends which a rule reminds of.
    plain("event", Moment),
    # When it was last written to the wire.
    plain("written_at", Moment),
    # Who said what became of it, where nobody knew whether it came.
    _actor("settled_by", Text),
    Index("ix_letters_state", "state", "due"),
    Index("ix_letters_about", "about", "state", "due"),
    Index("ix_letters_person", "person", "written_at"),
    Index("ix_letters_earlier", "earlier"),
    _index_where("ix_letters_due", WAITS_FOR_A_CHAT, "due", "tenant"),
    _index_where("ix_letters_tenant", WAITS_FOR_A_CHAT, "tenant", "due"),
    _index_where("ix_letters_useful_until", IS_PLANNED, "useful_until"),
    _index_where("ix_letters_in_hand", IS_IN_HAND, "tenant"),
)

leases = Table(
    "leases",
    metadata,
    # `tenant:<id>`, `process:<id>`, or `job:<name>`.
    plain("name", Text, primary_key=True),
    plain("holder", Text, nullable=False),
    plain("ends", Moment, nullable=False),
)

reminder_choices = Table(
    "reminder_choices",
    metadata,
    _person("person", Text, primary_key=True),
    # `pause`, `off:<subject>`, or `later:<the letter's key>`.
    _person("what", Text, primary_key=True),
    # When it ends, or when the letter comes; none for what is off.
    _person("until", Moment),
)

questions = Table(
    "questions",
    metadata,
    plain("id", Text, primary_key=True),
    _asker("asker", Text, nullable=False),
    _asker("text", Text, nullable=False),
    plain("asked_at", Moment, nullable=False),
    plain("guess", Text, nullable=False),
    _actor("answer", Text, nullable=False),
    _actor("answered_by", Text, nullable=False),
    plain("answered_at", Moment),
)

taught = Table(
    "taught",
    metadata,
    plain("id", Text, primary_key=True),
    plain("question", Text, nullable=False),
    plain("answer", Text, nullable=False),
    _actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
)

preparations = Table(
    "preparations",
    metadata,
    plain("company", Text, ForeignKey("companies.id"), primary_key=True),
    _actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    _joining("participants", Text, nullable=False),
    # Names of participants, with commas between: who represents the management, and who the employees.
    _representing("for_management", Text, nullable=False),
    _representing("for_employees", Text, nullable=False),
    plain("theme", Text, nullable=False),
    plain("goal", Text, nullable=False),
    plain("support", Text, nullable=False),
    plain("background", Text, nullable=False),
    # Confidential, though it says nothing about a person: for the project leader alone.
    plain("wishes", Text, nullable=False),
)

registrations = Table(
    "registrations",
    metadata,
    plain("company", Text, ForeignKey("companies.id"), primary_key=True),
    plain("place", Integer, primary_key=True, autoincrement=False),
    _joining("name", Text, nullable=False),
    _joining("email", Text, nullable=False),
    _actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    plain("asked", Text, nullable=False),
    plain("about", Text, primary_key=True),
    _asker("person", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    plain("at", Moment, nullable=False),
    _asker("answers", Text, nullable=False),
)

follow_ups = Table(
    "follow_ups",
    metadata,
    plain("id", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    plain("meeting", Text, ForeignKey("meetings.id"), nullable=False),
    _actor("what", Text, nullable=False),
    plain("day", Date, nullable=False),
    plain("side", Text, nullable=False),
    _actor("by", Text, nullable=False),
    plain("done_at", Moment),
    Index("ix_follow_ups_company", "company"),
)

reports = Table(
    "reports",
    metadata,
    plain("id", Text, primary_key=True),
    plain("month", Date, nullable=False),
    # What it counts, and the names of companies with a place.
    plain("facts", Text, nullable=False),
    _actor("risks", Text, nullable=False),
    _actor("ahead", Text, nullable=False),
    _actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    _actor("approved_by", Text, nullable=False),
    plain("approved_at", Moment),
    Index("ix_reports_at", "at"),
)

broadcasts = Table(
    "broadcasts",
    metadata,
    plain("id", Text, primary_key=True),
    _actor("by", Text, nullable=False),
    plain("made_at", Moment, nullable=False),
    plain("starts", Moment, nullable=False),
    plain("audience", Text, nullable=False),
    plain("otherwise", Text, nullable=False),
    plain("button", Text, nullable=False),
    plain("link", Text, nullable=False),
    plain("state", Text, nullable=False),
    # Something may still be to do about it: letters to plan, or its figures to show.
    plain("busy", Boolean, nullable=False),
    # The figures that its sender was shown last, and how many times.
    plain("shown", Text, nullable=False),
    plain("times_shown", Integer, nullable=False),
    Index("ix_broadcasts_busy", "busy"),
)

broadcast_texts = Table(
    "broadcast_texts",
    metadata,
    plain("broadcast", Text, ForeignKey("broadcasts.id"), primary_key=True),
    # The primary key decides who corrects it when two do at once.
    plain("version", Integer, primary_key=True, autoincrement=False),
    _actor("texts", Text, nullable=False),
    _actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
)

broadcast_recipients = Table(
    "broadcast_recipients",
    metadata,
    plain("broadcast", Text, ForeignKey("broadcasts.id"), primary_key=True),
    _receiver("person", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    plain("version", Integer, nullable=False),
    _receiver("read_at", Moment),
)

errands = Table(
    "errands",
    metadata,
    plain("kind", Text, primary_key=True),
    _person("about", Text, primary_key=True),
    plain("due", Moment, nullable=False),
    plain("tries", Integer, nullable=False),
    Index("ix_errands_due", "due"),
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
