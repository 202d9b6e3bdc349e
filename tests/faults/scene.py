"""One run: a sandbox, people, and a bot that is killed and forked again and again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from bot import bootstrap
from bot.sandbox import DEFAULT_BOT, Sandbox
from bot.service.words import Words
from tests.faults.audit import Audit
from tests.faults.crowd import Talker, crowd
from tests.faults.image import Database, Image
from tests.faults.killer import Killer, Moment, WatchedLog
from tests.faults.ledger import Ledger
from tests.faults.lives import Lives, lives

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LONGEST_LIFE = 1.0  # seconds, when the chosen moment does not come
LONGEST_END = 40.0  # seconds in which everyone reaches the result when nobody kills any more
BEYOND_EVERY_LEASE = timedelta(hours=25)


@dataclass(slots=True)
class Scene:
    """What is on the stage."""

    sandbox: Sandbox
    database: Database
    words: Words
    lives: Lives
    killer: Killer
    ledger: Ledger
    audit: Audit
    talkers: list[Talker]
    leaving: asyncio.Event
    kills: int = 0

    @property
    def chats(self) -> set[int]:
        """Everybody's."""
        return {talker.person.id for talker in self.talkers}

    async def life(self, moment: Moment, pause: float) -> None:
        """One life, its death, what must hold then, and the seconds until the next one."""
        await self._begin()
        self.killer.wait_for(moment)
        await self.killer.killed(LONGEST_LIFE)
        await self._end()
        self._pass(timedelta(seconds=pause))

    async def last_lives(self) -> None:
        """Nobody disturbs any more: everyone reaches the result, and the outbox is emptied."""
        self.leaving.set()
        await self._begin()
        await self._everyone_is_done()
        await self._end()
        self._pass(BEYOND_EVERY_LEASE)
        await self._begin()
        async with asyncio.timeout(LONGEST_END):
            while self.database.unsent():  # noqa: ASYNC110  # the database tells nobody
                await asyncio.sleep(0.1)
        await self._end()

    def summary(self, end: Image) -> str:
        """The run in one line."""
        times = self.killer.start_ups
        facts = {
            "kills": self.kills,
            "moments": dict(sorted(self.killer.kinds.items())),
            "updates": f"{len(end.inbox)} of {sum(one.acted for one in self.talkers)} acts",
            "answers shown as recorded": len(self.ledger.shown),
            "commands": sum(len(one.commands) for one in end.histories.values()),
            "workers added": sum(one.about_worker for one in end.histories.values()),
            "removed": sum(one.removed for one in end.histories.values()),
            "messages": sum(self.ledger.sent.values()),
            "copies": sum(self.ledger.copies.values()),
            "questions shown again": sum(self.ledger.resumed.values()),
            "ms from fork to poll": f"median {median(times) * 1000:.0f}, worst {max(times) * 1000:.0f}",
        }
        return "; ".join(f"{name}: {fact}" for name, fact in facts.items())

    async def _begin(self) -> None:
        self.killer.begins()
        await self.lives.begin(self.sandbox.clock.offset.total_seconds())

    async def _end(self) -> None:
        self.lives.kill()
        await self.lives.buried()
        self.kills += 1
        self.audit.death(self.database.image())

    def _pass(self, time: timedelta) -> None:
        before = self.audit.pending()
        self.sandbox.clock.advance(time)
        self.audit.lost_at_telegram(before)

    async def _everyone_is_done(self) -> None:
        deadline = asyncio.get_running_loop().time() + LONGEST_END
        while waiting := [talker for talker in self.talkers if not talker.done]:
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError("\n\n".join(talker.story() for talker in waiting))
            await asyncio.sleep(0.02)


@asynccontextmanager
async def scene(database: Database, folder: Path, seed: str, people: int) -> AsyncIterator[Scene]:
    """Everything set up and the people talking, though nobody listens yet; all of it ends at the end."""
    sandbox = Sandbox()
    sandbox.clock.move_to(MORNING)
    await sandbox.start()
    try:
        async with lives(database.url, sandbox.url, DEFAULT_BOT.token, folder / "bot.log") as opened:
            made = _stage(sandbox, database, opened, seed, people)
            tasks = [asyncio.create_task(talker.converse()) for talker in made.talkers]
            try:
                yield made
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
    finally:
        await sandbox.stop()


def _stage(sandbox: Sandbox, database: Database, opened: Lives, seed: str, people: int) -> Scene:
    words, world, leaving = bootstrap.words(), sandbox.world, asyncio.Event()
    ledger = Ledger(words)
    audit = Audit(world.bots[0], words, ledger)
    killer = Killer(opened.kill, audit.polled)
    world.faults = killer
    world.calls = WatchedLog(ledger.saw, killer.saw)
    talkers = crowd(world, words, seed, people, leaving)
    return Scene(sandbox, database, words, opened, killer, ledger, audit, talkers, leaving)
