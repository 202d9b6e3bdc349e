"""What is put into messages while somebody is busy with the bot."""

from __future__ import annotations

import asyncio
import threading
from datetime import timedelta

import pytest

from bot.service.ports import Transaction
from bot.store import open_store
from tests.bot.store.conftest import migrated, postgres_url, server
from tests.reminders.stage import HR, OWNER, Stage

STORE = (migrated, postgres_url, server)
"""Fixtures of the store's tests that these tests use too."""


@pytest.mark.postgres
async def test_whose_chat_another_process_is_busy_with_is_left_for_the_next_time(postgres_url: str) -> None:
    stage, other = Stage(postgres_url), open_store(postgres_url)
    await stage.settle_in()
    ends = (stage.clock.today + timedelta(days=20)).isoformat()
    known: dict[str, str | bool] = {"residence_status": "gijinkoku", "stay_until": ends}
    mine, theirs = await stage.hire(known), await stage.hire(known, HR)
    busy, go = threading.Event(), threading.Event()

    def talk(tx: Transaction) -> None:
        del tx
        busy.set()
        assert go.wait(10)

    async def carried() -> set[int]:
        rows = [*await stage.rows(mine), *await stage.rows(theirs)]
        return {one.person_id for one in rows if one.outbox_id is not None}

    try:
        talking = asyncio.create_task(other.transact(OWNER, talk))
        await asyncio.to_thread(busy.wait, 10)
        await stage.reminding.plan_some()
        assert await stage.reminding.gather_some()
        assert stage.people[HR] in await carried()
        assert stage.people[OWNER] not in await carried()
        assert not await stage.reminding.gather_some()

        go.set()
        await talking
        assert await stage.reminding.gather_some()
        assert stage.people[OWNER] in await carried()
    finally:
        go.set()
        await other.close()
        await stage.store.close()
