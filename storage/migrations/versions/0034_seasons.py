"""Seasons, and where each company stood as one ended."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    """What is there belongs to the first, which the bot's start notes."""
    op.create_table(
        "seasons",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kickoff", sa.BigInteger(), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger()),
        sa.Column("places", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("in_line", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("coming", sa.Integer(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seasons")),
    )
    op.create_index("ix_seasons_began_at", "seasons", ["began_at"])
    op.create_table(
        "standings",
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer()),
        sa.Column("in_line", sa.Integer()),
        sa.Column("coming", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_standings_season")),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_standings_company")),
        sa.PrimaryKeyConstraint("season", "company", name=op.f("pk_standings")),
    )
    op.create_index("ix_standings_company", "standings", ["company"])


def downgrade() -> None:
    """Earlier seasons are known by the history alone."""
    op.drop_table("standings")
    op.drop_table("seasons")
