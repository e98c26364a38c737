"""Network groups, what companies tell for their sake, and the searches for them."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _of_company(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["companies.id"], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    """There are no groups yet."""
    op.create_table(
        "group_profiles",
        *(_text("company"), _text("by"), sa.Column("at", sa.BigInteger(), nullable=False)),
        *(_text("products"), _text("sites"), _text("shifts"), _text("meets"), _text("themes")),
        *(_text("gladly_with"), _text("not_with")),
        _of_company("group_profiles", "company"),
        sa.PrimaryKeyConstraint("company", name=op.f("pk_group_profiles")),
    )
    op.create_table(
        "network_groups",
        *(_text("id"), sa.Column("number", sa.Integer(), nullable=False), _text("name")),
        sa.Column("is_locked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_groups")),
    )
    op.create_table(
        "group_members",
        *(_text("company"), _text("in_group"), _text("answer"), sa.Column("at", sa.BigInteger())),
        _text("words"),
        _of_company("group_members", "company"),
        sa.ForeignKeyConstraint(["in_group"], ["network_groups.id"], name=op.f("fk_group_members_in_group")),
        sa.PrimaryKeyConstraint("company", name=op.f("pk_group_members")),
    )
    op.create_index("ix_group_members_in_group", "group_members", ["in_group"])
    op.create_table(
        "group_pairs",
        *(_text("id"), _text("one"), _text("other"), _text("how"), _text("by")),
        _of_company("group_pairs", "one"),
        _of_company("group_pairs", "other"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_pairs")),
    )
    op.create_table(
        "group_searches",
        *(_text("id"), _text("by"), sa.Column("at", sa.BigInteger(), nullable=False)),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("smallest", "largest", "within_km")),
        sa.Column("competitors_apart", sa.Boolean(), nullable=False),
        *(_text("divides"), _text("newcomer"), sa.Column("percent", sa.Integer(), nullable=False)),
        sa.Column("is_stopped", sa.Boolean(), nullable=False),
        *(sa.Column("held_until", sa.BigInteger()), sa.Column("ended_at", sa.BigInteger()), _text("found")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_searches")),
    )
    op.create_index("ix_group_searches_ended_at", "group_searches", ["ended_at"])


def downgrade() -> None:
    """Groups are forgotten, and what was told for their sake."""
    for table in ("group_searches", "group_pairs", "group_members", "network_groups", "group_profiles"):
        op.drop_table(table)
