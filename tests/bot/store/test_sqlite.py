"""What only a file can do wrong."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.service.ports import StoreUnavailableError, Transaction
from bot.store import SqlStore, cases, ledger, open_store, upgrade
from bot.store import statements as sql
from bot.store.dialect import SQLITE
from tests.bot.store.people import HR, KEY, NOW, OWNER, arrive, card, hire, note, owe, peek


@pytest.fixture
async def store(sqlite_path: Path) -> AsyncIterator[SqlStore]:
    opened = open_store(f"sqlite:///{sqlite_path}", patience=0.3)
    yield opened
    await opened.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", 300),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
    ],
)
async def test_it_sets_every_pragma(store: SqlStore, pragma: str, value: str | int) -> None:
    assert await peek(store, f"PRAGMA {pragma}") == [(value,)]


async def test_it_restores_the_busy_timeout_after_scrubbing(store: SqlStore) -> None:
    person, _ = await arrive(store)
    await store.transact(OWNER, lambda tx: tx.erase(person.id))
    assert await peek(store, "PRAGMA busy_timeout") == [(300,)]


async def test_it_waits_ten_seconds_unless_told_otherwise(sqlite_path: Path) -> None:
    store = open_store(f"sqlite:///{sqlite_path}")
    assert await peek(store, "PRAGMA busy_timeout") == [(10_000,)]
    await store.close()


def test_it_makes_a_file_that_only_its_owner_can_read(sqlite_path: Path) -> None:
    upgrade(f"sqlite:///{sqlite_path}")
    assert sqlite_path.stat().st_mode & 0o777 == 0o600


async def test_it_waits_for_another_process_and_then_says_unavailable(
    store: SqlStore, sqlite_path: Path
) -> None:
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(StoreUnavailableError, match="locked"):
            await store.transact(OWNER, lambda tx: tx.receive(KEY, "message", NOW))
        assert 0.25 < time.monotonic() - began < 3
        other.execute("ROLLBACK")
    assert await store.transact(OWNER, lambda tx: tx.receive(KEY, "message", NOW))


async def test_it_rolls_back_when_the_disk_is_full_and_recovers(store: SqlStore) -> None:
    person, record = await arrive(store)
    [[pages]] = await peek(store, "PRAGMA page_count")
    await peek(store, f"PRAGMA max_page_count = {pages}")

    def work(tx: Transaction) -> None:
        for number in range(1000):
            tx.save_answer(record.id, f"question-{number}", "x" * 100, person.id, NOW)

    with pytest.raises(StoreUnavailableError, match="full"):
        await store.transact(OWNER, work)
    assert await peek(store, "SELECT * FROM answer") == []
    await peek(store, f"PRAGMA max_page_count = {pages + 1000}")
    await store.transact(OWNER, work)
    assert await peek(store, "SELECT count(*) FROM answer") == [(1000,)]


async def test_it_says_unavailable_when_the_file_cannot_be_written_any_more(store: SqlStore) -> None:
    raw = store._engine._connection.connection.driver_connection  # type: ignore[attr-defined]  # the SQLite engine's
    raw.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreUnavailableError, match="readonly"):
        await arrive(store)
    raw.execute("PRAGMA query_only = OFF")
    await arrive(store)


async def test_it_stops_when_the_file_is_moved_while_running(store: SqlStore, sqlite_path: Path) -> None:
    shutil.move(sqlite_path, f"{sqlite_path}.moved")
    with pytest.raises(StoreUnavailableError, match="removed or replaced"):
        await arrive(store)
    shutil.move(f"{sqlite_path}.moved", sqlite_path)
    await arrive(store)


async def test_it_stops_when_the_file_is_replaced_while_running(store: SqlStore, sqlite_path: Path) -> None:
    shutil.move(sqlite_path, f"{sqlite_path}.moved")
    shutil.copy(f"{sqlite_path}.moved", sqlite_path)
    with pytest.raises(StoreUnavailableError, match="removed or replaced"):
        await arrive(store)


@pytest.mark.parametrize("statement", [sql.EXPIRE, sql.DUE, sql.SUPERSEDE, sql.UNSENT, sql.DROP])
async def test_looking_for_the_unsent_does_not_read_the_sent(store: SqlStore, statement: str) -> None:
    values = [0] * statement.count("?")
    plan = [row[3] for row in await peek(store, f"EXPLAIN QUERY PLAN {statement}", *values)]
    assert [step for step in plan if step.startswith("SCAN") and "outbox_unsent_idx" not in step] == []
    assert "outbox_unsent_idx" in " ".join(plan)


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (ledger.WAITING, "reminder_due_idx"),
        (ledger.FAILED, "reminder_outbox_id_idx"),
        (ledger.CARRIED, "reminder_outbox_id_idx"),
        (sql.TOLD, "reminder_outbox_id_idx"),
        (sql.SHOWN, "reminder_over_idx"),
        (sql.UNANSWERED, "reminder_over_idx"),
        (ledger.MISSED, "reminder_missed_idx"),
        (ledger.NEXT_DUE, "reminder_due_idx"),
        (cases.DUE, "renewal_case_next_at_idx"),
        (cases.WAITING, "renewal_case_next_at_idx"),
    ],
)
async def test_what_the_worker_does_all_the_time_does_not_read_what_is_over(
    store: SqlStore, statement: str, index: str
) -> None:
    """In a file that nobody has analysed."""
    text = SQLITE.text(statement)
    plan = [row[3] for row in await peek(store, f"EXPLAIN QUERY PLAN {text}", *[0] * text.count("?"))]
    assert [step for step in plan if step.startswith("SCAN") and step != "SCAN waits"] == []
    assert index in " ".join(plan)


@pytest.mark.parametrize(
    "statement",
    [sql.RECORD, sql.WORKER, sql.WORKERS, sql.WORKERS_ANSWERS, sql.ADD_WORKER, *sql.REMOVE_WORKER],
)
async def test_looking_for_workers_does_not_read_other_workplaces(store: SqlStore, statement: str) -> None:
    await arrive(store)
    values = [1] * statement.count("?")
    plan = [row[3] for row in await peek(store, f"EXPLAIN QUERY PLAN {statement}", *values)]
    assert [step for step in plan if step.startswith("SCAN") and "CONSTANT" not in step] == []
    assert "SEARCH" in " ".join(plan)


async def test_erasing_leaves_nothing_readable_in_the_files(store: SqlStore, sqlite_path: Path) -> None:
    canaries = [f"CANARY-{number:04}-{'x' * 40}" for number in range(300)]
    person, record = await arrive(store)
    _, other = await arrive(store, HR)

    def work(tx: Transaction) -> None:
        for canary in canaries:
            tx.save_answer(record.id, f"question-{canary}", canary, person.id, NOW)
            tx.owe(OWNER, card(canary), f"key-{canary}", NOW)
            tx.owe(OWNER, note(canary), f"note-{canary}", NOW)

    await store.transact(OWNER, work)
    assert found(sqlite_path, b"CANARY")
    await store.transact(OWNER, lambda tx: tx.erase(person.id))
    assert not found(sqlite_path, b"CANARY")
    assert not found(sqlite_path, record.handle.encode())
    assert found(sqlite_path, other.handle.encode())


async def test_removing_a_worker_leaves_nothing_readable_in_the_files(
    store: SqlStore, sqlite_path: Path
) -> None:
    person, record = await arrive(store)
    worker = await hire(store, record.workplace_id, "CANARY-handle")
    await store.transact(OWNER, lambda tx: tx.save_answer(worker.id, "status", "CANARY", person.id, NOW))
    assert found(sqlite_path, b"CANARY")
    await store.transact(OWNER, lambda tx: tx.remove_worker(worker.id))
    assert not found(sqlite_path, b"CANARY")
    assert found(sqlite_path, record.handle.encode())


async def test_it_scrubs_later_when_a_reader_held_the_log(store: SqlStore, sqlite_path: Path) -> None:
    person, _ = await arrive(store)
    await owe(store, note("CANARY"), "key")
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM outbox").fetchall()
        await store.transact(OWNER, lambda tx: tx.erase(person.id))
        assert found(sqlite_path, b"CANARY")
        reader.execute("ROLLBACK")
    await store.claim(NOW, 1)
    assert not found(sqlite_path, b"CANARY")


WRITER = """
import asyncio, sys
from bot.service.ports import UpdateKey
from bot.store import open_store
from tests.bot.store.people import NOW, OWNER

async def main(number):
    store = open_store(sys.argv[1])
    for update in range(300):
        work = lambda tx: (tx.person(OWNER), tx.receive(UpdateKey(number, update), "message", NOW))
        assert (await store.transact(OWNER, work))[1]
    await store.close()

asyncio.run(main(int(sys.argv[2])))
"""


async def test_four_processes_start_together_and_write_without_an_error(sqlite_path: Path) -> None:
    url = f"sqlite:///{sqlite_path}"
    arguments = [sys.executable, "-c", WRITER, url]
    writers = [subprocess.Popen([*arguments, str(number)], stderr=subprocess.PIPE) for number in range(4)]  # noqa: ASYNC220  # nothing else runs meanwhile
    said = [writer.communicate()[1] for writer in writers]
    assert [(writer.returncode, text) for writer, text in zip(writers, said, strict=True)] == [(0, b"")] * 4
    store = open_store(url)
    assert await peek(store, "SELECT bot_id, count(*) FROM inbox GROUP BY bot_id") == [
        (n, 300) for n in range(4)
    ]
    await store.close()


def found(path: Path, canary: bytes) -> bool:
    return any(canary in file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
