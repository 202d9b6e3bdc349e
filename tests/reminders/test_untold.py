"""What nobody has been told is not given up: the ways in which it once was."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any

import pytest

from bot.service import conversation, digest, resending
from bot.service.ledger import Part
from bot.service.ports import Delivery, Lane, Outcome, StoreUnavailableError, UpdateKey
from bot.service.turn import Incoming
from bot.store import outbox
from bot.store.unit import Unit
from flows.reminders import Fate
from tests.bot.store.conftest import BOTH, migrated, postgres_url, server
from tests.reminders.stage import BOT, HR, OWNER, SECOND, Stage
from tests.reminders.test_trouble import damage, fates, hired

STORE = (migrated, postgres_url, server)
"""Fixtures of the store's tests that these tests use too."""


@pytest.fixture(params=BOTH)
async def place(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """The stage on either engine."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    made = Stage(request.getfixturevalue(name))
    await made.settle_in()
    yield made
    await made.store.close()


async def mornings(stage: Stage, count: int) -> None:
    """So many days pass, with a tick each morning."""
    for _ in range(count):
        stage.clock.until(9)
        await stage.tick()
        stage.clock.forward(hours=1)
        await stage.tick()


async def gathered(stage: Stage) -> None:
    """What is due is in messages, none of which was tried yet."""
    await stage.reminding.plan_some()
    await stage.reminding.gather_some()


async def alone(stage: Stage) -> None:
    """The owner has nobody who could stand in."""
    await stage.leave_team(HR)
    await stage.leave_team(SECOND)


@pytest.mark.parametrize("refused", ["retry", "ours"])
async def test_an_answer_to_an_older_message_is_none_to_one_that_has_not_arrived(
    place: Stage, refused: str
) -> None:
    worker = await hired(place, 31, HR)
    await place.tick()
    place.clock.until(9)
    await gathered(place)
    place.post.coming = [refused] * 3

    async def seen() -> None:
        await place.say(OWNER, worker, "seen")

    place.post.meanwhile = seen
    await place.reminding.deliver_some()
    await place.say(OWNER, worker, "seen")
    assert "red-alert" not in await place.told(HR)
    place.post.coming.clear()
    place.clock.forward(minutes=10)
    await place.tick()

    assert "red-alert" in await place.told(HR) + await place.told(OWNER) + await place.told(SECOND)
    assert None not in fates(await place.rows(worker))["red-alert"]


async def test_an_answer_between_the_claim_and_the_message_is_none_to_it(stage: Stage) -> None:
    worker = await hired(stage, 31, HR)
    await stage.tick()
    stage.clock.until(9)
    await gathered(stage)
    [owed] = await stage.store.claim(stage.clock.now(), 1, Lane.WORKER)
    await stage.say(OWNER, worker, "seen")
    await stage.reminding._deliver(owed)

    assert "red-alert" in await stage.told() + await stage.told(HR)


async def plan(stage: Stage) -> None:
    """As another process does, or the other job of this one."""
    while await stage.reminding.plan_some():
        pass


@pytest.mark.parametrize("refused", ["retry", "ours"])
async def test_what_an_answer_has_settled_meanwhile_is_told_to_nobody(place: Stage, refused: str) -> None:
    worker = await hired(place, 30, HR)
    await gathered(place)
    place.post.coming = [refused]

    async def filed() -> None:
        await place.tell_day(OWNER, worker, "fc", place.clock.today)
        await plan(place)

    place.post.meanwhile = filed
    await place.reminding.deliver_some()
    place.clock.forward(minutes=10)
    place.post.coming.clear()
    await place.tick()

    assert "red-alert" not in await place.told() + await place.told(HR) + await place.told(SECOND)


async def test_what_an_answer_has_settled_before_it_was_put_together_is_told_to_nobody(place: Stage) -> None:
    worker = await hired(place, 30, HR)
    await gathered(place)
    [owed] = await place.store.claim(place.clock.now(), 1, Lane.WORKER)
    await place.tell_day(OWNER, worker, "fc", place.clock.today)
    await plan(place)
    await place.reminding._deliver(owed)

    assert "red-alert" not in await place.told() + await place.told(HR)


@pytest.mark.postgres
async def test_an_answer_and_a_failure_at_once_lose_nothing(postgres_url: str) -> None:
    stage = Stage(postgres_url)
    await stage.settle_in()
    worker = await hired(stage, 75, HR)
    await gathered(stage)
    [owed] = await stage.store.claim(stage.clock.now(), 9, Lane.WORKER)
    settled, commit = threading.Event(), threading.Event()

    def fails(unit: Unit) -> None:
        outbox.settle(unit, owed, Delivery(Outcome.OURS, error="BadRequest"), stage.clock.now())
        settled.set()
        commit.wait(5)

    failing = asyncio.ensure_future(stage.store._engine.run(fails, owed.chat_id))
    await asyncio.to_thread(settled.wait, 5)
    asyncio.get_running_loop().call_later(0.5, commit.set)
    await stage.say(OWNER, worker, "seen")
    await failing
    await stage.tick()

    assert await stage.told(HR) + await stage.told() + await stage.told(SECOND) == ["file-complete"]
    await stage.store.close()


async def test_what_a_message_had_to_leave_out_is_still_shown_at_a_visit(
    place: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await alone(place)
    untold, _ = await hired(place, 100), await hired(place, 75)
    compose = digest.compose

    def broken(session: Any, texts: Any, person: Any, rows: Any, lead: str = "") -> Any:
        if any(row.interview_id == untold for row in rows):
            raise KeyError
        return compose(session, texts, person, rows, lead)

    monkeypatch.setattr(digest, "compose", broken)
    await place.tick()
    monkeypatch.setattr(digest, "compose", compose)
    assert await place.told() == ["file-complete"]

    title = place.desk.words.text("ja", "r-papers-ready")
    assert any(title in text for text in await place.visit(OWNER))


async def test_who_has_blocked_is_not_tried_while_somebody_else_is_told(place: Stage) -> None:
    await place.leave_team(SECOND)
    await hired(place, 30, HR)
    await place.reminding.plan_some()
    await place.block(HR, noticed=True)
    await place.tick()

    assert {one.person_id for one in place.post.attempts} == {place.people[OWNER]}


async def test_who_blocks_while_a_message_is_on_its_way_cannot_be_reached(place: Stage) -> None:
    await hired(place, 30, HR)
    await gathered(place)

    async def blocks() -> None:
        place.clock.forward(seconds=1)
        await conversation.lose(place.desk, Incoming(UpdateKey(BOT, 9001), HR, "my_chat_member"))

    place.post.meanwhile = blocks
    await place.reminding.deliver_some()

    assert not (await place.look(lambda tx: place.member(tx, HR))).reachable


async def put_off_and_filed(stage: Stage) -> int:
    """A worker whose reminder HR has put off, and cancelled with an application recorded by mistake."""
    worker = await hired(stage, 30, HR)
    await stage.tick()
    await stage.say(HR, worker, "snooze3")
    await stage.tell_day(HR, worker, "fc", stage.clock.today)
    await stage.tick()
    return worker


async def test_what_was_put_off_comes_back_to_whoever_looks_after_the_worker_now(place: Stage) -> None:
    worker = await put_off_and_filed(place)
    await place.hand_over(worker, SECOND, None)
    await place.say(SECOND, worker, "undo")
    await mornings(place, 5)

    assert "red-alert" in await place.told(SECOND)
    assert (await place.told(HR)).count("red-alert") == 1


async def test_what_was_put_off_comes_back_with_a_command_that_is_taken_back(place: Stage) -> None:
    worker = await put_off_and_filed(place)
    await place.say(HR, worker, "undo")
    await mornings(place, 5)

    assert (await place.told(HR)).count("red-alert") == 2


async def test_what_was_put_off_and_is_of_no_use_any_more_does_not_come_back(stage: Stage) -> None:
    started = stage.clock.today - timedelta(days=20)
    worker = await stage.hire({"residence_status": "gijinkoku", "hired_on": started.isoformat()}, HR)
    await stage.tick()
    await stage.say(HR, worker, "snooze3")
    await stage.tell_day(HR, worker, "lf", stage.clock.today)
    stage.clock.forward(days=100)  # three months after the first day nobody needs the notice any more
    await stage.say(HR, worker, "undo")
    await plan(stage)

    put_off = [row for row in await stage.rows(worker) if row.part is Part.SNOOZED and row.lapses]
    assert {row.fate for row in put_off} == {Fate.CANCELLED}


async def test_a_refusal_that_is_recorded_anew_the_same_day_is_told_until_somebody_answers(
    place: Stage,
) -> None:
    worker = await hired(place, 100, HR)
    today = place.clock.today
    await place.tell_day(HR, worker, "rf", today)
    await gathered(place)
    await place.reminding.deliver_some()
    await place.say(HR, worker, "undo")
    await place.tick()
    await place.tell_day(HR, worker, "rf", today)
    await mornings(place, 2)

    days = [
        row.key.day for row in await place.rows(worker) if row.fate is Fate.SENT and row.key.lead == "refusal"
    ]
    assert {today, today + timedelta(days=1), today + timedelta(days=2)} <= set(days)
    assert (await place.told(HR)).count("refusal") == 3


async def test_the_day_of_departure_makes_no_second_reminder_of_the_refusal(stage: Stage) -> None:
    worker = await hired(stage, 100, HR)
    await stage.tell_day(HR, worker, "rf", stage.clock.today)
    await stage.tick()
    await stage.move(worker, stage.clock.today + timedelta(days=30))
    await stage.tick()

    assert (await stage.told(HR)).count("refusal") == 1


async def test_nobody_is_named_as_told_who_was_not(stage: Stage) -> None:
    worker = await hired(stage, 62)
    await stage.reminding.plan_some()
    await stage.hand_over(worker, HR, None)
    await stage.tick()

    [told] = [one for one in stage.post.attempts if one.person_id == stage.people[HR]]
    [row] = told.rows
    rows = [one for one in await stage.rows(worker) if one.key == row.key]
    assert {one.person_id: one.fate for one in rows}[stage.people[OWNER]] is not None
    assert ("ほかにお知らせした人" in told.text) is (row.key.lead in await stage.told())


async def test_who_comes_by_is_told_at_once_what_rests(place: Stage) -> None:
    await hired(place, 0, OWNER)
    await gathered(place)
    for _ in range(3):
        place.post.coming = ["lost"]
        await place.reminding.deliver_some()
        place.clock.forward(minutes=1)
    place.post.coming.clear()
    await place.tick()
    assert await place.told() == []
    await place.visit(OWNER)
    await place.tick()

    assert await place.told() == ["last-counter-day"]


async def test_where_nobody_can_be_reached_each_new_reminder_is_tried_all_the_same(place: Stage) -> None:
    await alone(place)
    worker = await hired(place, 31)
    await place.block(OWNER, noticed=False)
    await place.tick()
    await mornings(place, 1)
    assert await place.told() == []
    place.post.blocked.clear()  # unheard of
    await mornings(place, 20)

    told = await place.told()
    assert "two-weeks" in told
    assert (await place.members())[0].reachable
    assert Fate.FAILED_AND_ESCALATED in {row.fate for row in await place.rows(worker)}


async def test_whoever_writes_while_a_refusal_is_on_its_way_can_be_reached(place: Stage) -> None:
    await alone(place)
    await hired(place, 31)
    await place.block(OWNER, noticed=False)

    async def back() -> None:
        place.clock.forward(seconds=1)
        await place.visit(OWNER)

    place.post.meanwhile = back
    await place.tick()

    assert (await place.members())[0].reachable
    assert await place.told() == ["file-this-week"]


async def test_after_long_bad_weather_a_crash_costs_a_minute(stage: Stage) -> None:
    await hired(stage, 20, HR)
    await gathered(stage)
    stage.post.coming = ["retry"] * 12
    while stage.post.coming:
        await stage.reminding.deliver_some()
        stage.clock.forward(minutes=1)
    stage.post.coming = ["dies before"]
    assert not await stage.tick()
    stage.clock.forward(minutes=1, seconds=5)
    await stage.tick()

    assert await stage.told(HR) == ["red-alert"]


async def test_a_missed_reminder_is_shown_when_it_has_arrived(place: Stage) -> None:
    await alone(place)
    await hired(place, 20)
    await place.block(OWNER, noticed=True)
    await place.tick()
    back = Incoming(UpdateKey(BOT, 5001), OWNER, "my_chat_member", "ja")
    reply = await conversation.regain(place.desk, back)
    [owed] = reply.owed
    title = place.desk.words.text("ja", "r-red-alert")
    assert not any(title in text for text in await place.visit(OWNER))
    await place.store.settle(owed, Delivery(Outcome.OURS, error="BadRequest"), place.clock.now())

    assert any(title in text for text in await place.visit(OWNER))
    assert not any(title in text for text in await place.visit(OWNER))


async def test_what_cannot_be_read_keeps_nobody_out_and_is_shown_once_it_can(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = digest.compose

    def broken(*_: Any) -> Any:
        raise KeyError

    await hired(stage, 30, HR)
    monkeypatch.setattr(digest, "compose", broken)
    await stage.tick()
    for chat in (HR, OWNER, SECOND):
        assert len(await stage.visit(chat)) == 1
    monkeypatch.setattr(digest, "compose", compose)

    assert any(stage.desk.words.text("ja", "r-red-alert") in text for text in await stage.visit(HR))


async def test_a_case_that_nobody_understands_any_more_keeps_nobody_out_of_the_bot(stage: Stage) -> None:
    worker = await hired(stage, 100, HR)
    for chat in (HR, OWNER, SECOND):
        await stage.block(chat, noticed=True)
    await stage.tick()
    await damage(stage, worker)

    for chat in (HR, OWNER, SECOND):
        assert len(await stage.visit(chat)) == 1


async def test_a_case_that_nobody_understands_any_more_holds_up_no_message_it_is_in(stage: Stage) -> None:
    broken, _ = await hired(stage, 100, HR), await hired(stage, 75, HR)
    await gathered(stage)
    await damage(stage, broken)
    await stage.tick()

    assert await stage.told(HR) == ["file-complete"]


async def test_a_case_that_nobody_understands_any_more_holds_up_nothing_of_who_cannot_be_reached(
    stage: Stage,
) -> None:
    broken, _ = await hired(stage, 100, HR), await hired(stage, 75, HR)
    await stage.reminding.plan_some()
    await damage(stage, broken)
    await stage.block(HR, noticed=True)
    await stage.tick()

    assert await stage.told(OWNER) == ["file-complete"]


async def test_a_result_that_the_database_cannot_take_at_once_is_not_forgotten(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle, refused = stage.mortal.settle, [StoreUnavailableError(), StoreUnavailableError()]

    async def away(_store: Any, *result: Any) -> None:
        if refused:
            raise refused.pop()
        await settle(*result)

    monkeypatch.setattr(type(stage.mortal), "settle", away)
    monkeypatch.setattr(resending, "PAUSES", (0.0, 0.0))
    await hired(stage, 100, HR)
    await stage.tick()
    stage.clock.forward(minutes=5)
    await stage.tick()

    assert [one.copy for one in stage.post.attempts] == [False]


async def test_two_who_begin_a_worker_at_once_do_not_share_it(stage: Stage) -> None:
    async def say(chat: int, text: str) -> None:
        incoming = Incoming(UpdateKey(BOT, 7000 + len(text) + chat * 100), chat, "text", "ja")
        await stage._sent((await conversation.say(stage.desk, incoming, text)).owed)

    for chat in (HR, SECOND, HR):
        await stage.press(chat, "w", "")
    for chat, expiry in ((HR, "2026-12-20"), (SECOND, "2027-05-01")):
        await say(chat, "技術・人文知識・国際業務")
        await say(chat, expiry)

    assert {one.responsible_id: one.case.stay_until for one in await stage.cases()} == {
        stage.people[HR]: date(2026, 12, 20),
        stage.people[SECOND]: date(2027, 5, 1),
    }
