"""What was read in the company register."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_WORDS = ("name", "parent", "municipality", "municipality_number", "industry", "industry_code", "domain")


def upgrade() -> None:
    """Nothing was read so far."""
    op.create_table(
        "register_entries",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("employees", sa.Integer()),
        *(sa.Column(word, sa.Text(), nullable=False) for word in _WORDS),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_register_entries")),
    )


def downgrade() -> None:
    """Forget it; it can be read again."""
    op.drop_table("register_entries")
