"""Everything stored about a person, read through the tables so that a new column cannot be forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, or_
from sqlmodel import Session, col, select

from bot.store.tables import (
    AnswerRow,
    InterviewRow,
    JournalRow,
    MembershipRow,
    OutboxRow,
    PersonRow,
    Row,
    WorkplaceRow,
)


def everything_about(connection: Connection, person_id: int) -> dict[str, Any]:
    """JSON of the person, their workplaces, interviews, answers, journal and messages; {} when unknown."""
    with Session(connection, join_transaction_mode="rollback_only") as session:
        person = session.get(PersonRow, person_id)
        return {} if person is None else _gather(session, person)


def _gather(session: Session, person: PersonRow) -> dict[str, Any]:
    memberships = session.exec(
        select(MembershipRow)
        .where(MembershipRow.person_id == person.id)
        .order_by(col(MembershipRow.workplace_id))
    ).all()
    owned = [membership.workplace_id for membership in memberships if membership.role == "owner"]
    interviews = session.exec(
        select(InterviewRow).where(col(InterviewRow.workplace_id).in_(owned)).order_by(col(InterviewRow.id))
    ).all()
    workplaces = session.exec(
        select(WorkplaceRow).where(col(WorkplaceRow.id).in_(owned)).order_by(col(WorkplaceRow.id))
    )
    return {
        "person": _plain(person),
        "membership": _all_plain(memberships),
        "workplace": _all_plain(workplaces),
        "interview": _all_plain(interviews),
        "answer": _all_plain(_answers(session, person, [interview.id for interview in interviews])),
        "journal": _all_plain(_journal(session, person, owned)),
        "outbox": _all_plain(_messages(session, person)),
    }


def _messages(session: Session, person: PersonRow) -> Iterable[OutboxRow]:
    theirs = select(OutboxRow).where(OutboxRow.chat_id == person.chat_id)
    return session.exec(theirs.order_by(col(OutboxRow.id)))


def _answers(session: Session, person: PersonRow, interviews: list[int]) -> Iterable[AnswerRow]:
    theirs = or_(col(AnswerRow.interview_id).in_(interviews), col(AnswerRow.given_by) == person.id)
    order = (col(AnswerRow.interview_id), col(AnswerRow.question))
    return session.exec(select(AnswerRow).where(theirs).order_by(*order))


def _journal(session: Session, person: PersonRow, owned: list[int]) -> Iterable[JournalRow]:
    theirs = or_(col(JournalRow.person_id) == person.id, col(JournalRow.workplace_id).in_(owned))
    return session.exec(select(JournalRow).where(theirs).order_by(col(JournalRow.id)))


def _all_plain(rows: Iterable[Row]) -> list[dict[str, Any]]:
    return [_plain(row) for row in rows]


def _plain(row: Row) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in type(row).model_fields}
    return {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()
    }
