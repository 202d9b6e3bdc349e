"""A bot's pending updates: numbered, filtered when created, forgotten when old."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import Json

DAY = timedelta(hours=24)
TAP_LIFETIME = timedelta(seconds=150)
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
FIRST_ID = 100_000_000


@dataclass(slots=True)
class Update:
    """One update; `lane` is the webhook's queue, in which updates keep their order."""

    id: int
    body: Json
    lane: int
    expires_at: datetime
    chat_id: int | None = None
    injected: bool = False
    handed_out: bool = False


class UpdateQueue:
    """Pending updates in order of arrival. Numbers grow by one and are never used twice."""

    def __init__(self, clock: SandboxClock) -> None:
        self.clock = clock
        self.allowed: Collection[str] | None = None
        self.listeners: list[Callable[[], None]] = []
        self._next_id = random.randrange(FIRST_ID, 9 * FIRST_ID)  # noqa: S311 - Telegram's start is random too
        self._updates: list[Update] = []

    def add(
        self, kind: str, content: Json, *, lane: int, lifetime: timedelta = DAY, chat_id: int | None = None
    ) -> None:
        """Queues an update, unless the bot does not want its kind."""
        if kind not in self.allowed if self.allowed else kind in NOT_BY_DEFAULT:
            return
        update_id = self._number()
        body = {"update_id": update_id, kind: content}
        self._arrive(Update(update_id, body, lane, self.clock.now() + lifetime, chat_id))

    def inject(self, raw: Json) -> int:
        """Queues a raw update as it is, a used number included; it is handed out at least once."""
        update_id = raw["update_id"] if "update_id" in raw else self._number()
        body = {**raw, "update_id": update_id}
        self._arrive(Update(update_id, body, _lane_of(raw), self.clock.now() + DAY, injected=True))
        return int(update_id)

    def pending(self) -> list[Update]:
        """What is neither confirmed nor expired."""
        now = self.clock.now()
        self._updates = [update for update in self._updates if update.expires_at > now]
        return list(self._updates)

    def confirm(self, offset: int) -> None:
        """Forgets everything below the offset; a negative one keeps the last so many."""
        pending = self.pending()
        if offset < 0:
            self._updates = pending[offset:]
        elif offset:
            self._updates = [update for update in pending if not _confirmed(update, offset)]

    def take(self, limit: int) -> list[Json]:
        """The oldest pending updates; they stay pending until confirmed."""
        taken = self.pending()[:limit]
        for update in taken:
            update.handed_out = True
        return [update.body for update in taken]

    def lanes(self) -> list[int]:
        """The lanes with pending updates, oldest first."""
        return list(dict.fromkeys(update.lane for update in self.pending()))

    def first(self, lane: int) -> Update | None:
        return next((update for update in self.pending() if update.lane == lane), None)

    def holds(self, update: Update) -> bool:
        """Whether it is still pending."""
        return any(kept is update for kept in self.pending())

    def tell(self) -> None:
        """Wakes whoever carries updates away."""
        for listener in self.listeners:
            listener()

    def remove(self, update: Update) -> None:
        self._updates = [kept for kept in self._updates if kept is not update]

    def clear(self) -> None:
        self._updates = []
        self.tell()

    def _number(self) -> int:
        self._next_id += 1
        return self._next_id - 1

    def _arrive(self, update: Update) -> None:
        self._updates.append(update)
        self.tell()


def _confirmed(update: Update, offset: int) -> bool:
    return update.id < offset and (update.handed_out or not update.injected)


def _lane_of(raw: Json) -> int:
    for name in ("message", "edited_message"):
        chat = raw.get(name, {}).get("chat", {}) if isinstance(raw.get(name), dict) else {}
        if isinstance(chat.get("id"), int):
            return int(chat["id"])
    return 0
