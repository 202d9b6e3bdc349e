"""The log of Bot API calls."""

from __future__ import annotations

from collections import deque
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.errors import Json

KEPT = 20_000


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One call; `status` is the HTTP status, 0 when the connection was dropped."""

    seq: int
    at: str
    bot: str
    method: str
    params: Json
    status: int
    description: str | None


class CallLog:
    """The newest calls, oldest first."""

    def __init__(self) -> None:
        self._records: deque[CallRecord] = deque(maxlen=KEPT)

    def add(self, record: CallRecord) -> None:
        self._records.append(record)

    def select(self, *, since: int = 0, method: str = "", chat: str = "") -> list[Json]:
        """Calls after a number, of a method (any case) and to a chat if given."""
        return [
            asdict(record)
            for record in self._records
            if record.seq > since
            and (not method or record.method.lower() == method.lower())
            and (not chat or str(record.params.get("chat_id", "")) == chat)
        ]

    def clear(self) -> None:
        self._records.clear()
