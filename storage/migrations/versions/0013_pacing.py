"""What a letter reminds of, and when it was written: nobody gets too many."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Not known of the letters so far."""
    with op.batch_alter_table("letters") as letters:
        letters.add_column(sa.Column("event", sa.BigInteger()))
        letters.add_column(sa.Column("written_at", sa.BigInteger()))
    op.create_index("ix_letters_person", "letters", ["person", "written_at"])


def downgrade() -> None:
    """Forget it."""
    op.drop_index("ix_letters_person", "letters")
    with op.batch_alter_table("letters") as letters:
        letters.drop_column("written_at")
        letters.drop_column("event")
