"""SQLite: one file, one connection, one thread that writes."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from bot.service.ports import StoreUnavailableError
from bot.store import address
from bot.store.dialect import SQLITE
from bot.store.errors import StoreRefusedError, driver_error
from bot.store.migrate import migrate
from bot.store.unit import Unit

T = TypeVar("T")

PRAGMAS: dict[str, tuple[str, str | int]] = {  # name: (as set, as read back)
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "journal_mode": ("WAL", "wal"),
}
SCRUB_MS = 250  # a reader may hold the log; the next transaction tries again


class SqliteEngine:
    """Every transaction is BEGIN IMMEDIATE on the one connection, so updates are alone on this machine."""

    def __init__(self, path: Path, *, create: bool, busy_timeout: float) -> None:
        self._path = path
        self._busy_timeout = busy_timeout
        self._scrub = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        try:
            self._connection = self._thread.submit(opened, path, create, busy_timeout).result()
        except BaseException:
            self._thread.shutdown()
            raise
        self._file = self._identity()

    async def run(self, work: Callable[[Unit], T], chat_id: int | None = None) -> T:  # noqa: ARG002  # one writer: all are alone
        """One hop, one transaction. Raises StoreUnavailableError; errors of the work roll back and pass."""
        try:
            hop = asyncio.get_running_loop().run_in_executor(self._thread, self._unit, work)
        except RuntimeError as error:
            raise StoreUnavailableError("The database is closed.") from error
        return await hop

    def _unit(self, work: Callable[[Unit], T]) -> T:
        if self._identity() != self._file:
            raise StoreUnavailableError(f"{self._path} was removed or replaced while running; restart.")
        try:
            with self._connection.begin():
                unit = Unit(self._connection, SQLITE)
                result = work(unit)
        except (sqlite3.Error, DBAPIError) as error:
            raise unavailable(driver_error(error)) from error
        self._scrub = self._scrub or unit.erased
        if self._scrub:
            self._empty_log()
        return result

    def _empty_log(self) -> None:
        """Copy the log into the file, where deleted bytes are zeros, and truncate it."""
        raw = driver(self._connection)
        raw.execute(f"PRAGMA busy_timeout = {SCRUB_MS}")
        with suppress(sqlite3.OperationalError):
            [[busy, _, _]] = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._scrub = bool(busy)
        raw.execute(f"PRAGMA busy_timeout = {int(self._busy_timeout * 1000)}")

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    async def close(self) -> None:
        await asyncio.to_thread(self._shut)

    def _shut(self) -> None:
        with suppress(RuntimeError):  # closed before
            self._thread.submit(self._connection.close)
        self._thread.shutdown()


def opened(path: Path, create: bool, busy_timeout: float) -> Connection:
    """A connection to a sound file with the present schema. Raises as `open_store` does."""
    address.prepare(path, create=create)
    connection = connect(path, busy_timeout)
    try:
        quick_check(connection, path)
        migrate(connection, create=create)
    except (sqlite3.Error, DBAPIError) as error:
        connection.close()
        raise explained(driver_error(error), path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, busy_timeout: float) -> Connection:
    """A connection to an existing file with every pragma set and asserted."""

    def with_pragmas() -> sqlite3.Connection:
        uri = f"{path.as_uri()}?mode=rw"
        raw = sqlite3.connect(
            uri, uri=True, timeout=busy_timeout, isolation_level=None, check_same_thread=False
        )
        try:
            _set_pragmas(raw, busy_timeout)
        except sqlite3.Error as error:
            raw.close()
            raise explained(error, path) from error
        except BaseException:
            raw.close()
            raise
        return raw

    engine = create_engine("sqlite:///", creator=with_pragmas, poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine.connect()


def _set_pragmas(raw: sqlite3.Connection, busy_timeout: float) -> None:
    deadline = time.monotonic() + busy_timeout
    for name, (value, _) in PRAGMAS.items():
        while not _set(raw, f"PRAGMA {name} = {value}", deadline):
            time.sleep(0.01)
    wrong = wrong_pragmas(raw)
    if wrong:
        raise StoreRefusedError(f"This SQLite does not accept: {', '.join(wrong)}.")


def _set(raw: sqlite3.Connection, pragma: str, deadline: float) -> bool:
    """SQLite does not wait by itself while another process switches the same file to WAL."""
    try:
        raw.execute(pragma).fetchall()
    except sqlite3.OperationalError as error:
        if "locked" in str(error) and time.monotonic() < deadline:
            return False
        raise
    return True


def wrong_pragmas(raw: sqlite3.Connection) -> list[str]:
    """Names of the pragmas that are not as they must be."""
    return [
        name for name, (_, wanted) in PRAGMAS.items() if raw.execute(f"PRAGMA {name}").fetchone() != (wanted,)
    ]


def quick_check(connection: Connection, path: Path) -> None:
    """Raises StoreRefusedError when pages are damaged."""
    found = driver(connection).execute("PRAGMA quick_check(1)").fetchall()
    if found != [("ok",)]:
        raise StoreRefusedError(f"{path} is damaged; restore the last backup.")


def driver(connection: Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError("not a connection to SQLite")
    return raw


def unavailable(error: Exception) -> Exception:
    """Trouble of the world as StoreUnavailableError; a broken constraint or a wrong statement as it is."""
    ours: tuple[type[Any], ...] = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.DataError)
    if isinstance(error, ours) or not isinstance(error, sqlite3.DatabaseError):
        return error
    return StoreUnavailableError(f"The database cannot be used right now: {error}.")


def explained(error: Exception, path: Path) -> Exception:
    """A failure at open in one sentence that says what to do."""
    said = str(error)
    if "locked" in said or "busy" in said:
        return StoreUnavailableError(f"{path} is locked by another process.")
    if "not a database" in said:
        return StoreRefusedError(f"{path} is not an SQLite database; move it away or name another file.")
    if "malformed" in said:
        return StoreRefusedError(f"{path} is damaged; restore the last backup.")
    if "readonly" in said or "unable to open" in said:
        return StoreRefusedError(f"{path} or its folder is not writable for this user; mend the permissions.")
    return unavailable(error)
