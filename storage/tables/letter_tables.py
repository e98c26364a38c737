"""Letters, who wants which reminders, and broadcasts."""

from sqlalchemy import Boolean, ForeignKey, Index, Integer, Table, Text, text

from storage.engine.columns import Moment, plain
from storage.tables.columns import index_where, metadata, of_actor, of_person, of_receiver

# As plain text, so that a database sees that a query asks for just what an index holds.
IS_PLANNED = text("state = 'planned'")

IS_TO_A_CHAT = text("email = ''")

IS_MAIL = text("email <> ''")

WAITS_FOR_A_CHAT = text("state = 'planned' AND email = ''")

WAITS_FOR_MAIL = text("state = 'planned' AND email <> ''")

WAS_PUT_OFF = text("state = 'planned' AND email = '' AND first_due IS NOT NULL")

IS_IN_HAND = text("state IN ('claimed', 'sending')")

letters = Table(
    "letters",
    metadata,
    of_receiver("key", Text, primary_key=True),
    plain("tenant", Text, nullable=False),
    of_receiver("person", Text, nullable=False),
    plain("what", Text, nullable=False),
    plain("about", Text, nullable=False),
    plain("due", Moment, nullable=False),
    plain("useful_until", Moment, nullable=False),
    # A new message, or what is done to the message of an earlier letter.
    plain("way", Text, nullable=False),
    of_receiver("earlier", Text, nullable=False),
    plain("state", Text, nullable=False),
    plain("tries", Integer, nullable=False),
    plain("reason", Text, nullable=False),
    plain("message", Text, nullable=False),
    # For somebody who is known by their e-mail only; empty for a chat.
    of_receiver("email", Text, nullable=False),
    # When that begins or ends which a rule reminds of.
    plain("event", Moment),
    # When it was last written to the wire.
    plain("written_at", Moment),
    # Who said what became of it, where nobody knew whether it came.
    of_actor("settled_by", Text),
    # When it was first due, if a refusal has put it off since.
    plain("first_due", Moment),
    Index("ix_letters_state", "state", "due"),
    Index("ix_letters_about", "about", "state", "due"),
    Index("ix_letters_person", "person", "written_at"),
    Index("ix_letters_earlier", "earlier"),
    index_where("ix_letters_due", WAITS_FOR_A_CHAT, "due", "tenant"),
    # With the state in front: SQLite prefers the index that matches more columns, whatever it holds.
    index_where("ix_letters_mail_due", WAITS_FOR_MAIL, "state", "due"),
    index_where("ix_letters_tenant", WAITS_FOR_A_CHAT, "tenant", "due"),
    index_where("ix_letters_first_due", WAS_PUT_OFF, "first_due"),
    index_where("ix_letters_useful_until", IS_PLANNED, "useful_until"),
    index_where("ix_letters_in_hand", IS_IN_HAND, "tenant"),
)

shown_cards = Table(
    "shown_cards",
    metadata,
    # That of the turn that it answered.
    of_receiver("key", Text, primary_key=True),
    of_receiver("person", Text, nullable=False),
    # A meeting, or a person and the company that they say they speak for.
    of_receiver("follows", Text, nullable=False),
    # Empty until the answer went out and that was noted.
    plain("message", Text, nullable=False),
    plain("at", Moment, nullable=False),
    Index("ix_shown_cards_follows", "follows"),
    Index("ix_shown_cards_person", "person"),
    Index("ix_shown_cards_at", "at"),
)

unsubscribed = Table(
    "unsubscribed",
    metadata,
    # In lower case; from then on no e-mail that they may do without.
    of_receiver("email", Text, primary_key=True),
    of_receiver("at", Moment, nullable=False),
)

reminder_choices = Table(
    "reminder_choices",
    metadata,
    of_person("person", Text, primary_key=True),
    # `pause`, `off:<subject>`, or `later:<the letter's key>`.
    of_person("what", Text, primary_key=True),
    # When it ends, or when the letter comes; none for what is off.
    of_person("until", Moment),
)

broadcasts = Table(
    "broadcasts",
    metadata,
    plain("id", Text, primary_key=True),
    of_actor("by", Text, nullable=False),
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
    of_actor("texts", Text, nullable=False),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
)

broadcast_recipients = Table(
    "broadcast_recipients",
    metadata,
    plain("broadcast", Text, ForeignKey("broadcasts.id"), primary_key=True),
    of_receiver("person", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), nullable=False),
    plain("version", Integer, nullable=False),
    of_receiver("read_at", Moment),
    # What stood in fields that say something else later: their company's next meeting, and the free places.
    of_receiver("meeting", Moment),
    plain("free_places", Integer),
)
