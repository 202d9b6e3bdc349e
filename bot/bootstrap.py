"""The only module that names concrete parts and ties them together."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.service.clock import Clock, SystemClock, tokyo_day
from bot.service.desk import Desk
from bot.service.words import Words
from bot.settings import Settings, SettingsError
from flows.loading import HOME, load
from flows.verify import problems
from flows.yamlfile import RulebookError
from i18n.catalog import Catalog

if TYPE_CHECKING:
    from bot.chat.chat import Chat

DEMO_TOKEN = "1000001:sandbox-token-for-the-demo-only-0000"  # noqa: S105  # the sandbox accepts it, nobody else does


def words(rulebook: Path | None = None) -> Words:
    """The rulebook with its words. Raises RulebookError and WordsMissingError."""
    return Words(Catalog(), load(rulebook or HOME))


def sound_words(rulebook: Path | None = None) -> Words:
    """The rulebook with its words, fit to work with. Raises RulebookError with everything that is wrong."""
    found = words(rulebook)
    wrong = [*problems(found.book, tokyo_day(SystemClock().now())), *found.problems()]
    if wrong:
        raise RulebookError(wrong)
    return found


@contextlib.asynccontextmanager
async def desk(database_url: str, clock: Clock, book: Words) -> AsyncIterator[Desk]:
    """A desk over an open store; the store is closed at the end."""
    from bot.store import open_store  # noqa: PLC0415  # the command line does not pay for SQLAlchemy

    store = open_store(database_url)
    try:
        yield Desk(store, book, clock, lambda: secrets.token_urlsafe(6))
    finally:
        await store.close()


async def run(settings: Settings) -> None:
    """Converse with the real Telegram until SIGINT or SIGTERM.

    By webhook if a public address is set, else by polling. Raises SettingsError without a token.
    """
    if settings.telegram_token is None:
        raise SettingsError("TSURIAI_TELEGRAM_TOKEN is not set; BotFather in Telegram gives one")
    book = sound_words(settings.rulebook)
    from bot.chat.chat import Chat  # noqa: PLC0415  # importing aiogram takes seconds

    async with desk(settings.database_url, SystemClock(), book) as opened:
        chat = Chat(settings.telegram_token.get_secret_value(), opened, settings.telegram_api)
        try:
            await until_stopped(lambda: _converse(chat, settings))
        finally:
            await chat.close()


async def _converse(chat: Chat, settings: Settings) -> None:
    from bot.web.webhook import PATH, application, serve  # noqa: PLC0415  # not needed for polling

    if settings.public_url is None or settings.webhook_secret is None:
        await chat.poll()
        return
    secret = settings.webhook_secret.get_secret_value()
    runner = await serve(application(chat.take, secret), settings.web_host, settings.web_port)
    try:
        await chat.serve(settings.public_url.rstrip("/") + PATH, secret)
    finally:
        await runner.cleanup()


async def demo(port: int, database_url: str, started: Callable[[str], None]) -> None:
    """Sandbox, conversation and store in one process; `started` gets the address of the chat page."""
    from bot.sandbox import BotProfile, Sandbox, SandboxClock  # noqa: PLC0415  # only the demo needs it

    clock = SandboxClock()
    profile = BotProfile(token=DEMO_TOKEN, username="tsuriai_demo_bot", name="Tsuriai 釣り合い")
    sandbox = Sandbox(bots=[profile], clock=clock)
    await sandbox.start(port)
    try:
        from bot.chat.chat import Chat  # noqa: PLC0415  # takes seconds; a port in use is known before

        async with desk(database_url, clock, words()) as opened:
            chat = Chat(DEMO_TOKEN, opened, sandbox.url)
            started(sandbox.url)
            try:
                await until_stopped(chat.poll)
            finally:
                await chat.close()
    finally:
        await sandbox.stop()


async def until_stopped(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run until the work ends or a signal asks to stop.

    A transaction that runs is finished by the store; what was not sent stays in the outbox.
    """
    task = asyncio.create_task(work())
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        if not task.cancelled():
            raise
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
