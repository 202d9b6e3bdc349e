"""SIGKILL at random moments of conversations: nothing acknowledged is lost, nothing happens twice."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

import pytest

from bot import bootstrap
from bot.sandbox import DEFAULT_BOT, Sandbox
from bot.service.words import Words
from bot.store import open_store
from tests.faults import image
from tests.faults.audit import Audit
from tests.faults.crowd import Talker, crowd
from tests.faults.image import Image
from tests.faults.killer import Killer, Moment, WatchedLog
from tests.faults.ledger import Ledger
from tests.faults.lives import Lives, lives
from tests.faults.replay import replay

KILLS = int(os.environ.get("TSURIAI_KILLS", "200"))
SEED = os.environ.get("TSURIAI_SEED", "balance")
PEOPLE = 5
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PATIENCE = 1.0  # seconds a life may last when its moment does not come
JUMPS = (0, 0, 0, 20, 70, 151)  # seconds that a bot stays dead, by the sandbox's clock


@dataclass(slots=True)
class Scene:
    """Everything of one run."""

    sandbox: Sandbox
    lives: Lives
    killer: Killer
    ledger: Ledger
    audit: Audit
    talkers: list[Talker]
    leaving: asyncio.Event
    words: Words
    look: Callable[[], Image]
    kills: int = 0

    async def life(self, moment: Moment, jump: float) -> None:
        """One life, its death, what must hold then, and the time until the next one."""
        await self.begin()
        self.killer.wait_for(moment)
        await self.killer.killed(PATIENCE)
        await self.lives.buried()
        self.kills += 1
        self.audit.death(self.look())
        self.jump(jump)

    async def begin(self) -> None:
        self.killer.begins()
        await self.lives.begin(self.sandbox.clock.offset.total_seconds())

    async def end(self) -> None:
        self.lives.kill()
        await self.lives.buried()
        self.audit.death(self.look())

    def jump(self, seconds: float) -> None:
        before = self.audit.pending()
        self.sandbox.clock.advance(timedelta(seconds=seconds))
        self.audit.will_expire(before)

    async def last_life(self) -> None:
        """Nobody kills any more: everyone reaches the result, and the outbox is emptied."""
        self.leaving.set()
        await self.begin()
        await self.everyone_is_done(25)
        await self.end()
        self.jump(timedelta(hours=25).total_seconds())  # beyond every lease and every rest
        await self.begin()
        async with asyncio.timeout(20):
            while any(owed.state in {"due", "sending"} for owed in self.look().outbox):
                await asyncio.sleep(0.1)
        await self.end()

    async def everyone_is_done(self, patience: float) -> None:
        deadline = asyncio.get_running_loop().time() + patience
        while waiting := [talker for talker in self.talkers if not talker.done]:
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError("\n\n".join(talker.story() for talker in waiting))
            await asyncio.sleep(0.02)


@asynccontextmanager
async def scene(url: str, folder: Path, look: Callable[[], Image]) -> AsyncIterator[Scene]:
    words = bootstrap.words()
    sandbox = Sandbox()
    sandbox.clock.move_to(MORNING)
    await sandbox.start()
    bot, leaving = sandbox.world.bots[0], asyncio.Event()
    ledger = Ledger(words)
    audit = Audit(bot, words, ledger)
    async with lives(url, sandbox.url, DEFAULT_BOT.token, folder / "bot.log") as opened:
        killer = Killer(opened.kill, audit.polled)
        sandbox.world.faults = killer
        sandbox.world.calls = WatchedLog(ledger.saw, killer.saw)
        talkers = crowd(sandbox.world, words, SEED, PEOPLE, leaving)
        tasks = [asyncio.create_task(talker.converse()) for talker in talkers]
        try:
            yield Scene(sandbox, opened, killer, ledger, audit, talkers, leaving, words, look)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await opened.stop()
            await sandbox.stop()


async def kill_and_check(scene: Scene, kills: int, folder: Path) -> None:
    """The whole story, on either engine."""
    rng = Random(SEED)
    for _ in range(kills):
        await scene.life(Moment.draw(rng), rng.choice(JUMPS))
    await scene.last_life()
    end = scene.look()
    scene.audit.copies(end)
    assert all(interview.complete for interview in end.interviews.values())
    assert len(end.interviews) == PEOPLE
    await same_as_without_kills(scene, end, folder)
    assert "error" not in (folder / "bot.log").read_text(), (folder / "bot.log").read_text()
    print(summary(scene, end))


async def same_as_without_kills(scene: Scene, end: Image, folder: Path) -> None:
    """A bot that never dies, given the same updates once each, ends with the same answers and revision."""
    store = open_store(f"sqlite:///{folder / 'replay.db'}")
    try:
        for chat_id, interview in end.interviews.items():
            theirs = sorted(
                (update for update in scene.audit.updates.values() if update.chat_id == chat_id),
                key=lambda update: update.id,
            )
            handled = [(one.body, end.inbox[one.id][1]) for one in theirs if one.id in end.inbox]
            await replay(store, scene.words, interview.handle, handled)
    finally:
        await store.close()
    again = image.of_sqlite(folder / "replay.db", folder)
    assert again.interviews == end.interviews


def summary(scene: Scene, end: Image) -> str:
    """One line for the log of the run."""
    answers = sum(len(one.commands) for one in end.interviews.values())
    start = scene.killer.start_ups
    return (
        f"kills {scene.kills} {scene.killer.kinds}, seed {SEED!r}, commands {answers}, "
        f"updates {len(end.inbox)} of {sum(one.acts for one in scene.talkers)} acts, "
        f"acknowledged {len(scene.ledger.shown)}, sent {sum(scene.ledger.sent.values())}, "
        f"copies {sum(scene.ledger.copies.values())}, start to poll median {median(start) * 1000:.0f} ms, "
        f"worst {max(start) * 1000:.0f} ms"
    )


@pytest.mark.kill
@pytest.mark.timeout(60 + KILLS)
async def test_it_keeps_every_acknowledged_answer_when_it_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "tsuriai.db"

    def look() -> Image:
        return image.of_sqlite(path, tmp_path)

    async with scene(f"sqlite:///{path}", tmp_path, look) as opened:
        await kill_and_check(opened, KILLS, tmp_path)
