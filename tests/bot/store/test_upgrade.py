"""A database of the first schema, with rows in it, becomes one of today's in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, inspect, text

from bot.service.ports import Record
from bot.store import address, open_store, upgrade
from bot.store.migrate import _config, head, revision
from tests.bot.store.conftest import connect
from tests.bot.store.people import NOW, OWNER, hire, peek

FILLED = """
INSERT INTO person VALUES (1, 1001, 'vi', 2, TRUE, 'question', 77, '@');
INSERT INTO workplace VALUES (1, '@');
INSERT INTO membership VALUES (1, 1, 'owner');
INSERT INTO interview VALUES (5, 1, 'workplace', 'h', '2026.1', 3, 'size', FALSE, '@');
INSERT INTO answer VALUES (5, 'size', '12', 1, '@'), (5, 'status', 'null', 1, '@');
INSERT INTO journal VALUES (1, 'answer_given', '@', 1, 1, '{}');
INSERT INTO inbox VALUES (42, 7, 'message', 'done', '@');
INSERT INTO outbox VALUES
  (1, 'key', 1001, 'sendMessage', '{}', 'card', 'due', 1, 0, NULL, '@', NULL, NULL, '@')""".replace(
    "@", NOW.isoformat()
)
TABLES = ("workplace", "membership", "answer", "journal", "inbox", "outbox")


@pytest.fixture
def first(fresh: str) -> str:
    """The URL of a database that the first schema's program has filled; interview 6 was erased again."""
    if fresh.startswith("sqlite"):
        address.prepare(Path(fresh.removeprefix("sqlite:///")), create=True)
    with connect(fresh) as connection, connection.begin():
        command.upgrade(_config(connection), "0001")
        for statement in (*FILLED.split(";"), *used(connection)):
            connection.exec_driver_sql(statement)
    return fresh


def used(connection: Connection) -> tuple[str, ...]:
    """The ids that were in use are never given again."""
    tables = {"person": 1, "workplace": 1, "interview": 6, "journal": 1, "outbox": 1}
    if connection.dialect.name == "sqlite":
        return tuple(f"UPDATE sqlite_sequence SET seq = {n} WHERE name = '{t}'" for t, n in tables.items())  # noqa: S608  # our own tables
    return tuple(f"SELECT setval('{t}_id_seq', {n})" for t, n in tables.items())


def rows(url: str) -> dict[str, list[tuple[object, ...]]]:
    with connect(url) as connection:
        return {
            table: [tuple(row) for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2"))]  # noqa: S608  # our own tables
            for table in TABLES
        }


def test_an_upgrade_keeps_every_row(first: str) -> None:
    before = rows(first)
    assert all(before.values())
    upgrade(first)
    added = {"membership": (1, None), "outbox": ("chat",)}  # columns that the first schema did not have
    assert rows(first) == {
        table: [(*row, *added.get(table, ())) for row in kept] for table, kept in before.items()
    }
    with connect(first) as connection:
        assert revision(connection) == head()


async def test_an_upgraded_database_knows_the_person_and_the_interview(first: str) -> None:
    store = open_store(first, create=False)
    try:
        person = await store.transact(OWNER, lambda tx: tx.person(OWNER))
        assert person is not None
        assert (person.id, person.language, person.screen, person.card) == (1, "vi", "question", 77)
        assert (person.seen_at, person.subject) == (NOW, None)
        answers = {"size": 12, "status": None}
        assert await store.transact(OWNER, lambda tx: tx.record(1)) == Record(
            5, 1, "h", "2026.1", 3, "size", complete=False, answers=answers, slot=None
        )
        assert await store.transact(OWNER, lambda tx: tx.workers(1)) == []
    finally:
        await store.close()


async def test_an_upgraded_database_takes_workers_under_ids_that_were_never_used(first: str) -> None:
    store = open_store(first, create=False)
    try:
        worker = await hire(store, 1, "w")
        assert (worker.id, worker.slot) == (7, 1)
        with pytest.raises(Exception, match=r"(?i)foreign key"):
            await hire(store, 2, "x")
        with pytest.raises(Exception, match=r"(?i)foreign key"):
            await peek(store, "DELETE FROM interview WHERE id = 5 RETURNING id")
        await store.transact(OWNER, lambda tx: tx.erase(1))
        assert await peek(store, "SELECT id FROM interview") == []
    finally:
        await store.close()


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(first: str) -> None:
    with connect(first) as connection, connection.begin():  # the first program never wrote such a row
        connection.execute(text("UPDATE interview SET scope = 'worker'"))
    before = rows(first)
    with pytest.raises(Exception, match=r"(?i)check"):
        upgrade(first)
    assert rows(first) == before
    with connect(first) as connection:
        assert revision(connection) == "0001"
        assert "subject" not in {column["name"] for column in inspect(connection).get_columns("person")}
