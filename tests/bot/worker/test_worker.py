"""The worker as a whole: it starts with any network, refuses a wrong token, and never tells its token."""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
import subprocess
import sys
import traceback
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest
import structlog
from structlog.typing import EventDict

import bot.worker.worker
from bot import logs
from bot.sandbox import Sandbox
from bot.service.clock import Clock
from bot.service.ports import Delivery, Messenger, Outcome, Outgoing, Owed, Role, TokenRefusedError
from bot.service.words import Words
from bot.store import SqlStore
from bot.worker.worker import Worker
from flows.loading import load
from i18n.catalog import Catalog
from tests.bot.worker.conftest import TOKEN, Post
from tests.support.people import Person

WRONG = "1000009:a-token-that-nobody-has-given-out-0000"
WORDS = "カナリアの言葉"
LIBRARIES = ("telegram", "httpx", "httpcore", "apscheduler", "tzlocal")


@dataclass
class Reminders:
    """Stands in for the use cases: sends what it is told to, and notes its steps."""

    store: SqlStore
    words: Words
    clock: Clock
    messenger: Messenger
    owed: ClassVar[list[Owed]] = []
    became: ClassVar[list[Delivery]] = []
    steps: ClassVar[list[str]] = []

    async def deliver_some(self) -> bool:
        if not self.owed:
            return False
        self.became.append(await self.messenger.deliver(self.owed.pop(0)))
        return True

    def __getattr__(self, name: str) -> Any:
        async def step() -> bool:
            self.steps.append(name)
            return False

        return step


@pytest.fixture
def reminders(monkeypatch: pytest.MonkeyPatch) -> type[Reminders]:
    monkeypatch.setattr(bot.worker.worker, "Reminding", Reminders)
    Reminders.owed, Reminders.became, Reminders.steps = [], [], []
    return Reminders


@pytest.fixture(scope="session")
def shipped() -> Words:
    return Words(Catalog(), load())


def owe(reminders: type[Reminders], chat_id: int, *, copy: bool = False) -> None:
    message = Outgoing("sendMessage", {"text": WORDS}, Role.NOTE)
    reminders.owed.append(Owed(1, chat_id, message, 1, copy))


@contextlib.asynccontextmanager
async def running(
    store: SqlStore, shipped: Words, sandbox: Sandbox, *, token: str = TOKEN, api: str | None = None
) -> AsyncIterator[asyncio.Task[None]]:
    worker = Worker(token, store, shipped, sandbox.clock, store.pace, api=api or sandbox.url, speed=50)
    task = asyncio.create_task(worker.run())
    try:
        yield task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError, TokenRefusedError):
            await task
        await worker.close()


async def became(reminders: type[Reminders], messages: int) -> list[Outcome]:
    async with asyncio.timeout(15):
        while len(reminders.became) < messages:  # noqa: ASYNC110  # nobody tells
            await asyncio.sleep(0.01)
    return [one.outcome for one in reminders.became]


async def test_what_is_owed_is_delivered(
    post: Post, reader: Person, reminders: type[Reminders], shipped: Words
) -> None:
    owe(reminders, reader.id, copy=True)
    async with running(post.store, shipped, post.sandbox):
        assert await became(reminders, 1) == [Outcome.SENT]
    label = shipped.text("ja", "copy-label")

    assert (await reader.last())["text"] == f"{label}\n{WORDS}"
    assert {"plan_some", "gather_some", "conclude_some", "tidy"} <= set(reminders.steps)


async def test_a_token_that_telegram_does_not_know_is_refused_and_not_told(
    post: Post, reminders: type[Reminders], shipped: Words
) -> None:
    async with running(post.store, shipped, post.sandbox, token=WRONG) as task:
        with pytest.raises(TokenRefusedError) as caught:
            await task
    told = "".join(traceback.format_exception(caught.value))

    assert WRONG.partition(":")[2] not in told
    assert caught.value.__context__ is None
    assert reminders.steps == []


