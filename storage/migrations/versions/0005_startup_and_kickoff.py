"""Preparations of start-up meetings, and who comes to the kick-off."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_WORDS = ("participants", "theme", "goal", "support", "background", "wishes")


def upgrade() -> None:
    """Nobody has prepared or registered so far."""
    op.create_table(
        "preparations",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        *(sa.Column(part, sa.Text(), nullable=False) for part in _WORDS),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_preparations_company")),
        sa.PrimaryKeyConstraint("company", name=op.f("pk_preparations")),
    )
    op.create_table(
        "registrations",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_registrations_company")),
        sa.PrimaryKeyConstraint("company", "place", name=op.f("pk_registrations")),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("registrations")
    op.drop_table("preparations")
