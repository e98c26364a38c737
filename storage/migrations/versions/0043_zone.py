"""People whose clients are in another zone see times in both."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"


def upgrade() -> None:
    """Everybody's is learnt with their next message."""
    op.add_column("people", sa.Column("zone", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Times are the programme's."""
    op.drop_column("people", "zone")
