"""The only module that names concrete parts and ties them together."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import replace
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


async def run(settings: Settings, alone: bool = False) -> None:
    """Converse with the real Telegram until SIGINT or SIGTERM, and serve the rulebook's pages unless `alone`.

    By webhook if a public address is set, else by polling. Raises SettingsError without a token.
    """
    if settings.telegram_token is None:
        raise SettingsError("TSURIAI_TELEGRAM_TOKEN is not set; BotFather in Telegram gives one")
    book = replace(sound_words(settings.rulebook), pages=settings.public_url)
    from bot.chat.chat import Chat  # noqa: PLC0415  # importing aiogram takes seconds

    async with desk(settings.database_url, SystemClock(), book) as opened:
        chat = Chat(settings.telegram_token.get_secret_value(), opened, settings.telegram_api)
        try:
            await until_stopped(lambda: _converse(chat, settings, None if alone else book))
        finally:
            await chat.close()


async def web(settings: Settings, started: Callable[[str], None]) -> None:
    """Serve the rulebook's pages until SIGINT or SIGTERM; `started` gets the address. Needs no token."""
    from bot.web.webhook import room  # noqa: PLC0415  # only what serves needs a web server

    book = sound_words(settings.rulebook)
    async with _served(room(), book, SystemClock(), settings.web_host, settings.web_port) as address:
        started(address)
        await until_stopped(asyncio.Event().wait)


async def _converse(chat: Chat, settings: Settings, pages: Words | None) -> None:
    from bot.web.webhook import PATH, application, room  # noqa: PLC0415  # see web

    host, port = settings.web_host, settings.web_port
    if settings.public_url is not None and settings.webhook_secret is not None:
        secret = settings.webhook_secret.get_secret_value()
        async with _served(application(chat.take, secret), pages, SystemClock(), host, port):
            await chat.serve(settings.public_url.rstrip("/") + PATH, secret)
    elif pages is None:
        await chat.poll()
    else:
        async with _served(room(), pages, SystemClock(), host, port):
            await chat.poll()


@contextlib.asynccontextmanager
async def _served(app: Any, pages: Words | None, clock: Clock, host: str, port: int) -> AsyncIterator[str]:
    """The web room, with the rulebook's pages if there are any; yields its address."""
    from bot.web.rules import add_rules  # noqa: PLC0415  # see web
    from bot.web.webhook import serve  # noqa: PLC0415  # see web

    if pages is not None:
        add_rules(app, pages, clock)
    runner = await serve(app, host, port)
    try:
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def demo(port: int, database_url: str, started: Callable[[str, str], None]) -> None:
    """Sandbox, conversation, store and pages in one process.

    `started` gets the addresses of the chat page and of the rulebook's pages, which take the next port.
    """
    from bot.sandbox import BotProfile, Sandbox, SandboxClock  # noqa: PLC0415  # only the demo needs it
    from bot.web.webhook import room  # noqa: PLC0415  # see web

    clock = SandboxClock()
    profile = BotProfile(token=DEMO_TOKEN, username="tsuriai_demo_bot", name="Tsuriai 釣り合い")
    sandbox = Sandbox(bots=[profile], clock=clock)
    await sandbox.start(port)
    try:
        book = words()
        async with _served(room(), book, clock, "127.0.0.1", port + 1 if port else 0) as pages:
            from bot.chat.chat import Chat  # noqa: PLC0415  # takes seconds; a port in use is known before

            async with desk(database_url, clock, replace(book, pages=pages)) as opened:
                chat = Chat(DEMO_TOKEN, opened, sandbox.url)
                started(sandbox.url, f"{pages}/rules")
                try:
                    await until_stopped(chat.poll)
                finally:
                    await chat.close()
    finally:
        await sandbox.stop()


async def until_stopped(work: Callable[[], Coroutine[Any, Any, object]]) -> None:
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
