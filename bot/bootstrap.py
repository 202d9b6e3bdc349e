"""The only module that names concrete parts and ties them together."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.service.agenda_feed import subscribed
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
    from bot.web.calendar import Find
    from bot.worker.worker import Worker

DEMO_TOKEN = "1000001:sandbox-token-for-the-demo-only-0000"  # noqa: S105  # the sandbox accepts it, nobody else does
DEMO_SPEED = 10  # who moves the clock wants to see at once what comes of it


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
    from bot.report.files import ReportFiles  # noqa: PLC0415  # only what converses needs it
    from bot.store import open_store  # noqa: PLC0415  # the command line does not pay for SQLAlchemy

    store = open_store(database_url)
    try:
        yield Desk(store, book, clock, lambda: secrets.token_urlsafe(6), files=ReportFiles(book))
    finally:
        await store.close()


async def run(settings: Settings, alone: bool = False) -> None:
    """Converse with the real Telegram until SIGINT or SIGTERM; unless `alone`, remind and serve the pages.

    By webhook if a public address is set, else by polling. Raises SettingsError without a token.
    """
    token = _token(settings)
    book = replace(sound_words(settings.rulebook), pages=settings.public_url)
    from bot.chat.chat import Chat  # noqa: PLC0415  # importing aiogram takes seconds

    async with desk(settings.database_url, SystemClock(), book) as opened:
        chat = Chat(token, opened, settings.telegram_api)
        try:
            if alone:
                await until_stopped(lambda: _converse(chat, settings, None, None))
            else:
                async with reminder(token, opened, settings.telegram_api) as worker:
                    await until_stopped(
                        lambda: together(_converse(chat, settings, book, opened), worker.run())
                    )
        finally:
            await chat.close()


async def remind(settings: Settings, started: Callable[[], None]) -> None:
    """Send reminders until SIGINT or SIGTERM, and converse with nobody. Several may run at once.

    Raises SettingsError without a token.
    """
    token = _token(settings)
    book = replace(sound_words(settings.rulebook), pages=settings.public_url)
    async with (
        desk(settings.database_url, SystemClock(), book) as opened,
        reminder(token, opened, settings.telegram_api) as worker,
    ):
        started()
        await until_stopped(worker.run)


@contextlib.asynccontextmanager
async def reminder(token: str, opened: Desk, api: str | None, speed: float = 1) -> AsyncIterator[Worker]:
    """The worker over the desk's store; its connections are released at the end."""
    from bot.store import SqlStore  # noqa: PLC0415  # see desk
    from bot.worker.worker import Worker  # noqa: PLC0415  # only what sends needs the library

    store = opened.store
    if not isinstance(store, SqlStore):  # pragma: no cover  # a desk is opened over nothing else
        raise TypeError("the worker shares its pace through a database")
    worker = Worker(token, store, opened.words, opened.clock, store.pace, api=api, speed=speed)
    try:
        yield worker
    finally:
        await worker.close()


async def together(*work: Coroutine[Any, Any, object]) -> None:
    """Run side by side; when one fails or everything is cancelled, the others are ended in order first."""
    tasks = [asyncio.ensure_future(one) for one in work]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _token(settings: Settings) -> str:
    if settings.telegram_token is None:
        raise SettingsError("TSURIAI_TELEGRAM_TOKEN is not set; BotFather in Telegram gives one")
    return settings.telegram_token.get_secret_value()


async def web(settings: Settings, started: Callable[[str], None]) -> None:
    """Serve the rulebook's pages until SIGINT or SIGTERM; `started` gets the address. Needs no token.

    With a public address people may have been given calendars there, for which it needs the database.
    """
    from bot.web.webhook import room  # noqa: PLC0415  # only what serves needs a web server

    book, clock = sound_words(settings.rulebook), SystemClock()
    async with contextlib.AsyncExitStack() as stack:
        public = settings.public_url is not None
        opened = await stack.enter_async_context(desk(settings.database_url, clock, book)) if public else None
        place = (settings.web_host, settings.web_port)
        started(await stack.enter_async_context(_served(room(), book, clock, *place, _calendars(opened))))
        await until_stopped(asyncio.Event().wait)


async def _converse(chat: Chat, settings: Settings, pages: Words | None, opened: Desk | None) -> None:
    from bot.web.webhook import PATH, application, room  # noqa: PLC0415  # see web

    host, port = settings.web_host, settings.web_port
    if settings.public_url is not None and settings.webhook_secret is not None:
        secret = settings.webhook_secret.get_secret_value()
        app = application(chat.take, secret)
        async with _served(app, pages, SystemClock(), host, port, _calendars(opened)):
            await chat.serve(settings.public_url.rstrip("/") + PATH, secret)
    elif pages is None:
        await chat.poll()
    else:
        async with _served(room(), pages, SystemClock(), host, port, _calendars(opened)):
            await chat.poll()


def _calendars(opened: Desk | None) -> Find | None:
    """What finds the calendar of a private address."""
    return None if opened is None else partial(subscribed, opened)


@contextlib.asynccontextmanager
async def _served(  # noqa: PLR0917  # what is served, and where
    app: Any, pages: Words | None, clock: Clock, host: str, port: int, find: Find | None = None
) -> AsyncIterator[str]:
    """The web room, with the rulebook's pages and people's calendars if there are any; yields its address."""
    from bot.web.calendar import add_calendar  # noqa: PLC0415  # see web
    from bot.web.rules import add_rules  # noqa: PLC0415  # see web
    from bot.web.webhook import serve  # noqa: PLC0415  # see web

    if find is not None:
        add_calendar(app, find)
    if pages is not None:
        add_rules(app, pages, clock)
    runner = await serve(app, host, port)
    try:
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def demo(port: int, database_url: str, started: Callable[[str, str], None]) -> None:
    """Sandbox, conversation, reminders, store and pages in one process.

    `started` gets the addresses of the chat page and of the rulebook's pages, which take the next port.
    """
    from bot.sandbox import BotProfile, Sandbox, SandboxClock  # noqa: PLC0415  # only the demo needs it
    from bot.web.webhook import room  # noqa: PLC0415  # see web

    clock = SandboxClock()
    profile = BotProfile(token=DEMO_TOKEN, username="tsuriai_demo_bot", name="Tsuriai 釣り合い")
    opening: list[Desk] = []
    sandbox = Sandbox(
        bots=[profile],
        clock=clock,
        phones=("Owner", "HR"),
        upcoming=lambda: _upcoming(opening),
    )
    await sandbox.start(port)
    try:
        book = words()

        async def find(secret: str) -> bytes | None:
            return await subscribed(opening[0], secret) if opening else None

        async with _served(room(), book, clock, "127.0.0.1", port + 1 if port else 0, find) as pages:
            from bot.chat.chat import Chat  # noqa: PLC0415  # takes seconds; a port in use is known before

            async with (
                desk(database_url, clock, replace(book, pages=pages)) as opened,
                reminder(DEMO_TOKEN, opened, sandbox.url, DEMO_SPEED) as worker,
            ):
                opening.append(opened)
                chat = Chat(DEMO_TOKEN, opened, sandbox.url)
                started(sandbox.url, f"{pages}/rules")
                try:
                    await until_stopped(lambda: together(chat.poll(), worker.run()))
                finally:
                    await chat.close()
    finally:
        await sandbox.stop()


async def _upcoming(opening: list[Desk]) -> datetime | None:
    """When the next reminder falls due, for the clock of the demo; None before the desk is open.

    It has passed while one is on its way, so that a second press of the button passes none over.
    """
    return await opening[0].store.transact(None, lambda tx: tx.ledger.next_due()) if opening else None


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
