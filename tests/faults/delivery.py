"""SIGKILL at random moments of delivery by two workers: nothing stays unsent, nobody reads more than one copy
a kill, and every copy says that it is one.

`python -m tests.faults.delivery --kills 500` is the long run; `--seed` repeats one.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import secrets
import signal
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import aiohttp

from bot.sandbox import DEFAULT_BOT, Sandbox
from bot.service.ledger import Part, Reminder
from bot.service.ports import Transaction
from bot.store import SqlStore, open_store
from flows.reminders import Fate, Key
from tests.faults.killer import Killer, Moment, WatchedLog
from tests.faults.lives import HOME
from tests.support.running import empty_database, words

MORNING = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)  # half past nine in Tokyo
LIMIT = date(2027, 3, 24)
FIRST = 700_000_001  # the sandbox's first person
EACH = ("diagnosis", "papers-ready")  # two messages to everybody
A_KILL = 5  # messages owed for each kill, so that the last ones find work, too
LEASE = timedelta(seconds=61)  # the first; what a dead worker held is free again then
A_DAY = timedelta(hours=24)
LONGEST_LIFE = 2.0  # seconds, when the chosen moment does not come
LONGEST_END = 60.0  # seconds; the outbox tells nobody when it is empty


@dataclass(slots=True)
class Workers:
    """Two workers at a time, and who of them still lives."""

    zygote: Process
    alive: list[int] = field(default_factory=list)
    killed: int = 0

    async def fill(self, offset: float, many: int = 2) -> None:
        """Fork as many as have died."""
        while len(self.alive) < many:
            assert self.zygote.stdin is not None
            assert self.zygote.stdout is not None
            self.zygote.stdin.write(f"{offset}\n".encode())
            self.alive.append(int(await self.zygote.stdout.readline()))

    def kill(self, many: int | None = None) -> None:
        """SIGKILL, at once: so many, or all."""
        for pid in self.alive[:many]:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                self.killed += 1
        del self.alive[:many]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run came to."""

    kills: int
    messages: int
    unsent: int
    open_reminders: int
    copies: int
    unlabelled: int
    kinds: dict[str, int]

    @property
    def good(self) -> bool:
        """Whether every promise held."""
        lost = self.unsent or self.open_reminders
        return not lost and self.copies <= self.kills and not self.unlabelled

    def __str__(self) -> str:
        return (
            f"{self.kills} kills {self.kinds}: {self.messages} messages owed, {self.unsent} unsent,"
            f" {self.open_reminders} reminders without a fate, {self.copies} extra copies,"
            f" {self.unlabelled} of them without a label"
        )


