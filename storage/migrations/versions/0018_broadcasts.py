"""Broadcasts: their texts, version by version, and their recipients."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """None was sent so far."""
    op.create_index("ix_letters_earlier", "letters", ["earlier"])
    op.create_table(
        "broadcasts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("otherwise", sa.Text(), nullable=False),
        sa.Column("button", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("busy", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("times_shown", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
    )
    op.create_index(op.f("ix_broadcasts_busy"), "broadcasts", ["busy"])
    op.create_table(
        "broadcast_texts",
        sa.Column("broadcast", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["broadcast"], ["broadcasts.id"], name=op.f("fk_broadcast_texts_broadcast")),
        sa.PrimaryKeyConstraint("broadcast", "version", name=op.f("pk_broadcast_texts")),
    )
    op.create_table(
        "broadcast_recipients",
        sa.Column("broadcast", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("read_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["broadcast"], ["broadcasts.id"], name=op.f("fk_broadcast_recipients_broadcast")
        ),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_broadcast_recipients_company")),
        sa.PrimaryKeyConstraint("broadcast", "person", name=op.f("pk_broadcast_recipients")),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("broadcast_recipients")
    op.drop_table("broadcast_texts")
    op.drop_index(op.f("ix_broadcasts_busy"), table_name="broadcasts")
    op.drop_table("broadcasts")
    op.drop_index("ix_letters_earlier", table_name="letters")
