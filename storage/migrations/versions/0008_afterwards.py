"""Feedback, follow-ups, and letters that go by e-mail."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Nothing was said or agreed so far, and all letters go to a chat."""
    with op.batch_alter_table("letters") as letters:
        letters.add_column(sa.Column("email", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("letters") as letters:
        letters.alter_column("email", server_default=None)
    op.create_table(
        "feedback",
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_feedback_company")),
        sa.PrimaryKeyConstraint("about", "person", name=op.f("pk_feedback")),
    )
    op.create_table(
        "follow_ups",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("done_at", sa.BigInteger()),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_follow_ups_company")),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_follow_ups_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_ups")),
    )
    op.create_index("ix_follow_ups_company", "follow_ups", ["company"])


def downgrade() -> None:
    """Forget them."""
    op.drop_table("follow_ups")
    op.drop_table("feedback")
    with op.batch_alter_table("letters") as letters:
        letters.drop_column("email")
