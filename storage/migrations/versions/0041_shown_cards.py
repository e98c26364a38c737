"""Answers that show a meeting or a claim are said anew with it, as letters are."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    """Answers of before stay as they are."""
    texts = [sa.Column(name, sa.Text(), nullable=False) for name in ("key", "person", "follows", "message")]
    op.create_table(
        "shown_cards",
        *texts,
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_shown_cards")),
    )
    for column in ("follows", "person", "at"):
        op.create_index(f"ix_shown_cards_{column}", "shown_cards", [column])


def downgrade() -> None:
    """Answers don't follow what they show."""
    op.drop_table("shown_cards")
