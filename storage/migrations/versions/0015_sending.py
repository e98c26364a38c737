"""Letters go out tenant by tenant, may change an earlier message, and know how often they were refused."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

PLANNED = sa.text("state = 'planned'")
WAITS = sa.text("state = 'planned' AND email = ''")
IN_HAND = sa.text("state IN ('claimed', 'sending')")
INDEXES = {
    "ix_letters_due": (["due", "tenant"], WAITS),
    "ix_letters_tenant": (["tenant", "due"], WAITS),
    "ix_letters_useful_until": (["useful_until"], PLANNED),
    "ix_letters_in_hand": (["tenant"], IN_HAND),
}


def upgrade() -> None:
    """The tenant stands before the slash of the person's id; what was in hand is found by the new lease."""
    op.create_table(
        "leases",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
    )
    with op.batch_alter_table("letters") as letters:
        letters.add_column(sa.Column("tenant", sa.Text(), nullable=False, server_default=""))
        letters.add_column(sa.Column("way", sa.Text(), nullable=False, server_default="new"))
        letters.add_column(sa.Column("earlier", sa.Text(), nullable=False, server_default=""))
        letters.add_column(sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
        letters.drop_column("lease_ends")
    slash = "instr(person, '/')" if op.get_bind().dialect.name == "sqlite" else "position('/' in person)"
    op.execute(
        f"UPDATE letters SET tenant = CASE {slash} WHEN 0 THEN person ELSE substr(person, 1, {slash} - 1) END"  # noqa: S608 - no value of anybody's
    )
    op.execute(
        "INSERT INTO leases (name, holder, ends)"
        " SELECT DISTINCT 'tenant:' || tenant, '', 0 FROM letters WHERE state IN ('claimed', 'sending')"
    )
    with op.batch_alter_table("letters") as letters:
        for column in ("tenant", "way", "earlier", "tries"):
            letters.alter_column(column, server_default=None)
    for name, (columns, where) in INDEXES.items():
        op.create_index(name, "letters", columns, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """What is in hand gets a lease that has ended."""
    for name in INDEXES:
        op.drop_index(name, "letters")
    with op.batch_alter_table("letters") as letters:
        letters.add_column(sa.Column("lease_ends", sa.BigInteger()))
        for column in ("tenant", "way", "earlier", "tries"):
            letters.drop_column(column)
    op.execute("UPDATE letters SET lease_ends = 0 WHERE state IN ('claimed', 'sending')")
    op.drop_table("leases")
