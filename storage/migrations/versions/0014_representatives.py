"""Whom participants represent, and the message that a host wrote anew."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
_REPRESENTING = ("for_management", "for_employees")


def upgrade() -> None:
    """Nobody has said so far."""
    with op.batch_alter_table("preparations") as preparations:
        for name in _REPRESENTING:
            preparations.add_column(sa.Column(name, sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("preparations") as preparations:
        for name in _REPRESENTING:
            preparations.alter_column(name, server_default=None)
    with op.batch_alter_table("outcomes") as outcomes:
        outcomes.alter_column("line", new_column_name="message")


def downgrade() -> None:
    """Forget it."""
    with op.batch_alter_table("outcomes") as outcomes:
        outcomes.alter_column("message", new_column_name="line")
    with op.batch_alter_table("preparations") as preparations:
        for name in _REPRESENTING:
            preparations.drop_column(name)
