"""Telegram's rate limits, switchable, on the sandbox's clock."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

from bot.sandbox.chats import Chat
from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import too_many_requests

Key: TypeAlias = tuple[int, int | None]


class Limits(StrEnum):
    """How strict: not at all; as Telegram tolerates; as Telegram documents, with long penalties."""

    OFF = "off"
    REALISTIC = "realistic"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class Window:
    """At most so many messages in any span of so many seconds."""

    messages: int
    seconds: int


EVERYWHERE = Window(30, 1)
GROUP = Window(20, 60)
PRIVATE = {Limits.REALISTIC: Window(5, 5), Limits.STRICT: Window(1, 1)}
PENALTY = {Limits.REALISTIC: 1, Limits.STRICT: 30}


class Floods:
    """Counts messages per bot and per chat; sends and edits count alike."""

    def __init__(self, clock: SandboxClock, mode: Limits = Limits.OFF) -> None:
        self.mode = mode
        self._clock = clock
        self._sent: dict[Key, deque[datetime]] = defaultdict(deque)
        self._until: dict[Key, datetime] = {}

    def take(self, bot_id: int, chat: Chat, messages: int = 1) -> None:
        """Counts the messages, or raises 429; while a penalty lasts, its seconds count down."""
        if self.mode is Limits.OFF:
            return
        now = self._clock.now()
        windows = {(bot_id, None): EVERYWHERE, (bot_id, chat.id): self._window(chat)}
        for key in windows:
            self._refuse(key, now)
        for key, window in windows.items():
            self._check(key, window, messages, now)
        for key in windows:
            self._sent[key].extend([now] * messages)

    def forget(self) -> None:
        """Forgets every count and penalty."""
        self._sent.clear()
        self._until.clear()

    def _window(self, chat: Chat) -> Window:
        return PRIVATE[self.mode] if chat.is_private else GROUP

    def _refuse(self, key: Key, now: datetime) -> None:
        until = self._until.get(key)
        if until is not None and until > now:
            raise too_many_requests(math.ceil((until - now).total_seconds()))

    def _check(self, key: Key, window: Window, messages: int, now: datetime) -> None:
        sent = self._sent[key]
        while sent and sent[0] <= now - timedelta(seconds=window.seconds):
            sent.popleft()
        surplus = len(sent) + messages - window.messages
        if surplus <= 0 or not sent:
            return
        free_at = sent[min(surplus, len(sent)) - 1] + timedelta(seconds=window.seconds)
        seconds = max(math.ceil((free_at - now).total_seconds()), PENALTY[self.mode])
        self._until[key] = now + timedelta(seconds=seconds)
        raise too_many_requests(seconds)
