"""Renewal cases over SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.service.casebook import CaseRecord, from_stored, to_stored
from bot.store.dialect import utc
from bot.store.unit import Unit, as_json

_CASE = """
SELECT c.interview_id, i.workplace_id, i.slot, i.handle, c.nickname, c.responsible_id, c.deputy_id, c."case",
  c.next_at, c.rulebook
FROM renewal_case c JOIN interview i ON i.id = c.interview_id"""
START = """
INSERT INTO renewal_case (interview_id, responsible_id, state, revision, "case", next_at)
VALUES (?, ?, 'tracking', 0, '{}', ?)"""
GET = f"{_CASE} WHERE c.interview_id = ? {{for_update_of_case}}"
OF = f"{_CASE} WHERE i.workplace_id = ? AND i.slot IS NOT NULL ORDER BY i.slot"
ENTRUSTED = f"{_CASE} WHERE i.workplace_id = ? AND ? IN (c.responsible_id, c.deputy_id) ORDER BY i.slot"
SAVE = """
UPDATE renewal_case
SET nickname = ?, responsible_id = ?, deputy_id = ?, state = ?, revision = ?, "case" = ?, next_at = ?,
  rulebook = ?
WHERE interview_id = ?"""
WAKE = """
UPDATE renewal_case SET next_at = ? WHERE interview_id IN (SELECT id FROM interview WHERE workplace_id = ?)"""
WAITING = "SELECT interview_id FROM renewal_case WHERE next_at <= ? ORDER BY next_at LIMIT 1"
PUT_OFF = "UPDATE renewal_case SET next_at = ? WHERE interview_id = ?"
RENEW = "UPDATE renewal_case SET next_at = ? WHERE rulebook <> ?"
DUE = f"{_CASE} WHERE c.next_at <= ? ORDER BY c.next_at LIMIT ? {{skip_locked_case}}"


class SqlCases:
    """Implements `casebook.Cases`."""

    __slots__ = ("_unit",)

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def start(self, interview_id: int, responsible_id: int, now: datetime) -> None:
        self._unit.change(START, interview_id, responsible_id, self._unit.instant(now))

    def get(self, interview_id: int) -> CaseRecord | None:
        return next((self._case(row) for row in self._unit.rows(GET, interview_id)), None)

    def of(self, workplace_id: int) -> Sequence[CaseRecord]:
        return [self._case(row) for row in self._unit.rows(OF, workplace_id)]

    def entrusted(self, person_id: int, workplace_id: int) -> Sequence[CaseRecord]:
        return [self._case(row) for row in self._unit.rows(ENTRUSTED, workplace_id, person_id)]

    def save(self, record: CaseRecord) -> None:
        case = record.case
        self._unit.change(
            SAVE,
            record.nickname,
            record.responsible_id,
            record.deputy_id,
            case.state.value,
            case.revision,
            as_json(to_stored(case)),
            None if record.next_at is None else self._unit.instant(record.next_at),
            record.rulebook,
            record.interview_id,
        )

    def wake(self, workplace_id: int, now: datetime) -> None:
        self._unit.change(WAKE, self._unit.instant(now), workplace_id)

    def due(self, now: datetime, limit: int) -> Sequence[CaseRecord]:
        return [self._case(row) for row in self._unit.rows(DUE, self._unit.instant(now), limit)]

    def waiting(self, now: datetime) -> int | None:
        return next((id_ for [id_] in self._unit.rows(WAITING, self._unit.instant(now))), None)

    def put_off(self, interview_id: int, until: datetime) -> None:
        self._unit.change(PUT_OFF, self._unit.instant(until), interview_id)

    def renew(self, rulebook: str, now: datetime) -> None:
        self._unit.change(RENEW, self._unit.instant(now), rulebook)

    def _case(self, row: Sequence[Any]) -> CaseRecord:
        interview_id, workplace_id, slot, handle, nickname, responsible, deputy, stored, next_at, rulebook = (
            row
        )
        return CaseRecord(
            interview_id,
            workplace_id,
            slot,
            handle,
            nickname,
            responsible,
            deputy,
            from_stored(str(interview_id), self._unit.parse(stored)),
            None if next_at is None else utc(next_at),
            rulebook,
        )
