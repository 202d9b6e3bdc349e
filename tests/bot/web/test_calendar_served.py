"""The web room alone, as another process than the conversation: it serves calendars with a public address."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot import bootstrap
from bot.service.ports import Transaction
from bot.settings import Settings
from bot.store import open_store
from tests.support.running import MORNING, empty_database

SECRET = "s" * 32


@pytest.fixture
async def database(tmp_path: Path) -> str:
    """Somebody has a calendar under SECRET."""
    path = tmp_path / "tsuriai.db"
    path.write_bytes(empty_database())
    path.chmod(0o600)
    store = open_store(f"sqlite:///{path}")

    def subscribe(tx: Transaction) -> None:
        person = tx.add_person(1001, "question", MORNING)
        tx.start_record(person.id, "handle", "1", MORNING)
        tx.subscribe(person.id, sha256(SECRET.encode()).hexdigest())

    await store.transact(1001, subscribe)
    await store.close()
    return f"sqlite:///{path}"


@contextlib.asynccontextmanager
async def serving(settings: Settings) -> AsyncIterator[str]:
    """`tsuriai web` with these settings; its address."""
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(bootstrap.web(settings, address.set_result))
    try:
        async with asyncio.timeout(30):
            yield await address
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


async def test_with_a_public_address_it_serves_calendars(database: str) -> None:
    public = Settings(
        public_url="https://bot.example.org", webhook_secret="w" * 32, database_url=database, web_port=0
    )
    async with serving(public) as address, ClientSession(address) as session:
        async with session.get(f"/calendar/{SECRET}.ics") as got:
            assert got.status == 200
            assert (await got.read()).startswith(b"BEGIN:VCALENDAR")
        async with session.get("/ja/rules") as got:
            assert got.status == 200


async def test_without_one_it_needs_no_database(tmp_path: Path) -> None:
    alone = Settings(database_url=f"sqlite:///{tmp_path}/none.db", web_port=0)
    async with (
        serving(alone) as address,
        ClientSession(address) as session,
        session.get(f"/calendar/{SECRET}.ics") as got,
    ):
        assert got.status == 404
    assert names(tmp_path) == []
