"""Addresses, tokens, parameter sources, and what an error looks like on the wire."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from tests.bot.sandbox.conftest import BOT, OPERATORS, Api

if TYPE_CHECKING:
    from tests.support.people import Person


async def fetch(api: Api, path: str, how: str = "GET", **more: Any) -> tuple[int, Any]:
    async with api.session.request(how, f"{api.sandbox.url}{path}", **more) as response:
        return response.status, await response.json()


@pytest.mark.parametrize("how", ["GET", "POST", "PUT"])
async def test_any_http_method_and_any_case_will_do(api: Api, how: str) -> None:
    status, body = await fetch(api, f"/bot{BOT.token}/GETME", how)
    assert (status, body["result"]["id"]) == (200, BOT.id)


async def test_two_bots_live_side_by_side(api: Api, owner: Person) -> None:
    operators = Api(api.sandbox, api.session, OPERATORS.token)
    assert (await operators("getMe")).result["username"] == "operators_bot"
    assert (await operators("getUpdates")).result == []
    answer = await operators("sendMessage", chat_id=owner.id, text="x")
    assert answer.error == (403, "Forbidden: bot can't initiate conversation with a user")


@pytest.mark.parametrize(
    ("path", "code", "description"),
    [
        ("/botnonsense/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot0123:abc/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot9999999:abc/getMe", 401, "Unauthorized"),
        (f"/bot{BOT.token}", 404, "Not Found"),
        (f"/bot{BOT.token}/getMe/more", 404, "Not Found"),
        (f"/file/bot{BOT.token}/files/nonsense", 404, "Not Found"),
        ("/file/bot9999999:abc/files/nonsense", 401, "Unauthorized"),
        ("/elsewhere", 404, "Not Found"),
    ],
)
async def test_a_wrong_address_gets_an_envelope(api: Api, path: str, code: int, description: str) -> None:
    status, body = await fetch(api, path)
    assert (status, body) == (code, {"ok": False, "error_code": code, "description": description})


@pytest.mark.parametrize("source", ["query", "urlencoded", "multipart", "json"])
async def test_parameters_come_from_any_source(api: Api, owner: Person, source: str) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    flat = {"chat_id": str(owner.id), "text": "釣り", "reply_markup": json.dumps(markup)}
    typed = {"chat_id": owner.id, "text": "釣り", "reply_markup": markup}
    ways: dict[str, dict[str, Any]] = {
        "query": {"params": flat},
        "urlencoded": {"data": flat},
        "multipart": {"data": _multipart(flat)},
        "json": {"json": typed},
    }
    _, body = await fetch(api, f"/bot{BOT.token}/sendMessage", "POST", **ways[source])
    assert (body["result"]["text"], body["result"]["reply_markup"]) == ("釣り", markup)


async def test_the_body_wins_over_the_query(api: Api, owner: Person) -> None:
    path = f"/bot{BOT.token}/sendMessage?chat_id={owner.id}&text=query"
    _, body = await fetch(api, path, "POST", data={"text": "body"})
    assert body["result"]["text"] == "body"


async def test_text_that_is_no_utf8_is_refused(api: Api) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    status, body = await fetch(api, f"/bot{BOT.token}/getMe", "POST", data=b"text=\xff\xfe", headers=headers)
    assert (status, body["description"]) == (400, "Bad Request: strings must be encoded in UTF-8")


async def test_more_than_50_mb_is_refused(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sandbox.params.MAX_BODY", 1000)
    for data in ({"text": "x" * 2000}, _multipart({"text": "x" * 2000})):
        status, body = await fetch(api, f"/bot{BOT.token}/sendMessage", "POST", data=data)
        assert (status, body["description"]) == (413, "Request Entity Too Large")


async def test_a_text_without_anything_is_refused_before_its_chat_is_looked_up(api: Api) -> None:
    assert (await api("sendMessage", text="")).error == (400, "Bad Request: message text is empty")
    wrong_keyboard = await api("sendMessage", text="x", reply_markup="[]")
    assert wrong_keyboard.error == (400, "Bad Request: object expected as reply markup")
    too_long = await api("sendMessage", chat_id=1, text="x" * 5000)
    assert too_long.error == (400, "Bad Request: chat not found")


def test_the_sandbox_needs_neither_telegram_library() -> None:
    program = "import sys, bot.sandbox; print({'aiogram', 'telegram'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


def _multipart(fields: dict[str, str]) -> Any:

    form = aiohttp.FormData(default_to_multipart=True)
    for name, value in fields.items():
        form.add_field(name, value)
    return form
