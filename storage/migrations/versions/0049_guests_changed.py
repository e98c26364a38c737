"""Whether an event's guests have changed since it was written: somebody's address became known."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"


def upgrade() -> None:
    """Whoever is known by now was invited when the event was written."""
    op.add_column(
        "calendar_entries", sa.Column("guests_changed", sa.Integer(), nullable=False, server_default="0")
    )


def downgrade() -> None:
    """Events keep the guests that they have."""
    op.drop_column("calendar_entries", "guests_changed")
