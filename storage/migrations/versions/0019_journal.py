"""What the project group changed, and how it was before."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Empty: what was done so far can't be taken back."""
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("called", sa.Text(), nullable=False),
        sa.Column("company", sa.Text()),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("letters", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_journal")),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_journal_company")),
    )
    op.create_index("ix_journal_by", "journal", ["by", "number"])


def downgrade() -> None:
    """Forget it."""
    op.drop_table("journal")
