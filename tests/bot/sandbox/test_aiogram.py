"""aiogram, unchanged, against the sandbox: what the chat room will rely on."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.filters import CommandStart
from aiogram.methods import SendDice
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from tests.bot.sandbox.conftest import BOT
from tests.bot.sandbox.papers import PAPERS
from tests.support.people import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.sandbox import Sandbox
    from tests.bot.sandbox.conftest import Api

YES_NO = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=label) for label in ("Yes", "No")]]
)


@pytest.fixture
async def aiogram(sandbox: Sandbox) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    bot = Bot(BOT.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    yield bot
    await session.close()


def conversation() -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart(deep_link=True))
    async def invited(message: Message) -> None:
        await message.answer("<b>Welcome</b>, invited one", reply_markup=YES_NO)

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(f"<i>{message.text}</i>", reply_markup=YES_NO)

    @dispatcher.callback_query()
    async def tapped(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.answer(f"{query.data} it is")
        await query.message.edit_text(f"answered {query.data}")

    return dispatcher


async def converse(owner: Person) -> None:
    welcome = await owner.start_and_wait("invitation")
    assert welcome["text"] == "Welcome, invited one"
    assert (await owner.send_and_wait("社会保険?"))["entities"][0]["type"] == "italic"
    assert await owner.buttons() == ["Yes", "No"]
    assert (await owner.tap_and_wait("No"))["text"] == "answered No"
    assert (await owner.toasts())[-1]["text"] == "No it is"
    assert await owner.transcript() == (
        "owner: /start invitation\n\nTsuriai: Welcome, invited one\n  [Yes] [No]\n\n"
        "owner: 社会保険?\n\nTsuriai: answered No"
    )


async def test_it_converses_by_polling(api: Api, aiogram: Bot) -> None:
    owner = await Person.join(api.sandbox.url, api.session)
    dispatcher = conversation()
    polling = asyncio.create_task(dispatcher.start_polling(aiogram, handle_signals=False, polling_timeout=5))
    await converse(owner)
    await dispatcher.stop_polling()
    await polling


async def test_it_converses_by_webhook_with_a_secret(api: Api, aiogram: Bot) -> None:
    owner = await Person.join(api.sandbox.url, api.session)
    app = web.Application()
    handler = SimpleRequestHandler(conversation(), aiogram, handle_in_background=False, secret_token="s3cret")
    handler.register(app, path="/hook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    assert await aiogram.set_webhook(address, secret_token="s3cret")
    await converse(owner)
    info = await aiogram.get_webhook_info()
    assert (info.url, info.last_error_message) == (address, None)
    await runner.cleanup()


async def test_its_methods_fit(api: Api, owner: Person, aiogram: Bot) -> None:
    me = await aiogram.me()
    assert (me.id, me.is_bot, me.username) == (BOT.id, True, "tsuriai_bot")
    sent = await aiogram.send_message(owner.id, "<b>?</b>", reply_markup=YES_NO)
    assert sent.html_text == "<b>?</b>"
    edited = await aiogram.edit_message_reply_markup(chat_id=owner.id, message_id=sent.message_id)
    assert isinstance(edited, Message)
    assert edited.reply_markup is None
    assert await aiogram.delete_message(owner.id, sent.message_id)
    assert await aiogram.send_chat_action(owner.id, "typing")
    assert (await aiogram.get_chat(owner.id)).first_name == "owner"
    assert (await aiogram.get_chat_member(owner.id, owner.id)).status == "member"
    assert await aiogram.set_my_commands([BotCommand(command="why", description="Why?")], language_code="ja")
    assert (await aiogram.get_my_commands(language_code="ja"))[0].command == "why"
    assert await aiogram.set_my_description("long", language_code="ja")
    assert (await aiogram.get_my_description(language_code="ja")).description == "long"
    assert await aiogram.set_my_description("", language_code="ja")
    assert (await aiogram.get_my_description(language_code="ja")).description == ""


async def test_a_document_goes_and_comes(owner: Person, aiogram: Bot) -> None:
    plan = BufferedInputFile(b"%PDF plan", filename="行動計画.pdf")
    sent = await aiogram.send_document(owner.id, plan, caption="<b>plan</b>")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type) == ("行動計画.pdf", "application/pdf")
    fetched = await aiogram.download(sent.document)
    assert fetched is not None
    assert fetched.read() == b"%PDF plan"


@pytest.mark.parametrize("name", PAPERS)
async def test_it_can_fetch_what_a_person_attached(owner: Person, aiogram: Bot, name: str) -> None:
    mime_type, data = PAPERS[name]
    await owner.attach(file_name=name, content=data)
    message = (await aiogram.get_updates())[-1].message
    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.document.mime_type) == (name, mime_type)
    assert message.document.file_size == len(data)
    fetched = await aiogram.download(message.document)
    assert fetched is not None
    assert fetched.read() == data


@pytest.mark.parametrize("name", PAPERS)
async def test_what_it_sends_reaches_the_person_unchanged(
    api: Api, owner: Person, aiogram: Bot, name: str
) -> None:
    mime_type, data = PAPERS[name]
    await aiogram.send_document(owner.id, BufferedInputFile(data, filename=name))
    document = (await owner.last())["document"]
    assert (document["file_name"], document["mime_type"]) == (name, mime_type)
    assert await api.fetch(document["file_id"]) == (name, data)


async def test_it_can_fetch_20_megabytes_and_no_more(owner: Person, aiogram: Bot) -> None:
    largest = 20 * 1024 * 1024
    fits = (await owner.attach(file_name="workers.xlsx", size=largest))["document"]
    fetched = await aiogram.download(fits["file_id"])
    assert fetched is not None
    assert len(fetched.read()) == largest
    too_big = (await owner.attach(file_name="workers.xlsx", size=largest + 1))["document"]
    with pytest.raises(TelegramBadRequest, match="Bad Request: file is too big"):
        await aiogram.get_file(too_big["file_id"])


async def test_a_tap_on_a_deleted_message_is_inaccessible(owner: Person, aiogram: Bot) -> None:
    sent = await aiogram.send_message(owner.id, "?", reply_markup=YES_NO)
    await aiogram.delete_message(owner.id, sent.message_id)
    await owner.tap("Yes", message_id=sent.message_id)
    update = (await aiogram.get_updates())[-1]
    assert update.callback_query is not None
    assert isinstance(update.callback_query.message, InaccessibleMessage)


async def test_every_kind_of_update_can_be_read(api: Api, owner: Person, aiogram: Bot) -> None:
    said = await owner.send("one")
    await owner.edit(said["message_id"], "two")
    for kind in ("photo", "document", "sticker", "contact", "voice"):
        await owner.attach(kind)
    await owner.block()
    await owner.unblock()
    group = await api.sim("group", title="us", members=[owner.id])
    await api.sim("kick", chat=group["id"])
    kinds = [update.event_type for update in await aiogram.get_updates()]
    assert kinds == [
        *["message"] * 2,
        "edited_message",
        *["message"] * 5,
        *["my_chat_member"] * 3,
        "message",
        "my_chat_member",
    ]


async def test_errors_become_its_exceptions(api: Api, owner: Person, aiogram: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await aiogram.send_message(1, "x")
    with pytest.raises(TelegramNotFound, match="method not found"):
        await aiogram(SendDice(chat_id=owner.id))
    with pytest.raises(TelegramServerError):
        await _under(api, aiogram, code=502)
    with pytest.raises(TelegramRetryAfter) as flood:
        await _under(api, aiogram, retry_after=9)
    assert flood.value.retry_after == 9
    await owner.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await aiogram.send_message(owner.id, "x")
    await owner.unblock()
    group = await api.sim("group", title="us", members=[owner.id])
    new = await api.sim("migrate", chat=group["id"])
    with pytest.raises(TelegramMigrateToChat) as migration:
        await aiogram.send_message(group["id"], "x")
    assert migration.value.migrate_to_chat_id == new["id"]


async def test_conflicts_and_wrong_tokens_become_its_exceptions(sandbox: Sandbox, aiogram: Bot) -> None:
    await aiogram.set_webhook("https://example.org/hook")
    with pytest.raises(TelegramConflictError):
        await aiogram.get_updates()
    unknown = Bot("42:unknown", session=aiogram.session)
    with pytest.raises(TelegramUnauthorizedError):
        await unknown.get_me()


async def _under(api: Api, aiogram: Bot, **fault: int) -> None:
    await api.sim("fault", **fault)
    await aiogram.get_me()