async def run(url: str, kills: int, seed: int, log: Path) -> Report:
    """The whole story over the empty database at that URL."""
    rng = Random(seed)  # noqa: S311  # a seed, not a secret
    sandbox = Sandbox()
    sandbox.clock.move_to(MORNING)
    await sandbox.start()
    store, people = open_store(url), max(10, kills * A_KILL // len(EACH))
    try:
        await _join(sandbox, people)
        await store.transact(None, lambda tx: _owe(tx, people))
        async with _workers(url, sandbox.url, log) as workers:
            killer = Killer(workers.kill, lambda _offset: None)
            sandbox.world.faults, sandbox.world.calls = killer, WatchedLog(killer.saw)
            while workers.killed < kills:
                await workers.fill(sandbox.clock.offset.total_seconds())
                await _one_death(workers, killer, rng)
                if rng.random() < 0.3:
                    sandbox.clock.advance(LEASE)
            await _last_life(sandbox, store, workers, people)
            return await _report(sandbox, store, workers, killer, people)
    finally:
        await store.close()
        await sandbox.stop()


async def _one_death(workers: Workers, killer: Killer, rng: Random) -> None:
    """One worker dies at any moment, or both in the middle of a call."""
    if rng.random() < 0.5:
        await asyncio.sleep(rng.uniform(0, 0.5))
        workers.kill(1)
        return
    kind = rng.choice(("unsent", "unsettled"))
    killer.wait_for(Moment(kind, 0, rng.randint(1, 3)))
    await killer.killed(LONGEST_LIFE)


async def _last_life(sandbox: Sandbox, store: SqlStore, workers: Workers, people: int) -> None:
    """Nobody disturbs any more. What is of unknown fate for the third time waits for a day."""
    async with asyncio.timeout(LONGEST_END * 4):
        while True:
            for pause in (LEASE * 20, A_DAY):
                sandbox.clock.advance(pause)
                workers.kill()
                await workers.fill(sandbox.clock.offset.total_seconds())
                if await _sent_out(store, people):
                    workers.kill()
                    return


async def _sent_out(store: SqlStore, people: int) -> bool:
    """Whether nothing is owed after a while."""
    with suppress(TimeoutError):
        async with asyncio.timeout(LONGEST_END / 2):
            while await store.transact(None, lambda tx: _unsent(tx, people)):  # noqa: ASYNC110  # see LONGEST_END
                await asyncio.sleep(0.2)
            await asyncio.sleep(0.5)  # the last one's fate is written
            return True
    return False


async def _report(sandbox: Sandbox, store: SqlStore, workers: Workers, killer: Killer, people: int) -> Report:
    label = words().text("ja", "copy-label")
    read: Counter[tuple[int, str]] = Counter()
    unlabelled = 0
    for call in sandbox.world.calls.select(method="sendMessage"):
        if call["status"] in {200, 0} and call["params"].get("text"):
            text = str(call["params"]["text"])
            [lead] = [one for one in EACH if words().lead("ja", words().book.leads[one]) in text]
            key = (int(call["params"]["chat_id"]), lead)
            unlabelled += read[key] > 0 and not text.startswith(label)
            read[key] += 1
    open_rows = await store.transact(None, lambda tx: _open(tx, people))
    unsent = await store.transact(None, lambda tx: _unsent(tx, people))
    copies = sum(read.values()) - len(read)
    assert len(read) + unsent >= people * len(EACH), "a message was never seen"
    return Report(
        workers.killed, people * len(EACH), unsent, open_rows, copies, unlabelled, dict(killer.kinds)
    )


@asynccontextmanager
async def _workers(url: str, api: str, log: Path) -> AsyncIterator[Workers]:
    with log.open("wb") as errors:
        program = (sys.executable, "-m", "tests.faults.worker_zygote", url, api, DEFAULT_BOT.token)
        zygote = await asyncio.create_subprocess_exec(
            *program, stdin=PIPE, stdout=PIPE, stderr=errors, cwd=HOME
        )
    made = Workers(zygote)
    try:
        assert zygote.stdout is not None
        assert await zygote.stdout.readline() == b"ready\n", f"the worker does not start; see {log}"
        yield made
    finally:
        made.kill()
        with suppress(ProcessLookupError):
            zygote.kill()
        await zygote.wait()


async def _join(sandbox: Sandbox, people: int) -> None:
    async with aiohttp.ClientSession(sandbox.url) as session:
        for number in range(people):
            async with session.post("/sim/user", json={"first_name": f"reader {number}"}) as response:
                joined = (await response.json())["id"]
            async with session.post("/sim/start", json={"user": joined}) as response:
                response.raise_for_status()


def _owe(tx: Transaction, people: int) -> None:
    """Everybody has a worker, and is owed two messages about them."""
    for chat_id in range(FIRST, FIRST + people):
        person = tx.add_person(chat_id, "result", MORNING)
        tx.save_person(replace(person, language="ja", consent=1))
        place = tx.start_record(person.id, f"place-{chat_id}", "2026.11", MORNING)
        worker = tx.add_worker(place.workplace_id, f"worker-{chat_id}", "2026.11", MORNING)
        tx.cases.start(worker.id, person.id, MORNING)
        record = tx.cases.get(worker.id)
        assert record is not None
        # Nothing more is planned, so what is owed stands.
        tx.cases.save(replace(record, next_at=None, rulebook=words().book.version))
        for lead in EACH:
            key = Key(str(worker.id), lead, LIMIT, 1, MORNING.date())
            tx.ledger.owe(
                Reminder(0, key, worker.id, person.id, Part.RESPONSIBLE, LIMIT, None, True, MORNING)
            )
            posted = tx.post(chat_id, f"{worker.id}/{lead}", MORNING, MORNING)
            assert posted is not None
            tx.ledger.carry(
                posted, [one.id for one in tx.ledger.waiting_for([person.id], MORNING)[person.id]]
            )


def _unsent(tx: Transaction, people: int) -> int:
    return sum(tx.unsent(chat_id) for chat_id in range(FIRST, FIRST + people))


def _open(tx: Transaction, people: int) -> int:
    """Reminders of which nobody can say what became of them, or that were not delivered."""
    found = [tx.person(chat_id) for chat_id in range(FIRST, FIRST + people)]
    places = [tx.team.places(one.id)[0].workplace_id for one in found if one is not None]
    rows = [
        row for place in places for case in tx.cases.of(place) for row in tx.ledger.of_case(case.interview_id)
    ]
    return sum(row.fate is not Fate.SENT for row in rows)


def main() -> int:
    """Print what a run came to. Returns the exit status."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=500)
    asked.add_argument("--seed", type=int, default=secrets.randbits(32))
    wish = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "tsuriai.db"
        path.write_bytes(empty_database())
        path.chmod(0o600)
        report = asyncio.run(run(f"sqlite:///{path}", wish.kills, wish.seed, Path(name) / "worker.log"))
        print(f"seed {wish.seed}: {report}")
        print((Path(name) / "worker.log").read_text()[-2000:], end="")
    return int(not report.good)


if __name__ == "__main__":
    sys.exit(main())
