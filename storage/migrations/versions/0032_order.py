"""What companies and people are ordered by and looked for in, the same on both databases."""

import sqlalchemy as sa
from alembic import op

from programme.ordering import order_key

revision = "0032"
down_revision = "0031"

_AS_BYTES = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_NAMED = ("companies", "people")


def upgrade() -> None:
    """From the names that are there; what a process of the version before adds meanwhile comes first."""
    connection = op.get_bind()
    for name in _NAMED:
        op.add_column(name, sa.Column("ordered_by", _AS_BYTES, nullable=False, server_default=""))
        table = sa.table(name, *(sa.column(one, sa.Text()) for one in ("id", "name", "ordered_by")))
        for row in connection.execute(sa.select(table.c.id, table.c.name)).all():
            change = sa.update(table).where(table.c.id == row.id)
            connection.execute(change.values(ordered_by=order_key(row.name)))
        op.create_index(f"ix_{name}_ordered_by", name, ["ordered_by"])


def downgrade() -> None:
    """By the names' bytes, or the database's own order."""
    for name in _NAMED:
        op.drop_index(f"ix_{name}_ordered_by", name)
        op.drop_column(name, "ordered_by")
