"""The sandbox's clock: who waits for it, and the jump to the next reminder."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.sandbox import Sandbox, SandboxClock
from tests.bot.sandbox.conftest import BOT, Api, ask

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import aiohttp

WEEK = timedelta(days=7)


@pytest.fixture
async def planner(session: aiohttp.ClientSession) -> AsyncIterator[Planner]:
    planner = Planner()
    sandbox = Sandbox([BOT], upcoming=planner.upcoming)
    await sandbox.start()
    planner.api = Api(sandbox, session)
    yield planner
    await sandbox.stop()


class Planner:
    """Somebody who plans reminders, in whatever mood a test wants."""

    api: Api

    def __init__(self) -> None:
        self.next: datetime | None = None
        self.trouble: Exception | None = None
        self.hangs = False

    @property
    def clock(self) -> SandboxClock:
        return self.api.sandbox.clock

    async def upcoming(self) -> datetime | None:
        if self.trouble is not None:
            raise self.trouble
        if self.hangs:
            await asyncio.Event().wait()
        return self.next


async def test_a_move_of_the_clock_wakes_who_waits_for_one() -> None:
    clock = SandboxClock()
    waiting = asyncio.create_task(clock.until_moved())
    await asyncio.sleep(0)
    assert not waiting.done()
    clock.advance(timedelta(hours=1))
    await asyncio.wait_for(waiting, 1)


async def test_a_move_while_one_was_busy_is_not_missed() -> None:
    clock = SandboxClock()
    seen = clock.moves
    clock.move_to(clock.now() + WEEK)
    await asyncio.wait_for(clock.until_moved(seen), 1)


async def test_time_that_only_passes_is_no_move() -> None:
    clock = SandboxClock()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(clock.until_moved(clock.moves), 0.02)


@pytest.mark.parametrize("wish", [{"advance": 3e11}, {"advance": 1e300}, {"to": "9999-12-31T00:00:00+09:00"}])
async def test_the_clock_does_not_move_to_where_calendars_end(api: Api, wish: dict[str, object]) -> None:
    assert (await ask(api, "/sim/clock", json=wish))[0] == 400
    assert (await api.see("state"))["clock_offset"] == 0


async def test_a_sandbox_without_reminders_says_so_and_refuses_to_jump(api: Api) -> None:
    assert (await api.see("state"))["upcoming"] is False
    assert await api.see("upcoming") == {"at": None, "available": False}
    assert (await ask(api, "/sim/clock", json={"upcoming": True}))[0] == 400


async def test_who_learns_of_reminders_later_can_say_so_later(api: Api) -> None:
    planner = Planner()
    api.sandbox.world.upcoming = planner.upcoming
    assert (await api.see("state"))["upcoming"] is True
    assert await api.see("upcoming") == {"at": None, "available": True}


async def test_the_clock_jumps_to_the_next_reminder(planner: Planner) -> None:
    planner.next = (planner.clock.now() + WEEK).replace(microsecond=0)
    asleep = asyncio.create_task(planner.clock.wait_until(planner.next))
    assert await planner.api.see("upcoming") == {"at": planner.next.isoformat(), "available": True}
    assert planner.clock.offset == timedelta(0)
    told = await planner.api.sim("clock", upcoming=True)
    assert (told["at"], told["moved"]) == (planner.next.isoformat(), True)
    assert timedelta(0) <= datetime.fromisoformat(told["now"]) - planner.next < timedelta(seconds=5)
    await asyncio.wait_for(asleep, 1)


async def test_a_reminder_that_is_due_moves_no_time_but_wakes_who_sleeps(planner: Planner) -> None:
    planner.next = planner.clock.now() - WEEK
    asleep = asyncio.create_task(planner.clock.until_moved())
    told = await planner.api.sim("clock", upcoming=True)
    assert (told["at"], told["moved"]) == (planner.next.isoformat(), False)
    assert planner.clock.offset == timedelta(0)
    await asyncio.wait_for(asleep, 1)


async def test_without_a_planned_reminder_nothing_moves(planner: Planner) -> None:
    seen = planner.clock.moves
    told = await planner.api.sim("clock", upcoming=True)
    assert (told["at"], told["moved"]) == (None, False)
    assert (planner.clock.offset, planner.clock.moves) == (timedelta(0), seen)


@pytest.mark.parametrize("how", ["raises", "naive", "hangs"])
async def test_a_planner_in_trouble_is_a_calm_sentence(
    planner: Planner, how: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.sandbox.control_clock.PATIENCE", 0.05)
    planner.trouble = LookupError("worker 3 of workplace 7") if how == "raises" else None
    planner.next = datetime.now(UTC).replace(tzinfo=None)  # noqa: TID251 - any naive moment
    planner.hangs = how == "hangs"
    for asked in (("/sim/clock", "POST", {"upcoming": True}), ("/sim/upcoming", "GET", {})):
        path, method, wish = asked
        status, body = await ask(planner.api, path, method, json=wish)
        assert (status, body) == (503, {"error": "the next reminder could not be looked up"})
    assert planner.clock.offset == timedelta(0)
    assert "could not be looked up" in caplog.text
    assert "workplace 7" not in caplog.text
