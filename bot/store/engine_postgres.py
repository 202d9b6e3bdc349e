"""PostgreSQL: some threads, each with its own connection."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

import psycopg
from psycopg.errors import DeadlockDetected, ReadOnlySqlTransaction, SerializationFailure
from sqlalchemy import URL, Connection, NullPool, create_engine
from sqlalchemy.exc import SQLAlchemyError

from bot.service.ports import StoreUnavailableError
from bot.store.dialect import POSTGRES
from bot.store.errors import driver_error
from bot.store.migrate import migrate
from bot.store.statements import HOLD_CHAT
from bot.store.unit import Unit

T = TypeVar("T")

THREADS = 4
TRIES = 5  # of a unit that PostgreSQL has asked to repeat
PATIENCE = "SELECT set_config('lock_timeout', ?, true)"
ALONE = f"{PATIENCE}, {HOLD_CHAT}"
WIRE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
    "application_name": "tsuriai",
    "options": "-c timezone=UTC",
}


class PostgresEngine:
    """READ COMMITTED; one update of a chat at a time on every replica, by an advisory lock."""

    def __init__(self, url: URL, *, create: bool, lock_timeout: float) -> None:
        self._url = url
        self._patience = f"{int(lock_timeout * 1000)}ms"
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="store")
        self._own = threading.local()
        self._open: set[Connection] = set()
        try:
            self._threads.submit(self._keep, lambda: opened(url, create)).result()
        except BaseException:
            self._shut()
            raise

    async def run(self, work: Callable[[Unit], T], chat_id: int | None = None) -> T:
        """One hop, one transaction. Raises StoreUnavailableError; errors of the work roll back and pass."""
        try:
            hop = asyncio.get_running_loop().run_in_executor(self._threads, self._unit, work, chat_id)
        except RuntimeError as error:
            raise StoreUnavailableError("The database is closed.") from error
        return await hop

    def _unit(self, work: Callable[[Unit], T], chat_id: int | None) -> T:
        """Repeated as a whole: up to five times when asked to, once when the connection had died."""
        tries, reconnected = 1, False
        while True:
            try:
                return self._once(work, chat_id)
            except (psycopg.Error, SQLAlchemyError) as failure:
                error = driver_error(failure)
                if self._dropped() and not reconnected:
                    reconnected = True
                elif isinstance(error, SerializationFailure | DeadlockDetected) and tries < TRIES:
                    tries += 1
                    time.sleep(random.uniform(0, 0.02 * 2**tries))  # noqa: S311  # jitter, not a secret
                else:
                    raise unavailable(error) from failure

    def _once(self, work: Callable[[Unit], T], chat_id: int | None) -> T:
        connection = self._connection()
        with connection.begin():
            unit = Unit(connection, POSTGRES)
            if chat_id is None:
                unit.rows(PATIENCE, self._patience)
            else:
                unit.rows(ALONE, self._patience, chat_id)
            return work(unit)

    def _connection(self) -> Connection:
        found: Connection | None = getattr(self._own, "connection", None)
        return found or self._keep(lambda: connect(self._url))

    def _keep(self, make: Callable[[], Connection]) -> Connection:
        connection = make()
        self._own.connection = connection
        self._own.driver = connection.connection.driver_connection
        self._open.add(connection)
        return connection

    def _dropped(self) -> bool:
        """Whether this thread's connection was dead; then it has been thrown away."""
        connection: Connection | None = getattr(self._own, "connection", None)
        if connection is None or not self._own.driver.closed:
            return False
        self._own.connection = None
        self._open.discard(connection)
        with suppress(psycopg.Error, SQLAlchemyError):
            connection.invalidate()
        with suppress(psycopg.Error, SQLAlchemyError):
            connection.close()
        return True

    async def close(self) -> None:
        await asyncio.to_thread(self._shut)

    def _shut(self) -> None:
        self._threads.shutdown()
        while self._open:
            with suppress(psycopg.Error, SQLAlchemyError):
                self._open.pop().close()


def opened(url: URL, create: bool) -> Connection:
    """A connection with the present schema. Raises as `open_store` does."""
    try:
        connection = connect(url)
    except (psycopg.Error, SQLAlchemyError) as error:
        raise unavailable(driver_error(error)) from error
    try:
        migrate(connection, create=create)
    except (psycopg.Error, SQLAlchemyError) as error:
        connection.close()
        raise unavailable(driver_error(error)) from error
    except BaseException:
        connection.close()
        raise
    return connection


def connect(url: URL) -> Connection:
    """A new connection; the driver's prepared statements need it to be kept."""
    engine = create_engine(
        url, poolclass=NullPool, isolation_level="READ COMMITTED", connect_args=WIRE, use_native_hstore=False
    )
    return engine.connect()


def unavailable(error: Exception) -> Exception:
    """Trouble of the world as StoreUnavailableError; a broken constraint or a wrong statement as it is."""
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError | ReadOnlySqlTransaction):
        return StoreUnavailableError(f"The database cannot be used right now: {type(error).__name__}.")
    return error
