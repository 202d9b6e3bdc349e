"""What must hold whatever happens: nothing lost, nothing twice, nothing at night, nothing that is over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, cast

from bot.service.casebook import CaseRecord
from bot.service.casework import Session
from bot.service.ledger import Part, Reminder
from bot.service.members import Member, Standing
from bot.service.openings import closed_in_japan
from bot.service.ports import Transaction
from flows.opening import JAPAN, WAKING_HOURS
from flows.reminders import Fate, Key, Occurrence, occurrences, owed
from tests.reminders.stage import Attempt, Stage

if TYPE_CHECKING:
    from bot.store.transaction import SqlTransaction

DAY = timedelta(hours=24)
MOST_COPIES = 3
WIDEST = 4096
_TOLD = frozenset({Fate.SENT, Fate.ACKNOWLEDGED})


class Judge:
    """Looks at every attempt when it is made, and at the ledger after every tick."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._doubts: defaultdict[int, int] = defaultdict(int)  # by message of the outbox
        self._hopeless: set[int] = set()  # rows that failed while nobody else could be reached
        stage.post.listeners.append(self.attempted)

    async def attempted(self, attempt: Attempt) -> None:
        """Before a message arrives."""
        assert attempt.at.astimezone(JAPAN).hour in WAKING_HOURS, f"at night: {attempt}"
        assert attempt.rows, f"a message that carries nothing: {attempt}"
        assert len(attempt.text) <= WIDEST, f"too long: {attempt}"
        await self._stage.look(lambda tx: self._is_wanted(tx, attempt))
        self._is_no_copy_too_many(attempt)
        self._doubts[attempt.message] += attempt.doubtful

    def _is_wanted(self, tx: Transaction, attempt: Attempt) -> None:
        """It goes to somebody of the team who may act, and says nothing that is over."""
        team = {one.person_id: one for one in tx.team.members(self._stage.workplace_id)}
        for row in attempt.rows:
            member = team.get(row.person_id)
            assert member is not None, f"to somebody who has left: {row}"
            assert member.standing is not Standing.VIEWER, f"to somebody who may only look: {row}"
            record = tx.cases.get(row.interview_id)
            assert record is not None, f"about nobody: {row}"
            found = {one.key for one in _found(self._stage.session(tx), record)}
            series = {(key.lead, key.anchor, key.version) for key in found}
            put_off = (row.key.lead, row.key.anchor, row.key.version) in series and self._was_put_off(row)
            assert row.key in found or put_off, f"withdrawn, and sent all the same: {row}"
            assert row.lapses is None or row.lapses >= self._stage.clock.today, f"nobody needs it: {row}"

    def _was_put_off(self, row: Reminder) -> bool:
        lead = self._stage.desk.words.book.leads[row.key.lead]
        return row.key.day not in {offset.after(row.key.anchor) for offset in lead.at}

    def _is_no_copy_too_many(self, attempt: Attempt) -> None:
        earlier = [one for one in self._stage.post.arrived if one.message == attempt.message]
        if earlier:
            assert attempt.copy, f"a copy without its label: {attempt}"
            assert len(earlier) <= self._doubts[attempt.message], f"a copy for nothing: {attempt}"
        visited = self._stage.visited.get(attempt.person_id, attempt.at - DAY)
        recent = [one for one in earlier if one.at > max(attempt.at - DAY, visited)]
        assert len(recent) < MOST_COPIES or not attempt.arrived, f"one copy too many in a day: {attempt}"
        for row in attempt.rows:
            again = [
                one
                for one in self._arrivals(row)
                if one.message != attempt.message and not one.doubtful and not one.overtaken
            ]
            assert not again, f"told twice: {row} by {again} and {attempt}"

    def _arrivals(self, row: Reminder) -> list[Attempt]:
        return [
            one
            for one in self._stage.post.arrived
            if any((other.key, other.person_id) == (row.key, row.person_id) for other in one.rows)
        ]

    async def everybody_is_looked_after(self) -> None:
        """At every moment."""
        team = {one.person_id: one for one in await self._stage.members()}
        for record in await self._stage.cases():
            looks = team.get(record.responsible_id)
            assert looks is not None, f"nobody looks after {record}"
            assert looks.standing is not Standing.VIEWER, f"somebody who may not looks after {record}"
            deputy = team.get(record.deputy_id) if record.deputy_id is not None else looks
            assert deputy is not None, f"the deputy has left: {record}"
            assert deputy.standing is not Standing.VIEWER, f"the deputy may only look: {record}"

    async def nothing_is_forgotten(self) -> None:
        """When there was nothing more to do at this instant."""
        await self._stage.look(self._nothing_is_forgotten)

    def _nothing_is_forgotten(self, tx: Transaction) -> None:
        now, team = self._stage.clock.now(), tx.team.members(self._stage.workplace_id)
        for record in tx.cases.of(self._stage.workplace_id):
            found = _found(self._stage.session(tx), record)
            rows = tx.ledger.of_case(record.interview_id)
            by_key = _by_key(rows)
            for one in found:
                assert one.due_at > now or one.key in by_key, f"due, and in no ledger: {one.key}"
            self._failed_were_passed_on(rows, by_key, team)
            for sending in owed(found, {}, now).send:
                self._is_told(sending.occurrence, by_key, rows, now)
            self._sent_has_arrived(tx, rows)

    def _failed_were_passed_on(
        self, rows: Iterable[Reminder], by_key: Mapping[Key, list[Reminder]], team: Sequence[Member]
    ) -> None:
        for row in rows:
            if row.fate is not Fate.FAILED_AND_ESCALATED or row.id in self._hopeless:
                continue
            others = [one for one in by_key[row.key] if one.fate in {None, *_TOLD}]
            tried = {one.person_id for one in by_key[row.key] if one.fate is Fate.FAILED_AND_ESCALATED}
            left = [
                one
                for one in team
                if one.reachable and one.standing is not Standing.VIEWER and one.person_id not in tried
            ]
            over = any(one.fate in {Fate.SUPERSEDED, Fate.CANCELLED} for one in by_key[row.key])
            assert others or over or not left, f"failed, and {left} could have been told: {row}"
            if not others and not over:
                self._hopeless.add(row.id)

    def _is_told(
        self,
        one: Occurrence,
        by_key: Mapping[Key, list[Reminder]],
        rows: Sequence[Reminder],
        now: datetime,
    ) -> None:
        """It is on its way, was told, could not be, or was put off by somebody."""
        theirs = by_key[one.key]
        series = (one.key.lead, one.key.anchor, one.key.version)
        put_off = any(
            row.part is Part.SNOOZED
            and (row.key.lead, row.key.anchor, row.key.version) == series
            and (row.fate in {None, *_TOLD, Fate.FAILED_AND_ESCALATED})
            for row in rows
        )
        fates = {row.fate for row in theirs}
        fine = fates & {None, *_TOLD, Fate.FAILED_AND_ESCALATED}
        assert fine or put_off, f"lost: {one.key} as of {now}, with {theirs}"

    def _sent_has_arrived(self, tx: Transaction, rows: Sequence[Reminder]) -> None:
        for row in rows:
            assert row.fate is not Fate.SENT or self._arrivals(row), f"marked as sent, and never sent: {row}"
            if row.fate is Fate.ACKNOWLEDGED and row.outbox_id is not None:
                same = [one for one in rows if self._is_answered_with(row, one)]
                assert self._may_have_been_read(tx, same), f"answered, and never told: {row}"

    def _is_answered_with(self, row: Reminder, other: Reminder) -> bool:
        """One answers for all who are told the same, and for all days of what is repeated until then."""
        lead = self._stage.desk.words.book.leads[row.key.lead]
        return other.key.series == row.key.series if lead.repeat_days else other.key == row.key

    def _may_have_been_read(self, tx: Transaction, same: Sequence[Reminder]) -> bool:
        """By anybody. A process that died with a message in hand may have sent it."""
        keys = {one.key for one in same}
        tries = (one for one in self._stage.post.attempts if one.arrived or one.doubtful)
        if any(other.key in keys for one in tries for other in one.rows):
            return True
        in_hand = "SELECT 1 FROM outbox WHERE id = ? AND (state = 'sending' OR ambiguous > 0)"
        return any(cast("SqlTransaction", tx)._unit.rows(in_hand, one.outbox_id) for one in same)

    async def everything_has_its_fate(self) -> None:
        """At the end, when all has run out: nothing that has fallen due is open."""
        now = self._stage.clock.now()
        for record in await self._stage.cases():
            for row in await self._stage.rows(record.interview_id):
                assert row.fate is not None or row.due_at > now, f"open at the end: {row}"

    async def missed_ones_are_shown(self, chat_id: int) -> None:
        """At a visit of somebody to whom something could not be delivered."""
        person = self._stage.people[chat_id]
        if not await self._stage.look(lambda tx: tx.ledger.missed(person)):
            return
        await self._stage.visit(chat_id)
        left = await self._stage.look(lambda tx: tx.ledger.missed(person))
        assert not left, f"not shown at the visit: {left}"


def _found(session: Session, record: CaseRecord) -> Sequence[Occurrence]:
    worker, base = session.tx.worker_by_id(record.interview_id), session.tx.base(record.workplace_id)
    assert worker is not None
    assert base is not None
    facts = session.facts(worker, base)
    return occurrences(session.book, record.case, facts, closed_in_japan, until=session.today)


def _by_key(rows: Iterable[Reminder]) -> dict[Key, list[Reminder]]:
    found: dict[Key, list[Reminder]] = {}
    for row in rows:
        found.setdefault(row.key, []).append(row)
    return found
