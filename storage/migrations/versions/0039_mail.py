"""E-mails that are due are found at once, and meetings know which change their people were told of."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
_CHANGED = sa.text("told <> sequence")
_WAITS = sa.text("state = 'planned' AND email <> ''")


def upgrade() -> None:
    """Nobody has been told of anything by e-mail; a change counts as moving and cancelling did until now."""
    op.create_index("ix_letters_mail_due", "letters", ["due"], sqlite_where=_WAITS, postgresql_where=_WAITS)
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":  # what the planner knows of the others
        connection.execute(
            sa.text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('letters', :idx, '50000 2')"),
            {"idx": "ix_letters_mail_due"},
        )
    op.add_column("meetings", sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("meetings", sa.Column("told", sa.Integer(), nullable=False, server_default="-1"))
    op.execute("UPDATE meetings SET sequence = moves + CASE WHEN state = 'cancelled' THEN 1 ELSE 0 END")
    op.create_table(
        "unsubscribed",
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("email", name=op.f("pk_unsubscribed")),
    )
    op.create_index(
        "ix_meetings_told", "meetings", ["ends"], sqlite_where=_CHANGED, postgresql_where=_CHANGED
    )


def downgrade() -> None:
    """E-mails stand as planned, and nobody is invited by them."""
    op.drop_table("unsubscribed")
    op.drop_index("ix_meetings_told", "meetings")
    op.drop_column("meetings", "told")
    op.drop_column("meetings", "sequence")
    op.drop_index("ix_letters_mail_due", "letters")
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        connection.execute(sa.text("DELETE FROM sqlite_stat1 WHERE idx = 'ix_letters_mail_due'"))
