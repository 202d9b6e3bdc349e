"""What only a file can do wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.service.ports import StoreUnavailableError, Transaction
from bot.store import SqlStore, StoreRefusedError, address, open_store, upgrade
from tests.bot.store.people import HR, KEY, NOW, OWNER, arrive, card, note, owe, peek

NOBODY = 65534


@pytest.fixture
async def store(sqlite_path: Path) -> AsyncIterator[SqlStore]:
    opened = open_store(f"sqlite:///{sqlite_path}", patience=0.3)
    yield opened
    await opened.close()


def refused(path: Path, *, create: bool = True) -> str:
    with pytest.raises(StoreRefusedError) as caught:
        open_store(f"sqlite:///{path}", create=create)
    return str(caught.value)


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


def test_it_refuses_a_missing_folder(tmp_path: Path) -> None:
    assert "does not exist; create it" in refused(tmp_path / "none" / "tsuriai.db")


def test_it_makes_no_new_file_when_not_allowed(sqlite_path: Path) -> None:
    assert "missing; restore it" in refused(sqlite_path, create=False)
    assert not sqlite_path.exists()


def test_it_makes_no_schema_in_an_empty_file_when_not_allowed(sqlite_path: Path) -> None:
    sqlite_path.touch()
    assert "empty; restore it" in refused(sqlite_path, create=False)


def test_it_refuses_a_file_that_is_no_database(sqlite_path: Path) -> None:
    sqlite_path.write_text("Dear diary, " * 1000)
    assert "is not an SQLite database" in refused(sqlite_path)


def test_it_refuses_a_damaged_file(sqlite_path: Path) -> None:
    upgrade(f"sqlite:///{sqlite_path}")
    content = bytearray(sqlite_path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    sqlite_path.write_bytes(content)
    assert "damaged; restore the last backup" in refused(sqlite_path)


def test_it_refuses_a_schema_newer_than_the_code(sqlite_path: Path) -> None:
    upgrade(f"sqlite:///{sqlite_path}")
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "The schema (9999) is newer" in refused(sqlite_path)


def test_it_refuses_the_database_of_something_else(sqlite_path: Path) -> None:
    with closing(sqlite3.connect(sqlite_path)) as other:
        other.execute("CREATE TABLE person (name TEXT)")
    assert "something else" in refused(sqlite_path)


def test_it_says_unavailable_when_locked_at_the_start(sqlite_path: Path) -> None:
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as other:
        other.execute("CREATE TABLE t (x)")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreUnavailableError, match="locked by another process"):
            open_store(f"sqlite:///{sqlite_path}", patience=0.1)


def test_it_refuses_a_file_that_is_not_writable() -> None:
    with tempfile.TemporaryDirectory(prefix="tsuriai-") as name:  # pytest's own folders admit root alone
        path = Path(name) / "tsuriai.db"
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE t (x)")
        path.chmod(0o444)
        path.parent.chmod(0o555)
        with unprivileged():
            assert "not writable" in refused(path)
            assert "not writable" in refused(path.with_name("new.db"))
        path.parent.chmod(0o755)


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "9p", "fuse.sshfs"])
def test_it_refuses_a_network_disk(
    sqlite_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    mounts = tmp_path / "mounts"
    point = str(sqlite_path.parent).replace(" ", "\\040")
    mounts.write_text(f"/dev/a / ext4 rw 0 0\nserver:/x {point} {kind} rw 0 0\ntmpfs /tmpx tmpfs rw 0 0\n")
    monkeypatch.setattr(address, "MOUNTS", mounts)
    assert f"is on a network disk ({kind})" in refused(sqlite_path)
    assert not sqlite_path.exists()


def test_it_takes_a_local_disk_mounted_over_a_network_disk(
    sqlite_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/ / nfs rw 0 0\n/dev/a / ext4 rw 0 0\nserver:/x {tmp_path}/other nfs rw 0 0\n")
    monkeypatch.setattr(address, "MOUNTS", mounts)
    assert address.file_system(sqlite_path) == "ext4"


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
        ("mysql://host/x", "mysql is not supported"),
        ("tsuriai.db", "must look like"),
    ],
)
def test_it_refuses_a_url_it_cannot_use(url: str, sentence: str) -> None:
    with pytest.raises(StoreRefusedError, match=sentence):
        open_store(url)


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


@contextmanager
def unprivileged() -> Iterator[None]:
    """As root nothing is read-only, so be nobody for a while."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)
