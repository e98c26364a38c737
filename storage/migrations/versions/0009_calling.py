"""When the project group tried to reach a company, and whether it wants to be left alone."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Nobody was called so far."""
    with op.batch_alter_table("companies") as companies:
        companies.add_column(sa.Column("tried_at", sa.BigInteger()))
        companies.add_column(sa.Column("left_alone", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("companies") as companies:
        companies.alter_column("left_alone", server_default=None)


def downgrade() -> None:
    """Forget it."""
    with op.batch_alter_table("companies") as companies:
        companies.drop_column("left_alone")
        companies.drop_column("tried_at")
