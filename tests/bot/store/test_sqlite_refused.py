"""Files that the store refuses at the start, each with a sentence that says what to do."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.service.ports import StoreUnavailableError
from bot.store import StoreRefusedError, address, open_store, upgrade

NOBODY = 65534


def refused(path: Path, *, create: bool = True) -> str:
    with pytest.raises(StoreRefusedError) as caught:
        open_store(f"sqlite:///{path}", create=create)
    return str(caught.value)


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
