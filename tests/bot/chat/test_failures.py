"""What each of Telegram's answers means for a message, and that none of them stops the bot."""

from __future__ import annotations

import asyncio
import contextlib
import json
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import SendMessage
from structlog.typing import EventDict

from bot.chat.failures import classify
from bot.chat.polling import poll
from bot.service.desk import Reply
from bot.service.ports import Outcome, Outgoing, Role, TryAgainError
from bot.service.refusals import Failure
from tests.bot.chat.wire import OWNER, Line, message
from tests.support.running import TOKEN, eventually

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
    (400, "Bad Request: can't parse entities: Unsupported start tag", OURS),
    (404, "Not Found: method not found", OURS),
    (413, "Request Entity Too Large", OURS),
    (418, "I'm a teapot", OURS),
    (401, "Unauthorized", RETRY),
    (500, "Internal Server Error", RETRY),
    (502, "Bad Gateway", RETRY),
    (500, "Internal Server Error: restart", RETRY),
]

UNREADABLE = [
    (502, "<html><body>502 Bad Gateway</body></html>"),
    (200, "<html>maintenance</html>"),
    (200, ""),
    (200, "[]"),
    (200, "null"),
    (500, '{"ok": false}'),
    (200, '{"ok": true, "result": "nonsense"}'),
]


async def error_of(line: Line, status: int, body: str) -> Exception:
    """The exception that this answer becomes in aiogram's hands."""
    line.wire.answers.append((status, body))
    with pytest.raises(Exception) as caught:  # aiogram decides which one
        await line.bot(SendMessage(chat_id=OWNER, text="hello"))
    return caught.value


def refusal(status: int, description: str) -> str:
    return json.dumps({"ok": False, "error_code": status, "description": description})


@pytest.mark.parametrize(("status", "description", "outcome"), SAID)
async def test_each_refusal_has_one_meaning(
    wired: Line, status: int, description: str, outcome: Outcome
) -> None:
    for spelling in (description, description.upper(), description.capitalize()):
        error = await error_of(wired, status, refusal(status, spelling))
        assert classify(error, edit=False).kind.outcome is outcome


async def test_a_flood_pause_is_as_long_as_telegram_says(wired: Line) -> None:
    body = {"ok": False, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 37}}
    failure = classify(await error_of(wired, 429, json.dumps(body)), edit=False)
    assert (failure.kind.outcome, failure.retry_after) == (RETRY, timedelta(seconds=37))


@pytest.mark.parametrize("text", ["message to edit not found", "message can't be edited"])
async def test_a_missing_card_is_told_from_a_refused_one(wired: Line, text: str) -> None:
    error = await error_of(wired, 400, refusal(400, f"Bad Request: {text}"))
    assert classify(error, edit=True).kind is Failure.Kind.NO_TARGET


@pytest.mark.parametrize(("status", "body"), UNREADABLE)
async def test_an_answer_nobody_can_read_leaves_a_sending_in_doubt(
    wired: Line, status: int, body: str
) -> None:
    error = await error_of(wired, status, body)
    assert classify(error, edit=False).kind.outcome is AMBIGUOUS
    assert classify(error, edit=True).kind.outcome is RETRY


async def test_without_a_connection_nothing_can_have_arrived() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base("http://127.0.0.1:9"))
    bot = Bot(TOKEN, session=session)
    with pytest.raises(TelegramAPIError) as caught:
        await bot(SendMessage(chat_id=OWNER, text="hello"))
    await session.close()
    assert classify(caught.value, edit=False).kind.outcome is RETRY


async def test_the_name_of_a_failure_holds_no_words(wired: Line) -> None:
    error = await error_of(wired, 400, refusal(400, "Bad Request: secret words"))
    assert classify(error, edit=False).name == "TelegramBadRequest"


@pytest.mark.parametrize(("status", "body"), UNREADABLE)
async def test_no_answer_stops_the_conversation(wired: Line, status: int, body: str) -> None:
    await wired.begin()
    wired.wire.answers.extend([(status, body)] * 3)
    await wired.press(wired.keyboard["法人"])
    wired.wire.answers.clear()
    wired.clock_forward(minutes=2)
    while await wired.sender.drain():
        pass
    assert await wired.answers() == {"legal_form": '"corporation"'}
    assert "主な業種" in wired.wire.shown["text"]


@pytest.mark.parametrize(("status", "body"), UNREADABLE)
async def test_no_answer_stops_the_polling(
    wired: Line, status: int, body: str, monkeypatch: pytest.MonkeyPatch, logged: list[EventDict]
) -> None:
    updates = [{"update_id": 5, "message": message(OWNER, text="/start")}]
    wired.wire.answers.append((status, body))
    wired.wire.answers.append((200, json.dumps({"ok": True, "result": updates})))
    monkeypatch.setattr("bot.chat.polling._FIRST_PAUSE", 0.01)
    polling = asyncio.create_task(poll(wired.bot, wired.intake))
    await eventually(lambda: bool(wired.wire.shown))
    polling.cancel()
    assert next(one["event"] for one in logged if one["log_level"] == "warning") == "polling_pauses"


async def test_a_message_that_cannot_even_be_built_is_parked(wired: Line) -> None:
    await wired.begin()
    odd = Outgoing("sendMessage", {"nonsense": 1}, Role.NOTE)
    now = wired.desk.clock.now()
    owed = await wired.desk.store.transact(OWNER, lambda tx: tx.owe(OWNER, odd, "odd", now))
    assert owed is not None
    await wired.sender.reply(OWNER, Reply(owed=(owed,)))
    assert await wired.rows("SELECT state FROM outbox WHERE key = 'odd'") == [("parked",)]


MALFORMED = [
    {"message": None},
    {"message": []},
    {"message": {"text": 5}},
    {"callback_query": {"id": 5}},
    {"my_chat_member": {"chat": {"id": "x"}}},
    {"message": {**message(OWNER, text="hello"), "date": 10**30}},
    {"message": {**message(OWNER, text="hello"), "chat": {"id": 2**80, "type": "private"}}},
    {"message": {**message(OWNER, text="hello"), "message_id": 2**80}},
    {"message": {**message(OWNER, text="\ud800")}},
    {"message": {**message(OWNER), "entities": [{"type": "bold", "offset": -1}]}},
]


@pytest.mark.parametrize("update_id", [7, 0, -1, 2**63, 10**30, True, "7", None])
@pytest.mark.parametrize("content", MALFORMED, ids=range(len(MALFORMED)))
async def test_no_update_is_so_broken_that_it_comes_for_ever(
    wired: Line, content: dict[str, object], update_id: object
) -> None:
    for _ in range(2):
        with contextlib.suppress(TryAgainError):
            await wired.intake.take({**content, "update_id": update_id})
    await wired.intake.take({**content, "update_id": update_id})
    await wired.begin()
    assert "事業の形態" in wired.wire.shown["text"]


async def test_what_cannot_be_handled_is_counted_once(wired: Line) -> None:
    for _ in range(2):
        await wired.intake.take({"update_id": 7, "message": {"text": 5}})
    assert await wired.rows("SELECT update_id, kind, outcome FROM inbox") == [(7, "undecodable", "parked")]
