"""One person may speak for several companies."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    """Everybody speaks for the one company that they spoke for."""
    _key("person", "company")
    op.create_index("ix_people_domain", "people", ["domain"])


def downgrade() -> None:
    """Whoever speaks for several speaks for one of them."""
    op.drop_index("ix_people_domain", "people")
    op.execute(
        "DELETE FROM speaks_for WHERE EXISTS (SELECT 1 FROM speaks_for AS other"
        " WHERE other.person = speaks_for.person AND other.company < speaks_for.company)"
    )
    _key("person")


def _key(*columns: str) -> None:
    """On SQLite a table's key is what it was made with: it's made anew."""
    if op.get_context().dialect.name == "postgresql":
        op.drop_constraint("pk_speaks_for", "speaks_for", type_="primary")
        op.create_primary_key("pk_speaks_for", "speaks_for", list(columns))
        return
    op.drop_index("ix_speaks_for_company", "speaks_for")
    op.rename_table("speaks_for", "before")
    op.create_table(
        "speaks_for",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_speaks_for_company")),
        sa.PrimaryKeyConstraint(*columns, name=op.f("pk_speaks_for")),
    )
    op.execute("INSERT INTO speaks_for SELECT person, company, accepted FROM before")
    op.drop_table("before")
    op.create_index("ix_speaks_for_company", "speaks_for", ["company"])
