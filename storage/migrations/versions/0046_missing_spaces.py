"""A space too many or too few in a company's name is no other company."""

import sqlalchemy as sa
from alembic import op

from programme.companies.companies import CompanyName, spelling_key

revision = "0046"
down_revision = "0045"

_companies = sa.table(
    "companies", *(sa.column(name, sa.Text()) for name in ("id", "key", "name", "number", "spelling"))
)
_former = sa.table("former_names", *(sa.column(name, sa.Text()) for name in ("key", "company")))


def upgrade() -> None:
    """Of two companies that turn out to be one, both stay: the leader merges them in the chat."""
    connection = op.get_bind()
    rows = connection.execute(sa.select(_companies).order_by(_companies.c.id)).mappings().all()
    taken = {row["key"] for row in rows}
    for row in rows:
        called = CompanyName(row["name"], row["number"])
        key = row["key"] if called.key in taken else called.key
        taken.add(key)
        change = sa.update(_companies).where(_companies.c.id == row["id"])
        connection.execute(change.values(spelling=spelling_key(called.name), key=key))
    former = {row.key for row in connection.execute(sa.select(_former.c.key))}
    for old in sorted(former):
        new = CompanyName(old).key
        if new not in former:
            former.add(new)
            connection.execute(sa.update(_former).where(_former.c.key == old).values(key=new))


def downgrade() -> None:
    """Nothing was lost; who spells as before finds the company by its name."""
