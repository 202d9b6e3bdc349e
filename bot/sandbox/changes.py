"""The running number of everything that happens, for those who wait for news."""

from __future__ import annotations

import asyncio
from collections import deque


class Changes:
    """Counts changes; `close` ends every wait, for the day's end."""

    def __init__(self) -> None:
        self.seq = 0
        self.closed = False
        self._happened = asyncio.Event()
        self._recent: deque[tuple[int, int | None]] = deque(maxlen=1000)

    def count(self) -> int:
        """Numbers something that changes nothing a person sees, and wakes who waits."""
        self.seq += 1
        self._wake()
        return self.seq

    def note(self, chat_id: int | None = None) -> int:
        """Numbers a change people see: in a chat, or in no particular one."""
        self._recent.append((self.count(), chat_id))
        return self.seq

    def since(self, seq: int) -> list[tuple[int, int | None]]:
        """The recent visible changes after a number: (number, chat)."""
        return [change for change in self._recent if change[0] > seq]

    async def newer_than(self, seq: int) -> None:
        """Returns at once when there is news, or as soon as there is, or at closing."""
        while self.seq <= seq and not self.closed:
            await self._happened.wait()

    def close(self) -> None:
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        self._happened.set()
        self._happened = asyncio.Event()
