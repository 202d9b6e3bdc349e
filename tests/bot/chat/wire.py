"""Raw updates straight into the intake, and a Telegram that only notes calls: where HTTP is too slow."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import secrets
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeAlias

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.types import MessageId

from bot.chat.intake import Intake
from bot.chat.sender import Sender
from bot.sandbox import SandboxClock
from bot.service.desk import Desk
from bot.store import open_store
from tests.support.running import MORNING, TOKEN, empty_database, words

Json: TypeAlias = dict[str, Any]

OWNER = 700_000_001
STRANGER = 700_000_002


class Wire(BaseSession):
    """Answers every call as a healthy Telegram would, or as `answers` says: (status, body) for the next."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[str, Json]] = []
        self.answers: deque[tuple[int, str]] = deque()
        self.card: int | None = None  # the newest message with buttons, and what it shows
        self.shown: Json = {}
        self._numbers = itertools.count(1000)

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109  # aiogram's signature
        params = {name: getattr(method, name) for name in method.model_fields_set}
        self.calls.append((method.__api_method__, params))
        await asyncio.sleep(0)
        if not self.answers:
            return self._done(params)
        status, body = self.answers.popleft()
        return self.check_response(bot, method, status, body).result

    def _done(self, params: Json) -> bool | MessageId:
        if "text" not in params and "document" not in params:
            return True
        number = params.get("message_id") or next(self._numbers)
        if "text" in params and "reply_markup" in params:
            self.card, self.shown = number, params
        return MessageId(message_id=number)

    async def close(self) -> None:
        pass

    async def stream_content(self, *args: Any, **kwargs: Any) -> AsyncGenerator[bytes, None]:
        raise NotImplementedError
        yield b""


@dataclass
class Line:
    """One line to the bot: what comes in, and what it answers."""

    bot: Bot
    desk: Desk
    intake: Intake
    sender: Sender
    wire: Wire
    path: Path
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def clock_forward(self, **by: float) -> None:
        """Moves the bot's clock."""
        clock = self.desk.clock
        assert isinstance(clock, SandboxClock)
        clock.advance(timedelta(**by))

    async def begin(self, language: str = "ja", who: int = OWNER) -> None:
        """Starts and consents: the first question is shown."""
        await self.say("/start", who)
        await self.say(words().text(language, "language-name"), who)
        await self.say(words().text(language, "button-agree"), who)

    async def tell(self, kind: str, content: Json) -> list[tuple[str, Json]]:
        """Hands in one update; the calls that follow."""
        before = len(self.wire.calls)
        await self.intake.take({"update_id": next(self._numbers), kind: content})
        return self.wire.calls[before:]

    async def say(self, text: str, who: int = OWNER) -> list[tuple[str, Json]]:
        return await self.tell("message", message(who, text=text))

    async def press(self, data: str, who: int = OWNER, on: int | None = None) -> list[tuple[str, Json]]:
        """Presses a button on a message, of the newest card unless told which."""
        return await self.tell("callback_query", query(who, data, on or self.wire.card or 1))

    async def tap(self, label: str) -> list[tuple[str, Json]]:
        """Presses the button with that label on the newest card."""
        return await self.press(self.keyboard[label])

    @property
    def keyboard(self) -> dict[str, str]:
        """Data by label of the newest card."""
        rows = self.wire.shown["reply_markup"].inline_keyboard
        return {button.text: button.callback_data for row in rows for button in row}

    async def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What is stored."""
        store: Any = self.desk.store
        found: list[tuple[Any, ...]] = await store._engine.run(
            lambda unit: [tuple(r) for r in unit.rows(sql, *values)]
        )
        return found

    async def answers(self) -> dict[str, Any]:
        """The stored answers as JSON, by question."""
        return dict(await self.rows("SELECT question, value FROM answer ORDER BY rowid"))


@contextlib.asynccontextmanager
async def line(folder: Path) -> AsyncIterator[Line]:
    """The conversation room over a real store, without a network."""
    path = folder / "line.db"
    path.write_bytes(empty_database())
    path.chmod(0o600)
    clock = SandboxClock()
    clock.move_to(MORNING)
    store = open_store(f"sqlite:///{path}")
    wire = Wire()
    bot = Bot(TOKEN, session=wire)
    desk = Desk(store, words(), clock, lambda: secrets.token_urlsafe(6))
    sender = Sender(bot, desk)
    try:
        yield Line(bot, desk, Intake(bot, desk, sender), sender, wire, path)
    finally:
        await store.close()


def person(who: int, language_code: str = "ja") -> Json:
    return {"id": who, "is_bot": False, "first_name": "owner", "language_code": language_code}


def message(who: int, message_id: int = 500, **content: Any) -> Json:
    """A message in the private chat."""
    chat = {"id": who, "type": "private", "first_name": "owner"}
    return {"message_id": message_id, "date": 1_790_000_000, "from": person(who), "chat": chat, **content}


def query(who: int, data: str, on: int = 1, **changes: Any) -> Json:
    """A press of a button on a message of the bot's."""
    sent = message(who, on, text="card")
    return {"id": "4242", "from": person(who), "chat_instance": "1", "message": sent, "data": data, **changes}
