"""Reminders from the day they fall due to their fate, in steps of which each may die at any line.

plan: cases -> ledger. gather: ledger -> messages. deliver: messages -> Telegram. conclude: messages -> fates.
Every step is one transaction or is undone by none: what it has not written, the next run does again. Several
processes may run all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.service.casework import Session, plan
from bot.service.clock import Clock, tokyo_day
from bot.service.digest import compose, packed
from bot.service.ledger import Carried, Part, Reminder
from bot.service.ports import (
    Lane,
    Messenger,
    Outgoing,
    Owed,
    Person,
    Store,
    StoreUnavailableError,
    Transaction,
)
from bot.service.recipients import in_line, turned_to
from bot.service.words import Words
from flows.opening import waking
from flows.reminders import Fate, Key

_log = structlog.get_logger(__name__)
CASES = 100  # planned in one transaction
PEOPLE = 50  # looked at in one go
PATIENCE = timedelta(seconds=30)  # so long a reminder waits for others of the same morning
REST = timedelta(hours=1)  # of a case that could not be planned
_TOLD = frozenset({None, Fate.SENT, Fate.ACKNOWLEDGED})  # or about to be


@dataclass(frozen=True, slots=True)
class Reminding:
    """The steps. Each says whether it found something to do, so that a tick is `while await step()`."""

    store: Store
    words: Words
    clock: Clock
    messenger: Messenger

    async def plan_some(self) -> bool:
        """Look at cases that are due to be looked at; each tells when to look again."""
        now = self.clock.now()
        try:
            return bool(await self._plan(now, CASES, []))
        except StoreUnavailableError:
            raise
        except Exception:  # noqa: BLE001  # one case that nobody understands must not hold up all others
            return await self._plan_one(now)

    async def gather_some(self) -> bool:
        """Put what each person is owed into as few messages as it fits, the nearest limit first.

        It waits while cases are still to be planned, so that one morning is one message.
        """
        now = self.clock.now()
        people = await self.store.transact(None, lambda tx: _ready(tx, now))
        return bool(people) and await self.store.transact(None, partial(_gather, people=people, now=now))

    async def deliver_some(self) -> bool:
        """Send one message. One at a time, so that a crash can leave no more than one of unknown fate."""
        claimed = await self.store.claim(self.clock.now(), 1, Lane.WORKER)
        for owed in claimed:
            await self._deliver(owed)
        return bool(claimed)

    async def conclude_some(self) -> bool:
        """Tell reminders what became of their message, where a crash came between the two."""
        now = self.clock.now()

        def work(tx: Transaction) -> bool:
            over = tx.ledger.concluded(PEOPLE)
            for outbox_id, became in over.items():
                conclude(tx, outbox_id, became, now)
            return bool(over)

        return await self.store.transact(None, work)

    async def tidy(self) -> bool:
        """Delete what nobody needs any more: old numbers of updates, drafts never confirmed."""
        now = self.clock.now()
        await self.store.transact(None, lambda tx: tx.tidy(now))
        return False

    async def _plan(self, now: datetime, limit: int, begun: list[int]) -> int:
        """Plan so many cases; `begun` tells which ones, even if that fails."""

        def work(tx: Transaction) -> int:
            session = Session(tx, self.words.book, now)
            due = tx.cases.due(now, limit)
            begun.extend(record.interview_id for record in due)
            known = session.known(due)
            for record in due:
                plan(session, record, known[record.interview_id])
            return len(due)

        return await self.store.transact(None, work)

    async def _plan_one(self, now: datetime) -> bool:
        """Plan the first case alone. One that cannot be planned waits, and is told to the operator."""
        begun: list[int] = []
        try:
            return bool(await self._plan(now, 1, begun))
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  # as above
            _log.error("case_not_planned", error=type(error).__name__)
            await self.store.transact(None, partial(_put_off, ids=begun, until=now + REST))
            return True

    async def _deliver(self, owed: Owed) -> None:
        now = self.clock.now()
        message = await self.store.transact(owed.chat_id, lambda tx: self._compose(tx, owed, now))
        if message is None:
            return
        delivery = await self.messenger.deliver(replace(owed, message=message))
        await self.store.settle(owed, delivery, self.clock.now())
        await self.store.transact(None, partial(_conclude, outbox_id=owed.id, now=self.clock.now()))

    def _compose(self, tx: Transaction, owed: Owed, now: datetime) -> Outgoing | None:
        """What the message says now; None when nothing is to be sent at this hour, or at all any more."""
        if waking(now) > now:
            tx.postpone(owed, waking(now))
            return None
        session, person = Session(tx, self.words.book, now), tx.person(owed.chat_id)
        _look_again(session, tx.ledger.carried(owed.id))
        rows = _still_wanted(tx, tx.ledger.carried(owed.id), now)
        if person is None or not rows or not person.reachable:
            tx.withdraw(owed.id)
            return None
        return compose(session, self.words, person, rows)


def _gather(tx: Transaction, people: Mapping[int, int], now: datetime) -> bool:
    """Put into messages what these people, whose chats are given, are owed. Who is busy just now is left for
    the next time. Whether anything was put.
    """
    free = set(tx.hold(people.values()))
    owed = tx.ledger.waiting_for([id_ for id_, chat_id in people.items() if chat_id in free], now)
    for person_id, rows in owed.items():
        person = tx.person_by_id(person_id)
        if person is not None and person.reachable:
            _pack(tx, person, rows, now)
        else:
            fail(tx, rows, now)
    return bool(owed)


def _pack(tx: Transaction, person: Person, rows: Sequence[Reminder], now: datetime) -> None:
    for some in packed(rows):
        posted = tx.post(person.chat_id, f"reminders:{some[0].id}:{now.isoformat()}", waking(now), now)
        if posted is not None:
            tx.ledger.carry(posted, [one.id for one in some])


def conclude(tx: Transaction, outbox_id: int, became: Carried, now: datetime) -> None:
    """Give the reminders of a message that is over their fate."""
    rows = tx.ledger.carried(outbox_id)
    if became is Carried.SENT:
        tx.ledger.settle([one.id for one in rows], Fate.SENT, now)
    else:
        fail(tx, rows, now)


def fail(tx: Transaction, rows: Iterable[Reminder], now: datetime) -> None:
    """They could not be delivered: somebody else of the team is owed each instead."""
    for one in rows:
        if tx.ledger.settle([one.id], Fate.FAILED_AND_ESCALATED, now):
            _escalate(tx, one, now)


def _escalate(tx: Transaction, one: Reminder, now: datetime) -> None:
    """Owe it to the next in line who can be reached; if nobody can, the first who comes back is shown it."""
    record = tx.cases.get(one.interview_id)
    if record is None:
        return
    tried = _tried(tx.ledger.of_case(one.interview_id), one.key)
    others = [each for each in tx.team.members(record.workplace_id) if each.person_id not in tried]
    hands = (record.responsible_id, record.deputy_id)
    reached = turned_to(others, *hands, tokyo_day(now))[:1]
    escalated = replace(one, part=Part.ESCALATED)
    for member in reached:
        tx.ledger.owe(replace(escalated, person_id=member.person_id))
    if not reached and not any(fate in _TOLD for fate in tried.values()):
        missed = replace(escalated, fate=Fate.FAILED_AND_ESCALATED, fated_at=now)
        for member in in_line(others, *hands):
            tx.ledger.owe(replace(missed, person_id=member.person_id))


def _tried(rows: Iterable[Reminder], key: Key) -> Mapping[int, Fate | None]:
    """Who has been told this, is about to be, or cannot be."""
    over = {Fate.CANCELLED, Fate.SUPERSEDED}
    return {row.person_id: row.fate for row in rows if row.key == key and row.fate not in over}


def _conclude(tx: Transaction, outbox_id: int, now: datetime) -> None:
    became = tx.ledger.became(outbox_id)
    if became is not None:
        conclude(tx, outbox_id, became, now)


def _put_off(tx: Transaction, ids: Iterable[int], until: datetime) -> None:
    for record in filter(None, map(tx.cases.get, ids)):
        tx.cases.save(replace(record, next_at=until))


def _look_again(session: Session, rows: Iterable[Reminder]) -> None:
    """Plan the cases that wait for it, so that nothing is said that an answer of this moment has settled."""
    for interview_id in sorted({one.interview_id for one in rows}):
        record = session.tx.cases.get(interview_id)
        if record is not None and record.next_at is not None and record.next_at <= session.now:
            plan(session, record, session.known([record])[interview_id])


def _still_wanted(tx: Transaction, rows: Sequence[Reminder], now: datetime) -> list[Reminder]:
    lapsed = [one.id for one in rows if one.lapses is not None and one.lapses < tokyo_day(now)]
    tx.ledger.settle(lapsed, Fate.CANCELLED, now)
    return [one for one in rows if one.id not in lapsed]


def _ready(tx: Transaction, now: datetime) -> Mapping[int, int]:
    """Whose reminders can go into a message now, with their chats."""
    planning = bool(tx.cases.due(now, 1))
    return tx.ledger.waiting(now - PATIENCE if planning else now, PEOPLE)
