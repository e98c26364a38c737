"""What companies were called before, for whoever still calls them so."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    """Nobody knows it of those that became one so far."""
    op.create_table(
        "former_names",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_former_names_company")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_former_names")),
    )
    op.create_index("ix_former_names_company", "former_names", ["company"])


def downgrade() -> None:
    """An old name makes a new record again."""
    op.drop_table("former_names")
