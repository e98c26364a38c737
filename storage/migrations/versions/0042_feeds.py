"""Calendars that people subscribe to."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    """Nobody does yet."""
    op.create_table(
        "feeds",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_feeds")),
    )
    op.create_index("ix_feeds_id", "feeds", ["id"])


def downgrade() -> None:
    """Their addresses lead nowhere."""
    op.drop_table("feeds")
