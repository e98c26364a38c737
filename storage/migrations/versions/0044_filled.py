"""What stood in a broadcast's fields as it was sent, where nobody could tell afterwards."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"


def upgrade() -> None:
    """Of those that were sent before nothing is known."""
    op.add_column("broadcast_recipients", sa.Column("meeting", sa.BigInteger()))
    op.add_column("broadcast_recipients", sa.Column("free_places", sa.Integer()))


def downgrade() -> None:
    """It's forgotten."""
    op.drop_column("broadcast_recipients", "free_places")
    op.drop_column("broadcast_recipients", "meeting")
