"""What people choose about reminders; what was planned before there were rules for it is planned anew."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """The reminders that are due later are planned by the rules when the bot starts."""
    op.create_table(
        "reminder_choices",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger()),
        sa.PrimaryKeyConstraint("person", "what", name=op.f("pk_reminder_choices")),
    )
    op.execute(
        "UPDATE letters SET state = 'withdrawn', reason = 'planned anew by a rule' WHERE state = 'planned' "
        "AND (what IN ('decision-due', 'offer-reminder', 'follow-up') OR what LIKE 'reminder:%')"
    )


def downgrade() -> None:
    """Forget it; reminders come as before once something about them changes."""
    op.drop_table("reminder_choices")
