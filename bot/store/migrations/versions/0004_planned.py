"""By which edition of the rulebook each renewal case was planned last; reminders know what was sent at once."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# Before, they were told a moment later.
SENT = """
UPDATE reminder SET fate = 'sent', fated_at = due_at
WHERE fate IS NULL AND outbox_id IN (SELECT id FROM outbox WHERE state = 'sent')"""


def upgrade() -> None:
    op.execute(SENT)
    op.add_column("renewal_case", sa.Column("rulebook", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("renewal_case", "rulebook")
