"""The tables. Membership joins person and workplace, so that either may have several of the other."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    String,
    TypeDecorator,
    text,
)
from sqlalchemy.types import TypeEngine
from sqlmodel import Field, SQLModel

from bot.store.dialect import utc, utc_text

UNSENT = text("state IN ('due', 'sending')")
PLANNED = text("next_at IS NOT NULL")
WAITING = text("fate IS NULL AND outbox_id IS NULL")
CARRIED = text("fate IS NULL AND outbox_id IS NOT NULL")
OVER = text("fate IS NOT NULL AND outbox_id IS NOT NULL")
MISSED = text("fate = 'failed_and_escalated' AND shown_at IS NULL")


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime: `timestamptz` on PostgreSQL, sortable text on SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kind: TypeEngine[Any] = String(32) if dialect.name == "sqlite" else DateTime(timezone=True)
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        return utc_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        return None if value is None else utc(value)


Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only an INTEGER key


class Row(SQLModel):
    """What every table shares: one metadata with predictable constraint names."""

    metadata = MetaData(
        naming_convention={
            "pk": "%(table_name)s_pk",
            "fk": "%(table_name)s_%(column_0_name)s_fk",
            "uq": "%(table_name)s_%(column_0_name)s_key",
            "ix": "%(table_name)s_%(column_0_name)s_idx",
            "ck": "%(table_name)s_%(constraint_name)s_check",
        }
    )


class PersonRow(Row, table=True):
    __tablename__ = "person"
    __table_args__ = (
        Index("person_feed_hash_idx", "feed_hash", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, unique=True)
    language: str | None
    consent: int | None
    reachable: bool
    screen: str
    card: int | None = Field(sa_type=BigInteger)
    seen_at: datetime = Field(sa_type=Instant)
    subject: str | None
    place: int | None = Field(default=None, sa_type=Id, foreign_key="workplace.id", index=True)
    feed_hash: str | None = None


class WorkplaceRow(Row, table=True):
    __tablename__ = "workplace"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    created_at: datetime = Field(sa_type=Instant)


class MembershipRow(Row, table=True):
    """`number` tells the members of a workplace apart, who have no names here. `away_until` is an ISO day."""

    __tablename__ = "membership"
    __table_args__ = (
        CheckConstraint("role IN ('owner', 'hr', 'viewer')", name="role"),
        Index("membership_number_idx", "workplace_id", "number", unique=True),
    )

    person_id: int = Field(sa_type=Id, primary_key=True, foreign_key="person.id")
    workplace_id: int = Field(sa_type=Id, primary_key=True, foreign_key="workplace.id")
    role: str
    number: int
    away_until: str | None = Field(default=None, max_length=10)


class InvitationRow(Row, table=True):
    """A way into a team. Of the secret in the link only a hash is kept."""

    __tablename__ = "invitation"
    __table_args__ = (
        CheckConstraint("role IN ('owner', 'hr', 'viewer')", name="role"),
        CheckConstraint("state IN ('open', 'waiting', 'used', 'declined', 'revoked')", name="state"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    workplace_id: int = Field(sa_type=Id, foreign_key="workplace.id", index=True)
    secret_hash: str = Field(unique=True)
    handle: str = Field(unique=True)
    role: str
    state: str
    invited_by: int = Field(sa_type=Id, foreign_key="person.id", index=True)
    claimed_by: int | None = Field(default=None, sa_type=Id, foreign_key="person.id", index=True)
    created_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)


class InterviewRow(Row, table=True):
    """`slot` numbers the workers of a workplace; the interview of the workplace itself has none."""

    __tablename__ = "interview"
    __table_args__ = (
        CheckConstraint("scope IN ('workplace', 'worker')", name="scope"),
        CheckConstraint("(scope = 'workplace') = (slot IS NULL)", name="slot"),
        Index("interview_slot_idx", "workplace_id", "slot", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    workplace_id: int = Field(sa_type=Id, foreign_key="workplace.id")
    scope: str
    slot: int | None
    handle: str = Field(unique=True)
    rulebook: str
    revision: int
    focus: str | None
    complete: bool
    started_at: datetime = Field(sa_type=Instant)


class RenewalCaseRow(Row, table=True):
    """A worker's renewal: who looks after it, how it stands, and when the planner looks at it next.

    `case` is the pure core's case as JSON. `next_at` is None while nothing more falls due; `rulebook` is the
    edition by which that was found.
    """

    __tablename__ = "renewal_case"
    __table_args__ = (
        CheckConstraint("deputy_id <> responsible_id", name="deputy"),
        Index("renewal_case_next_at_idx", "next_at", sqlite_where=PLANNED, postgresql_where=PLANNED),
    )

    interview_id: int = Field(sa_type=Id, primary_key=True, foreign_key="interview.id")
    nickname: str | None = None
    responsible_id: int = Field(sa_type=Id, foreign_key="person.id", index=True)
    deputy_id: int | None = Field(default=None, sa_type=Id, foreign_key="person.id", index=True)
    state: str
    revision: int
    case: Any = Field(sa_type=JSON, nullable=False)
    next_at: datetime | None = Field(default=None, sa_type=Instant)
    rulebook: str = Field(default="", sa_column_kwargs={"server_default": ""})


class ReminderRow(Row, table=True):
    """The ledger: one occurrence owed to one person, and what became of it. Days are ISO days in Japan.

    `outbox_id` is the message that carries it. `shown_at` says when one that could not be delivered was shown
    at the next visit.
    """

    __tablename__ = "reminder"
    __table_args__ = (
        CheckConstraint(
            "role IN ('responsible', 'deputy', 'owner', 'stand_in', 'escalated', 'snoozed')", name="role"
        ),
        CheckConstraint(
            "fate IN ('sent', 'acknowledged', 'superseded', 'cancelled', 'failed_and_escalated')", name="fate"
        ),
        CheckConstraint("(fate IS NULL) = (fated_at IS NULL)", name="fated"),
        Index("reminder_interview_id_idx", "interview_id", "lead"),
        Index("reminder_due_idx", "due_at", sqlite_where=WAITING, postgresql_where=WAITING),
        Index("reminder_person_id_idx", "person_id", "due_at"),
        Index("reminder_outbox_id_idx", "outbox_id", sqlite_where=CARRIED, postgresql_where=CARRIED),
        Index("reminder_over_idx", "outbox_id", sqlite_where=OVER, postgresql_where=OVER),
        Index("reminder_missed_idx", "person_id", sqlite_where=MISSED, postgresql_where=MISSED),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    key: str = Field(unique=True)
    interview_id: int = Field(sa_type=Id, foreign_key="interview.id")
    person_id: int = Field(sa_type=Id, foreign_key="person.id")
    role: str
    lead: str
    anchor: str = Field(max_length=10)
    version: int
    day: str = Field(max_length=10)
    limit_on: str = Field(max_length=10)
    lapses_on: str | None = Field(default=None, max_length=10)
    sure: bool
    due_at: datetime = Field(sa_type=Instant)
    fate: str | None = None
    fated_at: datetime | None = Field(default=None, sa_type=Instant)
    outbox_id: int | None = Field(default=None, sa_type=Id)
    shown_at: datetime | None = Field(default=None, sa_type=Instant)


class DraftRow(Row, table=True):
    """What somebody has begun and not yet confirmed: a day that was chosen, a list that was read."""

    __tablename__ = "draft"

    person_id: int = Field(sa_type=Id, primary_key=True, foreign_key="person.id")
    content: Any = Field(sa_type=JSON, nullable=False)
    made_at: datetime = Field(sa_type=Instant)


class PaceRow(Row, table=True):
    """The shared budget of calls: from when on the next one may go out. `name` is a chat's id or 'all'."""

    __tablename__ = "pace"

    name: str = Field(primary_key=True)
    free_at: datetime = Field(sa_type=Instant)


