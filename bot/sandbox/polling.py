"""getUpdates: one poll at a time, woken as soon as something arrives."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from bot.sandbox.errors import ApiError, Json, conflict
from bot.sandbox.updates import UpdateQueue

LONGEST = 50
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "terminated by setWebhook request"
_HELD = timedelta(seconds=3)
_HASTY = timedelta(seconds=0.5)


class Poll:
    """A bot's long poll."""

    def __init__(self, queue: UpdateQueue) -> None:
        self._queue = queue
        self._waiting: asyncio.Future[None] | None = None
        self._last: tuple[int, datetime] | None = None
        queue.listeners.append(self.close)

    async def updates(self, offset: int, limit: int, seconds: int) -> list[Json]:
        """Confirms below the offset and returns what is pending, waiting at most `seconds` of real time.

        The older one of two polls at the same time gets 409.
        """
        self.abort(OTHER_POLL)
        self._queue.confirm(offset)
        taken = self._queue.take(limit)
        if taken or not seconds:
            return taken
        await self._wait(seconds)
        return self._queue.take(limit)

    def held_back(self, offset: int, limit: int, seconds: int) -> tuple[int, int]:
        """Limit and timeout for an impatient client: the same offset again within 3 s is made to wait."""
        now = self._queue.clock.now()
        last, self._last = self._last, (offset, now)
        if last is None or last[0] != offset:
            return limit, seconds
        waited = now - last[1]
        return 1 if waited < _HASTY else limit, 3 if seconds < 3 and waited < _HELD else seconds

    def abort(self, why: str) -> None:
        """Ends the waiting poll, if any, with a conflict."""
        self._end(conflict(why))

    def close(self) -> None:
        """Ends the waiting poll, if any, with what is pending."""
        self._end(None)

    def _end(self, error: ApiError | None) -> None:
        if self._waiting is None or self._waiting.done():
            return
        if error is None:
            self._waiting.set_result(None)
        else:
            self._waiting.set_exception(error)

    async def _wait(self, seconds: int) -> None:
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await waiting
