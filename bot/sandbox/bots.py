"""The bots of the sandbox, and what they have told Telegram about themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from bot.sandbox.chats import Chat, Person, Tap
from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import Json
from bot.sandbox.polling import Poll
from bot.sandbox.updates import UpdateQueue

Scope: TypeAlias = tuple[str, int, int]
"""Type, chat and user of a BotCommandScope; 0 where it has none."""

DEFAULT_SCOPE: Scope = ("default", 0, 0)


@dataclass(frozen=True, slots=True)
class BotProfile:
    """A bot as BotFather would have made it."""

    token: str
    username: str
    name: str

    @property
    def id(self) -> int:
        return int(self.token.split(":")[0])


@dataclass(slots=True)
class Webhook:
    """Where updates go, and how that went last."""

    url: str
    secret: str = ""
    max_connections: int = 40
    ip_address: str = ""
    last_error_at: datetime | None = None
    last_error: str = ""
    gone_since: datetime | None = None


@dataclass(slots=True)
class Wordings:
    """One text per language; the empty language is everyone else's."""

    texts: dict[str, str] = field(default_factory=dict)

    def put(self, language: str, text: str) -> None:
        self.texts[language] = text

    def read(self, language: str) -> str:
        """The text for a language, or else for everyone."""
        return self.texts.get(language) or self.texts.get("", "")


class Bot:
    """A bot's account: profile, chats, pending updates."""

    def __init__(self, profile: BotProfile, clock: SandboxClock) -> None:
        self.profile = profile
        self.queue = UpdateQueue(clock)
        self.poll = Poll(self.queue)
        self.webhook: Webhook | None = None
        self.webhook_allowed_at = clock.now()
        self.name = Wordings({"": profile.name})
        self.description = Wordings()
        self.short_description = Wordings()
        self.commands: dict[tuple[Scope, str], list[Json]] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, Tap] = {}
        self._last_message_id = 0

    @property
    def id(self) -> int:
        return self.profile.id

    def as_user(self) -> Json:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.name.read(""),
            "username": self.profile.username,
        }

    def next_message_id(self) -> int:
        """Numbers a message; a bot's chats share one row of numbers, as at Telegram."""
        self._last_message_id += 1
        return self._last_message_id

    def commands_for(self, person: Person) -> list[Json]:
        """The commands Telegram's menu offers this person in the private chat."""
        scopes = [("chat", person.id, 0), ("all_private_chats", 0, 0), DEFAULT_SCOPE]
        for scope in scopes:
            for language in (person.language_code or "", ""):
                if commands := self.commands.get((scope, language)):
                    return commands
        return []

    def deliver_to(self, webhook: Webhook | None) -> None:
        """Sets or deletes the webhook, and tells whoever carries updates there."""
        self.webhook = webhook
        self.queue.tell()

    def allow(self, kinds: Collection[str] | None) -> None:
        """Which kinds of updates the bot wants from now on; none named means the usual ones."""
        self.queue.allowed = kinds or None

    def forget(self) -> None:
        """Forgets people and pending updates; what the bot said about itself stays."""
        self.chats.clear()
        self.taps.clear()
        self.queue.clear()