class AnswerRow(Row, table=True):
    """`value` is JSON, so that *don't know* is `null` and a missing row is *not asked yet*."""

    __tablename__ = "answer"

    interview_id: int = Field(sa_type=Id, primary_key=True, foreign_key="interview.id")
    question: str = Field(primary_key=True)
    value: Any = Field(sa_type=JSON, nullable=False)
    given_by: int | None = Field(sa_type=Id, foreign_key="person.id", index=True)
    given_at: datetime = Field(sa_type=Instant)


class JournalRow(Row, table=True):
    """Append-only; the only change ever made is that erasing takes the two links away."""

    __tablename__ = "journal"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    kind: str
    at: datetime = Field(sa_type=Instant)
    person_id: int | None = Field(sa_type=Id, foreign_key="person.id", index=True)
    workplace_id: int | None = Field(sa_type=Id, foreign_key="workplace.id", index=True)
    detail: Any = Field(sa_type=JSON, nullable=False)


class InboxRow(Row, table=True):
    """Which updates were dealt with. No text, no chat: the ids alone stop a second effect."""

    __tablename__ = "inbox"
    __table_args__ = (CheckConstraint("outcome IN ('done', 'parked')", name="outcome"),)

    bot_id: int = Field(sa_type=BigInteger, primary_key=True)
    update_id: int = Field(sa_type=BigInteger, primary_key=True, sa_column_kwargs={"autoincrement": False})
    kind: str
    outcome: str
    at: datetime = Field(sa_type=Instant)


class OutboxRow(Row, table=True):
    """Messages owed. `ambiguous` counts the attempts that may have arrived; ids are never used twice.

    `lane` is the part that delivers: the conversation, or the worker with its reminders.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        CheckConstraint("lane IN ('chat', 'worker')", name="lane"),
        CheckConstraint("role IN ('card', 'note', 'tidy')", name="role"),
        CheckConstraint(
            "state IN ('due', 'sending', 'sent', 'superseded', 'undeliverable', 'parked')", name="state"
        ),
        Index("outbox_chat_id_idx", "chat_id", "id"),
        Index("outbox_unsent_idx", "chat_id", "id", sqlite_where=UNSENT, postgresql_where=UNSENT),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    key: str = Field(unique=True)
    chat_id: int = Field(sa_type=BigInteger)
    method: str
    params: Any = Field(sa_type=JSON, nullable=False)
    role: str
    state: str
    attempts: int
    ambiguous: int
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    not_before: datetime = Field(sa_type=Instant)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    error: str | None = None
    created_at: datetime = Field(sa_type=Instant)
    lane: str = Field(default="chat", sa_column_kwargs={"server_default": "chat"})
