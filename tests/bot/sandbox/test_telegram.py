"""python-telegram-bot, unchanged, against the sandbox: a second opinion on what the sandbox says."""

from __future__ import annotations

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")  # without it the library warns at every RetryAfter

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)
from telegram.ext import ExtBot

from tests.bot.sandbox.conftest import BOT
from tests.bot.sandbox.papers import PAPERS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.sandbox import Sandbox
    from tests.bot.sandbox.conftest import Api
    from tests.support.people import Person

YES_NO = InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label) for label in ("Yes", "No")]])


@pytest.fixture
async def ptb(sandbox: Sandbox) -> AsyncIterator[ExtBot[None]]:
    files = f"{sandbox.url}/file/bot"
    async with ExtBot(BOT.token, base_url=f"{sandbox.url}/bot", base_file_url=files) as bot:
        yield bot


async def test_it_converses_by_polling(owner: Person, ptb: ExtBot[None]) -> None:
    (started,) = await ptb.get_updates()
    assert started.message is not None
    assert started.message.text == "/start"
    asked = await ptb.send_message(owner.id, "<b>保険</b>?", parse_mode="HTML", reply_markup=YES_NO)
    assert asked.text_html == "<b>保険</b>?"
    poll = asyncio.create_task(ptb.get_updates(offset=started.update_id + 1, timeout=5))
    await asyncio.sleep(0.02)
    await owner.tap("Yes")
    (tapped,) = await poll
    assert tapped.callback_query is not None
    assert tapped.callback_query.message == asked
    assert await tapped.callback_query.answer("Saved")
    edited = await tapped.callback_query.edit_message_text("answered")
    assert (await owner.last())["text"] == "answered"
    assert not isinstance(edited, bool)
    assert edited.reply_markup is None
    assert (await owner.toasts())[0]["text"] == "Saved"


async def test_it_reads_updates_from_a_webhook_with_a_secret(owner: Person, ptb: ExtBot[None]) -> None:
    arrived: asyncio.Queue[tuple[Update, str]] = asyncio.Queue()

    async def take(request: web.Request) -> web.Response:
        update = Update.de_json(await request.json(), ptb)
        arrived.put_nowait((update, request.headers["X-Telegram-Bot-Api-Secret-Token"]))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await ptb.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
    update, secret = await asyncio.wait_for(arrived.get(), 5)
    assert update.effective_user is not None
    assert (update.effective_user.id, secret) == (owner.id, "s3cret")
    await ptb.delete_webhook()
    await runner.cleanup()


async def test_its_methods_fit(owner: Person, ptb: ExtBot[None]) -> None:
    assert ptb.username == "tsuriai_bot"
    sent = await ptb.send_message(owner.id, "?", reply_markup=YES_NO)
    edited = await ptb.edit_message_reply_markup(owner.id, sent.message_id)
    assert not isinstance(edited, bool)
    assert await ptb.send_chat_action(owner.id, "typing")
    assert await ptb.delete_message(owner.id, sent.message_id)
    assert (await ptb.get_chat(owner.id)).first_name == "owner"
    assert (await ptb.get_chat_member(owner.id, owner.id)).status == "member"
    assert await ptb.set_my_commands([BotCommand("why", "Why?")], language_code="ja")
    assert (await ptb.get_my_commands(language_code="ja"))[0].command == "why"
    assert await ptb.set_my_short_description("short")
    assert (await ptb.get_my_short_description()).short_description == "short"
    assert (await ptb.get_webhook_info()).url == ""


async def test_a_document_goes_and_comes(owner: Person, ptb: ExtBot[None]) -> None:
    sent = await ptb.send_document(owner.id, b"%PDF plan", filename="plan.pdf", caption="plan")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type) == ("plan.pdf", "application/pdf")
    file = await ptb.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF plan"


@pytest.mark.parametrize("name", PAPERS)
async def test_what_it_sends_reaches_the_person_unchanged(
    api: Api, owner: Person, ptb: ExtBot[None], name: str
) -> None:
    mime_type, data = PAPERS[name]
    await ptb.send_document(owner.id, data, filename=name)
    document = (await owner.last())["document"]
    assert (document["file_name"], document["mime_type"]) == (name, mime_type)
    assert await api.fetch(document["file_id"]) == (name, data)


@pytest.mark.parametrize("name", PAPERS)
async def test_it_can_fetch_what_a_person_attached(owner: Person, ptb: ExtBot[None], name: str) -> None:
    data = PAPERS[name][1]
    attached = await owner.attach(file_name=name, content=data)
    file = await ptb.get_file(attached["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == data


async def test_every_kind_of_update_can_be_read(api: Api, owner: Person, ptb: ExtBot[None]) -> None:
    said = await owner.send("one")
    await owner.edit(said["message_id"], "two")
    for kind in ("photo", "document", "sticker", "contact", "voice"):
        await owner.attach(kind)
    await owner.block()
    await owner.unblock()
    group = await api.sim("group", title="us", members=[owner.id])
    await api.sim("migrate", chat=group["id"])
    updates = await ptb.get_updates()
    assert all(update.effective_chat is not None for update in updates)
    assert len([update for update in updates if update.my_chat_member]) == 3
    last = updates[-1].message
    assert last is not None
    assert last.migrate_from_chat_id == group["id"]


async def test_errors_become_its_exceptions(api: Api, owner: Person, ptb: ExtBot[None]) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await ptb.send_message(1, "x")
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await _under(api, ptb, code=502)
    with pytest.raises(NetworkError):
        await _under(api, ptb, drop="after")
    with pytest.raises(RetryAfter) as flood:
        await _under(api, ptb, retry_after=9)
    assert flood.value.retry_after == timedelta(seconds=9)
    await owner.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(owner.id, "x")
    await owner.unblock()
    group = await api.sim("group", title="us", members=[owner.id])
    new = await api.sim("migrate", chat=group["id"])
    with pytest.raises(ChatMigrated) as migration:
        await ptb.send_message(group["id"], "x")
    assert migration.value.new_chat_id == new["id"]


async def test_conflicts_and_wrong_tokens_become_its_exceptions(sandbox: Sandbox, ptb: ExtBot[None]) -> None:
    await ptb.set_webhook("https://example.org/hook")
    with pytest.raises(Conflict):
        await ptb.get_updates()
    unknown = ExtBot("42:unknown", base_url=f"{sandbox.url}/bot")
    with pytest.raises(InvalidToken):
        await unknown.initialize()
    await unknown.shutdown()


async def _under(api: Api, ptb: ExtBot[None], **fault: object) -> None:
    await api.sim("fault", **fault)
    await ptb.get_me()
