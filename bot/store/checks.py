"""What `tsuriai doctor` asks of a database. Nothing is changed in it, nothing is raised."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from psycopg import Error as PostgresError
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from bot.service.clock import SystemClock
from bot.service.ports import StoreUnavailableError
from bot.store import address, engine_postgres, engine_sqlite
from bot.store.dialect import POSTGRES as POSTGRES_DIALECT
from bot.store.dialect import SQLITE as SQLITE_DIALECT
from bot.store.dialect import utc
from bot.store.errors import StoreRefusedError, driver_error
from bot.store.migrate import head, revision
from bot.store.unit import Unit

TROUBLE = (SQLAlchemyError, PostgresError, sqlite3.Error, StoreRefusedError, StoreUnavailableError)
LATE = timedelta(minutes=10)  # after an outage everything overdue is attempted within that
RECENT = timedelta(days=7)
DIALECTS = {one.name: one for one in (SQLITE_DIALECT, POSTGRES_DIALECT)}
# What waits at each step of a reminder's way, and since when.
WAITS = {
    "workers not planned": "SELECT count(*), MIN(next_at) FROM renewal_case WHERE next_at < ?",
    "reminders in no message": """
SELECT count(*), MIN(due_at) FROM reminder WHERE fate IS NULL AND outbox_id IS NULL AND due_at < ?""",
    "messages not sent": """
SELECT count(*), MIN(not_before) FROM outbox
WHERE state IN ('due', 'sending') AND state = 'due' AND lane = 'worker' AND not_before < ?""",
    "leases that nobody took over": """
SELECT count(*), MIN(lease_until) FROM outbox
WHERE state IN ('due', 'sending') AND state = 'sending' AND lane = 'worker' AND lease_until < ?""",
}
FATES = """
SELECT fate, count(*) FROM reminder WHERE fate IS NOT NULL AND fated_at > ? GROUP BY fate ORDER BY fate"""
PATIENCE = 2.0  # seconds; a doctor may say "locked" sooner than the service gives up


class Check(NamedTuple):
    """One question answered, in a sentence for the operator."""

    name: str
    ok: bool
    sentence: str


Probe = Callable[[Connection], str]  # says what is well, or raises StoreRefusedError with what is not


def checks(url: str) -> list[Check]:
    """Connection, durability, integrity, schema and writability of the database at that URL."""
    if _not_made_yet(url):
        sentence = "There is no database yet; the first start makes it. If there was one, restore it first."
        return [Check("connection", ok=True, sentence=sentence)]
    try:
        connection = _connect(url)
    except TROUBLE as error:
        return [Check("connection", ok=False, sentence=_said(error))]
    with connection:
        probes = SQLITE if connection.dialect.name == "sqlite" else POSTGRES
        return [_check(name, probe, connection) for name, probe in probes.items()]


def _not_made_yet(url: str) -> bool:
    try:
        place = address.parse(url)
    except StoreRefusedError:
        return False
    return isinstance(place, Path) and not place.exists() and os.access(place.parent, os.W_OK)


def _connect(url: str) -> Connection:
    place = address.parse(url)
    if isinstance(place, Path):
        address.prepare(place, create=False)
        return engine_sqlite.connect(place, PATIENCE)
    return engine_postgres.connect(place)


def _check(name: str, probe: Probe, connection: Connection) -> Check:
    try:
        with connection.begin() as transaction:
            sentence = probe(connection)
            transaction.rollback()
    except TROUBLE as error:
        return Check(name, ok=False, sentence=_said(error))
    return Check(name, ok=True, sentence=sentence)


def _said(error: Exception) -> str:
    cause = driver_error(error)
    ours = isinstance(cause, StoreRefusedError | StoreUnavailableError)
    return str(cause) if ours else f"The database answers: {str(cause).strip()}."


def _connected(connection: Connection) -> str:
    return f"Connected to {connection.dialect.name}."


def _pragmas(connection: Connection) -> str:
    wrong = engine_sqlite.wrong_pragmas(engine_sqlite.driver(connection))
    if wrong:
        raise StoreRefusedError(f"Wrong: {', '.join(wrong)}.")
    return f"As they must be: {', '.join(engine_sqlite.PRAGMAS)}."


def _durability(connection: Connection) -> str:
    for name in ("fsync", "full_page_writes", "synchronous_commit"):
        if connection.execute(text(f"SHOW {name}")).scalar() == "off":
            raise StoreRefusedError(f"{name} is off, so an answer can be lost in a power cut; turn it on.")
    return "A commit survives a power cut."


def _integrity(connection: Connection) -> str:
    found = connection.execute(text("PRAGMA integrity_check(1)")).scalar()
    if found != "ok":
        raise StoreRefusedError(f"The file is damaged ({found}); restore the last backup.")
    if connection.execute(text("PRAGMA foreign_key_check")).first():
        raise StoreRefusedError("Rows refer to rows that do not exist; restore the last backup.")
    return "Every page and every reference is sound."


def _schema(connection: Connection) -> str:
    found, wanted = revision(connection), head()
    if found != wanted:
        raise StoreRefusedError(f"The schema is {found or 'missing'}, this program needs {wanted}.")
    return f"The schema is {found}, as this program needs it."


def _writable(connection: Connection) -> str:
    connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
    return "The database can be written."


def _reminders(connection: Connection) -> str:
    """Whether what fell due is on its way. At night messages wait for the morning, and that is no delay."""
    limit = SystemClock().now() - LATE
    dialect = DIALECTS[connection.dialect.name]
    unit = Unit(connection, dialect)
    late = {name: _since(unit, statement, limit) for name, statement in WAITS.items()}
    found = [f"{count} {name}, the oldest since {since}" for name, (count, since) in late.items() if count]
    if found:
        raise StoreRefusedError(
            f"Late: {'; '.join(found)}. See whether `tsuriai worker` or `tsuriai run` runs, and its log."
        )
    fates = unit.rows(FATES, dialect.instant(limit - RECENT))
    told = ", ".join(f"{count} {fate}" for fate, count in fates)
    return f"Nothing is late. In the last {RECENT.days} days: {told or 'no reminder fell due'}."


def _since(unit: Unit, statement: str, limit: datetime) -> tuple[int, str]:
    [[count, oldest]] = unit.rows(statement, unit.instant(limit))
    return int(count), utc(oldest).isoformat(timespec="minutes") if oldest else ""


SQLITE: dict[str, Probe] = {
    "connection": _connected,
    "pragmas": _pragmas,
    "integrity": _integrity,
    "schema": _schema,
    "writable": _writable,
    "reminders": _reminders,
}
POSTGRES: dict[str, Probe] = {
    "connection": _connected,
    "durability": _durability,
    "schema": _schema,
    "writable": _writable,
    "reminders": _reminders,
}
