"""Cases inside a transaction: what is owed follows the case, and what was put off comes again."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from bot.service import casework
from bot.service.ledger import Part, Reminder
from bot.service.ports import Transaction
from flows.reminders import Fate
from flows.renewal import STAY, State
from flows.renewing import Declined, Reason
from flows.timing import KEPT
from tests.reminders.conftest import sqlite_url, stage
from tests.reminders.stage import HR, OWNER, SECOND, Stage

FIXTURES = (sqlite_url, stage)
"""The stage of the tests about reminders."""
ENGINEER: dict[str, str | bool] = {"residence_status": "gijinkoku"}


async def hire(stage: Stage, days: int, responsible: int = OWNER) -> int:
    ends = stage.clock.today + timedelta(days=days)
    return await stage.hire({**ENGINEER, STAY: ends.isoformat()}, responsible)


async def fates(stage: Stage, worker: int, lead: str, chat: int = OWNER) -> list[Fate | None]:
    person = stage.people[chat]
    rows = await stage.rows(worker)
    return [one.fate for one in rows if one.key.lead == lead and one.person_id == person]


async def pass_days(stage: Stage, count: int) -> list[str]:
    """What the owner is told on each of the next mornings, with the day before midnight left out."""
    before = len(await stage.told())
    for _ in range(count):
        stage.clock.until(9)
        await stage.tick()
    return (await stage.told())[before:]


async def test_an_answer_about_somebody_without_a_case_concerns_no_case(stage: Stage) -> None:
    def work(tx: Transaction) -> object:
        worker = tx.add_worker(stage.workplace_id, "no-case", "2026.1", stage.clock.now())
        base = tx.base(stage.workplace_id)
        assert base is not None
        return casework.align(stage.session(tx), worker, base)

    assert await stage.look(work) is None


async def test_what_a_case_declines_comes_back(stage: Stage) -> None:
    worker = await hire(stage, 5)
    await stage.tell_day(OWNER, worker, "fc", stage.clock.today)

    def work(tx: Transaction) -> tuple[Declined, ...]:
        later = (stage.clock.today + timedelta(days=400)).isoformat()
        tx.save_answer(worker, STAY, later, stage.people[OWNER], stage.clock.now())
        record, base = tx.worker_by_id(worker), tx.base(stage.workplace_id)
        assert record is not None
        assert base is not None
        found = casework.align(stage.session(tx), record, base)
        assert found is not None
        return found[1]

    assert await stage.look(work) == (Declined(Reason.NEW_STAY),)


async def test_what_was_owed_is_called_off_with_the_case_that_owed_it(stage: Stage) -> None:
    worker = await hire(stage, 20)
    await stage.look(_plan_all(stage))
    assert await fates(stage, worker, "red-alert") == [None]
    await stage.move(worker, None)

    assert await fates(stage, worker, "red-alert") == [Fate.CANCELLED]
    assert await stage.tick()
    assert await stage.told() == []


async def test_a_newer_date_says_it_better(stage: Stage) -> None:
    worker = await hire(stage, 20)
    await stage.look(_plan_all(stage))
    await stage.move(worker, stage.clock.today + timedelta(days=25))

    assert await fates(stage, worker, "red-alert") == [Fate.SUPERSEDED]
    await stage.tick()
    assert await fates(stage, worker, "red-alert") == [Fate.SUPERSEDED, Fate.SENT]


async def test_what_is_owed_again_after_a_command_was_taken_back_is_told(stage: Stage) -> None:
    worker = await hire(stage, 46)
    await stage.tick()
    await stage.tell_day(OWNER, worker, "fc", stage.clock.today)
    await stage.say(OWNER, worker, "undo")
    assert (await stage.case(worker)).case.state is State.TRACKING
    stage.clock.forward(days=3)
    stage.clock.until(9)
    await stage.tick()

    assert (await stage.told())[-1] == "file-this-week"


async def test_one_that_was_called_off_and_could_not_be_delivered_is_owed_again(stage: Stage) -> None:
    """Whichever of several people's fates stands first, one that can be owed again decides."""
    worker = await hire(stage, 20)
    await stage.look(_plan_all(stage))

    def work(tx: Transaction) -> None:
        [row] = [one for one in tx.ledger.of_case(worker) if one.fate is None]
        tx.ledger.settle([row.id], Fate.CANCELLED, stage.clock.now())
        for chat, fate in ((HR, Fate.FAILED_AND_ESCALATED), (SECOND, Fate.SUPERSEDED)):
            tx.ledger.owe(_of(row, stage.people[chat]))
            [other] = [one for one in tx.ledger.of_case(worker) if one.person_id == stage.people[chat]]
            tx.ledger.settle([other.id], fate, stage.clock.now())
        tx.cases.wake(stage.workplace_id, stage.clock.now())

    await stage.look(work)
    await stage.tick()
    assert await stage.told() == ["red-alert"]


