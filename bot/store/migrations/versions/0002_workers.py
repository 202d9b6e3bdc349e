"""Each worker has an interview of their own, and a chat is about one of them or about the workplace."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Both engines take a check together with a new column. So SQLite need not copy the table, which would forget
# the ids that were in use once, and drop it under the answers that refer to it.
SLOT = """
ALTER TABLE interview ADD COLUMN slot INTEGER
CONSTRAINT interview_slot_check CHECK ((scope = 'workplace') = (slot IS NULL))"""


def upgrade() -> None:
    op.add_column("person", sa.Column("subject", sa.String()))
    op.execute(SLOT)
    op.create_index("interview_slot_idx", "interview", ["workplace_id", "slot"], unique=True)
    op.drop_index("interview_workplace_id_idx", "interview")  # the new one begins with the same column


def downgrade() -> None:
    raise NotImplementedError("workers have no place in the first schema; restore the backup from before")
