"""One company that is an AS and one that is a DA are two, though spelled alike."""

import sqlalchemy as sa
from alembic import op

from programme.companies.companies import CompanyName

revision = "0036"
down_revision = "0035"

_companies = sa.table("companies", *(sa.column(name, sa.Text()) for name in ("id", "key", "name", "number")))


def upgrade() -> None:
    """The key of a company without a number says what kind it is, unless it's an AS."""
    connection = op.get_bind()
    rows = connection.execute(sa.select(_companies)).mappings().all()
    taken = {row["key"] for row in rows}
    for row in rows:
        key = CompanyName(row["name"], row["number"]).key
        if key in taken:
            continue
        taken.add(key)
        connection.execute(sa.update(_companies).where(_companies.c.id == row["id"]).values(key=key))


def downgrade() -> None:
    """Nothing was lost; who spells as before finds the company by its name."""
