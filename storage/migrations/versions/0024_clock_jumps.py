"""What the moved clock of the local mode jumped over: nobody was down meanwhile."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Nobody knows of the jumps before."""
    op.create_table(
        "clock_jumps",
        sa.Column("starts", sa.BigInteger(), autoincrement=False, primary_key=True),
        sa.Column("ends", sa.BigInteger(), nullable=False),
    )


def downgrade() -> None:
    """What was jumped over looks as if the bot had been down."""
    op.drop_table("clock_jumps")
