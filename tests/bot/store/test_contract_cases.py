"""The promises of the renewal cases, on both engines."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.service.casebook import CaseRecord
from bot.service.ports import Transaction
from bot.store import SqlStore, open_store
from flows.renewal import STAY, RenewalCase, Way
from flows.renewing import File, Grant, Move, Prepare, Refuse, advance
from tests.bot.store.owing import LATER, Place, set_up
from tests.bot.store.people import NOW, OWNER, peek

TODAY = date(2026, 11, 23)


async def get(store: SqlStore, worker: int) -> CaseRecord:
    found = await store.transact(None, lambda tx: tx.cases.get(worker))
    assert found is not None
    return found


async def save(store: SqlStore, record: CaseRecord) -> None:
    await store.transact(None, lambda tx: tx.cases.save(record))


async def due(store: SqlStore, now: datetime, limit: int = 99) -> list[int]:
    return await store.transact(None, lambda tx: [one.interview_id for one in tx.cases.due(now, limit)])


async def at(store: SqlStore, here: Place, *instants: datetime | None) -> None:
    """When the planner looks at each worker's case."""
    for worker, instant in zip(here.workers, instants, strict=True):
        await save(store, replace(await get(store, worker), next_at=instant))


async def test_a_new_case_knows_nothing_and_is_looked_at_at_once(store: SqlStore) -> None:
    here = await set_up(store)
    found = await get(store, here.worker)

    assert found.case == RenewalCase(str(here.worker))
    assert (found.slot, found.nickname, found.responsible_id, found.deputy_id) == (1, None, here.owner, None)
    assert found.next_at == NOW
    assert await due(store, NOW) == [here.worker]


async def test_a_case_comes_back_with_everything_and_what_it_can_be_undone_to(store: SqlStore) -> None:
    here = await set_up(store)
    found = await get(store, here.worker)
    case = found.case
    for command in (
        Move(STAY, date(2027, 1, 31)),
        Move("card_until", date(2027, 2, 1)),
        Move("card_until", None),
        File(TODAY, Way.ONLINE),
        Refuse(TODAY),
        File(TODAY, Way.COUNTER),
        Grant(TODAY, date(2028, 1, 31)),
        Prepare(),
    ):
        case, _ = advance(case, command, today=TODAY)
        wanted = replace(found, case=case, nickname="たろう", deputy_id=here.hr, next_at=LATER)
        await save(store, wanted)
        assert await get(store, here.worker) == wanted
    assert case.before is not None


async def test_cases_come_by_slot_and_with_who_looks_after_them(store: SqlStore) -> None:
    here = await set_up(store, workers=3)
    first, second, third = here.workers
    await save(store, replace(await get(store, second), deputy_id=here.hr))
    await save(store, replace(await get(store, third), responsible_id=here.hr))

    def ids(tx: Transaction, person: int) -> list[int]:
        return [one.interview_id for one in tx.cases.entrusted(person, here.workplace)]

    everybody = await store.transact(None, lambda tx: tx.cases.of(here.workplace))
    assert [one.interview_id for one in everybody] == here.workers
    assert await store.transact(None, lambda tx: ids(tx, here.hr)) == [second, third]
    assert await store.transact(None, lambda tx: ids(tx, here.owner)) == [first, second]


async def test_the_longest_overdue_is_looked_at_first_and_never_before_its_time(store: SqlStore) -> None:
    here = await set_up(store, workers=4)
    first, second, third, _ = here.workers
    hour = timedelta(hours=1)
    await at(store, here, NOW, NOW - hour, NOW + hour, None)

    assert await due(store, NOW) == [second, first]
    assert await due(store, NOW, 1) == [second]
    assert await due(store, NOW + 2 * hour) == [second, first, third]


async def test_a_workplace_is_woken_alone(store: SqlStore) -> None:
    here = await set_up(store, workers=2)
    await at(store, here, None, LATER)
    await store.transact(None, lambda tx: tx.cases.wake(here.workplace + 1, NOW))
    assert await due(store, NOW) == []

    await store.transact(None, lambda tx: tx.cases.wake(here.workplace, NOW))
    assert await due(store, NOW) == here.workers


async def test_nobody_is_their_own_deputy(store: SqlStore) -> None:
    here = await set_up(store)
    found = await get(store, here.worker)
    with pytest.raises(Exception, match=r"(?i)constraint"):
        await save(store, replace(found, deputy_id=here.owner))


