"""A database of the first schema, with rows in it, becomes one of today's in place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, inspect, text

from bot.service.ports import Record
from bot.store import address, engine_postgres, engine_sqlite, open_store, upgrade
from bot.store.migrate import _config, head, revision
from tests.bot.store.conftest import BOTH
from tests.bot.store.people import NOW, OWNER, hire, peek

AT = "2026-11-23T03:00:00.123456+00:00"
ROWS = (
    f"INSERT INTO person VALUES (1, {OWNER}, 'vi', 2, TRUE, 'question', 77, '{AT}')",
    f"INSERT INTO workplace VALUES (1, '{AT}')",
    "INSERT INTO membership VALUES (1, 1, 'owner')",
    f"INSERT INTO interview VALUES (5, 1, 'workplace', 'h', '2026.1', 3, 'size', FALSE, '{AT}')",
    f"INSERT INTO answer VALUES (5, 'size', '12', 1, '{AT}'), (5, 'status', 'null', 1, '{AT}')",
    f"INSERT INTO journal VALUES (1, 'answer_given', '{AT}', 1, 1, '{{}}')",
    f"INSERT INTO inbox VALUES (42, 7, 'message', 'done', '{AT}')",
    f"""INSERT INTO outbox VALUES
    (1, 'key', {OWNER}, 'sendMessage', '{{}}', 'card', 'due', 1, 0, NULL, '{AT}', NULL, NULL, '{AT}')""",
)
TABLES = ("workplace", "membership", "answer", "journal", "inbox", "outbox")


@pytest.fixture(params=BOTH)
def first(request: pytest.FixtureRequest) -> str:
    """The URL of a database that the first schema's program has filled. Interview 6 was there and is erased."""
    if request.param == "sqlite":
        found = f"sqlite:///{request.getfixturevalue('sqlite_path')}"
        Path(request.getfixturevalue("sqlite_path")).touch()
    else:
        make: Callable[[], str] = request.getfixturevalue("new_database")
        found = make()
    with connect(found) as connection, connection.begin():
        command.upgrade(_config(connection), "0001")
        for statement in (*ROWS, *used(connection)):
            connection.exec_driver_sql(statement)
    return found


def used(connection: Connection) -> tuple[str, ...]:
    """The ids that were in use are never given again."""
    tables = {"person": 1, "workplace": 1, "interview": 6, "journal": 1, "outbox": 1}
    if connection.dialect.name == "sqlite":
        return tuple(f"UPDATE sqlite_sequence SET seq = {n} WHERE name = '{t}'" for t, n in tables.items())  # noqa: S608  # our own tables
    return tuple(f"SELECT setval('{t}_id_seq', {n})" for t, n in tables.items())


def connect(url: str) -> Connection:
    place = address.parse(url)
    return engine_sqlite.connect(place, 1.0) if isinstance(place, Path) else engine_postgres.connect(place)


def rows(url: str) -> dict[str, list[object]]:
    with connect(url) as connection:
        return {
            table: [tuple(row) for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2"))]  # noqa: S608  # our own tables
            for table in TABLES
        }


def test_an_upgrade_keeps_every_row(first: str) -> None:
    before = rows(first)
    assert all(before.values())
    upgrade(first)
    assert rows(first) == before
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
