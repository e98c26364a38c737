"""The number that somebody wants to be called on."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    """Nobody has told theirs."""
    op.add_column("people", sa.Column("phone", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """It's forgotten."""
    op.drop_column("people", "phone")
