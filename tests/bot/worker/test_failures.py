"""What each of Telegram's answers means for a message in python-telegram-bot's hands."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web
from telegram.error import RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.service.ports import Outcome
from bot.service.refusals import Failure
from bot.worker.failures import classify, pause_of
from bot.worker.wire import Wire
from tests.bot.worker.conftest import TOKEN

SENT, RETRY, AMBIGUOUS, GONE, OURS = (
    Outcome.SENT,
    Outcome.RETRY,
    Outcome.AMBIGUOUS,
    Outcome.GONE,
    Outcome.OURS,
)

# What the server says, in the words of its source, and what becomes of a message that is sent.
SAID = [
    (400, "Bad Request: message is not modified: specified new message content", SENT),
    (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", SENT),
    (400, "Bad Request: chat not found", GONE),
    (400, "Bad Request: PEER_ID_INVALID", GONE),
    (403, "Forbidden: bot was blocked by the user", GONE),
    (403, "Forbidden: user is deactivated", GONE),
    (403, "Forbidden: bot can't initiate conversation with a user", GONE),
    (400, "Bad Request: message is too long", OURS),
    (400, "Bad Request: MESSAGE_TOO_LONG", OURS),
    (400, "Bad Request: BUTTON_DATA_INVALID", OURS),
    (409, "Conflict: terminated by other getUpdates request", OURS),
    (413, "Request Entity Too Large", OURS),
    (418, "I'm a teapot", OURS),
    (401, "Unauthorized", RETRY),
    (404, "Not Found", RETRY),
    (429, "Too Many Requests", RETRY),
    (500, "Internal Server Error", RETRY),
    (502, "Bad Gateway", RETRY),
    (500, "Internal Server Error: restart", RETRY),
]

UNREADABLE = [
    (502, "<html><body>502 Bad Gateway</body></html>"),
    (504, ""),
    (200, "<html>maintenance</html>"),
    (200, ""),
    (200, "[]"),
    (200, "null"),
    (200, '"\\ud800"'),
    (200, "\udcff"),
    (500, '{"ok": false}'),
    (200, '{"ok": true}'),
    (200, '{"ok": true, "result": "nonsense"}'),
]


class Answering:
    """A server that gives one answer to everything, and a bot that asks it."""

    bot: ExtBot[None]
    status = 200
    body = ""

    async def answer(self, _request: web.Request) -> web.Response:
        return web.Response(status=self.status, body=self.body.encode(errors="surrogateescape"))

    async def error(self, status: int, body: str) -> Exception:
        """The exception that this answer becomes."""
        self.status, self.body = status, body
        with pytest.raises(Exception) as caught:  # the library decides which one
            await self.bot.send_message(1, "hello")
        return caught.value


@pytest.fixture
async def server() -> AsyncIterator[Answering]:
    server = Answering()
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", server.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    wires = {"request": Wire(), "get_updates_request": Wire()}
    server.bot = ExtBot(TOKEN, base, **wires)
    yield server
    for wire in wires.values():
        await wire.shutdown()
    await runner.cleanup()


def refused(status: int, description: str) -> str:
    return json.dumps({"ok": False, "error_code": status, "description": description})


@pytest.mark.parametrize(("status", "description", "outcome"), SAID)
async def test_each_refusal_has_one_meaning(
    server: Answering, status: int, description: str, outcome: Outcome
) -> None:
    for spelling in (description, description.upper(), description.capitalize()):
        error = await server.error(status, refused(status, spelling))
        assert classify(error, edit=False).kind.outcome is outcome


async def test_a_flood_pause_is_as_long_as_telegram_says(server: Answering) -> None:
    body = {"ok": False, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 37}}
    failure = classify(await server.error(429, json.dumps(body)), edit=False)

    assert (failure.kind.outcome, failure.retry_after) == (RETRY, timedelta(seconds=37))


@pytest.mark.parametrize("told", ["0", "1"])
@pytest.mark.filterwarnings("ignore:.*retry_after")  # the deprecation that PTB_TIMEDELTA is about
def test_a_flood_pause_is_a_span_however_the_library_gives_it(
    told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", told)

    assert pause_of(RetryAfter(37)) == timedelta(seconds=37)


async def test_a_chat_that_became_another_is_gone(server: Answering) -> None:
    body = {"ok": False, "error_code": 400, "description": "x", "parameters": {"migrate_to_chat_id": -100}}

    assert classify(await server.error(400, json.dumps(body)), edit=False).kind.outcome is GONE


@pytest.mark.parametrize("text", ["message to edit not found", "message can't be edited"])
async def test_a_missing_message_is_told_from_a_refused_one(server: Answering, text: str) -> None:
    error = await server.error(400, refused(400, f"Bad Request: {text}"))

    assert classify(error, edit=True).kind is Failure.Kind.NO_TARGET


@pytest.mark.parametrize(("status", "body"), UNREADABLE)
async def test_an_answer_nobody_can_read_leaves_a_sending_in_doubt_and_is_not_logged(
    server: Answering, status: int, body: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        error = await server.error(status, body)

    assert classify(error, edit=False).kind.outcome is AMBIGUOUS
    assert classify(error, edit=True).kind.outcome is RETRY
    assert [record.name for record in caplog.records if record.name.startswith("telegram")] == []


async def test_without_a_connection_nothing_can_have_arrived() -> None:
    wire = Wire()
    bot = ExtBot(TOKEN, "http://127.0.0.1:9/bot", request=wire)
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(1, "hello")
    await wire.shutdown()

    assert classify(caught.value, edit=False).kind.outcome is RETRY


async def test_a_failure_of_our_own_after_the_call_leaves_a_sending_in_doubt() -> None:
    assert classify(RuntimeError("words"), edit=False) == Failure(Failure.Kind.AMBIGUOUS, "RuntimeError")


async def test_the_name_of_a_failure_holds_no_words(server: Answering) -> None:
    error = await server.error(400, refused(400, "Bad Request: secret words"))

    assert classify(error, edit=False).name == "BadRequest"
