"""When something was last said in a talk: it's thrown away once that is long ago."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

NOW = {
    "sqlite": "CAST(strftime('%s', 'now') AS INTEGER)",
    "postgresql": "CAST(extract(epoch FROM now()) AS BIGINT)",
}


def upgrade() -> None:
    """Of those that are there it's counted from now."""
    op.add_column("talks", sa.Column("said_at", sa.BigInteger(), nullable=False, server_default="0"))
    op.execute(f"UPDATE talks SET said_at = {NOW[op.get_context().dialect.name]}")  # noqa: S608 - our own
    with op.batch_alter_table("talks") as talks:
        talks.alter_column("said_at", server_default=None)


def downgrade() -> None:
    """Talks stay, however old."""
    with op.batch_alter_table("talks") as talks:
        talks.drop_column("said_at")
