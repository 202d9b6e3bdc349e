"""A sandbox per test, a plain HTTP client of its Bot API, and people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import aiohttp
import pytest

from bot.sandbox import BotProfile, Sandbox
from tests.support.people import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

Json: TypeAlias = dict[str, Any]

BOT = BotProfile("1000001:sandbox-token-of-the-public-bot", "tsuriai_bot", "Tsuriai")
OPERATORS = BotProfile("1000002:sandbox-token-of-the-operators-bot", "operators_bot", "Operators")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back over HTTP."""

    status: int
    body: Json
    headers: Mapping[str, str]

    @property
    def result(self) -> Any:
        assert self.body.get("ok") is True, self.body
        return self.body["result"]

    @property
    def error(self) -> tuple[int, str]:
        assert self.body["ok"] is False, self.body
        assert self.body["error_code"] == self.status
        return self.status, self.body["description"]


@dataclass(frozen=True, slots=True)
class Api:
    """Calls a bot's methods with JSON, and the control API."""

    sandbox: Sandbox
    session: aiohttp.ClientSession
    token: str = BOT.token

    async def __call__(self, method: str, **params: Any) -> Answer:
        address = f"{self.sandbox.url}/bot{self.token}/{method}"
        async with self.session.post(address, json=params) as response:
            return Answer(response.status, await response.json(), response.headers)

    async def sim(self, path: str, **wish: Any) -> Json:
        async with self.session.post(f"{self.sandbox.url}/sim/{path}", json=wish) as response:
            assert response.ok, await response.text()
            return dict(await response.json())

    async def see(self, path: str) -> Any:
        async with self.session.get(f"{self.sandbox.url}/sim/{path}") as response:
            assert response.ok, await response.text()
            return await response.json()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox([BOT, OPERATORS])
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def api(sandbox: Sandbox, session: aiohttp.ClientSession) -> Api:
    return Api(sandbox, session)


@pytest.fixture
async def owner(sandbox: Sandbox, session: aiohttp.ClientSession) -> Person:
    """Somebody who has started the bot; the /start is still pending."""
    person = await Person.join(sandbox.url, session, "owner", "ja")
    await person.start()
    return person


def keyboard(*labels: str) -> Json:
    """One row of buttons whose data is their label in lower case."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label.lower()} for label in labels]]}
