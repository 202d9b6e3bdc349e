"""Chats that are held for a while, and interviews that are read together."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.service.ports import Record, Transaction
from bot.store import SqlStore, open_store
from tests.bot.store.owing import set_up
from tests.bot.store.people import HR, NOW, OWNER, settle_in


async def test_a_chat_that_nobody_is_busy_with_can_be_held(store: SqlStore) -> None:
    assert sorted(await store.transact(None, lambda tx: tx.hold([OWNER, HR]))) == sorted([OWNER, HR])
    assert list(await store.transact(None, lambda tx: tx.hold([]))) == []


@pytest.mark.postgres
async def test_a_chat_that_another_process_is_busy_with_is_left_alone(postgres_url: str) -> None:
    store, other = open_store(postgres_url), open_store(postgres_url)
    busy, go = threading.Event(), threading.Event()

    def talk(tx: Transaction) -> None:
        del tx
        busy.set()
        assert go.wait(10)

    try:
        talking = asyncio.create_task(other.transact(OWNER, talk))
        await asyncio.to_thread(busy.wait, 10)
        assert await store.transact(None, lambda tx: tx.hold([OWNER, HR])) == [HR]
        go.set()
        await talking
        assert sorted(await store.transact(None, lambda tx: tx.hold([OWNER, HR]))) == sorted([OWNER, HR])
    finally:
        go.set()
        await store.close()
        await other.close()


async def test_interviews_are_read_together_with_their_workplaces(store: SqlStore) -> None:
    here = await set_up(store, workers=3)
    first, second, third = here.workers

    def other(tx: Transaction) -> Record:
        _, base = settle_in(tx, 77)
        tx.save_answer(first, "residence_status", "gijinkoku", here.owner, NOW)
        tx.save_answer(second, "residence_status", None, here.owner, NOW)
        tx.save_answer(third, "residence_status", "student", here.owner, NOW)
        tx.save_answer(base.id, "prefecture", "tokyo", here.owner, NOW)
        return base

    base = await store.transact(None, other)
    places = [here.workplace, base.workplace_id, here.workplace]
    found = await store.transact(None, lambda tx: tx.known([first, second], places))
    assert {(one.id, one.slot): one.answers for one in found} == {
        (first, 1): {"residence_status": "gijinkoku"},
        (second, 2): {"residence_status": None},
        (base.id, None): {"prefecture": "tokyo"},
        (await _base(store, here.workplace), None): {},
    }


async def _base(store: SqlStore, workplace: int) -> int:
    record = await store.transact(None, lambda tx: tx.base(workplace))
    assert record is not None
    return record.id
