"""The clock of the worker: it ticks however things go, and stops cleanly."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator

import pytest
from structlog.typing import EventDict

from bot.worker.clock import Job, Ticker

FAST = 0.01


class Work:
    """A step that finds so many things to do at each look, and takes so long for one."""

    def __init__(self, finds: int = 0, takes: float = 0) -> None:
        self.finds, self.takes = finds, takes
        self.begun, self.ended, self.most_at_once = 0, 0, 0
        self.left = finds
        self.raises: Exception | None = None

    async def step(self) -> bool:
        self.begun += 1
        self.most_at_once = max(self.most_at_once, self.begun - self.ended)
        await asyncio.sleep(self.takes)
        self.ended += 1
        if self.raises is not None:
            raise self.raises
        self.left -= 1
        if self.left >= 0:
            return True
        self.left = self.finds
        return False


@contextlib.asynccontextmanager
async def ticking(*works: Work, every: float = FAST, speed: float = 1) -> AsyncIterator[asyncio.Task[None]]:
    jobs = {f"job{number}": Job(work.step, every) for number, work in enumerate(works)}
    task = asyncio.create_task(Ticker(jobs, speed).run())
    try:
        yield task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def until_begun(work: Work, times: int) -> None:
    async with asyncio.timeout(10):
        while work.begun < times:  # noqa: ASYNC110  # the work tells nobody
            await asyncio.sleep(0.002)


async def test_a_job_is_looked_at_at_once_and_again_and_again() -> None:
    work = Work()
    async with ticking(work, every=0.2):
        await asyncio.sleep(0.02)
        assert work.begun == 1
        await until_begun(work, 3)


async def test_a_job_goes_on_while_there_is_something_to_do() -> None:
    work = Work(finds=5)
    async with ticking(work, every=60):
        await until_begun(work, 6)
        await asyncio.sleep(0.02)
    assert work.begun == 6


async def test_intervals_are_shortened_for_the_demo() -> None:
    work = Work()
    async with ticking(work, every=60, speed=6000):
        await until_begun(work, 4)


async def test_a_failure_is_logged_by_its_class_and_the_next_tick_comes(logged: list[EventDict]) -> None:
    work = Work()
    work.raises = ValueError("words of a person")
    async with ticking(work):
        await until_begun(work, 3)
        work.raises = None
        await until_begun(work, 5)
    assert logged[0] == {"event": "tick_failed", "job": "job0", "error": "ValueError", "log_level": "warning"}


async def test_a_job_is_at_work_once_at_most_and_holds_no_other_up(caplog: pytest.LogCaptureFixture) -> None:
    slow, quick = Work(takes=0.3), Work()
    with caplog.at_level(logging.WARNING):
        async with ticking(slow, quick):
            await until_begun(quick, 10)
            assert slow.begun == 1
            await until_begun(slow, 2)
    assert slow.most_at_once == 1
    assert caplog.records == []


async def test_a_job_that_never_ends_pauses_until_its_next_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.worker.clock._LONGEST", 0.05)
    endless, other = Work(finds=10**9), Work(finds=2)
    async with ticking(endless, other, every=60):
        await until_begun(other, 3)
        await asyncio.sleep(0.3)
        before = endless.begun
        await asyncio.sleep(0.1)
    assert endless.begun == before > 3


async def test_a_tick_that_comes_late_comes_all_the_same(caplog: pytest.LogCaptureFixture) -> None:
    work = Work()
    with caplog.at_level(logging.WARNING, logger="apscheduler"):
        async with ticking(work, every=0.1):
            await until_begun(work, 2)
            time.sleep(2.2)  # noqa: ASYNC251  # a machine that is busy with something else
            before = work.begun
            await until_begun(work, before + 1)
            await asyncio.sleep(0.02)
            assert work.begun <= before + 2
    assert [record for record in caplog.records if "missed" in record.getMessage()] == []


async def test_a_step_that_runs_is_finished_before_the_clock_stops() -> None:
    work = Work(finds=3, takes=0.1)
    async with ticking(work) as task:
        await until_begun(work, 1)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        assert (work.begun, work.ended) == (1, 1)
        await asyncio.sleep(0.05)
        assert work.begun == 1


async def test_a_stopped_clock_can_be_started_again() -> None:
    work = Work()
    ticker = Ticker({"job": Job(work.step, FAST)})
    for times in (3, 6):
        task = asyncio.create_task(ticker.run())
        await until_begun(work, times)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
