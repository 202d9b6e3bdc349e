"""Everything stored about a person, read through the tables so that a new column cannot be forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, or_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.store.tables import (
    AnswerRow,
    DraftRow,
    InterviewRow,
    InvitationRow,
    JournalRow,
    MembershipRow,
    OutboxRow,
    PersonRow,
    ReminderRow,
    RenewalCaseRow,
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
    places = [membership.workplace_id for membership in memberships]
    interviews = session.exec(
        select(InterviewRow).where(col(InterviewRow.workplace_id).in_(owned)).order_by(col(InterviewRow.id))
    ).all()
    workplaces = session.exec(
        select(WorkplaceRow).where(col(WorkplaceRow.id).in_(owned)).order_by(col(WorkplaceRow.id))
    )
    ids = [interview.id for interview in interviews]
    return {
        "person": _plain(person),
        "membership": _all_plain(memberships),
        "workplace": _all_plain(workplaces),
        "interview": _all_plain(interviews),
        "answer": _all_plain(_answers(session, person, ids, places)),
        "renewal_case": _all_plain(_cases(session, person, ids)),
        "reminder": _all_plain(_reminders(session, person, ids, places)),
        "invitation": _all_plain(_invitations(session, person, owned)),
        "draft": _all_plain(_drafts(session, person)),
        "journal": _all_plain(_journal(session, person, owned)),
        "outbox": _all_plain(_messages(session, person)),
    }


def _messages(session: Session, person: PersonRow) -> Iterable[OutboxRow]:
    theirs = select(OutboxRow).where(OutboxRow.chat_id == person.chat_id)
    return session.exec(theirs.order_by(col(OutboxRow.id)))


def _drafts(session: Session, person: PersonRow) -> Iterable[DraftRow]:
    return session.exec(select(DraftRow).where(DraftRow.person_id == person.id))


def _cases(session: Session, person: PersonRow, interviews: list[int]) -> Iterable[RenewalCaseRow]:
    """Of every worker of their own workplaces, and of those elsewhere who are entrusted to them."""
    entrusted = or_(
        col(RenewalCaseRow.responsible_id) == person.id, col(RenewalCaseRow.deputy_id) == person.id
    )
    theirs = or_(col(RenewalCaseRow.interview_id).in_(interviews), entrusted)
    return session.exec(select(RenewalCaseRow).where(theirs).order_by(col(RenewalCaseRow.interview_id)))


def _reminders(
    session: Session, person: PersonRow, interviews: list[int], places: list[int]
) -> Iterable[ReminderRow]:
    """Of every worker of their own workplaces, and those owed to them wherever they belong now."""
    owed = and_(col(ReminderRow.person_id) == person.id, col(ReminderRow.interview_id).in_(_within(places)))
    theirs = or_(col(ReminderRow.interview_id).in_(interviews), owed)
    return session.exec(select(ReminderRow).where(theirs).order_by(col(ReminderRow.id)))


def _invitations(session: Session, person: PersonRow, owned: list[int]) -> Iterable[InvitationRow]:
    """The secret itself is stored nowhere; its hash tells nothing."""
    own = or_(col(InvitationRow.invited_by) == person.id, col(InvitationRow.claimed_by) == person.id)
    theirs = or_(col(InvitationRow.workplace_id).in_(owned), own)
    return session.exec(select(InvitationRow).where(theirs).order_by(col(InvitationRow.id)))


def _answers(
    session: Session, person: PersonRow, interviews: list[int], places: list[int]
) -> Iterable[AnswerRow]:
    """Of their own workplaces, and those they have given wherever they belong now: elsewhere it is the
    workplace's alone, and about its workers.
    """
    given = and_(col(AnswerRow.given_by) == person.id, col(AnswerRow.interview_id).in_(_within(places)))
    theirs = or_(col(AnswerRow.interview_id).in_(interviews), given)
    order = (col(AnswerRow.interview_id), col(AnswerRow.question))
    return session.exec(select(AnswerRow).where(theirs).order_by(*order))


def _journal(session: Session, person: PersonRow, owned: list[int]) -> Iterable[JournalRow]:
    theirs = or_(col(JournalRow.person_id) == person.id, col(JournalRow.workplace_id).in_(owned))
    return session.exec(select(JournalRow).where(theirs).order_by(col(JournalRow.id)))


def _within(workplaces: list[int]) -> SelectOfScalar[int]:
    """The interviews of these workplaces."""
    return select(InterviewRow.id).where(col(InterviewRow.workplace_id).in_(workplaces))


def _all_plain(rows: Iterable[Row]) -> list[dict[str, Any]]:
    return [_plain(row) for row in rows]


def _plain(row: Row) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in type(row).model_fields}
    return {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()
    }
