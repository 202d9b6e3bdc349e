"""Private chats held with the use cases alone: what the bot owes is delivered at once, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, TypeVar

from bot.service import conversation
from bot.service.desk import Desk, Reply
from bot.service.ports import Delivery, Outcome, Outgoing, Owed, Person, Record, Role, Transaction, UpdateKey
from bot.service.screen import Press, unpack
from bot.service.turn import Incoming

T = TypeVar("T")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
BOT = 42


class StoppedClock:
    """It is always the same moment."""

    def now(self) -> datetime:
        return NOW


@dataclass(slots=True)
class Card:
    """A message with buttons, as the chat shows it."""

    id: int
    params: Mapping[str, Any]

    @property
    def text(self) -> str:
        return str(self.params["text"])

    def presses(self) -> Iterator[tuple[Press, str, int]]:
        """What its buttons do, to whose interview, at which revision."""
        for row in self.params["reply_markup"]["inline_keyboard"]:
            for button in row:
                found = unpack(button["callback_data"])
                assert found is not None
                yield found

    def find(self, act: str, arg: str = "") -> tuple[Press, str, int]:
        return next(found for found in self.presses() if (found[0].act, found[0].arg) == (act, arg))

    def offers(self, act: str, arg: str = "") -> bool:
        return any((press.act, press.arg) == (act, arg) for press, _, _ in self.presses())


@dataclass(slots=True)
class Talk:
    """What one person does, and what they see."""

    desk: Desk
    chat_id: int
    updates: Iterator[int] = field(default_factory=lambda: count(1))
    messages: Iterator[int] = field(default_factory=lambda: count(1))
    card: Card = field(default_factory=lambda: Card(0, {}))
    toast: str | None = None
    sent: list[Outgoing] = field(default_factory=list)

    async def command(self, name: str, payload: str = "") -> None:
        await self._see(await conversation.command(self.desk, self.incoming(), name, payload))

    async def say(self, text: str) -> None:
        await self._see(await conversation.say(self.desk, self.incoming(), text))

    async def tap(self, act: str, arg: str = "", card: Card | None = None) -> Incoming:
        """Press a button of the present card, or of an older one."""
        there = card or self.card
        incoming = self.incoming(there.id)
        await self.press(incoming, *there.find(act, arg))
        return incoming

    async def press(self, incoming: Incoming, what: Press, handle: str, revision: int) -> None:
        """That press in that update, which may have been there before."""
        await self._see(await conversation.press(self.desk, incoming, what, handle, revision))

    async def begin(self) -> None:
        """From the first word to the first question, in English."""
        await self.command("start")
        await self.tap("l", "en")
        await self.tap("a")

    async def deliver(self) -> None:
        """What waits in the outbox; the store hands out the oldest message of a chat alone."""
        while waiting := await self.desk.store.claim(NOW, 1):
            await self._deliver(waiting[0])

    async def person(self) -> Person:
        found = await self.look(lambda tx: tx.person(self.chat_id))
        assert found is not None
        return found

    async def workplace(self) -> Record:
        person = await self.person()
        found = await self.look(lambda tx: tx.record(person.id))
        assert found is not None
        return found

    async def workers(self) -> list[Record]:
        workplace = await self.workplace()
        return await self.look(lambda tx: list(tx.workers(workplace.workplace_id)))

    async def everything(self) -> dict[str, Any]:
        """All that is stored about the person."""
        person = await self.person()
        return await self.look(lambda tx: tx.export(person.id))

    async def look(self, what: Callable[[Transaction], T]) -> T:
        """Behind the chat, into the store."""
        return await self.desk.store.transact(self.chat_id, what)

    def incoming(self, tapped: int | None = None) -> Incoming:
        """An update with a number of its own."""
        return Incoming(UpdateKey(BOT, next(self.updates)), self.chat_id, "update", "en", tapped)

    async def _see(self, reply: Reply) -> None:
        self.toast = reply.toast
        self.sent += reply.loose
        for owed in reply.owed:
            await self._deliver(owed)

    async def _deliver(self, owed: Owed) -> None:
        message = owed.message
        number = message.params.get("message_id") or next(self.messages)
        if message.role is Role.CARD:
            self.card = Card(number, message.params)
        self.sent.append(message)
        await self.desk.store.settle(owed, Delivery(Outcome.SENT, number), NOW)
