"""The sandbox's time: the real clock plus an offset that a person or a test can move."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta

ROOM = timedelta(days=3660)
"""What lies ahead of the sandbox's present must have a date too: lifetimes, terms, renewals."""


class SandboxClock:
    """Tells and moves the sandbox's time. To be used from the event loop the sandbox runs in.

    A scheduler's own timers follow the real clock. This is how it notices every move of this one:

        while True:
            seen = clock.moves
            await do_what_is_due()
            await clock.until_moved(seen)
    """

    def __init__(self) -> None:
        self.offset = timedelta(0)
        self.moves = 0
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """The sandbox's present, aware, in UTC."""
        return _real_now() + self.offset

    def timestamp(self) -> int:
        """The present as Telegram writes dates: whole seconds since 1970."""
        return int(self.now().timestamp())

    def advance(self, by: timedelta) -> None:
        """Moves time by an amount, at once, and wakes who waits.

        OverflowError, and nothing moves, when that is where calendars end.
        """
        self._move(self.offset + by)

    def move_to(self, moment: datetime) -> None:
        """Moves time to an aware moment, later or earlier, as `advance` does; a naive one is a ValueError."""
        if moment.tzinfo is None:
            raise ValueError("the moment needs a time zone")
        self._move(moment - _real_now())

    def reach(self, moment: datetime) -> bool:
        """Moves time on to a moment, never back; one that is past only wakes who waits. Whether it moved."""
        if moment > self.now():
            self.move_to(moment)
            return True
        self._wake()
        return False

    async def wait_until(self, moment: datetime) -> None:
        """Returns as soon as the sandbox's time is `moment`, whether by waiting or by moving the clock."""
        while (seconds := (moment - self.now()).total_seconds()) > 0:
            moved = self._moved
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await moved.wait()

    async def until_moved(self, since: int | None = None) -> None:
        """Returns when the clock is moved next, or at once when `moves` is no longer what it was: `since`."""
        if since is None or since == self.moves:
            await self._moved.wait()

    def _move(self, offset: timedelta) -> None:
        (_real_now() + offset + ROOM).isoformat()  # an OverflowError, before anything has moved
        self.offset = offset
        self._wake()

    def _wake(self) -> None:
        self.moves += 1
        self._moved.set()
        self._moved = asyncio.Event()


def _real_now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the sandbox is a world of its own, and this is its clock
