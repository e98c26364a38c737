"""The road: where a company is, the places, the waiting list, the history."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Each company is where it hasn't been contacted, and its contacts stand by their own word."""
    with op.batch_alter_table("companies") as companies:
        companies.add_column(sa.Column("stage", sa.Text(), nullable=False, server_default="to-contact"))
        companies.add_column(sa.Column("decides_on", sa.Date()))
        companies.add_column(sa.Column("leaves_at", sa.BigInteger()))
        companies.create_index("ix_companies_stage", ["stage"])
    with op.batch_alter_table("companies") as companies:
        companies.alter_column("stage", server_default=None)
    with op.batch_alter_table("speaks_for") as speaks_for:
        speaks_for.add_column(sa.Column("accepted", sa.Boolean(), nullable=False, server_default=sa.false()))
        speaks_for.create_index("ix_speaks_for_company", ["company"])
    with op.batch_alter_table("speaks_for") as speaks_for:
        speaks_for.alter_column("accepted", server_default=None)
    op.create_table(
        "places",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("holder", sa.Text()),
        sa.Column("since", sa.BigInteger()),
        sa.Column("offer_ends", sa.BigInteger()),
        sa.ForeignKeyConstraint(["holder"], ["companies.id"], name=op.f("fk_places_holder")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_places")),
        sa.UniqueConstraint("holder", name=op.f("uq_places_holder")),
    )
    op.create_table(
        "waiting",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_waiting_company")),
        sa.PrimaryKeyConstraint("company", name=op.f("pk_waiting")),
    )
    op.create_table(
        "outcomes",
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_outcomes_meeting")),
        sa.PrimaryKeyConstraint("meeting", name=op.f("pk_outcomes")),
    )
    op.create_table(
        "overrides",
        sa.Column("setting", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("setting", name=op.f("pk_overrides")),
    )
    op.create_table(
        "history",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_history_company")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_history")),
    )
    op.create_index("ix_history_company", "history", ["company", "number"])


def downgrade() -> None:
    """Forget the road."""
    op.drop_table("history")
    op.drop_table("overrides")
    op.drop_table("outcomes")
    op.drop_table("waiting")
    op.drop_table("places")
    with op.batch_alter_table("speaks_for") as speaks_for:
        speaks_for.drop_index("ix_speaks_for_company")
        speaks_for.drop_column("accepted")
    with op.batch_alter_table("companies") as companies:
        companies.drop_index("ix_companies_stage")
        companies.drop_column("leaves_at")
        companies.drop_column("decides_on")
        companies.drop_column("stage")
