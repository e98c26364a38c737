"""By which domain a person's account is known, and invitations."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Nobody's domain is known so far; Teams is asked as they write."""
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("domain", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("people") as people:
        people.alter_column("domain", server_default=None)
    op.create_table(
        "invitations",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_invitations_company")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_invitations")),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("invitations")
    with op.batch_alter_table("people") as people:
        people.drop_column("domain")
