"""The worker's messenger over HTTP: sandbox, python-telegram-bot, a database in the test's folder."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict
from telegram.ext import ExtBot

from bot.sandbox import DEFAULT_BOT, Sandbox
from bot.service.ports import Delivery, Outgoing, Owed, Role
from bot.store import SqlStore, open_store
from bot.worker.limiter import SharedLimiter
from bot.worker.messenger import TelegramMessenger
from bot.worker.wire import Wire
from tests.support.people import Person

TOKEN = DEFAULT_BOT.token
LABEL = "再送"
SECOND = timedelta(seconds=1)


@dataclass
class Post:
    """What a test works with."""

    sandbox: Sandbox
    session: aiohttp.ClientSession
    store: SqlStore
    bot: ExtBot[None]
    messenger: TelegramMessenger
    _ids: Iterator[int] = field(default_factory=itertools.count)

    async def join(self, name: str) -> Person:
        """Somebody who has started the bot."""
        person = await Person.join(self.sandbox.url, self.session, name)
        await person.start()
        return person

    async def deliver(
        self,
        chat_id: int,
        method: str = "sendMessage",
        *,
        attempt: int = 1,
        copy: bool = False,
        **params: Any,
    ) -> Delivery:
        """One attempt of a message, by default of a short one."""
        given = params or {"text": "hello"}
        message = Outgoing(method, given, Role.NOTE)
        return await self.messenger.deliver(Owed(next(self._ids), chat_id, message, attempt, copy))

    def fault(self, **wish: Any) -> None:
        """Makes the next calls that fit fail, as Telegram fails."""
        self.sandbox.world.faults.order(wish)

    def pass_time(self, **by: float) -> None:
        self.sandbox.clock.advance(timedelta(**by))

    def now(self) -> datetime:
        return self.sandbox.clock.now()

    def statuses(self, method: str = "sendMessage") -> list[int]:
        """How each such call so far ended."""
        return [call["status"] for call in self.sandbox.world.calls.select(method=method)]


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    """Everything logged during the test."""
    with capture_logs() as events:
        yield events


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(limits="strict")
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    opened = open_store(f"sqlite:///{tmp_path}/tsuriai.db")
    yield opened
    await opened.close()


@pytest.fixture
async def post(sandbox: Sandbox, store: SqlStore) -> AsyncIterator[Post]:
    limiter = SharedLimiter(store.pace, sandbox.clock)
    wires = {"request": Wire(), "get_updates_request": Wire()}
    messenger_bot = ExtBot(TOKEN, f"{sandbox.url}/bot", rate_limiter=limiter, **wires)
    async with aiohttp.ClientSession() as session, messenger_bot as bot:
        yield Post(sandbox, session, store, bot, TelegramMessenger(bot, sandbox.clock, LABEL))


@pytest.fixture
async def reader(post: Post) -> Person:
    """Somebody who has started the bot."""
    return await post.join("reader")
