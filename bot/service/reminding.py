"""Reminders from the day they fall due to their fate, in steps of which each may die at any line.

plan: cases -> ledger. gather: ledger -> messages. deliver: messages -> Telegram. conclude: messages -> fates.
Every step is one transaction or is undone by none: what it has not written, the next run does again. Several
processes may run all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from bot.service.casework import Session, plan
from bot.service.clock import Clock, tokyo_day
from bot.service.digest import compose, packed
from bot.service.ledger import Carried, Part, Reminder
from bot.service.ports import Lane, Messenger, Outgoing, Owed, Store, Transaction
from bot.service.recipients import in_line
from bot.service.words import Words
from flows.opening import waking
from flows.reminders import Fate

CASES = 20  # planned in one transaction
PEOPLE = 50  # looked at in one go
PATIENCE = timedelta(seconds=30)  # so long a reminder waits for others of the same morning


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

        def work(tx: Transaction) -> bool:
            session = Session(tx, self.words.book, now)
            due = tx.cases.due(now, CASES)
            for record in due:
                plan(session, record)
            return bool(due)

        return await self.store.transact(None, work)

    async def gather_some(self) -> bool:
        """Put what each person is owed into as few messages as it fits, the nearest limit first.

        It waits while cases are still to be planned, so that one morning is one message.
        """
        now = self.clock.now()
        people = await self.store.transact(None, lambda tx: _ready(tx, now))
        for person_id, chat_id in people:
            await self.store.transact(chat_id, partial(self._gather, person_id=person_id, now=now))
        return bool(people)

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

    @staticmethod
    def _gather(tx: Transaction, person_id: int, now: datetime) -> None:
        person, rows = tx.person_by_id(person_id), tx.ledger.waiting_for(person_id, now)
        if person is None or not rows:
            return
        if not person.reachable:
            fail(tx, rows, now)
            return
        for some in packed(rows):
            key = f"reminders:{some[0].id}:{now.isoformat()}"
            posted = tx.post(person.chat_id, key, waking(now), now)
            if posted is not None:
                tx.ledger.carry(posted, [one.id for one in some])

    async def _deliver(self, owed: Owed) -> None:
        now = self.clock.now()
        message = await self.store.transact(owed.chat_id, lambda tx: self._compose(tx, owed, now))
        if message is None:
            return
        delivery = await self.messenger.deliver(replace(owed, message=message))
        await self.store.settle(owed, delivery, self.clock.now())
        await self.conclude_some()

    def _compose(self, tx: Transaction, owed: Owed, now: datetime) -> Outgoing | None:
        """What the message says now; None when nothing is to be sent at this hour, or at all any more."""
        if waking(now) > now:
            tx.postpone(owed, waking(now))
            return None
        person = tx.person(owed.chat_id)
        rows = _still_wanted(tx, tx.ledger.carried(owed.id), now)
        if person is None or not rows or not person.reachable:
            tx.withdraw(owed.id)
            return None
        return compose(Session(tx, self.words.book, now), self.words, person, rows)


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
            _escalate(tx, one, tokyo_day(now))


def _escalate(tx: Transaction, one: Reminder, today: date) -> None:
    record = tx.cases.get(one.interview_id)
    if record is None:
        return
    told = {row.person_id for row in tx.ledger.of_case(one.interview_id) if row.key == one.key}
    team = tx.team.members(record.workplace_id)
    for member in in_line(team, record.responsible_id, record.deputy_id):
        if member.person_id not in told and member.present(today):
            tx.ledger.owe(replace(one, person_id=member.person_id, part=Part.ESCALATED))
            return


def _still_wanted(tx: Transaction, rows: Sequence[Reminder], now: datetime) -> list[Reminder]:
    lapsed = [one.id for one in rows if one.lapses is not None and one.lapses < tokyo_day(now)]
    tx.ledger.settle(lapsed, Fate.CANCELLED, now)
    return [one for one in rows if one.id not in lapsed]


def _ready(tx: Transaction, now: datetime) -> Sequence[tuple[int, int]]:
    """Whose reminders can go into a message now, with their chats."""
    planning = bool(tx.cases.due(now, 1))
    people = map(tx.person_by_id, tx.ledger.waiting(now - PATIENCE if planning else now, PEOPLE))
    return [(person.id, person.chat_id) for person in people if person is not None]
