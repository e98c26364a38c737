"""Open presentations, and which meetings are part of one."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Each meeting was one of its own so far."""
    with op.batch_alter_table("meetings") as meetings:
        meetings.add_column(sa.Column("open", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("meetings") as meetings:
        meetings.alter_column("open", server_default=None)
    op.create_table(
        "open_presentations",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.Column("hosts", sa.Text(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_presentations")),
    )


def downgrade() -> None:
    """Forget them; the companies' meetings stand."""
    op.drop_table("open_presentations")
    with op.batch_alter_table("meetings") as meetings:
        meetings.drop_column("open")
