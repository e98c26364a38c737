"""What SQLite's planner knows of the letters, since nobody gathers it there as PostgreSQL does by itself."""

from alembic import op
from sqlalchemy import text

revision = "0030"
down_revision = "0029"

_OF_A_MILLION = {
    "sqlite_autoindex_letters_1": "1000000 1",
    "ix_letters_state": "1000000 200000 2",
    "ix_letters_about": "1000000 10 5 2",
    "ix_letters_person": "1000000 100 1",
    "ix_letters_earlier": "1000000 1000",
    "ix_letters_due": "50000 2 1",
    "ix_letters_tenant": "50000 100 2",
    "ix_letters_useful_until": "50000 2",
    "ix_letters_in_hand": "100 10",
}
"""Rows, and how many of them one value, or two, or three of the index leave; as `sqlite_stat1` has it.

Without it an index of the state, which most of what waits has in common, is taken before a letter's key, and
each letter that is settled reads all that are planned.
"""
_TAKE_IN = text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('letters', :idx, :stat)")


def upgrade() -> None:
    """Said, and not measured: a database begins empty, and its plans are to be the same in every season."""
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return
    connection.execute(text("ANALYZE letters"))
    connection.execute(text("DELETE FROM sqlite_stat1 WHERE tbl = 'letters'"))
    connection.execute(_TAKE_IN, [{"idx": index, "stat": stat} for index, stat in _OF_A_MILLION.items()])
    connection.execute(text("ANALYZE sqlite_schema"))


def downgrade() -> None:
    """The planner guesses again."""
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM sqlite_stat1 WHERE tbl = 'letters'"))
