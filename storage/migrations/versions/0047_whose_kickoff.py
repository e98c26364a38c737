"""Registrations know whose kick-off they were for, and questions that wait are found among all."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"


def upgrade() -> None:
    """Those that are there are for the kick-off of the season that is running."""
    season = sa.Column("season", sa.Text(), nullable=False, server_default="")
    if op.get_context().dialect.name == "postgresql":
        op.add_column("registrations", season)
        _key("season", "company", "place")
    else:
        _made_anew(("season", "company", "place"), "", season)
    op.create_index("ix_questions_answered_at", "questions", ["answered_at", "asked_at"])


def downgrade() -> None:
    """Who came to earlier kick-offs is known by the numbers of their season alone."""
    op.drop_index("ix_questions_answered_at", "questions")
    op.execute("DELETE FROM registrations WHERE season <> ''")
    if op.get_context().dialect.name == "postgresql":
        _key("company", "place")
        op.drop_column("registrations", "season")
    else:
        _made_anew(("company", "place"), " WHERE season = ''")


def _key(*columns: str) -> None:
    op.drop_constraint("pk_registrations", "registrations", type_="primary")
    op.create_primary_key("pk_registrations", "registrations", list(columns))


def _made_anew(key: tuple[str, ...], which: str, *more: sa.Column[str]) -> None:
    """On SQLite a table's key is what it was made with."""
    op.rename_table("registrations", "before")
    op.create_table(
        "registrations",
        *more,
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, autoincrement=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "email", "by")),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["companies.id"], name=op.f("fk_registrations_company")),
        sa.PrimaryKeyConstraint(*key, name=op.f("pk_registrations")),
    )
    columns = 'company, place, name, email, "by", at'
    op.execute(f"INSERT INTO registrations ({columns}) SELECT {columns} FROM before{which}")  # noqa: S608 - our own
    op.drop_table("before")
