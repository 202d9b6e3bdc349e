"""One workplace, its team and its workers over the real store, with a clock that is moved and a process that
dies when it is told to.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import TypeVar

from bot.service import casework, conversation
from bot.service.casebook import CaseRecord
from bot.service.casework import Session
from bot.service.clock import tokyo_day
from bot.service.desk import Desk
from bot.service.ledger import Reminder
from bot.service.members import Member, Standing
from bot.service.ports import (
    Delivery,
    Lane,
    Outcome,
    Owed,
    Store,
    Transaction,
    UpdateKey,
)
from bot.service.reminding import Reminding
from bot.service.screen import Press
from bot.service.screens.team import AWAY
from bot.service.turn import CONSENT, Incoming
from bot.store import open_store
from bot.store.tables import Row
from flows.opening import JAPAN
from tests.support.running import words

T = TypeVar("T")
BOT = 42
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # ten o'clock in Tokyo
OWNER, HR, SECOND, VIEWER = 1001, 1002, 1003, 1004  # chats
TEAM = {
    OWNER: Standing.OWNER,
    HR: Standing.HR,
    SECOND: Standing.HR,
    VIEWER: Standing.VIEWER,
}
STEP = timedelta(milliseconds=50)
ENDLESS = 500  # steps of one tick after which something is done again and again


class DiedError(BaseException):
    """The process was killed here."""


@dataclass(slots=True)
class Clock:
    """Stands still until it is moved."""

    instant: datetime = MORNING

    def now(self) -> datetime:
        return self.instant

    @property
    def today(self) -> date:
        return tokyo_day(self.instant)

    def forward(self, **by: float) -> None:
        self.instant += timedelta(**by)

    def until(self, hour: int) -> None:
        """Move to the next time that it is that hour in Japan."""
        there = self.instant.astimezone(JAPAN)
        then = datetime.combine(there.date(), time(hour), JAPAN)
        self.instant = (then if then > there else then + timedelta(days=1)).astimezone(UTC)


@dataclass(slots=True)
class Mortal:
    """A store whose process dies after some commits; it implements `ports.Store`."""

    store: Store
    left: int | None = None

    async def transact(self, chat_id: int | None, work: Callable[[Transaction], T]) -> T:
        return await self._committed(self.store.transact(chat_id, work))

    async def claim(self, now: datetime, limit: int, lane: Lane = Lane.CHAT) -> Sequence[Owed]:
        return await self._committed(self.store.claim(now, limit, lane))

    async def settle(self, owed: Owed, delivery: Delivery, now: datetime) -> None:
        await self._committed(self.store.settle(owed, delivery, now))

    async def interrupted(self, since: datetime) -> Sequence[int]:
        return await self.store.interrupted(since)

    async def close(self) -> None:
        await self.store.close()

    async def _committed(self, call: Awaitable[T]) -> T:
        found = await call
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.left = None
                raise DiedError
        return found


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call at Telegram: what it carried, and whether it arrived. `message` is the outbox's number."""

    at: datetime
    person_id: int
    rows: tuple[Reminder, ...]
    message: int
    copy: bool
    text: str
    arrived: bool
    doubtful: bool  # whether the bot cannot know
    overtaken: bool = False  # whether what it carried was taken from its reader while it was on its way

    def tells(self, lead: str) -> bool:
        return any(row.key.lead == lead for row in self.rows)


# What happens at an attempt: the outcome, whether the message arrives, and whether the process survives it.
SCRIPT = {
    "sent": (Outcome.SENT, True, True),
    "retry": (Outcome.RETRY, False, True),
    "lost": (Outcome.AMBIGUOUS, False, True),
    "doubtful": (Outcome.AMBIGUOUS, True, True),
    "ours": (Outcome.OURS, False, True),
    "dies before": (None, False, False),
    "dies after": (None, True, False),
}


@dataclass(slots=True)
class Post:
    """Telegram. `coming` are the outcomes of the next attempts; then everything arrives.

    `meanwhile` happens while the next attempt is on its way.
    """

    clock: Clock
    look: Callable[[int], Awaitable[tuple[int, tuple[Reminder, ...]]]]
    blocked: set[int] = field(default_factory=set)
    coming: list[str] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)
    listeners: list[Callable[[Attempt], Awaitable[None]]] = field(default_factory=list)
    meanwhile: Callable[[], Awaitable[None]] | None = None

    async def deliver(self, owed: Owed) -> Delivery:
        what = self.coming.pop(0) if self.coming else "sent"
        outcome, arrived, survives = SCRIPT[what]
        if owed.chat_id in self.blocked and outcome is not None:
            outcome, arrived = Outcome.GONE, False
        doubtful = outcome in {None, Outcome.AMBIGUOUS}
        person_id, rows = await self.look(owed.id)
        text = str(owed.message.params["text"])
        attempt = Attempt(self.clock.now(), person_id, rows, owed.id, owed.copy, text, arrived, doubtful)
        for listener in self.listeners:
            await listener(attempt)
        self.attempts.append(attempt)
        if self.meanwhile is not None:
            happens, self.meanwhile = self.meanwhile, None
            await happens()
            _, left = await self.look(owed.id)
            self.attempts[-1] = replace(attempt, overtaken=len(left) < len(rows))
        if not survives or outcome is None:
            raise DiedError
        again = self.clock.now() + timedelta(seconds=30)
        return Delivery(outcome, message_id=len(self.attempts) if arrived else None, retry_at=again)

    @property
    def arrived(self) -> list[Attempt]:
        return [one for one in self.attempts if one.arrived]


