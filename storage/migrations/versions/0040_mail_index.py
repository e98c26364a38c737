"""E-mails that are due are found by their own index on SQLite, too."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
_WAITS = sa.text("state = 'planned' AND email <> ''")


def upgrade() -> None:
    """With the state in front, or SQLite takes the index of all states, which matches more columns."""
    _made_anew("50000 50000 2", "state", "due")


def downgrade() -> None:
    """By the moment alone."""
    _made_anew("50000 2", "due")


def _made_anew(what_the_planner_knows: str, *columns: str) -> None:
    op.drop_index("ix_letters_mail_due", "letters")
    op.create_index(
        "ix_letters_mail_due", "letters", list(columns), sqlite_where=_WAITS, postgresql_where=_WAITS
    )
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        index = {"idx": "ix_letters_mail_due", "stat": what_the_planner_knows}
        connection.execute(sa.text("DELETE FROM sqlite_stat1 WHERE idx = :idx"), index)
        added = sa.text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('letters', :idx, :stat)")
        connection.execute(added, index)
