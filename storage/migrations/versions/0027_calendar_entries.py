"""What stands of our meetings in the hosts' calendars."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Nothing stands there yet."""
    op.create_table(
        "calendar_entries",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("mailbox", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("made", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=True),
        sa.Column("ends", sa.BigInteger(), nullable=True),
        sa.Column("hosts", sa.Text(), nullable=False),
        sa.Column("join_url", sa.Text(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_calendar_entries_meeting")),
        sa.PrimaryKeyConstraint("meeting", name=op.f("pk_calendar_entries")),
    )


def downgrade() -> None:
    """The events stay in the calendars, and nobody sees to them."""
    op.drop_table("calendar_entries")
