"""People, companies, meetings, the hosts' time, talks, turns, letters, questions."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "addresses",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("service_url", sa.Text(), nullable=False),
        sa.Column("bot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_addresses")),
    )
    op.create_table(
        "clock_offset",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock_offset")),
    )
    op.create_table(
        "companies",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("spelling", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_companies")),
        sa.UniqueConstraint("key", name=op.f("uq_companies_key")),
    )
    op.create_index("ix_companies_spelling", "companies", ["spelling"], unique=False)
    op.create_table(
        "letters",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("useful_until", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lease_ends", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_letters")),
    )
    op.create_index("ix_letters_about", "letters", ["about"], unique=False)
    op.create_index("ix_letters_state", "letters", ["state", "due"], unique=False)
    op.create_table(
        "people",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("language_chosen", sa.Boolean(), nullable=False),
        sa.Column("greeted", sa.Boolean(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "questions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("asker", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
    )
    op.create_table(
        "talks",
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("conversation", "person", name=op.f("pk_talks")),
    )
    op.create_table(
        "ticks",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("tick", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("host", "tick", name=op.f("pk_ticks")),
    )
    op.create_index("ix_ticks_holder", "ticks", ["holder"], unique=False)
    claims = sa.text("length > 0")
    op.create_index("ix_ticks_length", "ticks", ["tick"], sqlite_where=claims, postgresql_where=claims)
    op.create_table(
        "turns",
        sa.Column("activity", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("replied", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("activity", name=op.f("pk_turns")),
    )
    op.create_index("ix_turns_taken_at", "turns", ["taken_at"], unique=False)
    op.create_table(
        "meetings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("booked_by", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("attendees", sa.Text(), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.Column("hosts", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_meetings_company")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    op.create_index("ix_meetings_booked_by", "meetings", ["booked_by", "ends"], unique=False)
    op.create_index("ix_meetings_company", "meetings", ["company"], unique=False)
    op.create_index("ix_meetings_ends", "meetings", ["ends"], unique=False)
    op.create_table(
        "speaks_for",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_speaks_for_company")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_speaks_for")),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("speaks_for")
    op.drop_index("ix_meetings_ends", table_name="meetings")
    op.drop_index("ix_meetings_company", table_name="meetings")
    op.drop_index("ix_meetings_booked_by", table_name="meetings")
    op.drop_table("meetings")
    op.drop_index("ix_turns_taken_at", table_name="turns")
    op.drop_table("turns")
    op.drop_index("ix_ticks_length", table_name="ticks")
    op.drop_index("ix_ticks_holder", table_name="ticks")
    op.drop_table("ticks")
    op.drop_table("talks")
    op.drop_table("questions")
    op.drop_table("people")
    op.drop_index("ix_letters_state", table_name="letters")
    op.drop_index("ix_letters_about", table_name="letters")
    op.drop_table("letters")
    op.drop_index("ix_companies_spelling", table_name="companies")
    op.drop_table("companies")
    op.drop_table("clock_offset")
    op.drop_table("addresses")
