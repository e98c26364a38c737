"""Which process took an activity: once it's gone, its reply is another's to give."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Nobody knows it of those that are there, nor do processes that still run the version before."""
    op.add_column("turns", sa.Column("process", sa.Text(), nullable=True))


def downgrade() -> None:
    """A reply counts as lost after a while, whoever owed it."""
    with op.batch_alter_table("turns") as turns:
        turns.drop_column("process")
