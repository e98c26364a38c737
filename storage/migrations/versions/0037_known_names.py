"""What hosts and themes were called last, for when they leave the programme file."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    """The bot's start notes those of the file."""
    op.create_table(
        "known_names",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("what", "id", name=op.f("pk_known_names")),
    )


def downgrade() -> None:
    """Who left the file is shown by the id."""
    op.drop_table("known_names")
