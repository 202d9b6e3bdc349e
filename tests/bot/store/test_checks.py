"""What the doctor says about a database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.service.clock import SystemClock
from bot.service.ledger import Part, Reminder
from bot.service.ports import Lane, Transaction
from bot.store import open_store, upgrade
from bot.store.checks import checks
from bot.store.migrate import head
from flows.reminders import Key
from tests.bot.store.conftest import execute
from tests.bot.store.people import NOW, OWNER, arrive, hire


def wrong(url: str) -> dict[str, str]:
    return {check.name: check.sentence for check in checks(url) if not check.ok}


def test_a_healthy_database_passes_every_check(url: str) -> None:
    upgrade(url)
    found = checks(url)
    assert {"connection", "schema", "writable"} < {check.name for check in found}
    assert [check for check in found if not check.ok] == []
    assert f"The schema is {head()}" in " ".join(check.sentence for check in found)


async def test_it_says_what_is_late_at_which_step_of_a_reminders_way_and_since_when(url: str) -> None:
    store = open_store(url)
    person, record = await arrive(store)
    worker = await hire(store, record.workplace_id, "w")
    hour_ago = SystemClock().now() - timedelta(hours=1)

    def fall_behind(tx: Transaction) -> None:
        tx.cases.start(worker.id, person.id, hour_ago)
        key = Key(str(worker.id), "diagnosis", NOW.date(), 1, NOW.date())
        limit = NOW.date()
        tx.ledger.owe(
            Reminder(0, key, worker.id, person.id, Part.RESPONSIBLE, limit, None, sure=True, due_at=hour_ago)
        )
        tx.post(OWNER, "late", hour_ago, hour_ago)

    await store.transact(OWNER, fall_behind)
    said = wrong(url)["reminders"]
    for step in ("1 workers not planned", "1 reminders in no message", "1 messages not sent"):
        assert f"{step}, the oldest since {hour_ago:%Y-%m-%dT%H:%M}" in said
    await store.claim(hour_ago, 1, Lane.WORKER)
    assert "1 leases that nobody took over" in wrong(url)["reminders"]
    await store.close()


def test_checking_makes_no_database(sqlite_path: Path) -> None:
    [found] = checks(f"sqlite:///{sqlite_path}")

    assert found.ok
    assert "restore it first" in found.sentence
    assert not sqlite_path.exists()


def test_it_reports_a_wrong_url() -> None:
    assert "not supported" in wrong("mysql://host/x")["connection"]


def test_it_reports_a_file_that_is_no_database(sqlite_path: Path) -> None:
    sqlite_path.write_text("Dear diary, " * 1000)
    assert "is not an SQLite database" in wrong(f"sqlite:///{sqlite_path}")["connection"]


def test_it_reports_a_missing_schema(sqlite_path: Path) -> None:
    sqlite_path.touch()
    assert set(wrong(f"sqlite:///{sqlite_path}")) == {"schema", "writable", "reminders"}


def test_it_reports_damage(sqlite_path: Path) -> None:
    upgrade(f"sqlite:///{sqlite_path}")
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as raw:
        [[page]] = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'journal'")
    content = bytearray(sqlite_path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    sqlite_path.write_bytes(content)
    assert "restore the last backup" in wrong(f"sqlite:///{sqlite_path}")["integrity"]


def test_it_reports_a_row_that_refers_to_nothing(sqlite_path: Path) -> None:
    upgrade(f"sqlite:///{sqlite_path}")
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as raw:
        raw.execute(
            "INSERT INTO membership (person_id, workplace_id, role, number) VALUES (1, 1, 'owner', 1)"
        )
    assert "rows that do not exist" in wrong(f"sqlite:///{sqlite_path}")["integrity"]


def test_it_reports_a_locked_file(sqlite_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade(f"sqlite:///{sqlite_path}")
    monkeypatch.setattr("bot.store.checks.PATIENCE", 0.05)
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        assert "locked" in wrong(f"sqlite:///{sqlite_path}")["writable"]


@pytest.mark.postgres
def test_it_reports_a_server_that_is_not_there() -> None:
    assert set(wrong("postgresql://postgres@127.0.0.1:9/none")) == {"connection"}


@pytest.mark.postgres
def test_it_reports_commits_that_do_not_last(new_database: Callable[[], str]) -> None:
    url = new_database()
    upgrade(url)
    name = url.split("/", 3)[3].partition("?")[0]
    execute(url, f"ALTER DATABASE {name} SET synchronous_commit = off")
    assert "synchronous_commit is off" in wrong(url)["durability"]


@pytest.mark.postgres
def test_it_reports_a_server_that_only_reads(new_database: Callable[[], str]) -> None:
    url = new_database()
    upgrade(url)
    name = url.split("/", 3)[3].partition("?")[0]
    execute(url, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    assert "read-only" in wrong(url)["writable"]
