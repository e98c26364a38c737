"""A company's second network group, and who was in which group in seasons that are over."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _key(table: str, column: str, of: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [of], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    """Nobody has a second group yet, and no season with groups has ended."""
    op.create_table(
        "second_members",
        *(_text("company"), _text("in_group"), _text("answer"), sa.Column("at", sa.BigInteger())),
        _text("words"),
        _key("second_members", "company", "companies.id"),
        _key("second_members", "in_group", "network_groups.id"),
        sa.PrimaryKeyConstraint("company", name=op.f("pk_second_members")),
    )
    op.create_index("ix_second_members_in_group", "second_members", ["in_group"])
    op.create_table(
        "past_members",
        *(_text("season"), _text("in_group"), _text("company")),
        _key("past_members", "season", "seasons.id"),
        _key("past_members", "company", "companies.id"),
        sa.PrimaryKeyConstraint("season", "in_group", "company", name=op.f("pk_past_members")),
    )
    op.create_index("ix_past_members_company", "past_members", ["company"])


def downgrade() -> None:
    """Second groups are forgotten, and who met whom before."""
    op.drop_table("past_members")
    op.drop_table("second_members")
