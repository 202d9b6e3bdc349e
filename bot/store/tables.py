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
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, unique=True)
    language: str | None
    consent: int | None
    reachable: bool
    screen: str
    card: int | None = Field(sa_type=BigInteger)
    seen_at: datetime = Field(sa_type=Instant)
    subject: str | None


class WorkplaceRow(Row, table=True):
    __tablename__ = "workplace"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int = Field(default=None, sa_type=Id, primary_key=True)
    created_at: datetime = Field(sa_type=Instant)


class MembershipRow(Row, table=True):
    __tablename__ = "membership"
    __table_args__ = (CheckConstraint("role IN ('owner')", name="role"),)

    person_id: int = Field(sa_type=Id, primary_key=True, foreign_key="person.id")
    workplace_id: int = Field(sa_type=Id, primary_key=True, foreign_key="workplace.id", index=True)
    role: str


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
    """Messages owed. `ambiguous` counts the attempts that may have arrived; ids are never used twice."""

    __tablename__ = "outbox"
    __table_args__ = (
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
