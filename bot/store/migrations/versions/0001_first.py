"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Instant = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
UNSENT = sa.text("state IN ('due', 'sending')")


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("id", Id, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("consent", sa.Integer()),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("screen", sa.String(), nullable=False),
        sa.Column("card", sa.BigInteger()),
        sa.Column("seen_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="person_pk"),
        sa.UniqueConstraint("chat_id", name="person_chat_id_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "workplace",
        sa.Column("id", Id, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="workplace_pk"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "membership",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("workplace_id", Id, nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "workplace_id", name="membership_pk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="membership_person_id_fk"),
        sa.ForeignKeyConstraint(["workplace_id"], ["workplace.id"], name="membership_workplace_id_fk"),
        sa.CheckConstraint("role IN ('owner')", name=op.f("membership_role_check")),
    )
    op.create_index("membership_workplace_id_idx", "membership", ["workplace_id"])
    op.create_table(
        "interview",
        sa.Column("id", Id, nullable=False),
        sa.Column("workplace_id", Id, nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("rulebook", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("focus", sa.String()),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("started_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="interview_pk"),
        sa.UniqueConstraint("handle", name="interview_handle_key"),
        sa.ForeignKeyConstraint(["workplace_id"], ["workplace.id"], name="interview_workplace_id_fk"),
        sa.CheckConstraint("scope IN ('workplace', 'worker')", name=op.f("interview_scope_check")),
        sqlite_autoincrement=True,
    )
    op.create_index("interview_workplace_id_idx", "interview", ["workplace_id"])
    op.create_table(
        "answer",
        sa.Column("interview_id", Id, nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("given_by", Id),
        sa.Column("given_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("interview_id", "question", name="answer_pk"),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name="answer_interview_id_fk"),
        sa.ForeignKeyConstraint(["given_by"], ["person.id"], name="answer_given_by_fk"),
    )
    op.create_index("answer_given_by_idx", "answer", ["given_by"])
    op.create_table(
        "journal",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("person_id", Id),
        sa.Column("workplace_id", Id),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="journal_pk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="journal_person_id_fk"),
        sa.ForeignKeyConstraint(["workplace_id"], ["workplace.id"], name="journal_workplace_id_fk"),
        sqlite_autoincrement=True,
    )
    op.create_index("journal_person_id_idx", "journal", ["person_id"])
    op.create_index("journal_workplace_id_idx", "journal", ["workplace_id"])
    op.create_table(
        "inbox",
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name="inbox_pk"),
        sa.CheckConstraint("outcome IN ('done', 'parked')", name=op.f("inbox_outcome_check")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("ambiguous", sa.Integer(), nullable=False),
        sa.Column("lease_until", Instant),
        sa.Column("not_before", Instant, nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("error", sa.String()),
        sa.Column("created_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="outbox_pk"),
        sa.UniqueConstraint("key", name="outbox_key_key"),
        sa.CheckConstraint("role IN ('card', 'note', 'tidy')", name=op.f("outbox_role_check")),
        sa.CheckConstraint(
            "state IN ('due', 'sending', 'sent', 'superseded', 'undeliverable', 'parked')",
            name=op.f("outbox_state_check"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_chat_id_idx", "outbox", ["chat_id", "id"])
    op.create_index(
        "outbox_unsent_idx", "outbox", ["chat_id", "id"], sqlite_where=UNSENT, postgresql_where=UNSENT
    )


def downgrade() -> None:
    raise NotImplementedError("the first schema has nothing to go back to")
