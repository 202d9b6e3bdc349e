"""The whole bot in the test's own event loop: sandbox, conversation, SQLite in the test's folder."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import aiohttp

from bot import bootstrap
from bot.chat.chat import Chat
from bot.report.files import ReportFiles
from bot.sandbox import DEFAULT_BOT, Sandbox, SandboxClock
from bot.service.desk import Desk
from bot.service.words import Words
from bot.store import SqlStore, open_store, upgrade
from bot.web.webhook import PATH, application, serve
from tests.support.people import Person

Json: TypeAlias = dict[str, Any]

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""When every test begins: ten o'clock in Tokyo."""
SECRET = "the-secret-of-the-tests-0123456789"
TOKEN = DEFAULT_BOT.token
PATIENCE = 10.0
INTERVIEWS = (
    "FROM person p JOIN membership m ON m.person_id = p.id "
    "JOIN interview i ON i.workplace_id = m.workplace_id"
)
OF_SUBJECT = "WHERE p.chat_id = ? AND i.slot IS ?"


@cache
def words() -> Words:
    """The shipped rulebook with its words, loaded once for all tests."""
    return bootstrap.words()


@cache
def empty_database() -> bytes:
    """A database file with the present schema."""
    with tempfile.TemporaryDirectory() as folder:
        upgrade(f"sqlite:///{folder}/empty.db")
        return (Path(folder) / "empty.db").read_bytes()


@dataclass(slots=True)
class Talker(Person):
    """A person who waits for the bot's reaction no longer than it takes."""

    idle: Callable[[], Awaitable[None]] | None = None

    async def _reaction(self, act: Json) -> Json:
        del act
        assert self.idle is not None
        await self.idle()
        return await self.last()

    async def read(self) -> str:
        """The text of the newest message from the bot."""
        return str((await self.last())["text"])

    async def type(self, text: str) -> str:
        """Sends a text and returns what the bot then shows."""
        return str((await self.send_and_wait(text))["text"])

    async def press(self, label: str) -> str:
        """Taps a button and returns what the bot then shows."""
        return str((await self.tap_and_wait(label))["text"])

    async def press_old(self, data: str, message_id: int | None = None) -> str:
        """Taps a button that is not there any more, and returns the toast."""
        await self.tap_and_wait(data=data, message_id=message_id)
        return str((await self.toasts())[-1]["text"])

    async def keyboard(self) -> dict[str, str]:
        """Data by label of the newest keyboard."""
        for message in reversed(await self.messages()):
            if rows := message.get("reply_markup", {}).get("inline_keyboard"):
                return {button["text"]: button["callback_data"] for row in rows for button in row}
        return {}


