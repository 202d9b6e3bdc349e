"""Everything the sandbox knows: bots, people, chats, and the running number of changes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from copy import deepcopy
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from bot.sandbox.bots import Bot, BotProfile
from bot.sandbox.calls import CallLog
from bot.sandbox.changes import Changes
from bot.sandbox.chats import Chat, Message, Person
from bot.sandbox.errors import Json, Refused
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.floods import Floods, Limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.sandbox.clock import SandboxClock

Upcoming: TypeAlias = Callable[[], Awaitable[datetime | None]]
"""Tells the aware instant of what is planned next; None when nothing is."""

FIRST_PERSON = 700_000_001
FIRST_GROUP = -400_000_001
FIRST_SUPERGROUP = -1_001_000_000_001


class World:
    """The state behind the server. One event loop uses it, so nothing here waits or locks."""

    def __init__(self, profiles: Sequence[BotProfile], clock: SandboxClock, limits: Limits) -> None:
        self.clock = clock
        self.phones: Sequence[str] = ()
        self.upcoming: Upcoming | None = None
        self.bots = [Bot(profile, clock) for profile in profiles]
        self.people: dict[int, Person] = {}
        self.changes = Changes()
        self.floods = Floods(clock, limits)
        self.faults = Faults()
        self.calls = CallLog()
        self.files = Files()
        self._taken: set[int] = set()

    def bot_with_token(self, token: str) -> Bot | None:
        return next((bot for bot in self.bots if bot.profile.token == token), None)

    def bot_named(self, username: str | None) -> Bot:
        """The bot, or the first one when no name is given; Refused when unknown."""
        if not username:
            return self.bots[0]
        for bot in self.bots:
            if bot.profile.username == username.removeprefix("@"):
                return bot
        raise Refused(f"no bot is called {username}", code=404)

    def person(self, person_id: int) -> Person:
        """The person; Refused when unknown."""
        if person_id not in self.people:
            raise Refused(f"nobody has the id {person_id}", code=404)
        return self.people[person_id]

    def new_id(self, first: int, step: int = 1) -> int:
        """An id that nobody and no chat has had."""
        while first in self._taken:
            first += step
        self._taken.add(first)
        return first

    def place(self, bot: Bot, chat: Chat, sender: Json, content: Json) -> Message:
        """Puts a message into a chat."""
        body = {
            "message_id": bot.next_message_id(),
            "from": sender,
            "chat": chat.as_chat(),
            "date": self.clock.timestamp(),
            **content,
        }
        message = Message(body)
        chat.messages[message.id] = message
        if message.from_bot:
            chat.typing = None
        self.note(chat, by_bot=message.from_bot)
        return message

    def replace(self, chat: Chat, message: Message, content: Json, dropped: Sequence[str]) -> None:
        """Changes a message: new fields in, dropped ones out."""
        kept = {name: value for name, value in message.body.items() if name not in dropped}
        message.body = {**kept, **content, "edit_date": self.clock.timestamp()}
        self.note(chat, by_bot=message.from_bot)

    def tell(self, bot: Bot, kind: str, message: Message) -> None:
        """Queues a message (or its edit) as an update for the bot."""
        chat_id = int(message.body["chat"]["id"])
        bot.queue.add(kind, deepcopy(message.body), lane=chat_id, chat_id=chat_id)

    def note(self, chat: Chat, *, by_bot: bool) -> int:
        """Numbers a change of the chat."""
        chat.seq = self.changes.note(chat.id)
        if by_bot:
            chat.bot_seq = chat.seq
        return chat.seq

    def forget(self) -> None:
        """Forgets people, chats, updates, faults, calls and files; bots keep their settings and numbers."""
        for bot in self.bots:
            bot.forget()
        self.people.clear()
        self.faults.clear()
        self.floods.forget()
        self.calls.clear()
        self.files.clear()
        self.changes.note()
