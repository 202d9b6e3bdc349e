"""How fast reminders leave when a whole morning falls due at once, and whether a flood pause holds others up.

`python -m tests.bench.bench_flood` sends 2,000 reminders to 300 people, in 600 messages, through the real
outbox, limiter and python-telegram-bot to a strict sandbox, which takes a tenth of a second to answer, and
says 429 to the 31st message in a second and to the second one to a chat. Four workers send, each one message
at a time. It fails unless there is no 429, at least nine tenths of the 30 a second are used, and, once more
with a 429 for one chat, no other chat waits more than two seconds beyond its place in the queue.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import aiohttp
from telegram.ext import ExtBot

from bot.sandbox import DEFAULT_BOT, Sandbox, SandboxClock
from bot.service.digest import MOST
from bot.service.ledger import Part, Reminder
from bot.service.ports import Transaction
from bot.service.reminding import Reminding
from bot.service.words import Words
from bot.store import SqlStore, open_store
from bot.worker.clock import Job, Ticker
from bot.worker.limiter import SharedLimiter
from bot.worker.messenger import TelegramMessenger
from bot.worker.wire import Wire
from bot.worker.worker import DELIVER
from flows.loading import load
from flows.reminders import Key
from i18n.catalog import Catalog

PEOPLE, EACH = 300, 2  # and two messages to each
WORKERS = 4
ALLOWED, SHARE = 30, 0.9  # messages a second, and how much of it must be used
ANSWER = 0.1  # seconds that Telegram takes to answer
PAUSE, PATIENCE = 8, 2.0  # seconds: of the one chat, and beyond its place of any other
MORNING = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)  # half past nine in Tokyo
LIMIT = date(2027, 3, 24)
FIRST = 700_000_001  # the sandbox's first person


@dataclass(frozen=True, slots=True)
class Measured:
    """When each message arrived, by chat, in the sandbox's seconds; and how often Telegram said 429."""

    arrived: Mapping[int, list[float]]
    floods: int

    @property
    def rate(self) -> float:
        """Messages a second, from the first to the last."""
        every = sorted(itertools.chain.from_iterable(self.arrived.values()))
        return (len(every) - 1) / (every[-1] - every[0])

    def longest_wait(self, without: int) -> float:
        """By how much the message that was worst off came later than its place in a queue that uses SHARE."""
        rest = sorted(at for chat, some in self.arrived.items() if chat != without for at in some)
        return max(at - rest[0] - place / (ALLOWED * SHARE) for place, at in enumerate(rest))


