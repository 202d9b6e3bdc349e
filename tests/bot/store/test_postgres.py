"""What only a server can do wrong."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

import psycopg
import pytest
from psycopg.errors import DeadlockDetected, SerializationFailure

from bot.service.ports import StoreUnavailableError, Transaction
from bot.store import SqlStore, StoreRefusedError, open_store
from bot.store.engine_postgres import PostgresEngine
from bot.store.unit import Unit
from tests.bot.store.conftest import execute
from tests.bot.store.people import HR, KEY, NOW, OWNER, arrive, note, owe, peek

pytestmark = pytest.mark.postgres
T = TypeVar("T")


@pytest.fixture
async def store(postgres_url: str) -> AsyncIterator[SqlStore]:
    opened = open_store(postgres_url, patience=0.3)
    yield opened
    await opened.close()


def terminate_others(url: str) -> None:
    execute(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'tsuriai' AND datname = current_database()",
    )


async def test_it_works_on_another_chat_meanwhile(store: SqlStore) -> None:
    release = threading.Event()
    held = asyncio.create_task(store.transact(OWNER, lambda _: release.wait(5)))
    await asyncio.sleep(0.05)
    await store.transact(HR, lambda tx: tx.receive(KEY, "message", NOW))
    release.set()
    assert await held


async def test_it_waits_for_its_chat_and_then_says_unavailable(store: SqlStore) -> None:
    release = threading.Event()
    held = asyncio.create_task(store.transact(OWNER, lambda _: release.wait(5)))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    with pytest.raises(StoreUnavailableError, match="LockNotAvailable"):
        await store.transact(OWNER, lambda tx: tx.receive(KEY, "message", NOW))
    assert 0.25 < time.monotonic() - began < 3
    release.set()
    await held
    assert await store.transact(OWNER, lambda tx: tx.receive(KEY, "message", NOW))


async def test_it_waits_five_seconds_unless_told_otherwise(postgres_url: str) -> None:
    store = open_store(postgres_url)
    assert await peek(store, "SHOW lock_timeout") == [("5s",)]
    assert await peek(store, "SHOW transaction_isolation") == [("read committed",)]
    await store.close()


async def test_it_survives_connections_that_were_cut_while_idle(store: SqlStore, postgres_url: str) -> None:
    for chat_id in range(5):
        terminate_others(postgres_url)
        await arrive(store, chat_id)


async def test_it_repeats_the_whole_work_when_cut_in_the_middle(store: SqlStore, postgres_url: str) -> None:
    seen: list[bool] = []

    def work(tx: Transaction) -> None:
        seen.append(tx.receive(KEY, "message", NOW))
        if len(seen) == 1:
            terminate_others(postgres_url)
        tx.add_person(OWNER, "language", NOW)

    await store.transact(OWNER, work)
    assert seen == [True, True]
    assert await peek(store, "SELECT chat_id FROM person") == [(OWNER,)]


async def test_it_says_unavailable_when_cut_twice_and_leaves_no_trace(
    store: SqlStore, postgres_url: str
) -> None:
    def work(tx: Transaction) -> None:
        tx.receive(KEY, "message", NOW)
        terminate_others(postgres_url)
        tx.add_person(OWNER, "language", NOW)

    with pytest.raises(StoreUnavailableError):
        await store.transact(OWNER, work)
    assert await peek(store, "SELECT * FROM inbox") == []


async def test_a_commit_that_only_seemed_to_fail_has_no_second_effect(
    store: SqlStore, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    once, calls, seen = PostgresEngine._once, [0], []

    def committed_but_cut(self: PostgresEngine, work: Callable[[Unit], T], chat_id: int | None) -> T:
        result = once(self, work, chat_id)
        calls[0] += 1
        if calls[0] == 1:
            terminate_others(postgres_url)
            once(self, lambda unit: unit.rows("SELECT 1"), None)
        return result

    def work(tx: Transaction) -> None:
        seen.append(tx.receive(KEY, "message", NOW))
        if seen[-1]:
            tx.add_person(OWNER, "language", NOW)

    monkeypatch.setattr(PostgresEngine, "_once", committed_but_cut)
    await store.transact(OWNER, work)
    assert seen == [True, False]
    assert await peek(store, "SELECT chat_id FROM person") == [(OWNER,)]


@pytest.mark.parametrize("error", [SerializationFailure, DeadlockDetected])
async def test_it_repeats_the_work_up_to_five_times_when_asked_to(
    store: SqlStore, error: type[psycopg.Error]
) -> None:
    tries = 0

    def work(tx: Transaction, failures: int) -> None:
        nonlocal tries
        tries += 1
        tx.add_person(OWNER, "language", NOW)
        if tries <= failures:
            raise error

    await store.transact(OWNER, lambda tx: work(tx, 4))
    assert tries == 5
    assert await peek(store, "SELECT chat_id FROM person") == [(OWNER,)]


async def test_it_says_unavailable_after_the_fifth_time(store: SqlStore) -> None:
    tries = 0

    def work(_: Transaction) -> None:
        nonlocal tries
        tries += 1
        raise SerializationFailure

    with pytest.raises(StoreUnavailableError):
        await store.transact(OWNER, work)
    assert tries == 5


async def test_a_real_deadlock_is_resolved(store: SqlStore) -> None:
    people = [(await arrive(store, chat))[0] for chat in (OWNER, HR)]
    met = threading.Barrier(2, timeout=5)
    first_try = {OWNER: True, HR: True}

    def work(unit: Unit, chat: int, order: list[Any]) -> None:
        unit.change("UPDATE person SET consent = 1 WHERE id = ?", order[0].id)
        if first_try[chat]:
            first_try[chat] = False
            met.wait()
        unit.change("UPDATE person SET card = 1 WHERE id = ?", order[1].id)

    engine = PostgresEngine(store._engine._url, create=False, lock_timeout=5)  # type: ignore[attr-defined]  # its own
    try:
        await asyncio.gather(
            engine.run(lambda unit: work(unit, OWNER, people), OWNER),
            engine.run(lambda unit: work(unit, HR, people[::-1]), HR),
        )
    finally:
        await engine.close()
    assert await peek(store, "SELECT consent, card FROM person") == [(1, 1), (1, 1)]


async def test_it_says_unavailable_when_the_server_only_reads(
    store: SqlStore, postgres_url: str, server: str
) -> None:
    execute(server, "ALTER DATABASE shared SET default_transaction_read_only = on")
    try:
        terminate_others(postgres_url)
        with pytest.raises(StoreUnavailableError, match="ReadOnly"):
            await arrive(store)
    finally:
        execute(server, "ALTER DATABASE shared RESET ALL")
    terminate_others(postgres_url)
    await arrive(store)


def test_it_says_unavailable_when_there_is_no_server() -> None:
    with pytest.raises(StoreUnavailableError):
        open_store("postgresql://postgres@127.0.0.1:9/none")


def test_it_makes_no_schema_when_not_allowed(new_database: Callable[[], str]) -> None:
    with pytest.raises(StoreRefusedError, match="empty; restore it"):
        open_store(new_database(), create=False)


def test_it_refuses_a_schema_newer_than_the_code(new_database: Callable[[], str]) -> None:
    url = new_database()
    execute(
        url, "CREATE TABLE alembic_version (version_num text); INSERT INTO alembic_version VALUES ('9999')"
    )
    with pytest.raises(StoreRefusedError, match=r"The schema \(9999\) is newer"):
        open_store(url)


async def test_a_claim_skips_what_another_is_taking(store: SqlStore, postgres_url: str) -> None:
    await owe(store, note(), "one")
    await owe(store, note(), "two", HR)
    execute(postgres_url, "UPDATE outbox SET state = 'due', lease_until = NULL")
    with psycopg.connect(postgres_url) as other:
        other.execute("SELECT * FROM outbox WHERE chat_id = %s FOR UPDATE", [OWNER])
        assert [owed.chat_id for owed in await store.claim(NOW, 10)] == [HR]
    assert [owed.chat_id for owed in await store.claim(NOW, 10)] == [OWNER]
