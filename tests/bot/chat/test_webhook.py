"""The webhook's door: who may knock, what is taken in, and what happens while the database is away."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
import pytest
from structlog.typing import EventDict

from bot.service.ports import StoreUnavailableError, TryAgainError
from bot.web.webhook import LARGEST, PATH, application, serve
from tests.support.running import SECRET, TOKEN, Bench, Talker, eventually

HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = json.dumps({"update_id": 1, "message": {}}).encode()


class Door:
    """A web room whose updates end up in a list, or in the trouble that the test wishes."""

    def __init__(self) -> None:
        self.taken: list[Mapping[str, Any]] = []
        self.trouble: Exception | None = None
        self.address = ""

    async def take(self, update: Mapping[str, Any]) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.taken.append(update)

    async def knock(
        self, body: bytes = UPDATE, secret: str | None = SECRET, path: str = PATH, method: str = "POST"
    ) -> aiohttp.ClientResponse:
        headers = {} if secret is None else {HEADER: secret}
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, self.address + path, data=body, headers=headers) as response,
        ):
            await response.read()
            return response


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    door = Door()
    runner = await serve(application(door.take, SECRET), "127.0.0.1", 0)
    door.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield door
    await runner.cleanup()


async def test_an_update_with_the_secret_is_taken(door: Door) -> None:
    assert (await door.knock()).status == 200
    assert door.taken == [{"update_id": 1, "message": {}}]


@pytest.mark.parametrize(
    "secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], SECRET.upper(), "秘密", "\xff"]
)
async def test_without_the_secret_nothing_is_taken(door: Door, secret: str | None) -> None:
    assert (await door.knock(secret=secret)).status == 401
    assert door.taken == []


async def test_a_webhook_without_a_secret_is_not_built(door: Door) -> None:
    with pytest.raises(ValueError, match="secret"):
        application(door.take, "")


async def test_a_body_that_telegram_would_never_send_is_too_large(door: Door) -> None:
    assert (await door.knock(b"[" + b" " * LARGEST + b"]")).status == 413
    assert door.taken == []


async def test_a_large_body_from_a_stranger_is_not_even_read(door: Door) -> None:
    assert (await door.knock(b" " * LARGEST * 2, secret="wrong")).status == 401


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff\xfe", b"[]", b"7", b"null", b'"text"', b"[" * 100_000, b"9" * 100_000],
    ids=["empty", "half", "no text", "list", "number", "null", "string", "deep", "long number"],
)
async def test_what_is_no_update_is_not_asked_for_again(
    door: Door, body: bytes, logged: list[EventDict]
) -> None:
    assert (await door.knock(body)).status == 200
    assert door.taken == []
    assert [event["event"] for event in logged] == ["webhook_body_unreadable"]


@pytest.mark.parametrize("trouble", [StoreUnavailableError("locked"), TryAgainError()])
async def test_what_cannot_be_stored_now_is_asked_for_again_soon(door: Door, trouble: Exception) -> None:
    door.trouble = trouble
    response = await door.knock()
    assert (response.status, response.headers["Retry-After"]) == (503, "5")


async def test_health_says_yes_without_a_secret(door: Door) -> None:
    assert (await door.knock(secret=None, path="/health", method="GET")).status == 200


@pytest.mark.parametrize(("path", "method"), [("/", "GET"), (PATH, "GET"), (PATH + "/x", "POST")])
async def test_there_is_no_other_door(door: Door, path: str, method: str) -> None:
    assert (await door.knock(path=path, method=method)).status in {404, 405}


async def test_an_update_waits_while_the_database_is_away(
    either: Bench, monkeypatch: pytest.MonkeyPatch, logged: list[EventDict]
) -> None:
    monkeypatch.setattr("bot.chat.polling._FIRST_PAUSE", 0.01)
    owner = await either.consented()
    away = either.path.rename(either.path.with_suffix(".away"))
    await owner.send("法人")
    again = "webhook_again" if either.by_webhook else "polling_pauses"
    await eventually(lambda: any(event["event"] == again for event in logged))
    await asyncio.sleep(0.05)  # until Telegram knows too
    assert either.sandbox.world.bots[0].queue.pending()
    away.rename(either.path)
    either.pass_time(seconds=10)
    await either.idle()
    assert either.answers(owner) == {"legal_form": '"corporation"'}
    assert "記録しました" in await owner.read()


async def test_a_changed_secret_is_told_to_telegram_at_the_next_start(hooked: Bench) -> None:
    await hooked.owner()
    hook = hooked.sandbox.world.bots[0].webhook
    assert hook is not None
    hook.secret = "what-the-secret-was-before"
    hooked.pass_time(seconds=2)
    await hooked.restart()
    await eventually(lambda: hooked.sandbox.world.bots[0].webhook.secret == SECRET)  # type: ignore[union-attr]  # set above


@pytest.mark.parametrize("fault", [{"code": 429, "retry_after": 1}, {"code": 502}, {"drop": "before"}])
async def test_the_bot_starts_although_telegram_does_not_answer_yet(
    hooked: Bench, fault: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.chat._FIRST_PAUSE", 0.05)
    owner = await hooked.consented()
    hooked.fault(method="setWebhook", **fault)
    hooked.pass_time(seconds=2)
    await hooked.restart()
    await owner.send("法人")
    await hooked.idle()
    assert hooked.answers(owner) == {"legal_form": '"corporation"'}


async def test_the_webhook_replaces_polling_and_back(bench: Bench, owner: Talker) -> None:
    for by_webhook in (True, False):
        await bench.end()
        bench.by_webhook = by_webhook
        bench.pass_time(seconds=2)
        await bench.begin()
        assert "事業の形態" in await owner.type("/check")


async def test_polling_removes_a_webhook_that_an_earlier_installation_left(bench: Bench) -> None:
    owner = await bench.consented()
    await bench.end()
    bench.fault(method="deleteWebhook", code=502, description="Bad Gateway")
    async with aiohttp.ClientSession() as session:
        address = f"{bench.sandbox.url}/bot{TOKEN}/setWebhook"
        async with session.post(address, json={"url": "http://127.0.0.1:9/"}) as answer:
            assert answer.status == 200
    await bench.begin()
    await owner.send("法人")

    await bench.until("SELECT count(*) FROM answer", 1)
