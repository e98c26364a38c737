"""Errands, and what they find out: a person's e-mail, by the person's id in the service."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Nobody's e-mail is known yet; whoever writes next is asked about."""
    for table, column in (("people", "email"), ("addresses", "member")):
        with op.batch_alter_table(table) as changed:
            changed.add_column(sa.Column(column, sa.Text(), nullable=False, server_default=""))
        with op.batch_alter_table(table) as changed:
            changed.alter_column(column, server_default=None)
    op.create_table(
        "errands",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "about", name=op.f("pk_errands")),
    )
    op.create_index("ix_errands_due", "errands", ["due"])


def downgrade() -> None:
    """Forget the errands and the e-mails."""
    op.drop_table("errands")
    for table, column in (("people", "email"), ("addresses", "member")):
        with op.batch_alter_table(table) as changed:
            changed.drop_column(column)
