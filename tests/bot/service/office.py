"""An office on the shipped rulebook: its clock moves, and its reminders go to nobody but the test."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path

from bot.report.files import ReportFiles
from bot.service import importing
from bot.service.desk import Desk
from bot.service.ports import Delivery, Outcome, Outgoing, Owed
from bot.service.reminding import Reminding
from bot.service.words import Words
from bot.store import open_store
from tests.bot.service.talk import NOW, Talk


@dataclass(slots=True)
class MovedClock:
    """Stands where a test puts it."""

    instant: datetime = NOW

    def now(self) -> datetime:
        return self.instant


@dataclass(slots=True)
class Post:
    """Delivers what the worker sends, unless told that nobody is there any more."""

    sent: list[Owed] = field(default_factory=list)
    gone: bool = False

    async def deliver(self, owed: Owed) -> Delivery:
        self.sent.append(owed)
        return Delivery(Outcome.GONE) if self.gone else Delivery(Outcome.SENT, 900 + len(self.sent))


@dataclass(slots=True)
class Office:
    desk: Desk
    clock: MovedClock
    post: Post = field(default_factory=Post)

    def talk(self, chat_id: int) -> Talk:
        return Talk(self.desk, chat_id, count(chat_id * 1_000_000))

    async def remind(self, at: datetime) -> None:
        """Everything that the worker does at that moment."""
        self.clock.instant = at
        reminding = Reminding(self.desk.store, self.desk.words, self.clock, self.post)
        steps = (reminding.plan_some, reminding.gather_some, reminding.deliver_some, reminding.conclude_some)
        for step in steps:
            while await step():
                pass


@contextlib.asynccontextmanager
async def opened(words: Words, empty: Path, path: Path) -> AsyncIterator[Office]:
    """An office with a database of its own."""
    store, clock, handles = open_store(f"sqlite:///{shutil.copy(empty, path)}"), MovedClock(), count(1)
    desk = Desk(store, words, clock, lambda: f"handle-{next(handles)}", files=ReportFiles(words))
    try:
        yield Office(desk, clock)
    finally:
        await store.close()


@dataclass(slots=True)
class Courier:
    """Brings a file, and knows how often it was asked for."""

    data: bytes | None
    fetched: int = 0

    async def fetch(self) -> bytes | None:
        self.fetched += 1
        return self.data


async def send(talk: Talk, name: str, data: bytes | None, size: int | None = None) -> Courier:
    """That person sends a file."""
    courier = Courier(data)
    length = len(data or b"") if size is None else size
    reply = await importing.bring(talk.desk, talk.incoming(), importing.Brought(name, length, courier.fetch))
    if reply is None:
        talk.sent.append(Outgoing("refused", {}, talk.sent[-1].role))
    else:
        await talk._see(reply)
    return courier
