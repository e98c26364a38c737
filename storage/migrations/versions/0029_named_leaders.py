"""Who leads because the settings say so, and when a letter that was put off was first due."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"

WAS_PUT_OFF = sa.text("state = 'planned' AND email = '' AND first_due IS NOT NULL")


def upgrade() -> None:
    """The settings' leaders are marked when the bot starts; what is put off is counted from now."""
    op.add_column("people", sa.Column("named", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("letters", sa.Column("first_due", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_letters_first_due",
        "letters",
        ["first_due"],
        sqlite_where=WAS_PUT_OFF,
        postgresql_where=WAS_PUT_OFF,
    )


def downgrade() -> None:
    """Whoever leads goes on leading."""
    op.drop_index("ix_letters_first_due", "letters")
    op.drop_column("letters", "first_due")
    op.drop_column("people", "named")
