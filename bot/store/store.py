"""The store of the use cases: one hop to a thread and one transaction per call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from bot.service.ports import Delivery, Lane, Owed, Transaction
from bot.store import address, engine_postgres, engine_sqlite, outbox
from bot.store import statements as sql
from bot.store.pace import SqlPace
from bot.store.transaction import SqlTransaction
from bot.store.unit import Unit

SQLITE_PATIENCE = 10.0
POSTGRES_PATIENCE = 5.0

T = TypeVar("T")


class Engine(Protocol):
    """Runs a unit as one transaction, alone for the chat when one is named."""

    async def run(self, work: Callable[[Unit], T], chat_id: int | None = None) -> T: ...
    async def close(self) -> None: ...


class SqlStore:
    """Implements `ports.Store`. The work may run again from the start when PostgreSQL asks for it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.pace = SqlPace(engine)

    async def transact(self, chat_id: int | None, work: Callable[[Transaction], T]) -> T:
        def alone(unit: Unit) -> T:
            try:
                return work(SqlTransaction(unit))
            except StopIteration as error:
                # No future takes it: whoever waits for this thread would wait for ever.
                raise RuntimeError("the work took one more from an iterator that had no more") from error

        return await self._engine.run(alone, chat_id)

    async def claim(self, now: datetime, limit: int, lane: Lane = Lane.CHAT) -> Sequence[Owed]:
        return await self._engine.run(partial(outbox.claim, now=now, limit=limit, lane=lane))

    async def settle(self, owed: Owed, delivery: Delivery, now: datetime) -> None:
        work = partial(outbox.settle, owed=owed, delivery=delivery, now=now)
        await self._engine.run(work, owed.chat_id)

    async def interrupted(self, since: datetime) -> Sequence[int]:
        def chats(unit: Unit) -> list[int]:
            return [chat_id for [chat_id] in unit.rows(sql.INTERRUPTED, unit.instant(since))]

        return await self._engine.run(chats)

    async def close(self) -> None:
        await self._engine.close()


def open_store(url: str, *, create: bool = True, patience: float | None = None) -> SqlStore:
    """Open `sqlite:///path` or `postgresql://…` and bring its schema up to date.

    `create` allows a new database; `patience` is how many seconds a transaction waits for another's lock
    (SQLite 10, PostgreSQL 5). Raises StoreRefusedError with a sentence for the operator, and
    StoreUnavailableError when waiting may help.
    """
    place = address.parse(url)
    if isinstance(place, Path):
        wait = SQLITE_PATIENCE if patience is None else patience
        return SqlStore(engine_sqlite.SqliteEngine(place, create=create, busy_timeout=wait))
    wait = POSTGRES_PATIENCE if patience is None else patience
    return SqlStore(engine_postgres.PostgresEngine(place, create=create, lock_timeout=wait))


def upgrade(url: str) -> None:
    """Bring the schema up to date, or make it, without serving. Raises as `open_store` does."""
    place = address.parse(url)
    if isinstance(place, Path):
        engine_sqlite.opened(place, create=True, busy_timeout=SQLITE_PATIENCE).close()
    else:
        engine_postgres.opened(place, create=True).close()
