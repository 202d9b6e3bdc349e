"""The ledger of reminders over SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.service.ledger import Part, Reminder
from bot.store import outbox
from bot.store import statements as sql
from bot.store.dialect import utc
from bot.store.unit import Unit
from flows.reminders import Fate, Key

_ROW = """
SELECT id, interview_id, person_id, role, lead, anchor, version, day, limit_on, lapses_on, sure, due_at,
  fate, fated_at, outbox_id, shown_at
FROM reminder"""
_NEAREST = "ORDER BY limit_on, due_at, id"
OF_CASE = f"{_ROW} WHERE interview_id = ? ORDER BY due_at, id"
# What was cancelled, or was another's or a later one's to say, is open again when it is owed again: after a
# command was taken back, or when the worker comes back into the same hands.
_OWE = """
INSERT INTO reminder (key, interview_id, person_id, role, lead, anchor, version, day, limit_on, lapses_on,
  sure, due_at, fate, fated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE
SET fate = excluded.fate, fated_at = excluded.fated_at, outbox_id = NULL, role = excluded.role,
  sure = excluded.sure
WHERE (reminder.fate = 'cancelled' AND (excluded.fate IS NULL OR excluded.fate <> 'cancelled'))
  OR (reminder.fate = 'superseded' AND (excluded.fate IS NULL OR excluded.fate = 'failed_and_escalated'))"""
OWE = _OWE
# Whoever takes a worker over is owed even what could not be delivered to them before, or it would end there.
TAKE = f"{_OWE} OR (reminder.fate = 'failed_and_escalated' AND reminder.shown_at IS NULL)"
SETTLE = "UPDATE reminder SET fate = ?, fated_at = ? WHERE id = ? AND fate IS NULL"
# What nobody has been told has not been answered: it is still owed. What is just being told may be what
# somebody has before their eyes; if it does not arrive after all, `statements.UNANSWERED` opens it again. So
# an answer and a result wait for each other.
_ANSWERED = "UPDATE reminder SET fate = 'acknowledged', fated_at = ?"
_MAY_BE_READ = """
EXISTS (
  SELECT 1 FROM outbox
  WHERE outbox.id = reminder.outbox_id AND (outbox.state = 'sending' OR outbox.ambiguous > 0) {for_share})"""
_OPEN = f"fate IS NULL AND ({_MAY_BE_READ} OR {sql.TOLD_TO_OTHERS})"
ACKNOWLEDGE = f"{_ANSWERED} WHERE id {{among}} AND (fate = 'sent' OR ({_OPEN}))"
OPEN_OF = f"{_ROW} WHERE interview_id = ? AND person_id = ? AND fate IS NULL ORDER BY due_at, id"
# The few who wait are found before their chats are looked up, or SQLite would walk through everybody; and it
# would walk through every reminder there ever was to have them by person, were it not for the sum.
WAITING = """
SELECT p.id, p.chat_id FROM (
  SELECT person_id + 0 AS person_id, MIN(limit_on) AS nearest FROM reminder
  WHERE fate IS NULL AND outbox_id IS NULL AND due_at <= ?
  GROUP BY person_id + 0 ORDER BY MIN(limit_on), person_id + 0 LIMIT ?) AS waits
JOIN person p ON p.id = waits.person_id ORDER BY waits.nearest, p.id"""
WAITING_FOR = f"""
{_ROW} WHERE person_id {{among}} AND fate IS NULL AND outbox_id IS NULL AND due_at <= ? {_NEAREST}"""
# It may have been given to somebody else since it was looked at.
CARRY = """
UPDATE reminder SET outbox_id = ? WHERE id = ? AND fate IS NULL AND outbox_id IS NULL AND person_id = (
  SELECT p.id FROM person p JOIN outbox o ON o.chat_id = p.chat_id WHERE o.id = ?)"""
RELEASE = "UPDATE reminder SET outbox_id = NULL WHERE id = ?"
CARRIED = f"{_ROW} WHERE outbox_id = ? AND fate IS NULL {_NEAREST}"
FAILED = """
SELECT DISTINCT r.outbox_id FROM reminder r LEFT JOIN outbox o ON o.id = r.outbox_id
WHERE r.fate IS NULL AND r.outbox_id IS NOT NULL
  AND (o.id IS NULL OR o.state NOT IN ('due', 'sending', 'sent'))
LIMIT ?"""
# What is on its way to being shown is not shown a second time meanwhile.
_BEING_SHOWN = """
EXISTS (
  SELECT 1 FROM outbox WHERE outbox.id = reminder.outbox_id AND outbox.state IN ('due', 'sending'))"""
_UNSHOWN = f"fate = 'failed_and_escalated' AND shown_at IS NULL AND NOT {_BEING_SHOWN}"
MISSED = f"{_ROW} WHERE person_id = ? AND {_UNSHOWN} {_NEAREST}"
SHOW = "UPDATE reminder SET shown_at = ? WHERE id = ?"
SHOW_WITH = "UPDATE reminder SET outbox_id = ? WHERE id = ?"
_OF_WORKPLACE = "interview_id IN (SELECT id FROM interview WHERE workplace_id = ? AND slot IS NOT NULL)"
_THEN = "((due_at >= ? AND due_at < ?) OR (fated_at >= ? AND fated_at < ?))"
BETWEEN = f"{_ROW} WHERE {_OF_WORKPLACE} AND {_THEN} ORDER BY due_at, id"
NEXT_DUE = """
SELECT MIN(at) FROM (
  SELECT MIN(next_at) AS at FROM renewal_case
  UNION ALL SELECT MIN(due_at) FROM reminder WHERE fate IS NULL AND outbox_id IS NULL
  UNION ALL SELECT MIN(not_before) FROM outbox
    WHERE state IN ('due', 'sending') AND lane = 'worker') AS soonest"""


class SqlLedger:
    """Implements `ledger.Ledger`."""

    __slots__ = ("_unit",)

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def of_case(self, interview_id: int) -> Sequence[Reminder]:
        return self._all(OF_CASE, interview_id)

    def owe(self, reminder: Reminder) -> bool:
        return self._owe(OWE, reminder)

    def _owe(self, statement: str, reminder: Reminder) -> bool:
        key, at = reminder.key, self._unit.instant
        values = (
            f"{key}/{reminder.person_id}",
            reminder.interview_id,
            reminder.person_id,
            reminder.part.value,
            key.lead,
            key.anchor.isoformat(),
            key.version,
            key.day.isoformat(),
            reminder.limit.isoformat(),
            reminder.lapses.isoformat() if reminder.lapses else None,
            reminder.sure,
            at(reminder.due_at),
            reminder.fate.value if reminder.fate else None,
            at(reminder.fated_at) if reminder.fated_at else None,
        )
        return self._unit.change(statement, *values) == 1

    def settle(self, ids: Iterable[int], fate: Fate, now: datetime) -> int:
        at = self._unit.instant(now)
        return sum(self._unit.change(SETTLE, fate.value, at, id_) for id_ in ids)

    def acknowledge(self, ids: Iterable[int], now: datetime) -> int:
        return self._unit.change(ACKNOWLEDGE, self._unit.instant(now), self._unit.ids(ids))

    def hand_over(self, interview_id: int, giver: int, taker: int, now: datetime) -> None:
        for one in self._all(OPEN_OF, interview_id, giver):
            if self.settle([one.id], Fate.SUPERSEDED, now):
                part = one.part if one.part is Part.SNOOZED else Part.RESPONSIBLE
                self._owe(TAKE, replace(one, person_id=taker, part=part))

    def waiting(self, now: datetime, limit: int) -> Mapping[int, int]:
        return dict(self._unit.rows(WAITING, self._unit.instant(now), limit))

    def waiting_for(self, people: Iterable[int], now: datetime) -> Mapping[int, Sequence[Reminder]]:
        found: dict[int, list[Reminder]] = {}
        for one in self._all(WAITING_FOR, self._unit.ids(people), self._unit.instant(now)):
            found.setdefault(one.person_id, []).append(one)
        return found

    def carry(self, outbox_id: int, ids: Iterable[int]) -> None:
        for id_ in ids:
            self._unit.change(CARRY, outbox_id, id_, outbox_id)

    def carried(self, outbox_id: int) -> Sequence[Reminder]:
        return self._all(CARRIED, outbox_id)

    def unanswered(self, outbox_id: int, now: datetime) -> None:
        outbox.unanswered(self._unit, outbox_id, now)

    def release(self, ids: Iterable[int]) -> None:
        for id_ in ids:
            self._unit.change(RELEASE, id_)

    def failed(self, limit: int) -> Sequence[int]:
        return [id_ for [id_] in self._unit.rows(FAILED, limit)]

    def missed(self, person_id: int) -> Sequence[Reminder]:
        return self._all(MISSED, person_id)

    def show(self, ids: Iterable[int], now: datetime) -> None:
        for id_ in ids:
            self._unit.change(SHOW, self._unit.instant(now), id_)

    def show_with(self, outbox_id: int, ids: Iterable[int]) -> None:
        for id_ in ids:
            self._unit.change(SHOW_WITH, outbox_id, id_)

    def between(self, workplace_id: int, start: datetime, end: datetime) -> Sequence[Reminder]:
        span = (self._unit.instant(start), self._unit.instant(end))
        return self._all(BETWEEN, workplace_id, *span, *span)

    def next_due(self) -> datetime | None:
        [[at]] = self._unit.rows(NEXT_DUE)
        return None if at is None else utc(at)

    def _all(self, statement: str, *values: Any) -> list[Reminder]:
        return [_reminder(row) for row in self._unit.rows(statement, *values)]


def _reminder(row: Sequence[Any]) -> Reminder:
    id_, interview_id, person_id, part, lead, anchor, version, day, limit, lapses, sure, due_at, *rest = row
    fate, fated_at, outbox_id, shown_at = rest
    return Reminder(
        id_,
        Key(str(interview_id), lead, date.fromisoformat(anchor), version, date.fromisoformat(day)),
        interview_id,
        person_id,
        Part(part),
        date.fromisoformat(limit),
        None if lapses is None else date.fromisoformat(lapses),
        bool(sure),
        utc(due_at),
        None if fate is None else Fate(fate),
        None if fated_at is None else utc(fated_at),
        outbox_id,
        None if shown_at is None else utc(shown_at),
    )
