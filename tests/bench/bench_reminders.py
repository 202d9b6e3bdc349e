"""What a due reminder costs among ten thousand workers, and among a million.

`python -m tests.bench.bench_reminders` fills databases of both engines with N workers of whom a few fall due,
and measures planning, gathering and claiming for each due reminder; the rounds of both sizes alternate.
It fails when a due reminder costs over 1.5 times as much among a million.

Beside it stands a reminder as a job of APScheduler 3 in its SQLAlchemy job store: written, found due, and
removed, as its scheduler does. By how much a job costs more is told, beside what was wished for, and is not
judged: a reminder is also planned, put into a message, and claimed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

import psycopg
from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from bot.service.casework import Session, plan
from bot.service.ports import Delivery, Lane, Outcome, Owed, Transaction
from bot.service.reminding import Reminding
from bot.store import SqlStore, address, engine_sqlite, open_store, upgrade
from flows.reminders import Fate
from flows.renewal import RenewalCase
from flows.renewing import Move, advance
from tests.bot.store.conftest import start_postgres
from tests.support.running import words

NOW = datetime(2026, 11, 24, 0, 0, 1, tzinfo=UTC)  # just after nine in Tokyo
EACH = 10  # workers at a workplace
STAY = date(2027, 3, 24)  # 120 days on: one reminder falls due that morning, and one had before
ROUNDS, A_ROUND = 5, 200  # due reminders, each at a workplace of its own
JOBS = 400
GROWTH = 1.5
"""The limit of the ratio of many workers to few."""
CHEAPER = 50
"""How many times as much as a reminder a job was wished to cost."""


class Clock:
    """That morning."""

    def now(self) -> datetime:
        return NOW


class Nobody:
    """A messenger that is never called."""

    async def deliver(self, owed: Owed) -> Delivery:
        raise NotImplementedError(str(owed.id), Outcome.OURS)


def stored_case() -> str:
    """A case of which only the expiry is known, as it is stored."""
    from bot.service.casebook import to_stored  # noqa: PLC0415  # beside its only use

    case, _ = advance(RenewalCase("0"), Move("stay_until", STAY), today=date(2026, 1, 5))
    return json.dumps(to_stored(case))


NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {last}) ",
    "postgresql": "WITH n(i) AS (SELECT generate_series(1, {last})) ",
}
FILL = Path(__file__).with_name("reminders.sql")


def fill(url: str, workers: int) -> None:
    """That many workers, of whom none is due within a year."""
    upgrade(url)
    place = address.parse(url)
    engine = "sqlite" if isinstance(place, Path) else "postgresql"
    places = workers // EACH
    values = {
        "now": NOW.isoformat(timespec="microseconds"),
        "later": (NOW + timedelta(days=365)).isoformat(timespec="microseconds"),
        "book": words().book.version,
        "places": places,
        "each": EACH,
        "stay": STAY.isoformat(),
        "case": stored_case(),
    }
    many = {"places": places, "workers": workers}
    statements = []
    for part in FILL.read_text(encoding="utf-8").split(";"):
        of, _, text = part.rpartition("-- ")[2].partition("\n")
        if text.strip():
            statements.append(text.format(n=NUMBERS[engine].format(last=many[of]), **values))
    if isinstance(place, Path):
        with closing(engine_sqlite.connect(place, 5.0)) as connection, connection.begin():
            for statement in statements:
                connection.exec_driver_sql(statement)
    else:
        with psycopg.connect(url, autocommit=True) as other:
            # What its autovacuum does by itself; nobody does it for an SQLite file.
            for statement in (*statements, "ANALYZE"):
                other.execute(statement.encode())


async def due(store: SqlStore, workers: int, turn: int, many: int) -> None:
    """That many of them fall due now, at a workplace each; what came before was told already."""
    places = workers // EACH
    step = workers // (many * ROUNDS)
    if step < EACH:
        raise ValueError(f"{workers} workers are too few for {many * ROUNDS} workplaces")
    ids = [places + 1 + (turn * many + number) * step for number in range(many)]

    def work(tx: Transaction) -> None:
        for id_ in ids:
            record = tx.cases.get(id_)
            if record is None:
                raise LookupError(f"worker {id_} of {workers} is not there")
            # As on the day before: everything earlier gets its fate, so that one reminder is left for today.
            session = Session(tx, words().book, NOW - timedelta(days=1))
            plan(session, record, session.known([record])[id_])
            rows = [one.id for one in tx.ledger.of_case(id_)]
            tx.ledger.settle(rows, Fate.SENT, NOW - timedelta(days=1))

    await store.transact(None, work)


async def measured(store: SqlStore, many: int) -> float:
    """Seconds to plan, gather and claim each reminder that is due."""
    reminding = Reminding(store, words(), Clock(), Nobody())
    began = time.perf_counter()
    while await reminding.plan_some():
        pass
    while await reminding.gather_some():
        pass
    claimed = 0
    while found := await store.claim(NOW, 50, Lane.WORKER):
        claimed += len(found)
    seconds = time.perf_counter() - began
    if claimed != many:
        raise AssertionError(f"{claimed} of {many} messages were claimed")
    return seconds / many


async def compare(urls: dict[int, str], rounds: int, many: int) -> dict[int, float]:
    """The median cost of a due reminder for each number of workers, the rounds in turns."""
    stores = {workers: open_store(url) for workers, url in urls.items()}
    found: dict[int, list[float]] = {workers: [] for workers in urls}
    try:
        for turn in range(rounds):
            for workers, store in stores.items():
                await due(store, workers, turn, many)
                found[workers].append(await measured(store, many))
    finally:
        for store in stores.values():
            await store.close()
    return {workers: median(some) for workers, some in found.items()}


def remind() -> None:
    """What a job would call."""


def of_scheduler(url: str, many: int) -> float:
    """Seconds for each reminder as a job: written when planned, found when due, removed afterwards."""
    store, scheduler = SQLAlchemyJobStore(url=url), BackgroundScheduler(timezone=UTC)
    store.start(scheduler, "default")
    began = time.perf_counter()
    for number in range(many):
        store.add_job(_job(scheduler, f"job-{number}"))
    for job in store.get_due_jobs(NOW):
        store.remove_job(job.id)
        store.get_next_run_time()
    seconds = time.perf_counter() - began
    store.shutdown()
    return seconds / many


def _job(scheduler: BackgroundScheduler, name: str) -> Job:
    from apscheduler.triggers.date import DateTrigger  # noqa: PLC0415  # beside its only use

    return Job(
        scheduler,
        id=name,
        func=remind,
        trigger=DateTrigger(NOW, timezone=UTC),
        executor="default",
        args=(),
        kwargs={},
        name=name,
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
        next_run_time=NOW,
    )


def report(engine: str, costs: dict[int, float], job: float) -> bool:
    """Print one engine's figures. Whether the growth holds."""
    few, many = min(costs), max(costs)
    growth, cheaper = costs[many] / costs[few], job / costs[many]
    print(
        f"{engine}: a due reminder among {few:,} workers {costs[few] * 1000:.2f} ms, among {many:,}"
        f" {costs[many] * 1000:.2f} ms; growth {growth:.2f} (at most {GROWTH})\n"
        f"{engine}: the same as a job of APScheduler {job * 1000:.2f} ms; {cheaper:.1f} times as much"
        f" (wished for: {CHEAPER})",
        flush=True,
    )
    return growth <= GROWTH


