"""Teams, renewal cases, the ledger of reminders, and messages that the worker delivers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Instant = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
Day = sa.String(10)
ROLES = "role IN ('owner', 'hr', 'viewer')"

# Both engines take a check or a reference together with a new column, and SQLite need not copy the table.
PLACE = "ALTER TABLE person ADD COLUMN place {kind} CONSTRAINT person_place_fk REFERENCES workplace (id)"
LANE = """
ALTER TABLE outbox ADD COLUMN lane VARCHAR DEFAULT 'chat' NOT NULL
CONSTRAINT outbox_lane_check CHECK (lane IN ('chat', 'worker'))"""
# The planner looks at once at workers who were there before; the first case is made of their answers.
CASES = """
INSERT INTO renewal_case (interview_id, responsible_id, state, revision, "case", next_at)
SELECT i.id, MIN(m.person_id), 'tracking', 0, '{{}}', {now}
FROM interview i JOIN membership m ON m.workplace_id = i.workplace_id
WHERE i.slot IS NOT NULL AND m.role = 'owner' GROUP BY i.id"""
NOW = {
    "sqlite": "strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', 'now')",
    "postgresql": "CURRENT_TIMESTAMP",
}


def upgrade() -> None:
    engine = op.get_bind().dialect.name
    op.execute(PLACE.format(kind="INTEGER" if engine == "sqlite" else "BIGINT"))
    op.create_index("person_place_idx", "person", ["place"])
    op.add_column("person", sa.Column("feed_hash", sa.String()))
    op.create_index("person_feed_hash_idx", "person", ["feed_hash"], unique=True)
    op.execute(LANE)
    _membership()
    _invitation()
    _case()
    _reminder()
    op.create_table(
        "draft",
        sa.Column("person_id", Id, nullable=False, autoincrement=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="draft_pk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="draft_person_id_fk"),
    )
    op.create_table(
        "pace",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("free_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pace_pk"),
    )
    op.execute(CASES.format(now=NOW[engine]))


def _membership() -> None:
    # Nothing refers to this table, so it can be made anew around what it held.
    op.execute("CREATE TABLE kept AS SELECT person_id, workplace_id, role FROM membership")
    op.drop_table("membership")
    op.create_table(
        "membership",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("workplace_id", Id, nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("away_until", Day),
        sa.PrimaryKeyConstraint("person_id", "workplace_id", name="membership_pk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="membership_person_id_fk"),
        sa.ForeignKeyConstraint(["workplace_id"], ["workplace.id"], name="membership_workplace_id_fk"),
        sa.CheckConstraint(ROLES, name=op.f("membership_role_check")),
    )
    op.create_index("membership_number_idx", "membership", ["workplace_id", "number"], unique=True)
    op.execute(
        "INSERT INTO membership (person_id, workplace_id, role, number) "
        "SELECT person_id, workplace_id, role, 1 FROM kept"
    )
    op.drop_table("kept")


def _invitation() -> None:
    op.create_table(
        "invitation",
        sa.Column("id", Id, nullable=False),
        sa.Column("workplace_id", Id, nullable=False),
        sa.Column("secret_hash", sa.String(), nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("invited_by", Id, nullable=False),
        sa.Column("claimed_by", Id),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="invitation_pk"),
        sa.UniqueConstraint("secret_hash", name="invitation_secret_hash_key"),
        sa.UniqueConstraint("handle", name="invitation_handle_key"),
        sa.ForeignKeyConstraint(["workplace_id"], ["workplace.id"], name="invitation_workplace_id_fk"),
        sa.ForeignKeyConstraint(["invited_by"], ["person.id"], name="invitation_invited_by_fk"),
        sa.ForeignKeyConstraint(["claimed_by"], ["person.id"], name="invitation_claimed_by_fk"),
        sa.CheckConstraint(ROLES, name=op.f("invitation_role_check")),
        sa.CheckConstraint(
            "state IN ('open', 'waiting', 'used', 'declined', 'revoked')",
            name=op.f("invitation_state_check"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("invitation_workplace_id_idx", "invitation", ["workplace_id"])
    op.create_index("invitation_invited_by_idx", "invitation", ["invited_by"])
    op.create_index("invitation_claimed_by_idx", "invitation", ["claimed_by"])


def _case() -> None:
    op.create_table(
        "renewal_case",
        sa.Column("interview_id", Id, nullable=False, autoincrement=False),
        sa.Column("nickname", sa.String()),
        sa.Column("responsible_id", Id, nullable=False),
        sa.Column("deputy_id", Id),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("case", sa.JSON(), nullable=False),
        sa.Column("next_at", Instant),
        sa.PrimaryKeyConstraint("interview_id", name="renewal_case_pk"),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name="renewal_case_interview_id_fk"),
        sa.ForeignKeyConstraint(["responsible_id"], ["person.id"], name="renewal_case_responsible_id_fk"),
        sa.ForeignKeyConstraint(["deputy_id"], ["person.id"], name="renewal_case_deputy_id_fk"),
        sa.CheckConstraint("deputy_id <> responsible_id", name=op.f("renewal_case_deputy_check")),
    )
    op.create_index("renewal_case_responsible_id_idx", "renewal_case", ["responsible_id"])
    op.create_index("renewal_case_deputy_id_idx", "renewal_case", ["deputy_id"])
    _partial("renewal_case_next_at_idx", "renewal_case", "next_at", "next_at IS NOT NULL")


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", Id, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("interview_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("anchor", Day, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("day", Day, nullable=False),
        sa.Column("limit_on", Day, nullable=False),
        sa.Column("lapses_on", Day),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column("due_at", Instant, nullable=False),
        sa.Column("fate", sa.String()),
        sa.Column("fated_at", Instant),
        sa.Column("outbox_id", Id),
        sa.Column("shown_at", Instant),
        sa.PrimaryKeyConstraint("id", name="reminder_pk"),
        sa.UniqueConstraint("key", name="reminder_key_key"),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name="reminder_interview_id_fk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="reminder_person_id_fk"),
        sa.CheckConstraint(
            "role IN ('responsible', 'deputy', 'owner', 'stand_in', 'escalated', 'snoozed')",
            name=op.f("reminder_role_check"),
        ),
        sa.CheckConstraint(
            "fate IN ('sent', 'acknowledged', 'superseded', 'cancelled', 'failed_and_escalated')",
            name=op.f("reminder_fate_check"),
        ),
        sa.CheckConstraint("(fate IS NULL) = (fated_at IS NULL)", name=op.f("reminder_fated_check")),
        sqlite_autoincrement=True,
    )
    op.create_index("reminder_interview_id_idx", "reminder", ["interview_id", "lead"])
    op.create_index("reminder_person_id_idx", "reminder", ["person_id", "due_at"])
    _partial("reminder_due_idx", "reminder", "due_at", "fate IS NULL AND outbox_id IS NULL")
    _partial("reminder_outbox_id_idx", "reminder", "outbox_id", "fate IS NULL AND outbox_id IS NOT NULL")
    _partial("reminder_over_idx", "reminder", "outbox_id", "fate IS NOT NULL AND outbox_id IS NOT NULL")
    missed = "fate = 'failed_and_escalated' AND shown_at IS NULL"
    _partial("reminder_missed_idx", "reminder", "person_id", missed)


def _partial(name: str, table: str, column: str, where: str) -> None:
    op.create_index(name, table, [column], sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    raise NotImplementedError("teams have no place in the schema before; restore the backup from before")
