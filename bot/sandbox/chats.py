"""People, chats, and the messages in them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.sandbox.errors import Json


@dataclass(slots=True)
class Person:
    """Somebody with a Telegram account."""

    id: int
    first_name: str
    language_code: str | None = None
    deactivated: bool = False

    def as_user(self) -> Json:
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        return {**user, "language_code": self.language_code} if self.language_code else user


class Standing(StrEnum):
    """What a bot may do in a chat."""

    MEMBER = "member"
    BLOCKED = "blocked"
    KICKED = "kicked"
    LEFT = "left"
    MIGRATED = "migrated"


@dataclass(slots=True)
class Message:
    """A message as Telegram shows it now."""

    body: Json
    deleted: bool = False

    @property
    def id(self) -> int:
        return int(self.body["message_id"])

    @property
    def from_bot(self) -> bool:
        return bool(self.body["from"]["is_bot"])

    def as_quoted(self) -> Json:
        """The message as another one's reply_to_message; what it replied to itself is left out."""
        return deepcopy({name: value for name, value in self.body.items() if name != "reply_to_message"})


@dataclass(slots=True)
class Typing:
    """A chat action, shown until a moment or until the next message."""

    action: str
    until: datetime


@dataclass(slots=True)
class Chat:
    """One bot's chat with one person, or with a group; `seq` numbers its last change."""

    id: int
    kind: str
    members: list[Person]
    title: str = ""
    standing: Standing = Standing.MEMBER
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    toasts: list[Json] = field(default_factory=list)
    typing: Typing | None = None
    reply_keyboard: Json | None = None
    seq: int = 0
    bot_seq: int = 0

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    def as_chat(self) -> Json:
        """The Chat object of a message."""
        if self.is_private:
            return {"id": self.id, "type": self.kind, "first_name": self.members[0].first_name}
        return {"id": self.id, "type": self.kind, "title": self.title}

    def message(self, message_id: int) -> Message | None:
        """The message, unless it is deleted or was never there."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message

    def newest_first(self) -> list[Message]:
        return [message for message in reversed(self.messages.values()) if not message.deleted]


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap that waits for its answer."""

    chat: Chat
    at: datetime