async def test_two_processes_look_at_each_case_once(url: str, store: SqlStore) -> None:
    """Each plans a few at a time until nothing is left; what one has begun the other does not begin."""
    here = await set_up(store, workers=30)
    other, looked = open_store(url), []

    def plan(tx: Transaction) -> list[int]:
        found = tx.cases.due(NOW, 4)
        for one in found:
            tx.cases.save(replace(one, next_at=None))
        return [one.interview_id for one in found]

    async def work(each: SqlStore) -> None:
        while found := await each.transact(None, plan):
            looked.extend(found)

    try:
        await asyncio.gather(work(store), work(other))
    finally:
        await other.close()
    # Who found everything taken may have ended before the other was done.
    assert sorted(looked) == here.workers
    assert await due(store, NOW) == []


@pytest.mark.postgres
async def test_a_case_that_somebody_looks_at_is_passed_over(postgres_url: str) -> None:
    store, other = open_store(postgres_url), open_store(postgres_url)
    try:
        here = await set_up(store, workers=2)
        begun, over = threading.Event(), threading.Event()

        def hold(tx: Transaction) -> list[int]:
            found = [one.interview_id for one in tx.cases.due(NOW, 1)]
            begun.set()
            assert over.wait(10)
            return found

        holding = asyncio.create_task(store.transact(None, hold))
        await asyncio.to_thread(begun.wait, 10)
        free = await due(other, NOW)
        over.set()
        assert sorted([*free, *await holding]) == here.workers
        assert len(free) == 1
    finally:
        await store.close()
        await other.close()


@pytest.mark.postgres
async def test_a_command_waits_for_the_planner_and_keeps_what_it_wrote(postgres_url: str) -> None:
    """A reply of the chat and the planner change the same row: neither overwrites the other."""
    store, other = open_store(postgres_url), open_store(postgres_url)
    try:
        here = await set_up(store)
        begun, over = threading.Event(), threading.Event()

        def plan(tx: Transaction) -> None:
            [found] = tx.cases.due(NOW, 1)
            begun.set()
            assert over.wait(10)
            tx.cases.save(replace(found, next_at=LATER))

        def prepare(tx: Transaction) -> CaseRecord:
            found = tx.cases.get(here.worker)
            assert found is not None
            case, _ = advance(found.case, Prepare(), today=TODAY)
            tx.cases.save(replace(found, case=case))
            return found

        planning = asyncio.create_task(store.transact(None, plan))
        await asyncio.to_thread(begun.wait, 10)
        preparing = asyncio.create_task(other.transact(OWNER, prepare))
        await asyncio.sleep(0.1)
        over.set()
        await planning
        seen = await preparing
        assert seen.next_at == LATER
        kept = await get(store, here.worker)
        assert (kept.case.state.value, kept.next_at) == ("preparing", LATER)
        assert await peek(store, "SELECT state, revision FROM renewal_case") == [("preparing", 1)]
    finally:
        await store.close()
        await other.close()


async def test_a_case_can_be_put_off_without_being_read(store: SqlStore) -> None:
    here = await set_up(store, workers=2)
    first, second = here.workers
    waiting = await store.transact(None, lambda tx: tx.cases.waiting(NOW))
    assert waiting in {first, second}
    for one in (first, second):
        await store.transact(None, lambda tx, one=one: tx.cases.put_off(one, LATER))
    assert await store.transact(None, lambda tx: tx.cases.waiting(NOW)) is None
    assert await store.transact(None, lambda tx: tx.cases.waiting(LATER)) is not None


async def test_cases_of_another_edition_are_looked_at_anew(store: SqlStore) -> None:
    here = await set_up(store, workers=2)
    first, second = here.workers

    def work(tx: Transaction) -> dict[int, datetime | None]:
        for id_, edition in ((first, "2026.1"), (second, "2026.2")):
            record = tx.cases.get(id_)
            assert record is not None
            tx.cases.save(replace(record, rulebook=edition, next_at=None))
        tx.cases.renew("2026.2", NOW)
        return {one.interview_id: one.next_at for one in tx.cases.of(here.workplace)}

    assert await store.transact(None, work) == {first: NOW, second: None}
