"""Two spellings of a name are one company: "&" is "og", "A.S." is "AS", and an Å is an Å."""

import sqlalchemy as sa
from alembic import op

from programme.companies.companies import spelling_key

revision = "0025"
down_revision = "0024"

_companies = sa.table(
    "companies", *(sa.column(name, sa.Text()) for name in ("id", "key", "name", "number", "spelling"))
)


def upgrade() -> None:
    """Of two companies that turn out to be one, both stay: the leader merges them in the chat."""
    connection = op.get_bind()
    rows = connection.execute(sa.select(_companies)).mappings().all()
    taken = {row["key"] for row in rows}
    for row in rows:
        spelling = spelling_key(row["name"])
        if spelling == row["spelling"]:
            continue
        free = not row["number"] and spelling not in taken
        key = spelling if free else row["key"]
        taken.add(key)
        connection.execute(
            sa.update(_companies).where(_companies.c.id == row["id"]).values(spelling=spelling, key=key)
        )


def downgrade() -> None:
    """Nothing was lost; who spells as before finds the company by its name."""
