"""Reminders from the day they fall due to their fate, in steps of which each may die at any line.

plan: cases -> ledger. gather: ledger -> messages. deliver: messages -> Telegram, and fates. conclude: what
failed -> somebody else.
Every step is one transaction or is undone by none: what it has not written, the next run does again. Several
processes may run all of them at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

import structlog

from bot.service.casework import Session, plan
from bot.service.clock import Clock, tokyo_day
from bot.service.digest import composed, packed
from bot.service.faults import UNREADABLE
from bot.service.ledger import Reminder
from bot.service.members import Standing
from bot.service.passing import fail, nobody_else
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
from bot.service.resending import settled
from bot.service.words import Words
from flows.opening import waking
from flows.reminders import Fate

T = TypeVar("T")
_log = structlog.get_logger(__name__)
CASES = 100  # planned in one transaction
PEOPLE = 50  # looked at in one go
PATIENCE = timedelta(seconds=30)  # so long reminders wait for others of the same morning
AGAIN = timedelta(minutes=1)  # after a message that could not be composed
REST = timedelta(hours=1)  # of a case that could not be planned


@dataclass(slots=True)
class Reminding:
    """The steps. Each says whether it found something to do, so that a tick is `while await step()`.

    `behind` is since when there have been cases left to plan.
    """

    store: Store
    words: Words
    clock: Clock
    messenger: Messenger
    behind: datetime | None = None

    async def renew(self) -> bool:
        """Have every case planned anew that another edition of the rulebook has planned."""
        now, edition = self.clock.now(), self.words.book.version
        await self.store.transact(None, lambda tx: tx.cases.renew(edition, now))
        return False

    async def plan_some(self) -> bool:
        """Look at cases that are due to be looked at; each tells when to look again."""
        now = self.clock.now()
        try:
            return await self.store.transact(None, partial(self._plan, now=now))
        except StoreUnavailableError:
            raise
        except Exception:  # noqa: BLE001  # one case that nobody understands must not hold up all others
            return await self._plan_one(now)

    async def gather_some(self) -> bool:
        """Put what each person is owed into as few messages as it fits, the nearest limit first.

        It waits while cases are still to be planned, but not for long, so that one morning is one message.
        """
        now = self.clock.now()
        planning, people = await self.store.transact(None, lambda tx: _ready(tx, now))
        self.behind = (self.behind or now) if planning else None
        if self.behind is not None and self.behind > now - PATIENCE:
            return False
        return await self._apart(people, lambda some, tx: _gather(tx, some, now), "person_not_gathered")

    async def deliver_some(self) -> bool:
        """Send one message. One at a time, so that a crash can leave no more than one of unknown fate."""
        claimed = await self.store.claim(self.clock.now(), 1, Lane.WORKER)
        for owed in claimed:
            await self._deliver(owed)
        return bool(claimed)

    async def conclude_some(self) -> bool:
        """Owe to others what a message did not bring."""
        now = self.clock.now()
        over = await self.store.transact(None, lambda tx: dict.fromkeys(tx.ledger.failed(PEOPLE)))
        pass_on = partial(self._pass_on, now=now)
        return await self._apart(over, pass_on, "message_not_concluded")

    async def tidy(self) -> bool:
        """Delete what nobody needs any more: old numbers of updates, drafts never confirmed."""
        now = self.clock.now()
        await self.store.transact(None, lambda tx: tx.tidy(now))
        return False

    async def _apart(
        self, found: Mapping[int, T], work: Callable[[Mapping[int, T], Transaction], bool], event: str
    ) -> bool:
        """Do that for all in one transaction or, where one of them makes it fail, for each in its own."""
        if not found:
            return False
        try:
            return await self.store.transact(None, partial(work, found))
        except StoreUnavailableError:
            raise
        except Exception:  # noqa: BLE001  # one that nobody understands must not hold up all others
            done = [await self._alone({id_: one}, work, event) for id_, one in found.items()]
            return any(done)

    async def _alone(
        self, found: Mapping[int, T], work: Callable[[Mapping[int, T], Transaction], bool], event: str
    ) -> bool:
        try:
            return await self.store.transact(None, partial(work, found))
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  # as above; the operator is told
            _log.error(event, error=type(error).__name__)
            return False

    def _pass_on(self, over: Iterable[int], tx: Transaction, now: datetime) -> bool:
        """As far as it is still owed: it may have been answered while it was on its way."""
        session = Session(tx, self.words.book, now)
        for outbox_id in over:
            _look_again(session, {one.interview_id for one in tx.ledger.carried(outbox_id)})
            fail(tx, tx.ledger.carried(outbox_id), now)
        return True

    def _plan(self, tx: Transaction, now: datetime) -> bool:
        session, due = Session(tx, self.words.book, now), tx.cases.due(now, CASES)
        known = session.known(due)
        for record in due:
            plan(session, record, known[record.interview_id])
        return bool(due)

    async def _plan_one(self, now: datetime) -> bool:
        """Plan the first case alone. One that cannot be planned waits, and is told to the operator."""
        first = await self.store.transact(None, lambda tx: tx.cases.waiting(now))
        if first is None:
            return False

        def work(tx: Transaction) -> None:
            _look(Session(tx, self.words.book, now), first)

        try:
            await self.store.transact(None, work)
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  # as above
            _log.error("case_not_planned", error=type(error).__name__)
            await self.store.transact(None, lambda tx: tx.cases.put_off(first, now + REST))
        return True

    async def _deliver(self, owed: Owed) -> None:
        now = self.clock.now()
        try:
            message = await self.store.transact(owed.chat_id, lambda tx: self._compose(tx, owed, now))
        except Exception as error:  # noqa: BLE001  # whatever is wrong with it
            # Nothing was sent: without this its end would have to be taken for one that may have arrived.
            _log.error("message_not_composed", error=type(error).__name__)
            await self.store.transact(None, lambda tx: tx.postpone(owed, now + AGAIN))
            return
        if message is None:
            return
        delivery = await self.messenger.deliver(replace(owed, message=message))
        await settled(self.store, owed, delivery, self.clock)

    def _compose(self, tx: Transaction, owed: Owed, now: datetime) -> Outgoing | None:
        """What the message says now; None when nothing is to be sent at this hour, or at all any more."""
        if waking(now) > now:
            tx.postpone(owed, waking(now))
            return None
        session, person = Session(tx, self.words.book, now), tx.person(owed.chat_id)
        tx.ledger.unanswered(owed.id, now)  # since nobody has read it yet
        unreadable = _look_again(session, {one.interview_id for one in tx.ledger.carried(owed.id)})
        rows = tx.ledger.carried(owed.id)
        fail(tx, [one for one in rows if one.interview_id in unreadable], now)
        if person is None:
            message = None
        else:
            readable = [one for one in rows if one.interview_id not in unreadable]
            wanted = _still_wanted(tx, person, readable, now)
            message, untold = composed(session, self.words, person, wanted)
            fail(tx, untold, now)
        if message is None:
            tx.withdraw(owed.id)
        return message


def _gather(tx: Transaction, people: Mapping[int, int], now: datetime) -> bool:
    """Put into messages what these people, whose chats are given, are owed. Who is busy just now is left for
    the next time. Whether anything was put.
    """
    free = set(tx.hold(people.values()))
    owed = tx.ledger.waiting_for([id_ for id_, chat_id in people.items() if chat_id in free], now)
    for person_id, rows in owed.items():
        person = tx.person_by_id(person_id)
        told = [one for one in rows if person is not None and _tellable(tx, person, one, now)]
        fail(tx, [one for one in rows if one not in told], now)
        if person is not None:
            _pack(tx, person, told, now)
    return bool(owed)


def _pack(tx: Transaction, person: Person, rows: Sequence[Reminder], now: datetime) -> None:
    for some in packed(rows):
        posted = tx.post(person.chat_id, f"reminders:{some[0].id}:{now.isoformat()}", waking(now), now)
        if posted is not None:
            tx.ledger.carry(posted, [one.id for one in some])


def _look_again(session: Session, ids: Iterable[int]) -> Collection[int]:
    """Plan those that wait for it, so that nothing is said that an answer of this moment has settled. Those
    that nobody understands come back.
    """
    unreadable = set()
    for interview_id in sorted(ids):
        try:
            _look(session, interview_id)
        except UNREADABLE as error:
            _log.error("case_not_planned", error=type(error).__name__)
            unreadable.add(interview_id)
    return unreadable


def _look(session: Session, interview_id: int) -> None:
    record = session.tx.cases.get(interview_id)
    if record is not None and record.next_at is not None and record.next_at <= session.now:
        plan(session, record, session.known([record])[interview_id])


def _still_wanted(tx: Transaction, person: Person, rows: Sequence[Reminder], now: datetime) -> list[Reminder]:
    """What is of use still, and for somebody who may read it."""
    lapsed = [one.id for one in rows if one.lapses is not None and one.lapses < tokyo_day(now)]
    tx.ledger.settle(lapsed, Fate.CANCELLED, now)
    left = [one for one in rows if one.id not in lapsed]
    strange = [one for one in left if not (_concerned(tx, one) and _tellable(tx, person, one, now))]
    fail(tx, strange, now)
    return [one for one in left if one not in strange]


def _tellable(tx: Transaction, person: Person, one: Reminder, now: datetime) -> bool:
    """Whether it is worth an attempt: where nobody can be reached, somebody may be back unheard of."""
    return person.reachable or nobody_else(tx, one, now)


def _concerned(tx: Transaction, one: Reminder) -> bool:
    """Whether the reader belongs to the workplace and does more there than look."""
    record = tx.cases.get(one.interview_id)
    team = tx.team.members(record.workplace_id) if record else ()
    return any(each.person_id == one.person_id and each.standing is not Standing.VIEWER for each in team)


def _ready(tx: Transaction, now: datetime) -> tuple[bool, Mapping[int, int]]:
    """Whether cases are still to be planned, and whose reminders can go into a message, with their chats."""
    return tx.cases.waiting(now) is not None, tx.ledger.waiting(now, PEOPLE)
