"""When a host moved a meeting's event to in Outlook, while that is asked about."""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"


def upgrade() -> None:
    """Nobody was asked so far."""
    op.add_column("calendar_entries", sa.Column("asked_about", sa.BigInteger()))


def downgrade() -> None:
    """What was asked is forgotten, and is asked again."""
    op.drop_column("calendar_entries", "asked_about")
