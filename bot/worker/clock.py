"""When to look for work: APScheduler as a clock, in memory. What is due is known by the database."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import TypeAlias

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]  # it ships no types
from apscheduler.triggers.interval import IntervalTrigger  # type: ignore[import-untyped]  # as above

_log = structlog.get_logger(__name__)
_LONGEST = 30.0  # seconds that one tick goes on; then the next continues, and the others had their turn

Step: TypeAlias = Callable[[], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Job:
    """A step that is done again while it finds something to do, and looked at every so many seconds."""

    step: Step
    every: float


class Ticker:
    """Runs jobs side by side, each at most once at a time; `speed` shortens every interval."""

    def __init__(self, jobs: Mapping[str, Job], speed: float = 1) -> None:
        self._jobs = jobs
        self._speed = speed
        self._stopping = False
        self._working: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Tick at once and then until cancelled; the steps that run then are finished first."""
        scheduler = AsyncIOScheduler(timezone=UTC)
        for name, job in self._jobs.items():
            trigger = IntervalTrigger(seconds=job.every / self._speed, timezone=UTC)
            # However late, a tick comes, and once: the scheduler's own rule would skip it after a second.
            late = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
            scheduler.add_job(self._tick, trigger, args=[name], **late)
        self._stopping = False
        scheduler.start()
        try:
            for name in self._jobs:
                await self._tick(name)
            await asyncio.Event().wait()
        finally:
            self._stopping = True
            scheduler.shutdown(wait=False)
            await asyncio.gather(*self._working.values())

    async def _tick(self, name: str) -> None:
        """Begin the job, unless it is still at work. A task of our own: the scheduler would cancel its."""
        if name not in self._working and not self._stopping:
            self._working[name] = asyncio.create_task(self._work(name))

    async def _work(self, name: str) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + _LONGEST
        try:
            while await self._jobs[name].step() and loop.time() < until and not self._stopping:  # noqa: ASYNC110  # lets the others have a turn
                await asyncio.sleep(0)
        except Exception as error:  # noqa: BLE001  # the clock must outlive any one failure
            _log.warning("tick_failed", job=name, error=type(error).__name__)
        finally:
            del self._working[name]