def main() -> int:
    """Print the figures. Returns the exit status."""
    steady = asyncio.run(measure(None))
    paused = asyncio.run(measure(FIRST + PEOPLE // 3))
    share, wait = steady.rate / ALLOWED, paused.longest_wait(FIRST + PEOPLE // 3)
    print(
        f"{EACH * sum(map(_many, range(PEOPLE))):,} reminders for {PEOPLE} people in {PEOPLE * EACH}"
        f" messages: {steady.rate:.1f} messages/s,"
        f" {share:.1%} of {ALLOWED} (at least {SHARE:.0%}), {steady.floods} answers 429 (none)\n"
        f"with a 429 of {PAUSE} s for one chat: {paused.rate:.1f} messages/s, {paused.floods} answers 429"
        f" (one), longest wait of another chat beyond its place {max(wait, 0):.2f} s (at most {PATIENCE:.0f})"
    )
    return int(steady.floods > 0 or share < SHARE or paused.floods != 1 or wait > PATIENCE)


async def measure(flooded: int | None) -> Measured:
    """Send everything; `flooded` is a chat whose first message meets a 429."""
    clock = SandboxClock()
    clock.move_to(MORNING)
    sandbox = Sandbox(clock=clock, limits="strict")
    await sandbox.start()
    with tempfile.TemporaryDirectory() as name:
        store = open_store(f"sqlite:///{Path(name) / 'flood.db'}")
        await _join(sandbox)
        await store.transact(None, _owe)
        if flooded is not None:
            sandbox.world.faults.order({"method": "sendMessage", "chat": flooded, "retry_after": PAUSE})
        sandbox.world.faults.order({"method": "sendMessage", "delay": ANSWER, "times": None})
        await _send(sandbox, store)
        await store.close()
    calls = sandbox.world.calls.select(method="sendMessage")
    await sandbox.stop()
    arrived: dict[int, list[float]] = {}
    for call in calls:
        if call["status"] == 200:
            at = datetime.fromisoformat(call["at"]).timestamp()
            arrived.setdefault(int(call["params"]["chat_id"]), []).append(at)
    return Measured(arrived, sum(call["status"] == 429 for call in calls))


async def _join(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession(sandbox.url) as session:
        for number in range(PEOPLE):
            async with session.post("/sim/user", json={"first_name": f"reader {number}"}) as response:
                joined = (await response.json())["id"]
            async with session.post("/sim/start", json={"user": joined}) as response:
                response.raise_for_status()


def _owe(tx: Transaction) -> None:
    """Everybody is owed one message after the other, in turns, as after an outage."""
    told = [_settle_in(tx, FIRST + number) for number in range(PEOPLE)]
    for turn in range(EACH):
        for place, (chat_id, person_id, worker_id) in enumerate(told):
            for number in range(_many(place)):
                day = MORNING.date() - timedelta(days=turn * MOST + number)
                key = Key(str(worker_id), "diagnosis", LIMIT, 1, day)
                tx.ledger.owe(
                    Reminder(0, key, worker_id, person_id, Part.RESPONSIBLE, LIMIT, None, True, MORNING)
                )
            posted = tx.post(chat_id, f"{worker_id}/{turn}", MORNING, MORNING)
            if posted is None:
                raise LookupError("the bench has owed something twice")
            tx.ledger.carry(
                posted, [one.id for one in tx.ledger.waiting_for([person_id], MORNING)[person_id]]
            )


def _many(place: int) -> int:
    """How many reminders stand in a message: three or four, so that 600 messages carry 2,000."""
    return 4 if place % 3 == 0 else 3


def _settle_in(tx: Transaction, chat_id: int) -> tuple[int, int, int]:
    person = tx.add_person(chat_id, "result", MORNING)
    tx.save_person(replace(person, language="ja", consent=1))
    place = tx.start_record(person.id, f"place-{chat_id}", "2026.11", MORNING)
    worker = tx.add_worker(place.workplace_id, f"worker-{chat_id}", "2026.11", MORNING)
    tx.cases.start(worker.id, person.id, MORNING)
    record = tx.cases.get(worker.id)
    if record is not None:  # nothing is planned for it any more, so what is owed stands
        tx.cases.save(replace(record, next_at=None))
    return chat_id, person.id, worker.id


async def _send(sandbox: Sandbox, store: SqlStore) -> None:
    """Deliver until nothing is owed; no longer than ten times what it may take."""
    limiter = SharedLimiter(store.pace, sandbox.clock)
    bot = ExtBot(
        DEFAULT_BOT.token,
        f"{sandbox.url}/bot",
        request=Wire(),
        get_updates_request=Wire(),
        rate_limiter=limiter,
    )
    async with bot, asyncio.timeout(PAUSE + 10 * PEOPLE * EACH / ALLOWED):
        reminding = Reminding(store, _words(), sandbox.clock, TelegramMessenger(bot, sandbox.clock, "再送"))
        jobs = {"deliver": Job(reminding.deliver_some, DELIVER)}
        ticking = asyncio.gather(*(Ticker(jobs).run() for _ in range(WORKERS)))
        while await store.transact(None, _left):  # noqa: ASYNC110  # the outbox tells nobody
            await asyncio.sleep(0.5)
        ticking.cancel()
        await asyncio.gather(ticking, return_exceptions=True)


@cache
def _words() -> Words:
    return Words(Catalog(), load())


def _left(tx: Transaction) -> bool:
    return any(tx.unsent(chat_id) for chat_id in _chats())


def _chats() -> Iterator[int]:
    yield from range(FIRST, FIRST + PEOPLE)


if __name__ == "__main__":
    sys.exit(main())