async def test_a_silent_network_is_no_reason_to_stop(
    post: Post, reader: Person, reminders: type[Reminders], shipped: Words, logged: list[EventDict]
) -> None:
    owe(reminders, reader.id)
    async with running(post.store, shipped, post.sandbox, api="http://127.0.0.1:9"):
        assert await became(reminders, 1) == [Outcome.RETRY]

    assert logged[0]["event"] == "call_failed"


async def test_a_message_on_its_way_is_settled_before_the_worker_stops(
    post: Post, reader: Person, reminders: type[Reminders], shipped: Words
) -> None:
    post.fault(method="sendMessage", delay=0.3)
    owe(reminders, reader.id)
    async with running(post.store, shipped, post.sandbox) as task:
        async with asyncio.timeout(15):
            while reminders.owed:  # noqa: ASYNC110  # nobody tells
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        assert [one.outcome for one in reminders.became] == [Outcome.SENT]


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything that this process logs at the level of debugging, as an operator would see it."""
    root, written = logging.getLogger(), io.StringIO()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in (*logs._QUIET, *LIBRARIES)}
    monkeypatch.setattr(sys, "stderr", written)
    logs.configure("debug", as_json=True)
    yield written
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


async def everything_that_goes_wrong(
    post: Post, reader: Person, reminders: type[Reminders], shipped: Words
) -> None:
    faults: list[dict[str, Any]] = [
        {"code": 500, "description": f"Internal Server Error {WORDS}"},
        {"code": 400, "description": f"Bad Request: {WORDS}"},
        {"retry_after": 1},
        {"drop": "before"},
        {"drop": "after"},
    ]
    async with running(post.store, shipped, post.sandbox):
        for number, fault in enumerate(faults, start=1):
            post.fault(method="sendMessage", **fault)
            owe(reminders, reader.id)
            await became(reminders, number)
            post.pass_time(seconds=5)
    async with running(post.store, shipped, post.sandbox, api="http://127.0.0.1:9"):
        owe(reminders, reader.id)
        await became(reminders, len(faults) + 1)
    async with running(post.store, shipped, post.sandbox, token=WRONG) as task:
        with pytest.raises(TokenRefusedError):
            await task


async def test_nothing_of_a_person_and_no_token_is_logged(
    post: Post, reader: Person, reminders: type[Reminders], shipped: Words, log: io.StringIO
) -> None:
    await everything_that_goes_wrong(post, reader, reminders, shipped)
    written = log.getvalue()

    assert [event for event in ("delivery", "call_failed") if event not in written] == []
    for canary in (WORDS, ascii(WORDS)[1:-1], str(reader.id), *secrets()):
        assert canary not in written


async def test_no_token_is_logged_even_when_the_libraries_are_asked_to_tell_everything(
    post: Post, reader: Person, reminders: type[Reminders], shipped: Words, log: io.StringIO
) -> None:
    logging.getLogger().setLevel(logging.DEBUG)
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.DEBUG)
    await everything_that_goes_wrong(post, reader, reminders, shipped)
    written = log.getvalue()

    assert "Set Bot API URL" in written
    for secret in secrets():
        assert secret not in written


def secrets() -> tuple[str, str]:
    return TOKEN.partition(":")[2], WRONG.partition(":")[2]


def test_the_worker_never_loads_aiogram() -> None:
    code = "import sys, bot.store, bot.worker.worker; print({'aiogram', 'telegram'} & set(sys.modules))"
    command = [sys.executable, "-W", "error", "-c", code]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (ran.stdout, ran.stderr) == ("{'telegram'}\n", "")


@pytest.mark.parametrize("name", ["plan", "gather", "deliver", "conclude", "tidy"])
def test_every_step_of_reminding_has_its_tick(name: str) -> None:
    from bot.service.reminding import Reminding  # noqa: PLC0415  # the real one, not the stand-in

    jobs = bot.worker.worker._jobs(Reminding)  # type: ignore[arg-type]  # its functions are enough here
    assert jobs[name].step.__qualname__.startswith(f"Reminding.{name}")  # type: ignore[attr-defined]  # a function