class Stage:
    """What tests do there. Everything of one process is made anew after a death."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.clock = Clock()
        self.post = Post(self.clock, self._look)
        self.people: dict[int, int] = {}  # person by chat
        self.visited: dict[int, datetime] = {}  # by person, the last time
        self.workplace_id = 0
        self._updates = count(1)
        self._handles = count(1)
        self._begin()

    def _begin(self) -> None:
        self.store = open_store(self.url)
        self.mortal = Mortal(self.store)
        self.desk = Desk(self.store, words(), self.clock, lambda: f"handle{next(self._handles)}")
        self.reminding = Reminding(self.mortal, words(), self.clock, self.post)

    async def restart(self) -> None:
        """The process is another one, over the same database."""
        await self.store.close()
        self._begin()

    async def look(self, what: Callable[[Transaction], T]) -> T:
        """Behind the scenes, into the store."""
        return await self.store.transact(None, what)

    async def settle_in(self, team: dict[int, Standing] | None = None) -> None:
        """An empty database, then one workplace with these people."""
        team = {**TEAM} if team is None else team

        def work(tx: Transaction) -> int:
            [owner, *others] = team
            person = tx.add_person(owner, "question", self.clock.now())
            base = tx.start_record(person.id, "base", words().book.version, self.clock.now())
            self.people = {owner: person.id}
            for chat_id in others:
                self.people[chat_id] = tx.add_person(chat_id, "question", self.clock.now()).id
                tx.team.join(self.people[chat_id], base.workplace_id, team[chat_id])
            for chat_id in team:
                found = tx.person(chat_id)
                assert found is not None
                tx.save_person(replace(found, consent=CONSENT, language="ja"))
            return base.workplace_id

        await self.store._engine.run(lambda unit: [unit.change(one) for one in EMPTY])
        self.workplace_id = await self.look(work)

    # What people do

    async def hire(self, answers: dict[str, str | bool], responsible: int = OWNER) -> int:
        """A worker about whom this is known; the id."""

        def work(tx: Transaction) -> int:
            record = tx.add_worker(
                self.workplace_id, f"worker{next(self._handles)}", words().book.version, self.clock.now()
            )
            tx.cases.start(record.id, self.people[responsible], self.clock.now())
            return record.id

        worker_id = await self.look(work)
        for question, value in answers.items():
            await self.answer(worker_id, question, value)
        return worker_id

    async def answer(self, worker_id: int, question: str, value: str | bool | None) -> None:
        """An answer about a worker, or with None the end of one."""

        def work(tx: Transaction) -> None:
            if value is None:
                tx.drop_answers(worker_id, [question])
            else:
                tx.save_answer(worker_id, question, value, self.people[OWNER], self.clock.now())
            worker, base = tx.worker_by_id(worker_id), tx.base(self.workplace_id)
            assert worker is not None
            assert base is not None
            casework.align(self.session(tx), worker, base)

        await self.look(work)

    async def move(self, worker_id: int, day: date | None, question: str = "stay_until") -> None:
        """Another expiry, or none that is known."""
        await self.answer(worker_id, question, None if day is None else day.isoformat())

    async def tap(self, chat_id: int, worker_id: int, act: str, arg: str) -> None:
        """Somebody presses a button about that worker."""
        worker = await self.look(lambda tx: tx.worker_by_id(worker_id))
        assert worker is not None
        await self.press(chat_id, act, arg, worker.handle, worker.revision)

    async def press(self, chat_id: int, act: str, arg: str, handle: str = "base", revision: int = 0) -> None:
        """Somebody presses a button, by default one about the workplace. Who had gone has come back."""
        self._is_there(chat_id)
        incoming = Incoming(UpdateKey(BOT, next(self._updates)), chat_id, "press", "ja")
        reply = await conversation.press(self.desk, incoming, Press(act, arg), handle, revision)
        await self._sent(reply.owed)

    def _is_there(self, chat_id: int) -> None:
        self.post.blocked.discard(chat_id)
        self.visited[self.people[chat_id]] = self.clock.now()

    async def say(self, chat_id: int, worker_id: int, what: str) -> None:
        """A reply: prepare, seen, snooze1, undo."""
        case = await self.case(worker_id)
        await self.tap(chat_id, worker_id, "c", f"{what}.{case.case.revision}")

    async def tell_day(self, chat_id: int, worker_id: int, what: str, day: date) -> None:
        """Filed at the counter or online, granted until, refused, left: fc, fo, gr, rf, lf. They are sure."""
        await self.tap(chat_id, worker_id, "d", f"{what}.{day:%Y%m%d}")
        person = await self.look(lambda tx: tx.person(chat_id))
        if person is not None and person.screen == f"filed.{what}.{day:%Y%m%d}":
            await self.say(chat_id, worker_id, f"{what}{day:%Y%m%d}")

    async def visit(self, chat_id: int, *, busy: bool = False) -> list[str]:
        """Somebody writes to the bot; what they read. If they are busy, the card stays on its way."""
        self._is_there(chat_id)
        incoming = Incoming(UpdateKey(BOT, next(self._updates)), chat_id, "command", "ja")
        reply = await conversation.command(self.desk, incoming, "help")
        if not busy:
            await self._sent(reply.owed)
        return [str(one.message.params.get("text", "")) for one in reply.owed]

    async def hand_over(self, worker_id: int, responsible: int, deputy: int | None) -> None:
        def work(tx: Transaction) -> None:
            record = tx.cases.get(worker_id)
            assert record is not None
            second = None if deputy is None else self.people[deputy]
            casework.entrust(self.session(tx), record, self.people[responsible], second)

        await self.look(work)

    async def away(self, chat_id: int, until: date | None) -> None:
        """Until that day, or back again."""
        if until is None:
            await self.press(chat_id, "t", "back")
        else:
            await self.press(chat_id, "d", f"{AWAY}.{until:%Y%m%d}")

    async def leave_team(self, chat_id: int) -> None:
        """Their workers go to whoever is next in line."""
        await self.press(chat_id, "t", "bye")

    async def make(self, chat_id: int, standing: Standing) -> None:
        """The owner gives a member another standing."""
        number = (await self.look(lambda tx: self.member(tx, chat_id))).number
        await self.press(OWNER, "t", f"set.{number}.{standing}")

    async def block(self, chat_id: int, *, noticed: bool) -> None:
        """They block the bot; Telegram tells it at once, or it finds out when it writes."""
        self.post.blocked.add(chat_id)
        if noticed:
            incoming = Incoming(UpdateKey(BOT, next(self._updates)), chat_id, "my_chat_member")
            await conversation.lose(self.desk, incoming)

    # What the worker does

    async def tick(self) -> bool:
        """Everything there is to do now; False when the process died over it, and is another one now."""
        steps = (
            self.reminding.plan_some,
            self.reminding.gather_some,
            self.reminding.deliver_some,
            self.reminding.conclude_some,
        )
        try:
            while await self._round(steps):
                pass
        except DiedError:
            await self.restart()
            return False
        finally:
            self.mortal.left = None
            self.post.coming.clear()
            self.post.meanwhile = None
        return True

    async def _round(self, steps: Sequence[Callable[[], Awaitable[bool]]]) -> int:
        """Each step as often as it finds something; how often that was."""
        done = 0
        for step in steps:
            while await step():
                done += 1
                assert done < ENDLESS, f"{step} never ends"
                self.clock.instant += STEP
        return done

    async def survive(self) -> None:
        """Tick until nobody dies any more."""
        while not await self.tick():
            pass

    # What a test reads

    def session(self, tx: Transaction) -> Session:
        return Session(tx, words().book, self.clock.now())

    def member(self, tx: Transaction, chat_id: int) -> Member:
        return next(one for one in tx.team.members(self.workplace_id) if one.chat_id == chat_id)

    async def members(self) -> Sequence[Member]:
        return await self.look(lambda tx: tx.team.members(self.workplace_id))

    async def case(self, worker_id: int) -> CaseRecord:
        found = await self.look(lambda tx: tx.cases.get(worker_id))
        assert found is not None
        return found

    async def cases(self) -> Sequence[CaseRecord]:
        return await self.look(lambda tx: tx.cases.of(self.workplace_id))

    async def rows(self, worker_id: int) -> Sequence[Reminder]:
        return await self.look(lambda tx: tx.ledger.of_case(worker_id))

    async def told(self, chat_id: int = OWNER) -> list[str]:
        """The leads that have arrived there, in order."""
        person = self.people[chat_id]
        return [row.key.lead for one in self.post.arrived if one.person_id == person for row in one.rows]

    async def _look(self, outbox_id: int) -> tuple[int, tuple[Reminder, ...]]:
        rows = tuple(await self.look(lambda tx: tx.ledger.carried(outbox_id)))
        return rows[0].person_id if rows else 0, rows

    async def _sent(self, owed: Sequence[Owed]) -> None:
        for one in owed:
            await self.store.settle(one, Delivery(Outcome.SENT, message_id=1), self.clock.now())


EMPTY = tuple(f"DELETE FROM {table.name}" for table in reversed(Row.metadata.sorted_tables))  # noqa: S608  # our own tables
