"""The promises of `ports.Transaction`, on both engines."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from bot.service.ports import Person, Record, StoreUnavailableError, Transaction, UpdateKey
from bot.store import SqlStore, open_store
from bot.store.tables import Row
from tests.bot.store.people import HR, KEY, NOW, OWNER, STRANGER, arrive, card, peek, settle_in


async def test_it_receives_an_update_once(store: SqlStore) -> None:
    async def receive(key: UpdateKey) -> bool:
        return await store.transact(OWNER, lambda tx: tx.receive(key, "message", NOW))

    assert await receive(KEY)
    assert not await receive(KEY)
    assert await receive(replace(KEY, bot_id=43))
    assert await receive(replace(KEY, update_id=8))


async def test_it_parks_an_update_and_never_receives_it_again(store: SqlStore) -> None:
    await store.transact(OWNER, lambda tx: tx.park(KEY, "message", NOW))
    assert not await store.transact(OWNER, lambda tx: tx.receive(KEY, "message", NOW))
    assert await peek(store, "SELECT kind, outcome FROM inbox") == [("message", "parked")]


async def test_it_parks_an_update_that_was_received_in_the_same_work(store: SqlStore) -> None:
    def work(tx: Transaction) -> None:
        tx.receive(KEY, "message", NOW)
        tx.park(KEY, "message", NOW)

    await store.transact(OWNER, work)
    assert await peek(store, "SELECT outcome FROM inbox") == [("parked",)]


async def test_it_leaves_no_trace_when_the_work_raises(store: SqlStore) -> None:
    def work(tx: Transaction) -> None:
        tx.receive(KEY, "message", NOW)
        person, record = settle_in(tx)
        tx.save_answer(record.id, "size", 5, person.id, NOW)
        tx.note("started", NOW, person_id=person.id, workplace_id=record.workplace_id, detail={})
        tx.owe(OWNER, card(), "key", NOW)
        raise LookupError("the work's own")

    with pytest.raises(LookupError, match="the work's own"):
        await store.transact(OWNER, work)
    for table in Row.metadata.tables:
        assert await peek(store, f"SELECT * FROM {table}") == []  # noqa: S608  # names of our own tables


async def test_it_goes_on_after_a_work_that_raised(store: SqlStore) -> None:
    def twice(tx: Transaction) -> None:
        tx.add_person(OWNER, "language", NOW)
        tx.add_person(OWNER, "language", NOW)

    with pytest.raises(Exception, match=r"(?i)unique"):
        await store.transact(OWNER, twice)
    person, _ = await arrive(store)
    assert await store.transact(OWNER, lambda tx: tx.person(OWNER)) == person


async def test_it_returns_what_the_work_returns(store: SqlStore) -> None:
    assert await store.transact(OWNER, lambda _: "answer") == "answer"


async def test_it_knows_a_person_by_chat(store: SqlStore) -> None:
    person = await store.transact(OWNER, lambda tx: tx.add_person(OWNER, "language", NOW))
    assert person == Person(person.id, OWNER, None, None, True, "language", None, NOW)
    assert await store.transact(OWNER, lambda tx: tx.person(OWNER)) == person
    assert await store.transact(STRANGER, lambda tx: tx.person(STRANGER)) is None


async def test_it_keeps_ids_beyond_32_bits(store: SqlStore) -> None:
    chat = 2**52 - 1
    person = await store.transact(chat, lambda tx: tx.add_person(chat, "language", NOW))
    await store.transact(chat, lambda tx: tx.save_person(replace(person, card=2**40)))
    assert await store.transact(chat, lambda tx: tx.person(chat)) == replace(person, card=2**40)


async def test_it_saves_everything_that_may_change_about_a_person(store: SqlStore) -> None:
    person, _ = await arrive(store)
    later = NOW + timedelta(days=1, microseconds=1)
    changed = replace(
        person,
        language="vi",
        consent=2,
        reachable=False,
        screen="list.unmet.0",
        card=77,
        seen_at=later,
        subject="handle-7",
    )
    await store.transact(OWNER, lambda tx: tx.save_person(changed))
    assert await store.transact(OWNER, lambda tx: tx.person(OWNER)) == changed
    await store.transact(OWNER, lambda tx: tx.save_person(person))
    assert await store.transact(OWNER, lambda tx: tx.person(OWNER)) == person


async def test_it_refuses_an_instant_without_a_time_zone(store: SqlStore) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        await store.transact(OWNER, lambda tx: tx.add_person(OWNER, "language", naive))
    assert await store.transact(OWNER, lambda tx: tx.person(OWNER)) is None


async def test_it_gives_back_an_instant_of_another_zone_in_utc(store: SqlStore) -> None:
    tokyo = datetime.fromisoformat("2026-11-23T12:00:00+09:00")
    await store.transact(OWNER, lambda tx: tx.add_person(OWNER, "language", tokyo))
    person = await store.transact(OWNER, lambda tx: tx.person(OWNER))
    assert person is not None
    assert person.seen_at.isoformat() == "2026-11-23T03:00:00+00:00"


async def test_it_starts_an_empty_interview(store: SqlStore) -> None:
    person, record = await arrive(store)
    assert record == Record(record.id, record.workplace_id, "handle-1001", "2026.1", 0, None, False, {})
    assert await store.transact(OWNER, lambda tx: tx.record(person.id)) == record


async def test_it_shows_nobody_the_interview_of_somebody_else(store: SqlStore) -> None:
    await arrive(store)
    hr = await store.transact(HR, lambda tx: tx.add_person(HR, "language", NOW))
    assert await store.transact(HR, lambda tx: tx.record(hr.id)) is None


async def test_it_keeps_answers_of_every_type_and_replaces_them(store: SqlStore) -> None:
    person, record = await arrive(store)
    given: dict[str, bool | int | str | None] = {
        "corporation": True,
        "closed": False,
        "size": 5,
        "zero": 0,
        "day": "2026-11-23",
        "word": "東京 ☂",
        "x": None,
    }

    def answer(tx: Transaction, answers: dict[str, bool | int | str | None]) -> Record | None:
        for question, value in answers.items():
            tx.save_answer(record.id, question, value, person.id, NOW)
        return tx.record(person.id)

    first = await store.transact(OWNER, lambda tx: answer(tx, given))
    assert first is not None
    assert {name: (type(value), value) for name, value in first.answers.items()} == {
        name: (type(value), value) for name, value in given.items()
    }
    second = await store.transact(OWNER, lambda tx: answer(tx, {"size": None, "x": 3}))
    assert second is not None
    assert second.answers == {**given, "size": None, "x": 3}


async def test_it_keeps_the_position(store: SqlStore) -> None:
    person, record = await arrive(store)

    def move(tx: Transaction, focus: str | None, *, complete: bool) -> Record | None:
        tx.save_position(record.id, 3, focus, complete=complete, rulebook="2027.1")
        return tx.record(person.id)

    expected = replace(record, revision=3, focus="size", complete=True, rulebook="2027.1")
    assert await store.transact(OWNER, lambda tx: move(tx, "size", complete=True)) == expected
    expected = replace(expected, focus=None, complete=False)
    assert await store.transact(OWNER, lambda tx: move(tx, None, complete=False)) == expected


async def test_it_appends_to_the_journal(store: SqlStore) -> None:
    person, record = await arrive(store)

    def work(tx: Transaction) -> None:
        tx.note("a", NOW, person_id=person.id, workplace_id=record.workplace_id, detail={"question": "size"})
        tx.note("b", NOW, person_id=None, workplace_id=None, detail={"known": 1})

    await store.transact(OWNER, work)
    rows = await peek(store, "SELECT kind, person_id, workplace_id, detail FROM journal ORDER BY id")
    rows = [(*row[:3], json.loads(row[3]) if isinstance(row[3], str) else row[3]) for row in rows]
    assert rows == [
        ("a", person.id, record.workplace_id, {"question": "size"}),
        ("b", None, None, {"known": 1}),
    ]


async def test_it_runs_one_chat_alone_across_stores(store: SqlStore, url: str) -> None:
    person, record = await arrive(store)
    other = open_store(url)

    def step(tx: Transaction) -> None:
        found = tx.record(person.id)
        assert found is not None
        time.sleep(0.002)  # long enough for the other store to read the same revision
        tx.save_position(record.id, found.revision + 1, None, complete=False, rulebook="2026.1")

    try:
        await asyncio.gather(*(one.transact(OWNER, step) for one in [store, other] * 20))
        found = await other.transact(OWNER, lambda tx: tx.record(person.id))
    finally:
        await other.close()
    assert found is not None
    assert found.revision == 40


async def test_it_lets_exactly_one_of_many_receive_the_same_update(store: SqlStore, url: str) -> None:
    other = open_store(url)
    try:
        received = await asyncio.gather(
            *(one.transact(OWNER, lambda tx: tx.receive(KEY, "message", NOW)) for one in [store, other] * 10)
        )
    finally:
        await other.close()
    assert sorted(received) == [False] * 19 + [True]


async def test_it_tells_who_was_in_the_middle(store: SqlStore) -> None:
    def meet(tx: Transaction, chat_id: int, screen: str) -> None:
        seen = NOW - timedelta(hours=30 if chat_id == 5 else 1)
        person = tx.add_person(chat_id, screen, seen)
        tx.save_person(replace(person, reachable=chat_id != 6))

    for chat_id, screen in enumerate(["question", "why", "summary", "language", "question", "question"], 1):
        await store.transact(chat_id, partial(meet, chat_id=chat_id, screen=screen))
    assert await store.interrupted(NOW - timedelta(hours=24)) == [1, 2]


async def test_it_finishes_the_running_work_when_closed(url: str) -> None:
    store = open_store(url)

    def slow(tx: Transaction) -> None:
        time.sleep(0.05)
        tx.add_person(OWNER, "language", NOW)

    running = asyncio.create_task(store.transact(OWNER, slow))
    await asyncio.sleep(0.01)
    await store.close()
    await running
    with pytest.raises(StoreUnavailableError, match="closed"):
        await store.transact(OWNER, lambda tx: tx.person(OWNER))
    again = open_store(url)
    assert await again.transact(OWNER, lambda tx: tx.person(OWNER)) is not None
    await again.close()


async def test_it_can_be_closed_twice(url: str) -> None:
    store = open_store(url)
    await store.close()
    await store.close()
