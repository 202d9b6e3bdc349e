"""By which edition of the rulebook each renewal case was planned last."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("renewal_case", sa.Column("rulebook", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("renewal_case", "rulebook")
