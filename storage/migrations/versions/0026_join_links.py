"""Where people join a meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Nobody has given a link so far."""
    op.add_column("meetings", sa.Column("link", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Hosts send their links themselves."""
    op.drop_column("meetings", "link")
