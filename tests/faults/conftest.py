"""The whole bot in the test's own event loop, for faults that need no killing, and both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.store.conftest import (
    migrated,
    new_database,
    postgres_url,
    server,
    sqlite_path,
    store,
    url,
)
from tests.support.running import Bench, Talker, running

STORE = (migrated, new_database, postgres_url, server, sqlite_path, store, url)
"""Fixtures of the store's tests that these tests use too."""


@pytest.fixture
async def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bench]:
    """A running bot that looks at its outbox every hundredth of a second instead of every second one."""
    monkeypatch.setattr("bot.chat.sender.EVERY", 0.01)
    async with running(tmp_path) as opened:
        yield opened


@pytest.fixture
async def owner(bench: Bench) -> Talker:
    """Somebody at the first question, in Japanese."""
    return await bench.consented()
