"""What one person could not be told is passed on to the next in line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot.service.casebook import CaseRecord
from bot.service.clock import tokyo_day
from bot.service.faults import UNREADABLE
from bot.service.ledger import Part, Reminder
from bot.service.members import Member
from bot.service.ports import Transaction
from bot.service.recipients import in_line, turned_to
from flows.reminders import Fate, Key

_log = structlog.get_logger(__name__)
_TOLD = frozenset({None, Fate.SENT, Fate.ACKNOWLEDGED})  # or about to be


def fail(tx: Transaction, rows: Iterable[Reminder], now: datetime) -> None:
    """They could not be delivered: somebody else of the team is owed each instead.

    What nobody can read is passed on to nobody, and shown to its reader at a visit once it can be read again.
    """
    for one in rows:
        if tx.ledger.settle([one.id], Fate.FAILED_AND_ESCALATED, now):
            tx.ledger.release([one.id])  # or its message would show it when it arrives without it
            try:
                _escalate(tx, one, now)
            except UNREADABLE as error:
                _log.error("reminder_not_passed_on", error=type(error).__name__)


def nobody_else(tx: Transaction, one: Reminder, now: datetime) -> bool:
    """Whether nobody else is told or could be: then it is tried even with whoever could not be reached."""
    try:
        record, tried = tx.cases.get(one.interview_id), _tried(tx.ledger.of_case(one.interview_id), one.key)
        told = any(fate in _TOLD for person_id, fate in tried.items() if person_id != one.person_id)
        return record is not None and not told and not _reached(tx, record, one, now)
    except UNREADABLE:
        return False  # and `fail` says what is wrong with it


def _reached(tx: Transaction, record: CaseRecord, one: Reminder, now: datetime) -> Sequence[Member]:
    """Others who can be reached and were not turned to yet, in order."""
    return turned_to(_others(tx, record, one), record.responsible_id, record.deputy_id, tokyo_day(now))


def _others(tx: Transaction, record: CaseRecord, one: Reminder) -> Sequence[Member]:
    tried = {*_tried(tx.ledger.of_case(one.interview_id), one.key), one.person_id}
    return [each for each in tx.team.members(record.workplace_id) if each.person_id not in tried]


def _escalate(tx: Transaction, one: Reminder, now: datetime) -> None:
    """Owe it to the next in line who can be reached; if nobody can, the first who comes back is shown it."""
    record = tx.cases.get(one.interview_id)
    if record is None:
        return
    tried = _tried(tx.ledger.of_case(one.interview_id), one.key)
    reached = _reached(tx, record, one, now)[:1]
    escalated = replace(one, part=Part.ESCALATED)
    for member in reached:
        tx.ledger.owe(replace(escalated, person_id=member.person_id))
    if not reached and not any(fate in _TOLD for fate in tried.values()):
        missed = replace(escalated, fate=Fate.FAILED_AND_ESCALATED, fated_at=now)
        for member in in_line(_others(tx, record, one), record.responsible_id, record.deputy_id):
            tx.ledger.owe(replace(missed, person_id=member.person_id))


def _tried(rows: Iterable[Reminder], key: Key) -> Mapping[int, Fate | None]:
    """Who has been told this, is about to be, or cannot be."""
    over = {Fate.CANCELLED, Fate.SUPERSEDED}
    return {row.person_id: row.fate for row in rows if row.key == key and row.fate not in over}
