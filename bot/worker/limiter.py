"""Calls wait for their turn in the budget that all processes share."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, TypeAlias

import structlog
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.service.clock import Clock
from bot.service.ports import Pace, StoreUnavailableError
from bot.worker.failures import pause_of

_log = structlog.get_logger(__name__)
_GAP = 0.035  # seconds between two calls, whatever has held them up: 30 a second are the limit
_LOOK = 1.0  # seconds after which somebody may have moved the clock

Result: TypeAlias = bool | dict[str, Any] | list[dict[str, Any]]


class RestError(Exception):
    """The chat must rest until then; nothing was sent. Whoever waits for it would hold others up."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"the chat rests until {until}")
        self.until = until


class SharedLimiter(BaseRateLimiter[None]):
    """A place in the queue for each call to a chat; a flood pause holds its own chat alone.

    It tries nothing again: that is the outbox's. Raises RestError and StoreUnavailableError before a call.
    """

    def __init__(self, pace: Pace, clock: Clock) -> None:
        self._pace = pace
        self._clock = clock
        self._door = asyncio.Lock()
        self._opens = 0.0

    async def initialize(self) -> None:
        pass  # the base class asks for it; everything is in the database

    async def shutdown(self) -> None:
        pass  # as above

    async def process_request(  # noqa: PLR0917  # the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,  # noqa: ARG002  # as above
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002  # as above
    ) -> Result:
        if "chat_id" not in data:
            return await callback(*args, **kwargs)
        chat_id = int(data["chat_id"])
        await self._turn(chat_id)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            await self._pause(chat_id, self._clock.now() + pause_of(error))
            raise

    async def _turn(self, chat_id: int) -> None:
        turn = await self._pace.reserve(chat_id, self._clock.now())
        if not turn.taken:
            raise RestError(turn.at)
        await until(self._clock, turn.at)
        await self._leave()

    async def _leave(self) -> None:
        """One after the other: calls that were all late must not leave all at once."""
        loop = asyncio.get_running_loop()
        async with self._door:
            await asyncio.sleep(self._opens - loop.time())
            self._opens = loop.time() + _GAP

    async def _pause(self, chat_id: int, end: datetime) -> None:
        """The outbox holds the message back in any case; this holds what else goes to that chat."""
        try:
            await self._pace.pause(chat_id, end)
        except StoreUnavailableError as error:
            _log.warning("pause_not_kept", error=type(error).__name__)


async def until(clock: Clock, moment: datetime) -> None:
    """Sleep no longer than it looks now, and less when the clock is moved on meanwhile."""
    loop = asyncio.get_running_loop()
    latest = loop.time() + (moment - clock.now()).total_seconds()
    while (left := min((moment - clock.now()).total_seconds(), latest - loop.time())) > 0:  # noqa: ASYNC110  # no event tells of a clock that is moved
        await asyncio.sleep(min(left, _LOOK))
