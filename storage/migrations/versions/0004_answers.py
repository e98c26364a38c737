"""Answers to questions that were passed on, and entries made of them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_TEXTS = ("guess", "answer", "answered_by")


def upgrade() -> None:
    """No question has been answered in the chat so far."""
    with op.batch_alter_table("questions") as changed:
        for column in _TEXTS:
            changed.add_column(sa.Column(column, sa.Text(), nullable=False, server_default=""))
        changed.add_column(sa.Column("answered_at", sa.BigInteger()))
    with op.batch_alter_table("questions") as changed:
        for column in _TEXTS:
            changed.alter_column(column, server_default=None)
    op.create_table(
        "taught",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_taught")),
    )


def downgrade() -> None:
    """Forget the answers."""
    op.drop_table("taught")
    with op.batch_alter_table("questions") as changed:
        for column in (*_TEXTS, "answered_at"):
            changed.drop_column(column)
