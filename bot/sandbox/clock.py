"""The sandbox's time: the real clock plus an offset that a person or a test can move."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta


class SandboxClock:
    """Tells and moves the sandbox's time. To be used from the event loop the sandbox runs in."""

    def __init__(self) -> None:
        self.offset = timedelta(0)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """The sandbox's present, aware, in UTC."""
        return _real_now() + self.offset

    def timestamp(self) -> int:
        """The present as Telegram writes dates: whole seconds since 1970."""
        return int(self.now().timestamp())

    def advance(self, by: timedelta) -> None:
        """Moves time by an amount, at once; what sleeps in `wait_until` looks at the clock again."""
        self.offset += by
        self._wake()

    def move_to(self, moment: datetime) -> None:
        """Moves time to an aware moment, later or earlier; a naive one is a ValueError."""
        if moment.tzinfo is None:
            raise ValueError("the moment needs a time zone")
        self.offset = moment - _real_now()
        self._wake()

    async def wait_until(self, moment: datetime) -> None:
        """Returns as soon as the sandbox's time is `moment`, whether by waiting or by moving the clock."""
        while (seconds := (moment - self.now()).total_seconds()) > 0:
            moved = self._moved
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await moved.wait()

    def _wake(self) -> None:
        self._moved.set()
        self._moved = asyncio.Event()


def _real_now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the sandbox is a world of its own, and this is its clock
