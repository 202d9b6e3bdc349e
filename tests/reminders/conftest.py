"""A stage over an SQLite file in memory where there is room for it."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.bot.store.conftest import quick
from tests.reminders.stage import Stage
from tests.support.running import empty_database


@pytest.fixture
def sqlite_url() -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=quick()) as folder:
        path = Path(folder) / "tsuriai.db"
        path.write_bytes(empty_database())
        path.chmod(0o600)
        yield f"sqlite:///{path}"


@pytest.fixture
async def stage(sqlite_url: str) -> AsyncIterator[Stage]:
    """A workplace with its team on the stage's first morning."""
    made = Stage(sqlite_url)
    await made.settle_in()
    yield made
    await made.store.close()
