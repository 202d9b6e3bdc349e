"""Calls wait for their turn, and a flood pause holds its own chat alone."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from structlog.typing import EventDict
from telegram.error import BadRequest, RetryAfter

from bot.sandbox import SandboxClock
from bot.service.ports import StoreUnavailableError, Turn
from bot.worker.limiter import RestError, SharedLimiter
from tests.bot.worker.conftest import SECOND

CHAT, OTHER = 1, 2


@dataclass
class Given:
    """A pace that gives every call the same wait."""

    wait: timedelta = timedelta(0)
    taken: bool = True
    asked: list[int] = field(default_factory=list)
    pauses: list[tuple[int, datetime]] = field(default_factory=list)
    broken: bool = False

    async def reserve(self, chat_id: int, now: datetime) -> Turn:
        self.asked.append(chat_id)
        return Turn(now + self.wait, self.taken)

    async def pause(self, chat_id: int, until: datetime) -> None:
        if self.broken:
            raise StoreUnavailableError("away")
        self.pauses.append((chat_id, until))


@dataclass
class Limited:
    """A limiter over such a pace, and what it let through."""

    pace: Given = field(default_factory=Given)
    clock: SandboxClock = field(default_factory=SandboxClock)
    raises: Exception | None = None
    began: list[datetime] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.limiter = SharedLimiter(self.pace, self.clock)

    async def call(self, data: dict[str, Any], endpoint: str = "sendMessage") -> Any:
        return await self.limiter.process_request(self._do, ("done",), {}, endpoint, data, None)

    async def _do(self, result: str) -> Any:
        self.began.append(self.clock.now())
        if self.raises is not None:
            raise self.raises
        return result


@pytest.fixture
def limited() -> Limited:
    return Limited()


async def test_a_call_waits_for_its_place_and_no_longer(limited: Limited) -> None:
    limited.pace.wait = timedelta(milliseconds=60)
    before = limited.clock.now()

    assert await limited.call({"chat_id": CHAT}) == "done"
    assert limited.pace.wait <= limited.began[0] - before < SECOND


async def test_a_call_to_no_chat_goes_at_once(limited: Limited) -> None:
    limited.pace.wait = timedelta(hours=1)

    assert await limited.call({}, "getMe") == "done"
    assert limited.pace.asked == []


async def test_a_clock_that_is_moved_on_ends_the_wait_within_a_second(limited: Limited) -> None:
    limited.pace.wait = timedelta(hours=1)
    waiting = asyncio.create_task(limited.call({"chat_id": CHAT}))
    await asyncio.sleep(0.01)
    limited.clock.advance(timedelta(hours=2))
    async with asyncio.timeout(3):
        assert await waiting == "done"


async def test_a_clock_that_is_moved_back_does_not_make_the_wait_longer(limited: Limited) -> None:
    limited.pace.wait = timedelta(milliseconds=50)
    waiting = asyncio.create_task(limited.call({"chat_id": CHAT}))
    await asyncio.sleep(0.01)
    limited.clock.advance(timedelta(hours=-2))
    async with asyncio.timeout(3):
        assert await waiting == "done"


async def test_a_chat_that_rests_is_not_waited_for(limited: Limited) -> None:
    limited.pace.wait, limited.pace.taken = timedelta(hours=1), False
    with pytest.raises(RestError) as caught:
        await limited.call({"chat_id": CHAT})

    assert caught.value.until > limited.clock.now() + timedelta(minutes=59)
    assert limited.began == []


@pytest.mark.parametrize("told", [37, timedelta(seconds=37)])
async def test_a_429_pauses_its_chat_for_as_long_as_told_and_is_not_tried_again(
    limited: Limited, told: int | timedelta
) -> None:
    limited.raises = RetryAfter(told)
    before = limited.clock.now()
    with pytest.raises(RetryAfter):
        await limited.call({"chat_id": CHAT})
    [(chat_id, until)] = limited.pace.pauses

    assert chat_id == CHAT
    assert timedelta(seconds=37) <= until - before < timedelta(seconds=38)
    assert len(limited.began) == 1


async def test_a_pause_that_cannot_be_kept_does_not_hide_the_429(
    limited: Limited, logged: list[EventDict]
) -> None:
    limited.raises, limited.pace.broken = RetryAfter(37), True
    with pytest.raises(RetryAfter):
        await limited.call({"chat_id": CHAT})

    assert [one["event"] for one in logged] == ["pause_not_kept"]


async def test_other_errors_pause_nobody(limited: Limited) -> None:
    limited.raises = BadRequest("message is too long")
    with pytest.raises(BadRequest):
        await limited.call({"chat_id": CHAT})

    assert limited.pace.pauses == []


async def test_calls_that_were_all_late_do_not_leave_all_at_once(limited: Limited) -> None:
    limited.pace.wait = timedelta(seconds=-1)
    async with asyncio.timeout(10):
        await asyncio.gather(*(limited.call({"chat_id": chat}) for chat in range(8)))
    gaps = [later - earlier for earlier, later in itertools.pairwise(limited.began)]

    assert min(gaps) > timedelta(milliseconds=33.4)


async def test_a_call_that_waits_holds_no_other_up(limited: Limited) -> None:
    limited.pace.wait = timedelta(hours=1)
    waiting = asyncio.create_task(limited.call({"chat_id": CHAT}))
    await asyncio.sleep(0)
    limited.pace.wait = timedelta(0)

    assert await limited.call({"chat_id": OTHER}) == "done"
    assert not waiting.done()
    waiting.cancel()
