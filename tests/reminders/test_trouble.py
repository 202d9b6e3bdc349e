"""What cannot be read, planned or told holds nothing else up, and is not lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.service import digest, reminding
from bot.service.ledger import Reminder
from bot.service.ports import Outgoing, Person, StoreUnavailableError, Transaction
from flows.reminders import Fate
from tests.reminders.stage import HR, OWNER, Stage
from tests.support.running import words


async def hired(stage: Stage, days: int, responsible: int = OWNER) -> int:
    """An engineer whose stay ends so many days from now."""
    ends = stage.clock.today + timedelta(days=days)
    return await stage.hire({"residence_status": "gijinkoku", "stay_until": ends.isoformat()}, responsible)


async def damage(stage: Stage, worker: int) -> None:
    """The worker's case is stored in a way that nobody understands."""
    change = """UPDATE renewal_case SET "case" = '{"state": "strange"}' WHERE interview_id = ?"""
    await stage.store._engine.run(lambda unit: unit.change(change, worker))


async def test_a_case_that_nobody_can_read_holds_no_other_up(stage: Stage) -> None:
    broken, _ = await hired(stage, 20), await hired(stage, 20, HR)
    await damage(stage, broken)
    await stage.tick()

    assert await stage.told(HR) == ["red-alert"]


async def test_a_person_for_whom_nothing_can_be_put_together_holds_no_other_up(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hired(stage, 200)
    await hired(stage, 100, HR)
    pack = reminding._pack

    def broken(tx: Transaction, person: Person, *more: Any) -> None:
        if person.chat_id == OWNER:
            raise ValueError
        pack(tx, person, *more)

    await hired(stage, 100)
    monkeypatch.setattr(reminding, "_pack", broken)
    await stage.tick()
    assert await stage.told(HR) == ["papers-ready"]
    monkeypatch.undo()
    await stage.tick()
    assert await stage.told() == ["papers-ready"]


@pytest.fixture
def untold(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Leads about which nobody can compose a message."""
    leads: set[str] = set()
    compose = digest.compose

    def broken(session: Any, texts: Any, person: Person, rows: Any, lead: str = "") -> Outgoing:
        if any(row.key.lead in leads for row in rows):
            raise KeyError
        return compose(session, texts, person, rows, lead)

    monkeypatch.setattr(digest, "compose", broken)
    return leads


def fates(rows: Any) -> dict[str, set[Fate | None]]:
    found: dict[str, set[Fate | None]] = {}
    for row in rows:
        found.setdefault(row.key.lead, set()).add(row.fate)
    return found


async def test_a_reminder_that_cannot_be_told_does_not_hold_up_the_others_of_its_message(
    stage: Stage, untold: set[str]
) -> None:
    broken, _ = await hired(stage, 100), await hired(stage, 75)
    untold.add("papers-ready")
    await stage.tick()

    assert await stage.told() == ["file-complete"]
    assert fates(await stage.rows(broken))["papers-ready"] == {Fate.FAILED_AND_ESCALATED}


async def test_what_cannot_be_composed_while_the_database_is_away_is_no_attempt(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hired(stage, 100)

    def away(*_: Any) -> Outgoing:
        raise StoreUnavailableError

    monkeypatch.setattr(digest, "compose", away)
    for _ in range(4):
        await stage.tick()
        stage.clock.forward(minutes=2)
    assert stage.post.attempts == []
    monkeypatch.undo()
    await stage.tick()

    assert await stage.told() == ["papers-ready"]
    assert [one.copy for one in stage.post.attempts] == [False]


async def test_who_belongs_to_the_team_no_more_is_not_told_and_somebody_else_is(stage: Stage) -> None:
    await hired(stage, 100, HR)
    await stage.reminding.plan_some()
    await stage.reminding.gather_some()
    await stage.look(lambda tx: tx.team.leave(stage.people[HR], stage.workplace_id))
    await stage.tick()

    assert await stage.told(HR) == []
    assert await stage.told() == ["papers-ready"]


@pytest.mark.parametrize("commits", range(3, 9))
async def test_who_hands_a_worker_over_and_takes_it_back_after_a_crash_is_not_told_again(
    stage: Stage, commits: int
) -> None:
    worker = await hired(stage, 45, HR)
    stage.mortal.left = commits
    await stage.tick()
    await stage.hand_over(worker, OWNER, None)
    await stage.hand_over(worker, OWNER, HR)
    stage.clock.forward(minutes=2)
    await stage.survive()

    clear = [one for one in stage.post.arrived if not one.doubtful and one.person_id == stage.people[HR]]
    assert len(clear) <= 1
    told = await stage.told() + await stage.told(HR)
    assert "file-this-week" in told


async def test_an_answer_to_an_old_reminder_does_not_silence_one_that_was_never_sent(stage: Stage) -> None:
    worker = await hired(stage, 3)
    await stage.tick()
    stage.clock.forward(days=4)
    await stage.reminding.plan_some()
    await stage.say(OWNER, worker, "seen")
    await stage.tick()
    stage.clock.forward(days=1)
    await stage.tick()

    assert await stage.told() == ["three-days", "stop-work", "stop-work"]


async def test_a_case_is_planned_anew_by_another_edition_of_the_rulebook(stage: Stage) -> None:
    worker = await hired(stage, 400)
    await stage.tick()
    planned = await stage.case(worker)
    assert planned.rulebook == words().book.version
    await stage.reminding.renew()
    assert await stage.case(worker) == planned

    old = "UPDATE renewal_case SET rulebook = 'before', next_at = NULL"
    await stage.store._engine.run(lambda unit: unit.change(old))
    await stage.reminding.renew()
    assert (await stage.case(worker)).next_at == stage.clock.now()


async def test_reminders_wait_for_cases_that_are_still_to_be_planned_but_not_for_long(stage: Stage) -> None:
    first = await hired(stage, 100)
    await stage.reminding.plan_some()
    await hired(stage, 75)

    async def carried() -> list[Reminder]:
        return [one for one in await stage.rows(first) if one.outbox_id is not None]

    assert not await stage.reminding.gather_some()
    stage.clock.forward(seconds=20)
    assert not await stage.reminding.gather_some()
    assert await carried() == []
    stage.clock.forward(seconds=11)
    assert await stage.reminding.gather_some()
    assert len(await carried()) == 1
