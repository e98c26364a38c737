"""Who said what became of a letter of which nobody knew whether it came."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Nobody has said so of any."""
    op.add_column("letters", sa.Column("settled_by", sa.Text()))


def downgrade() -> None:
    """Forget who it was; the state stays."""
    with op.batch_alter_table("letters") as letters:
        letters.drop_column("settled_by")