@dataclass
class Bench:
    """What a test works with."""

    sandbox: Sandbox
    path: Path
    session: aiohttp.ClientSession
    by_webhook: bool
    desk: Desk = field(init=False)
    chat: Chat = field(init=False)
    _closing: contextlib.AsyncExitStack = field(default_factory=contextlib.AsyncExitStack)

    @property
    def store(self) -> SqlStore:
        store = self.desk.store
        assert isinstance(store, SqlStore)
        return store

    @property
    def words(self) -> Words:
        return self.desk.words

    async def begin(self) -> None:
        """Starts the bot, as after a restart of the machine; returns when it converses."""
        before = self.sandbox.world.changes.seq
        store = open_store(f"sqlite:///{self.path}")
        self._closing.push_async_callback(store.close)
        self.desk = Desk(
            store, words(), self.sandbox.clock, lambda: secrets.token_urlsafe(6), files=ReportFiles(words())
        )
        self.chat = Chat(TOKEN, self.desk, self.sandbox.url)
        self._closing.push_async_callback(_hang_up, self.chat)
        work = self._serve() if self.by_webhook else self.chat.poll()
        task = asyncio.create_task(work)
        self._closing.push_async_callback(_ended, task)
        calls = self.sandbox.world.calls  # it introduces itself once everything is resumed
        await eventually(lambda: bool(calls.select(since=before, method="getMyCommands")))

    async def end(self) -> None:
        """Stops the bot; the sandbox and the database file stay."""
        await self._closing.aclose()
        self._closing = contextlib.AsyncExitStack()

    async def restart(self) -> None:
        await self.end()
        await self.begin()

    async def idle(self) -> None:
        """Returns when the bot has confirmed every update, so everything it said at once has been said."""
        await eventually(lambda: not self.sandbox.world.bots[0].queue.pending())

    async def join(self, name: str = "owner", language_code: str | None = "ja") -> Talker:
        """Somebody who has not yet started the bot."""
        person = await Talker.join(self.sandbox.url, self.session, name, language_code)
        person.idle = self.idle
        return person

    async def owner(self, name: str = "owner", language_code: str | None = "ja") -> Talker:
        """Somebody who has pressed Start."""
        person = await self.join(name, language_code)
        await person.start_and_wait()
        return person

    async def consented(self, language: str = "ja", name: str = "owner") -> Talker:
        """Somebody at the first question."""
        person = await self.owner(name, language)
        await person.press(words().text(language, "language-name"))
        await person.press(words().text(language, "button-agree"))
        return person

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What is committed in the database."""
        with contextlib.closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(sql, values).fetchall()

    def answers(self, person: Person, slot: int | None = None) -> dict[str, Any]:
        """The stored answers about the person's workplace, or about one worker, as JSON by question."""
        answers = f"JOIN answer a ON a.interview_id = i.id {OF_SUBJECT} ORDER BY a.rowid"
        return dict(self.rows(f"SELECT a.question, a.value {INTERVIEWS} {answers}", person.id, slot))

    def facts(self, person: Person, slot: int | None = None) -> dict[str, Any]:
        """The same as values; SQLite has made numbers of digits already."""
        given = self.answers(person, slot)
        return {name: json.loads(value) if isinstance(value, str) else value for name, value in given.items()}

    def revision(self, person: Person, slot: int | None = None) -> int:
        [[revision]] = self.rows(f"SELECT i.revision {INTERVIEWS} {OF_SUBJECT}", person.id, slot)
        return int(revision)

    def workers(self, person: Person) -> list[int]:
        """The numbers of the person's workers."""
        theirs = "WHERE p.chat_id = ? AND i.slot IS NOT NULL ORDER BY i.slot"
        return [slot for [slot] in self.rows(f"SELECT i.slot {INTERVIEWS} {theirs}", person.id)]

    async def exported(self, person: Person) -> Json:
        """The file that /export sends."""
        await person.send_and_wait("/export")
        document = (await person.last())["document"]
        assert document["file_name"] == "tsuriai.json"
        query = {"file_id": document["file_id"]}
        async with self.session.get(f"{self.sandbox.url}/sim/file", params=query) as response:
            return dict(json.loads(await response.read()))

    def person(self, person: Person, *columns: str) -> tuple[Any, ...]:
        """Columns of the person's row."""
        [row] = self.rows(f"SELECT {', '.join(columns)} FROM person WHERE chat_id = ?", person.id)  # noqa: S608  # the tests' own names
        return row

    def journal(self) -> list[str]:
        """What has happened, oldest first."""
        return [kind for [kind] in self.rows("SELECT kind FROM journal ORDER BY id")]

    async def until(self, sql: str, wanted: object) -> None:
        """Returns when the one value that the query finds is the wanted one."""
        await eventually(lambda: self.rows(sql) == [(wanted,)], pause=0.01)

    async def delivered(self) -> None:
        """Returns when nothing is owed any more."""
        await self.until("SELECT count(*) FROM outbox WHERE state IN ('due', 'sending')", 0)

    def fault(self, **wish: Any) -> None:
        """Makes the next calls that fit fail, as Telegram fails."""
        self.sandbox.world.faults.order(wish)

    def calls(self, method: str = "", chat: int | str = "") -> list[Json]:
        """Every Bot API call so far."""
        return self.sandbox.world.calls.select(method=method, chat=str(chat))

    def inject(self, update: Json) -> int:
        """Queues a raw update as Telegram would deliver it; its number."""
        return self.sandbox.world.bots[0].queue.inject(update)

    def pass_time(self, **by: float) -> None:
        """Moves the sandbox's and the bot's clock."""
        self.sandbox.clock.advance(timedelta(**by))

    async def _serve(self) -> None:
        runner = await serve(application(self.chat.take, SECRET), "127.0.0.1", 0)
        try:
            await self.chat.serve(f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}", SECRET)
        finally:
            await runner.cleanup()


async def eventually(condition: Callable[[], bool], *, pause: float = 0.001) -> None:
    """Returns as soon as the condition holds; TimeoutError when it does not come to that."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110  # what is waited for tells nobody
            await asyncio.sleep(pause)


@contextlib.asynccontextmanager
async def running(folder: Path, *, by_webhook: bool = False) -> AsyncIterator[Bench]:
    """A bot that converses, by polling or by webhook; everything is stopped at the end."""
    clock = SandboxClock()
    clock.move_to(MORNING)
    sandbox = Sandbox(clock=clock)
    path = folder / "tsuriai.db"
    path.write_bytes(empty_database())
    path.chmod(0o600)
    await sandbox.start()
    try:
        async with aiohttp.ClientSession() as session:
            bench = Bench(sandbox, path, session, by_webhook)
            await bench.begin()
            try:
                yield bench
            finally:
                await bench.end()
    finally:
        await sandbox.stop()


async def _ended(task: asyncio.Task[None]) -> None:
    """Cancels the bot's work. What ended it before the test did is the test's failure."""
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def _hang_up(chat: Chat) -> None:
    # aiogram waits a quarter of a second for TLS connections to close; the sandbox has none.
    session = chat._bot.session._session  # type: ignore[attr-defined]  # AiohttpSession's, for speed alone
    if session is not None:
        await session.close()
    await chat.close()
