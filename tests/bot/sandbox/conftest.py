"""A sandbox per test, a plain HTTP client of its Bot API, and people."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox import BotProfile, Sandbox
from tests.support.people import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

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

    async def fetch(self, file_id: str) -> tuple[str | None, bytes]:
        """A file as the page downloads it: its name and its bytes."""
        async with self.session.get(f"{self.sandbox.url}/sim/file?file_id={file_id}") as response:
            assert response.ok, await response.text()
            named = response.content_disposition
            return named.filename if named else None, await response.read()


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


async def ask(api: Api, path: str, how: str = "POST", **more: Any) -> tuple[int, Any]:
    async with api.session.request(how, f"{api.sandbox.url}{path}", **more) as response:
        return response.status, await response.json()


@pytest.fixture
def still(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Real time stands, so that a slow machine counts the same seconds; the tests move the clock."""
    now = sandbox.clock.now()
    monkeypatch.setattr("bot.sandbox.clock._real_now", lambda: now)


async def eventually(happened: Callable[[], Awaitable[bool]]) -> None:
    """Returns as soon as it has happened; fails after five seconds."""
    async with asyncio.timeout(5):
        while not await happened():  # noqa: ASYNC110 - what happens here happens in another task's own time
            await asyncio.sleep(0.002)


def keyboard(*labels: str) -> Json:
    """One row of buttons whose data is their label in lower case."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label.lower()} for label in labels]]}


@dataclass(slots=True)
class Receiver:
    """A bot's webhook that answers as a test tells it."""

    url: str = ""
    got: list[Json] = field(default_factory=list)
    headers: list[Any] = field(default_factory=list)
    answers: list[Callable[[], web.Response]] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    most_at_once: int = 0
    now: int = 0
    hangs_up: bool = False

    async def take(self, request: web.Request) -> web.Response:
        self.got.append(await request.json())
        self.headers.append(request.headers)
        self.now += 1
        self.most_at_once = max(self.most_at_once, self.now)
        await self.gate.wait()
        self.now -= 1
        if self.hangs_up and request.transport is not None:
            request.transport.abort()
        return self.answers.pop(0)() if self.answers else web.Response()

    async def has(self, number: int) -> None:
        async def enough() -> bool:
            return len(self.got) >= number

        await eventually(enough)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.got]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    receiver.gate.set()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    receiver.gate.set()
    await runner.cleanup()


def saying(status: int, **more: Any) -> Callable[[], web.Response]:
    return lambda: web.Response(status=status, **more)


async def delivered(api: Api) -> None:
    async def nothing_left() -> bool:
        return not (await api("getWebhookInfo")).result["pending_update_count"]

    await eventually(nothing_left)


async def failed(api: Api, text: str) -> None:
    async def told() -> bool:
        return bool((await api("getWebhookInfo")).result.get("last_error_message") == text)

    await eventually(told)
