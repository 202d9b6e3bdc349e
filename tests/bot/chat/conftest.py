"""A running bot for each test, and the proof that it never logged an error unless the test says so."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from tests.bot.chat.wire import Line, line
from tests.support.running import Bench, Talker, running


@pytest.fixture(autouse=True)
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """The outbox is looked at every hundredth of a second instead of every second one."""
    monkeypatch.setattr("bot.chat.sender.EVERY", 0.01)


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    """Everything logged during the test."""
    with capture_logs() as events:
        yield events


@pytest.fixture
async def bench(tmp_path: Path, logged: list[EventDict]) -> AsyncIterator[Bench]:
    async with running(tmp_path) as bench:
        yield bench


@pytest.fixture
async def hooked(tmp_path: Path, logged: list[EventDict]) -> AsyncIterator[Bench]:
    """The same by webhook."""
    async with running(tmp_path, by_webhook=True) as bench:
        yield bench


@pytest.fixture(params=["polling", "webhook"])
async def either(
    request: pytest.FixtureRequest, tmp_path: Path, logged: list[EventDict]
) -> AsyncIterator[Bench]:
    """The bot by polling, and the bot by webhook."""
    async with running(tmp_path, by_webhook=request.param == "webhook") as bench:
        yield bench


@pytest.fixture
async def owner(bench: Bench) -> Talker:
    """Somebody at the first question, in Japanese."""
    return await bench.consented()


@pytest.fixture
async def wired(tmp_path: Path, logged: list[EventDict]) -> AsyncIterator[Line]:
    """The conversation room without a network."""
    async with line(tmp_path) as opened:
        yield opened
