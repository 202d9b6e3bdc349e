"""How four other engines lose reminders, each by the name it has there, and that this one does not."""

from __future__ import annotations

from datetime import timedelta

from bot.service.ledger import Part
from flows.reminders import Fate
from tests.reminders.stage import HR, OWNER, SECOND, Stage

ENGINEER: dict[str, str | bool] = {"residence_status": "gijinkoku"}


async def hired(stage: Stage, days: int, responsible: int = OWNER) -> int:
    """An engineer whose stay ends so many days from now."""
    ends = stage.clock.today + timedelta(days=days)
    return await stage.hire({**ENGINEER, "stay_until": ends.isoformat()}, responsible)


async def test_rapidpro_past(stage: Stage) -> None:
    """A moment that has passed when the date is entered is never scheduled there."""
    await hired(stage, 20)
    await stage.tick()

    # The newest that is overdue comes at once, instead of nothing until two weeks before.
    assert await stage.told() == ["red-alert"]


async def test_rapidpro_skip(stage: Stage) -> None:
    """Whoever is in the middle of a conversation is skipped there."""
    await hired(stage, 20)
    await stage.visit(OWNER, busy=True)
    await stage.tick()

    assert await stage.told() == ["red-alert"]


async def test_rapidpro_lock(stage: Stage) -> None:
    """The row is deleted before the contact's lock is had, and nobody comes back for it there."""
    await hired(stage, 20)
    stage.mortal.left = 2
    assert not await stage.tick()
    assert await stage.told() == []
    stage.clock.forward(minutes=2)
    await stage.survive()

    assert await stage.told() == ["red-alert"]


async def test_assemblyline_fail_marked_done(stage: Stage) -> None:
    """A send that failed is marked as performed there."""
    worker = await hired(stage, 20)
    stage.post.coming = ["retry"]
    await stage.tick()
    [row] = [
        one
        for one in await stage.rows(worker)
        if one.key.lead == "red-alert" and one.person_id == stage.people[OWNER]
    ]
    assert row.fate is None
    stage.clock.forward(minutes=1)
    await stage.tick()

    assert await stage.told() == ["red-alert"]
    [row] = [one for one in await stage.rows(worker) if one.id == row.id]
    assert row.fate is Fate.SENT


async def test_egapro_missed_tick(stage: Stage) -> None:
    """It fires only on the very day; a day on which nothing ran is lost there."""
    await hired(stage, 46)
    await stage.tick()
    before = await stage.told()
    stage.clock.forward(days=3)  # "file this week" fell due on one of these days, and nobody was there
    await stage.tick()

    assert (await stage.told())[len(before) :] == ["file-this-week"]


async def test_egapro_moved_deadline(stage: Stage) -> None:
    """A deadline that is moved after its reminder went out is never reminded of again there."""
    worker = await hired(stage, 30)
    await stage.tick()
    assert await stage.told() == ["red-alert"]
    later = stage.clock.today + timedelta(days=60)
    await stage.move(worker, later)
    while stage.clock.today < later - timedelta(days=29):
        stage.clock.forward(days=1)
        await stage.tick()

    assert (await stage.told()).count("red-alert") == 2
    newest = [one for one in await stage.rows(worker) if one.key.lead == "red-alert"][-1]
    assert (newest.key.anchor, newest.key.version) == (later, 2)


async def test_egapro_no_date_in_text(stage: Stage) -> None:
    """The message carries the deadline and does not print it there."""
    await hired(stage, 30)
    await stage.tick()
    ends = stage.clock.today + timedelta(days=30)
    [sent] = [one for one in stage.post.arrived if one.person_id == stage.people[OWNER]]

    assert f"{ends.year}年{ends.month}月{ends.day}日" in sent.text
    assert "あと30日" in sent.text


async def test_odoo_equality(stage: Stage) -> None:
    """Only an expiry of exactly so many days from today is found there."""
    for days in (58, 59, 60, 61):
        await hired(stage, days)
    stage.clock.forward(days=1)
    await stage.tick()
    told = {
        row.interview_id
        for one in stage.post.arrived
        for row in one.rows
        if row.key.lead in {"owner-alert", "file-complete"}
    }

    assert len(told) == 4


async def test_odoo_no_manager(stage: Stage) -> None:
    """Who has no manager with a login is not told of there, or a technical user is."""
    worker = await hired(stage, 20, responsible=HR)
    await stage.leave_team(HR)
    await stage.leave_team(SECOND)
    await stage.tick()
    case = await stage.case(worker)

    assert case.responsible_id == stage.people[OWNER]
    assert await stage.told(OWNER) == ["red-alert"]
    [row] = [one for one in await stage.rows(worker) if one.key.lead == "red-alert" and one.fate is Fate.SENT]
    assert row.part is Part.RESPONSIBLE