def run(engines: Sequence[str], sizes: Sequence[int], rounds: int, many: int) -> bool:
    """Measure and print. Whether the growth holds on each engine."""
    good = True
    with tempfile.TemporaryDirectory(prefix="tsuriai-bench-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        for engine in engines:
            urls, jobs, stop = MAKERS[engine](folder, sizes)
            for workers, url in urls.items():
                fill(url, workers)
            costs = asyncio.run(compare(urls, rounds, many))
            good &= report(engine, costs, median(of_scheduler(jobs(turn), JOBS) for turn in range(3)))
            stop()
    return good


Made = tuple[dict[int, str], Callable[[int], str], Callable[[], None]]


def _sqlite(folder: Path, sizes: Sequence[int]) -> Made:
    urls = {size: f"sqlite:///{folder / f'{size}.db'}" for size in sizes}
    return urls, lambda turn: f"sqlite:///{folder / f'jobs-{turn}.db'}", lambda: None


def _postgres(folder: Path, sizes: Sequence[int]) -> Made:
    server = start_postgres(folder)
    base = f"postgresql://postgres@/postgres?host={folder / 'data'}"
    names = [*(f"n{size}" for size in sizes), *(f"jobs{turn}" for turn in range(3))]
    with psycopg.connect(base, autocommit=True) as connection:
        for one in names:
            connection.execute(f"CREATE DATABASE {one}".encode())
    urls = {size: base.replace("/postgres?", f"/n{size}?") for size in sizes}
    driver = base.replace("postgresql://", "postgresql+psycopg://")
    return urls, lambda turn: driver.replace("/postgres?", f"/jobs{turn}?"), server.cleanup


MAKERS = {"sqlite": _sqlite, "postgresql": _postgres}


def main() -> int:
    """Returns the exit status."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--workers", type=int, default=1_000_000)
    asked.add_argument("--few", type=int, default=10_000)
    asked.add_argument("--engine", choices=sorted(MAKERS), action="append")
    wish = asked.parse_args()
    return int(not run(wish.engine or list(MAKERS), (wish.few, wish.workers), ROUNDS, A_ROUND))


if __name__ == "__main__":
    sys.exit(main())
