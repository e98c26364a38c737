"""The project group among all who write, and a thing's letters among all planned, are found at once."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

IN_THE_GROUP = sa.text("roles NOT IN ('', 'contact', 'participant', 'contact participant')")
IS_HOST = sa.text("host <> ''")


def upgrade() -> None:
    """The index of a thing's letters knows their state and when they are due, too."""
    op.create_index(
        "ix_people_roles", "people", ["id"], sqlite_where=IN_THE_GROUP, postgresql_where=IN_THE_GROUP
    )
    op.create_index("ix_people_host", "people", ["host"], sqlite_where=IS_HOST, postgresql_where=IS_HOST)
    op.drop_index("ix_letters_about", "letters")
    op.create_index("ix_letters_about", "letters", ["about", "state", "due"])


def downgrade() -> None:
    """As it was."""
    op.drop_index("ix_letters_about", "letters")
    op.create_index("ix_letters_about", "letters", ["about"])
    op.drop_index("ix_people_host", "people")
    op.drop_index("ix_people_roles", "people")
