"""Nothing that belongs to a person, and no token, is ever logged, whatever goes wrong."""

from __future__ import annotations

import asyncio
import io
import logging
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog

from bot import logs
from bot.service import conversation
from bot.service.desk import Desk, Reply
from bot.service.turn import Incoming
from tests.support.running import TOKEN, Bench, Talker, running

FIRST_NAME = "canary-first-name"
TYPED = "カナリアの言葉"
FORGED = "canary-data"
FILE_NAME = "canary-file.csv"
REFUSAL = "canary-description"
SECRET = TOKEN.partition(":")[2]
EXPECTED = ("update_failed", "update_parked", "drain_failed", "delivery", "not_delivered", "call_failed")
NOTICES = {"polling": "polling_pauses", "webhook": "webhook_again"}


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything that this process logs at the level of debugging, as an operator would see it."""
    root, written = logging.getLogger(), io.StringIO()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in logs._QUIET}
    monkeypatch.setattr(sys, "stderr", written)
    logs.configure("debug", as_json=True)
    yield written
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


@pytest.fixture(params=["polling", "webhook"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def bench(
    log: io.StringIO, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Bench]:
    monkeypatch.setattr("bot.chat.sender.EVERY", 0.01)
    monkeypatch.setattr("bot.chat.chat._REQUEST_SECONDS", 1)
    async with running(tmp_path, by_webhook=way == "webhook") as opened:
        yield opened


async def handled(bench: Bench) -> None:
    """Every update has been dealt with, those that a webhook was asked to bring again later included."""
    async with asyncio.timeout(10):
        while bench.sandbox.world.bots[0].queue.pending():
            bench.pass_time(seconds=2)
            await asyncio.sleep(0.02)


async def refused_messages(bench: Bench, owner: Talker) -> None:
    """Telegram fails in every way at which the bot logs something."""
    for fault in (
        {"code": 500},
        {"code": 400, "description": f"Bad Request: {REFUSAL} {TYPED}"},
        {"retry_after": 1},
        {"drop": "before"},
        {"drop": "after"},
    ):
        bench.fault(method="sendMessage", **fault)
        await owner.send(TYPED)
        await bench.idle()
        bench.pass_time(seconds=400)
    bench.fault(method="answerCallbackQuery", code=400, description=f"Bad Request: {REFUSAL}")
    await owner.tap(data=FORGED)
    await bench.idle()
    await owner.attach("document", file_name=FILE_NAME)
    await bench.idle()


async def failing_handler(bench: Bench, owner: Talker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake of ours raises an error whose text holds what the person wrote."""

    async def say(desk: Desk, incoming: Incoming, text: str) -> Reply:
        raise ValueError(f"{incoming.chat_id} wrote {text}, and {desk} cannot read it with {TOKEN}")

    with monkeypatch.context() as broken:
        broken.setattr(conversation, "say", say)
        await owner.send(TYPED)
        await handled(bench)


async def undecodable_updates(bench: Bench, owner: Talker) -> None:
    chat = {"id": owner.id, "type": "private", "first_name": FIRST_NAME}
    bench.inject({"message": {"chat": chat, "text": TYPED, "date": FORGED}})
    bench.inject({"callback_query": {"from": chat, "data": FORGED}})
    await bench.idle()


async def unavailable_store(bench: Bench, owner: Talker) -> None:
    """The database file is away for a moment."""
    away = bench.path.with_suffix(".away")
    bench.path.rename(away)
    await owner.send(TYPED)
    await asyncio.sleep(0.1)
    away.rename(bench.path)
    await handled(bench)


async def test_no_canary_is_logged_whatever_goes_wrong(
    log: io.StringIO, way: str, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = await bench.consented("ja", FIRST_NAME)
    await refused_messages(bench, owner)
    await failing_handler(bench, owner, monkeypatch)
    await undecodable_updates(bench, owner)
    await unavailable_store(bench, owner)
    bench.fault(method="getMyCommands", code=500)
    await bench.restart()
    await asyncio.sleep(0.05)
    await owner.block()
    await bench.idle()

    written = log.getvalue()
    missing = [event for event in (*EXPECTED, NOTICES[way]) if event not in written]
    assert not missing, f"these failures left no line: {missing}"
    [[handle]] = bench.rows("SELECT handle FROM interview")
    canaries = (FIRST_NAME, TYPED, FORGED, FILE_NAME, REFUSAL, SECRET, TOKEN, str(owner.id), handle)
    for canary in (*canaries, ascii(TYPED)[1:-1]):
        assert canary not in written, f"{canary} in: {written}"


async def test_the_check_would_see_a_canary(log: io.StringIO) -> None:
    structlog.get_logger("tests").debug("proof", text=TYPED)
    logging.getLogger("tests").warning("proof %s", FORGED)
    assert ascii(TYPED)[1:-1] in log.getvalue() or TYPED in log.getvalue()
    assert FORGED in log.getvalue()


async def test_a_token_is_cut_out_even_when_something_logs_it(log: io.StringIO) -> None:
    structlog.get_logger("tests").error("proof", address=f"https://api.telegram.org/bot{TOKEN}/getMe")
    logging.getLogger("tests").error("proof %s", f"https://api.telegram.org/bot{TOKEN}/getMe")
    error = ConnectionError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    logging.getLogger("tests").error("proof", exc_info=error)
    assert log.getvalue().count("proof") == 3
    assert SECRET not in log.getvalue()