def _of(row: Reminder, person: int) -> Reminder:
    return Reminder(
        0,
        row.key,
        row.interview_id,
        person,
        Part.ESCALATED,
        row.limit,
        row.lapses,
        row.sure,
        row.due_at,
    )


def _plan_all(stage: Stage):  # noqa: ANN202  # a function for `look`
    def work(tx: Transaction) -> None:
        session, due = stage.session(tx), tx.cases.due(stage.clock.now(), 99)
        known = session.known(due)
        for record in due:
            casework.plan(session, record, known[record.interview_id])

    return work


# What is repeated every day


@pytest.fixture
async def overdue(stage: Stage) -> int:
    """A worker whose stay has ended yesterday; the owner was told this morning to stop the work."""
    worker = await hire(stage, -1)
    await stage.tick()
    assert await stage.told() == ["stop-work"]
    return worker


async def test_what_is_repeated_comes_every_day_until_somebody_answers(stage: Stage, overdue: int) -> None:
    assert await pass_days(stage, 3) == ["stop-work"] * 3
    await stage.say(OWNER, overdue, "seen")
    assert await pass_days(stage, 3) == []


async def test_what_is_repeated_cannot_be_put_off(stage: Stage, overdue: int) -> None:
    """Putting it off would be an answer, after which it never came again."""
    await stage.say(OWNER, overdue, "snooze3")
    assert await fates(stage, overdue, "stop-work") == [Fate.SENT]
    assert await pass_days(stage, 2) == ["stop-work"] * 2


# What is put off stands, in whoever's hands it is


@pytest.fixture
async def snoozed(stage: Stage) -> int:
    """A worker about whom the owner has put a reminder off for three days."""
    worker = await hire(stage, 27)
    await stage.tick()
    await stage.say(OWNER, worker, "snooze3")
    return worker


async def test_what_is_put_off_comes_once(stage: Stage, snoozed: int) -> None:
    del snoozed
    assert Counter(await pass_days(stage, 4)) == {"red-alert": 1}


async def test_what_is_put_off_comes_to_who_has_taken_over(stage: Stage, snoozed: int) -> None:
    await stage.hand_over(snoozed, HR, None)
    await pass_days(stage, 4)
    assert await stage.told(HR) == ["red-alert"]


async def test_what_is_put_off_comes_to_who_stands_in(stage: Stage, snoozed: int) -> None:
    del snoozed
    await stage.away(OWNER, stage.clock.today + timedelta(days=9))
    await pass_days(stage, 4)
    assert await stage.told(HR) == ["red-alert"]


async def test_what_is_put_off_and_cannot_be_delivered_comes_to_somebody_else(
    stage: Stage, snoozed: int
) -> None:
    await stage.block(OWNER, noticed=False)
    stage.clock.forward(days=3)
    await stage.look(_plan_all(stage))
    assert await pass_days(stage, 1) == []
    await stage.answer(snoozed, "residence_status", "intra_company")  # so that it is looked at again
    await pass_days(stage, 1)

    assert await stage.told(HR) == ["red-alert"]


async def test_what_is_put_off_and_reaches_nobody_is_shown_at_a_visit(stage: Stage, snoozed: int) -> None:
    del snoozed
    for chat in (OWNER, HR, SECOND):
        await stage.block(chat, noticed=True)
    await pass_days(stage, 4)

    for chat in (OWNER, HR):
        assert any("お知らせ" in text for text in await stage.visit(chat))


async def test_what_is_put_off_is_called_off_with_its_date(stage: Stage, snoozed: int) -> None:
    await stage.move(snoozed, stage.clock.today + timedelta(days=300))
    assert await pass_days(stage, 5) == []


async def test_only_what_still_holds_is_put_off(stage: Stage) -> None:
    """What was told months ago, and nobody answered, does not come again with what is put off today."""
    worker = await hire(stage, 61)
    await stage.tick()
    stage.clock.forward(days=17)
    await stage.tick()
    assert await stage.told() == ["file-complete", "file-this-week"]
    await stage.say(OWNER, worker, "snooze3")

    put_off = [row.key.lead for row in await stage.rows(worker) if row.part is Part.SNOOZED]
    assert put_off == ["file-this-week"]


async def test_what_has_fallen_due_every_day_has_its_place_for_two_months_back(stage: Stage) -> None:
    worker = await hire(stage, -400)
    await stage.tick()

    assert await stage.told() == ["stop-work"]
    rows = [row for row in await stage.rows(worker) if row.key.lead == "stop-work"]
    assert Counter(row.fate for row in rows if row.person_id == stage.people[OWNER]) == {
        Fate.SENT: 1,
        Fate.SUPERSEDED: KEPT,
    }
    assert await pass_days(stage, 1) == ["stop-work"]


async def test_a_case_without_any_date_is_not_looked_at_again(stage: Stage) -> None:
    worker = await stage.hire(ENGINEER)
    await stage.tick()
    assert (await stage.case(worker)).next_at is None
    await stage.move(worker, date(2027, 1, 10))
    assert (await stage.case(worker)).next_at == stage.clock.now()
