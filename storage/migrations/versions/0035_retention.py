"""When somebody was last heard of, and when an entry of the register was read: what is old is thrown away."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
NOW = {
    "sqlite": "CAST(strftime('%s', 'now') AS INTEGER)",
    "postgresql": "CAST(extract(epoch FROM now()) AS BIGINT)",
}


def upgrade() -> None:
    """Of those that are there it's counted from now."""
    now = NOW[op.get_context().dialect.name]
    op.add_column("people", sa.Column("heard_at", sa.BigInteger()))
    op.execute(f"UPDATE people SET heard_at = {now}")  # noqa: S608 - our own
    op.create_index("ix_people_heard_at", "people", ["heard_at"])
    read_at = sa.Column("read_at", sa.BigInteger(), nullable=False, server_default="0")
    op.add_column("register_entries", read_at)
    op.execute(f"UPDATE register_entries SET read_at = {now}")  # noqa: S608 - our own
    op.create_index("ix_register_entries_read_at", "register_entries", ["read_at"])


def downgrade() -> None:
    """Everything is kept."""
    op.drop_index("ix_register_entries_read_at", "register_entries")
    op.drop_column("register_entries", "read_at")
    op.drop_index("ix_people_heard_at", "people")
    op.drop_column("people", "heard_at")
