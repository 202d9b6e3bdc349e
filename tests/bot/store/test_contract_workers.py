"""What `ports.Transaction` promises about workers, on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import Any, cast

import pytest

from bot.service.ports import Record, Transaction
from bot.store import SqlStore, open_store
from bot.store.transaction import SqlTransaction
from bot.store.unit import Unit
from tests.bot.store.people import HR, NOW, OWNER, arrive, hire, peek


async def workers(store: SqlStore, workplace_id: int) -> list[Record]:
    return list(await store.transact(OWNER, lambda tx: tx.workers(workplace_id)))


async def slots(store: SqlStore, workplace_id: int) -> dict[str, int | None]:
    return {worker.handle: worker.slot for worker in await workers(store, workplace_id)}


async def answer(store: SqlStore, record: Record, person_id: int, **answers: str | int | bool | None) -> None:
    def work(tx: Transaction) -> None:
        for question, value in answers.items():
            tx.save_answer(record.id, question, value, person_id, NOW)

    await store.transact(OWNER, work)


async def test_it_starts_without_workers(store: SqlStore) -> None:
    _, record = await arrive(store)
    assert await workers(store, record.workplace_id) == []


async def test_it_adds_a_worker_with_an_empty_interview(store: SqlStore) -> None:
    _, record = await arrive(store)
    place = record.workplace_id
    worker = await hire(store, place, "w")
    assert worker == Record(worker.id, place, "w", "2026.1", 0, None, complete=False, answers={}, slot=1)
    assert await store.transact(OWNER, lambda tx: tx.worker(place, "w")) == worker
    assert await workers(store, place) == [worker]


async def test_it_lists_workers_by_slot_with_the_answers_of_each(store: SqlStore) -> None:
    person, record = await arrive(store)
    first, second, third = [await hire(store, record.workplace_id, handle) for handle in ("c", "a", "b")]
    await answer(store, third, person.id, status="student", hours=28, permit=None)
    await answer(store, first, person.id, status="engineer", permit=True)
    await answer(store, record, person.id, size=5)
    assert await workers(store, record.workplace_id) == [
        replace(first, slot=1, answers={"status": "engineer", "permit": True}),
        replace(second, slot=2),
        replace(third, slot=3, answers={"status": "student", "hours": 28, "permit": None}),
    ]


async def test_it_finds_a_worker_with_the_answers_of_that_worker(store: SqlStore) -> None:
    person, record = await arrive(store)
    one, two = [await hire(store, record.workplace_id, handle) for handle in ("one", "two")]
    await answer(store, one, person.id, status="student")
    await answer(store, two, person.id, status="engineer")
    found = await store.transact(OWNER, lambda tx: tx.worker(record.workplace_id, "two"))
    assert found == replace(two, answers={"status": "engineer"})


async def test_it_keeps_the_position_of_a_worker(store: SqlStore) -> None:
    _, record = await arrive(store)
    worker = await hire(store, record.workplace_id, "w")

    def work(tx: Transaction) -> Record | None:
        tx.save_position(worker.id, 3, "status", complete=True, rulebook="2027.1")
        return tx.worker(record.workplace_id, "w")

    expected = replace(worker, revision=3, focus="status", complete=True, rulebook="2027.1")
    assert await store.transact(OWNER, work) == expected


async def test_workers_leave_the_interview_of_the_workplace_alone(store: SqlStore) -> None:
    person, record = await arrive(store)
    worker = await hire(store, record.workplace_id, "w")
    await answer(store, worker, person.id, status="student")
    assert await store.transact(OWNER, lambda tx: tx.record(person.id)) == record
    assert record.slot is None


async def test_a_handle_of_another_workplace_finds_nothing(store: SqlStore) -> None:
    _, record = await arrive(store)
    _, other = await arrive(store, HR)
    await hire(store, other.workplace_id, "hers", HR)
    assert await store.transact(OWNER, lambda tx: tx.worker(record.workplace_id, "hers")) is None
    assert await store.transact(OWNER, lambda tx: tx.worker(record.workplace_id, "unknown")) is None


async def test_the_handle_of_the_workplace_is_not_a_worker(store: SqlStore) -> None:
    _, record = await arrive(store)
    assert await store.transact(OWNER, lambda tx: tx.worker(record.workplace_id, record.handle)) is None


async def test_two_workplaces_count_their_own_workers(store: SqlStore) -> None:
    person, record = await arrive(store)
    other_person, other = await arrive(store, HR)
    for number in range(2):
        mine = await hire(store, record.workplace_id, f"mine-{number}")
        hers = await hire(store, other.workplace_id, f"hers-{number}", HR)
        await answer(store, mine, person.id, status="student")
        await answer(store, hers, other_person.id, status="engineer")
    assert await slots(store, record.workplace_id) == {"mine-0": 1, "mine-1": 2}
    assert await slots(store, other.workplace_id) == {"hers-0": 1, "hers-1": 2}
    assert [worker.answers for worker in await workers(store, record.workplace_id)] == [
        {"status": "student"}
    ] * 2


async def test_removing_a_worker_takes_the_answers_along_and_no_others(store: SqlStore) -> None:
    person, record = await arrive(store)
    gone, kept = [await hire(store, record.workplace_id, handle) for handle in ("gone", "kept")]
    for one in (record, gone, kept):
        await answer(store, one, person.id, given=one.id)
    await store.transact(OWNER, lambda tx: tx.remove_worker(gone.id))
    assert await workers(store, record.workplace_id) == [replace(kept, answers={"given": kept.id})]
    assert await store.transact(OWNER, lambda tx: tx.worker(record.workplace_id, "gone")) is None
    assert await peek(store, "SELECT interview_id FROM answer ORDER BY interview_id") == [
        (record.id,),
        (kept.id,),
    ]


async def test_removing_never_takes_the_interview_of_a_workplace(store: SqlStore) -> None:
    person, record = await arrive(store)
    await answer(store, record, person.id, size=5)
    await store.transact(OWNER, lambda tx: tx.remove_worker(record.id))
    found = await store.transact(OWNER, lambda tx: tx.record(person.id))
    assert found == replace(record, answers={"size": 5})


async def test_a_worker_can_be_removed_twice(store: SqlStore) -> None:
    _, record = await arrive(store)
    worker = await hire(store, record.workplace_id, "w")
    for _ in range(2):
        await store.transact(OWNER, lambda tx: tx.remove_worker(worker.id))
    assert await workers(store, record.workplace_id) == []


async def test_only_the_highest_slot_is_given_again(store: SqlStore) -> None:
    _, record = await arrive(store)
    place = record.workplace_id
    hired = [await hire(store, place, handle) for handle in ("a", "b", "c")]
    await store.transact(OWNER, lambda tx: tx.remove_worker(hired[0].id))
    assert (await hire(store, place, "d")).slot == 4
    highest = await store.transact(OWNER, lambda tx: tx.worker(place, "d"))
    assert highest is not None
    await store.transact(OWNER, lambda tx: tx.remove_worker(highest.id))
    again = await hire(store, place, "e")
    assert again.id not in {highest.id, *(worker.id for worker in hired)}
    assert await slots(store, place) == {"b": 2, "c": 3, "e": 4}


async def test_a_handle_is_given_once(store: SqlStore) -> None:
    _, record = await arrive(store)
    await hire(store, record.workplace_id, "w")
    with pytest.raises(Exception, match=r"(?i)unique"):
        await hire(store, record.workplace_id, "w")
    assert await slots(store, record.workplace_id) == {"w": 1}


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE interview SET slot = NULL WHERE handle = 'a'",
        "UPDATE interview SET slot = 3 WHERE scope = 'workplace'",
        "UPDATE interview SET slot = 1 WHERE handle = 'b'",
    ],
)
async def test_the_database_itself_keeps_slots_right(store: SqlStore, wrong: str) -> None:
    _, record = await arrive(store)
    for handle in ("a", "b"):
        await hire(store, record.workplace_id, handle)
    with pytest.raises(Exception, match=r"(?i)check|unique"):
        await store._engine.run(lambda unit: unit.change(wrong))
    assert await slots(store, record.workplace_id) == {"a": 1, "b": 2}


async def test_workers_added_at_once_in_one_chat_get_different_slots(store: SqlStore, url: str) -> None:
    _, record = await arrive(store)
    other = open_store(url)
    try:
        hired = await asyncio.gather(
            *(hire(one, record.workplace_id, f"w-{number}") for number, one in enumerate([store, other] * 10))
        )
    finally:
        await other.close()
    assert sorted(worker.slot or 0 for worker in hired) == list(range(1, 21))


async def test_it_leaves_no_worker_when_the_work_raises(store: SqlStore) -> None:
    _, record = await arrive(store)
    worker = await hire(store, record.workplace_id, "w")

    def work(tx: Transaction) -> None:
        tx.add_worker(record.workplace_id, "x", "2026.1", NOW)
        tx.remove_worker(worker.id)
        raise LookupError("the work's own")

    with pytest.raises(LookupError, match="the work's own"):
        await store.transact(OWNER, work)
    assert await workers(store, record.workplace_id) == [worker]


async def test_it_asks_the_database_no_more_often_for_many_workers(store: SqlStore) -> None:
    person, record = await arrive(store)
    asked = []
    for number in range(3):
        worker = await hire(store, record.workplace_id, f"w-{number}")
        await answer(store, worker, person.id, status="student")
        asked.append(await store._engine.run(partial(statements_for_all, workplace_id=record.workplace_id)))
    assert asked == [2, 2, 2]


def statements_for_all(unit: Unit, workplace_id: int) -> int:
    counted = Counted(unit)
    SqlTransaction(cast("Unit", counted)).workers(workplace_id)
    return counted.statements


class Counted:
    """A unit that counts what it is asked to read."""

    def __init__(self, unit: Unit) -> None:
        self.statements, self.parse, self._unit = 0, unit.parse, unit

    def rows(self, statement: str, *values: Any) -> list[Any]:
        self.statements += 1
        return self._unit.rows(statement, *values)
