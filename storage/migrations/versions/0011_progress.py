"""Who follows a company up, and what happened lately."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Nobody was named so far."""
    with op.batch_alter_table("companies") as companies:
        companies.add_column(sa.Column("host", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("companies") as companies:
        companies.alter_column("host", server_default=None)
    op.create_index("ix_history_at", "history", ["at"])
    op.create_index("ix_history_what", "history", ["what", "company"])


def downgrade() -> None:
    """Forget it."""
    op.drop_index("ix_history_what", "history")
    op.drop_index("ix_history_at", "history")
    with op.batch_alter_table("companies") as companies:
        companies.drop_column("host")
