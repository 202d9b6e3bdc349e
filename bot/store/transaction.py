"""One update's unit of work over SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from bot.service.ports import Outgoing, Owed, Person, Record, UpdateKey
from bot.store import outbox
from bot.store import statements as sql
from bot.store.cases import SqlCases
from bot.store.dialect import utc
from bot.store.export import everything_about
from bot.store.ledger import SqlLedger
from bot.store.team import SqlTeam
from bot.store.unit import Unit, as_json

Answers: TypeAlias = dict[str, bool | int | str | None]


class SqlTransaction:
    """Implements `ports.Transaction`."""

    __slots__ = ("_unit", "cases", "ledger", "team")

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self.team = SqlTeam(unit)
        self.cases = SqlCases(unit)
        self.ledger = SqlLedger(unit)

    def receive(self, key: UpdateKey, kind: str, now: datetime) -> bool:
        at = self._unit.instant(now)
        return self._unit.change(sql.RECEIVE, key.bot_id, key.update_id, kind, at) == 1

    def park(self, key: UpdateKey, kind: str, now: datetime) -> None:
        self._unit.change(sql.PARK, key.bot_id, key.update_id, kind, self._unit.instant(now))

    def person(self, chat_id: int) -> Person | None:
        return next(map(_person, self._unit.rows(sql.PERSON, chat_id)), None)

    def person_by_id(self, person_id: int) -> Person | None:
        return next(map(_person, self._unit.rows(sql.PERSON_BY_ID, person_id)), None)

    def add_person(self, chat_id: int, screen: str, now: datetime) -> Person:
        at = self._unit.instant(now)
        [[person_id]] = self._unit.rows(sql.ADD_PERSON, chat_id, screen, at)
        return Person(person_id, chat_id, None, None, True, screen, None, utc(now))

    def save_person(self, person: Person) -> None:
        self._unit.change(
            sql.SAVE_PERSON,
            person.language,
            person.consent,
            person.reachable,
            person.screen,
            person.card,
            self._unit.instant(person.seen_at),
            person.subject,
            person.place,
            person.id,
        )

    def subscriber(self, feed_hash: str) -> Person | None:
        found = [person_id for [person_id] in self._unit.rows(sql.FEED_OF, feed_hash)]
        return self.person_by_id(found[0]) if found else None

    def subscribe(self, person_id: int, feed_hash: str | None) -> None:
        self._unit.change(sql.SAVE_FEED, feed_hash, person_id)

    def hold(self, chat_ids: Iterable[int]) -> Sequence[int]:
        chats = list(chat_ids)
        if not self._unit.locks:
            return chats
        return [chat_id for [chat_id] in self._unit.rows(sql.HOLD_CHATS, self._unit.ids(chats))]

    def record(self, person_id: int) -> Record | None:
        rows = self._unit.rows(sql.RECORD, person_id)
        if rows and self._unit.locks:
            # Somebody else of the team may have changed it before the lock was ours.
            self.team.hold(rows[0][1])
            rows = self._unit.rows(sql.RECORD, person_id)
        return self._one(rows)

    def base(self, workplace_id: int) -> Record | None:
        return self._one(self._unit.rows(sql.BASE, workplace_id))

    def find(self, person_id: int, handle: str) -> Record | None:
        return self._one(self._unit.rows(sql.FIND, handle, person_id))

    def worker_by_id(self, record_id: int) -> Record | None:
        return self._one(self._unit.rows(sql.WORKER_BY_ID, record_id))

    def worker(self, workplace_id: int, handle: str) -> Record | None:
        return self._one(self._unit.rows(sql.WORKER, workplace_id, handle))

    def _one(self, rows: list[Any]) -> Record | None:
        for row in rows:
            return _record(row, self._answers(row[0]))
        return None

    def _answers(self, record_id: int) -> Answers:
        parse = self._unit.parse
        return {question: parse(value) for question, value in self._unit.rows(sql.ANSWERS, record_id)}

    def workers(self, workplace_id: int) -> Sequence[Record]:
        answers = self._by_record(sql.WORKERS_ANSWERS, workplace_id)
        return [_record(row, answers[row[0]]) for row in self._unit.rows(sql.WORKERS, workplace_id)]

    def known(self, record_ids: Iterable[int], workplace_ids: Iterable[int]) -> Sequence[Record]:
        many = self._unit.ids
        rows = self._unit.rows(sql.KNOWN, many(record_ids))
        rows += self._unit.rows(sql.KNOWN_PLACES, many(set(workplace_ids)))
        answers = self._by_record(sql.KNOWN_ANSWERS, many(row[0] for row in rows))
        return [_record(row, answers[row[0]]) for row in rows]

    def _by_record(self, statement: str, value: Any) -> Mapping[int, Answers]:
        answers: defaultdict[int, Answers] = defaultdict(dict)
        for record_id, question, answer in self._unit.rows(statement, value):
            answers[record_id][question] = self._unit.parse(answer)
        return answers

    def start_record(self, person_id: int, handle: str, rulebook: str, now: datetime) -> Record:
        at = self._unit.instant(now)
        [[workplace_id]] = self._unit.rows(sql.ADD_WORKPLACE, at)
        self._unit.change(sql.ADD_OWNER, person_id, workplace_id)
        [[record_id]] = self._unit.rows(sql.ADD_INTERVIEW, workplace_id, handle, rulebook, at)
        return Record(record_id, workplace_id, handle, rulebook, 0, focus=None, complete=False, answers={})

    def add_worker(self, workplace_id: int, handle: str, rulebook: str, now: datetime) -> Record:
        at = self._unit.instant(now)
        values = (workplace_id, workplace_id, handle, rulebook, at)
        [[record_id, slot]] = self._unit.rows(sql.ADD_WORKER, *values)
        return Record(record_id, workplace_id, handle, rulebook, 0, None, False, {}, slot)

    def drop_answers(self, record_id: int, questions: Iterable[str]) -> None:
        for question in questions:
            self._unit.change(sql.DROP_ANSWER, record_id, question)

    def remove_worker(self, record_id: int) -> None:
        for statement in sql.REMOVE_WORKER:
            self._unit.change(statement, record_id)
        self._unit.erased = True

    def save_answer(
        self, record_id: int, question: str, value: bool | int | str | None, person_id: int, now: datetime
    ) -> None:
        at = self._unit.instant(now)
        self._unit.change(sql.SAVE_ANSWER, record_id, question, as_json(value), person_id, at)

    def save_position(
        self, record_id: int, revision: int, focus: str | None, *, complete: bool, rulebook: str
    ) -> None:
        self._unit.change(sql.SAVE_POSITION, revision, focus, complete, rulebook, record_id)

    def note(
        self,
        kind: str,
        now: datetime,
        *,
        person_id: int | None,
        workplace_id: int | None,
        detail: Mapping[str, str | int],
    ) -> None:
        at = self._unit.instant(now)
        self._unit.change(sql.NOTE, kind, at, person_id, workplace_id, as_json(dict(detail)))

    def owe(self, chat_id: int, message: Outgoing, key: str, now: datetime) -> Owed | None:
        return outbox.owe(self._unit, chat_id, message, key, now)

    def post(self, chat_id: int, key: str, not_before: datetime, now: datetime) -> int | None:
        return outbox.post(self._unit, chat_id, key, not_before, now)

    def postpone(self, owed: Owed, until: datetime) -> None:
        self._unit.change(sql.POSTPONE, self._unit.instant(until), owed.id, owed.attempt)

    def visited(self, chat_id: int, now: datetime) -> None:
        at = self._unit.instant(now)
        self._unit.change(sql.VISITED, at, chat_id, at)

    def withdraw(self, outbox_id: int) -> None:
        self._unit.change(sql.WITHDRAW, outbox_id)

    def draft(self, person_id: int) -> Any:
        return next((self._unit.parse(content) for [content] in self._unit.rows(sql.DRAFT, person_id)), None)

    def save_draft(self, person_id: int, content: Any, now: datetime) -> None:
        if content is None:
            self._unit.change(sql.DROP_DRAFT, person_id)
        else:
            self._unit.change(sql.SAVE_DRAFT, person_id, as_json(content), self._unit.instant(now))

    def tidy(self, now: datetime) -> None:
        for statement, days in sql.TIDY.items():
            self._unit.change(statement, self._unit.instant(now - timedelta(days=days)))

    def unsent(self, chat_id: int) -> int:
        [[count]] = self._unit.rows(sql.UNSENT, chat_id)
        return int(count)

    def export(self, person_id: int) -> dict[str, Any]:
        return everything_about(self._unit.connection, person_id)

    def erase(self, person_id: int) -> None:
        for [workplace_id] in self._unit.rows(sql.OWNED, person_id):
            for statement in sql.ERASE_WORKPLACE:
                self._unit.change(statement, workplace_id)
        for statement in sql.ERASE_PERSON:
            self._unit.change(statement, person_id)
        self._unit.erased = True


def _record(row: Sequence[Any], answers: Answers) -> Record:
    record_id, workplace_id, handle, rulebook, revision, focus, complete, *of_worker = row
    return Record(
        record_id, workplace_id, handle, rulebook, revision, focus, bool(complete), answers, *of_worker
    )


def _person(row: Sequence[Any]) -> Person:
    person_id, chat_id, language, consent, reachable, screen, card, seen_at, subject, place, fed = row
    known = (person_id, chat_id, language, consent, bool(reachable), screen, card, utc(seen_at))
    return Person(*known, subject, place, bool(fed))
