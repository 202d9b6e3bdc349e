"""Which command serves the rulebook: `web` without a token, `run` beside the conversation, `chat` not."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot import bootstrap
from bot.sandbox import DEFAULT_BOT, Sandbox
from bot.settings import Settings

PATIENCE = 20.0


@contextlib.asynccontextmanager
async def running(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """The work, until the test is over; it must not have ended by itself."""
    task = asyncio.create_task(work)
    try:
        yield
        assert not task.done()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def status(address: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status


async def reached(address: str) -> int:
    """The status, as soon as somebody listens there."""
    async with asyncio.timeout(PATIENCE):
        while True:
            with contextlib.suppress(aiohttp.ClientConnectionError):
                return await status(address)
            await asyncio.sleep(0.05)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def settings(folder: Path, sandbox: Sandbox) -> Settings:
    return Settings(
        telegram_token=SecretStr(DEFAULT_BOT.token),
        telegram_api=sandbox.url,
        database_url=f"sqlite:///{folder}/bot.db",
        web_port=free_port(),
    )


async def test_web_serves_the_rulebook_without_a_token() -> None:
    started: asyncio.Queue[str] = asyncio.Queue()
    async with running(bootstrap.web(Settings(telegram_token=None, web_port=0), started.put_nowait)):
        address = await asyncio.wait_for(started.get(), PATIENCE)
        assert await status(f"{address}/rules") == 200
        assert await status(f"{address}/health") == 200
        assert await status(f"{address}/telegram/webhook") == 404


@pytest.mark.parametrize("alone", [False, True])
async def test_run_serves_the_rulebook_while_it_polls_and_chat_does_not(tmp_path: Path, alone: bool) -> None:
    sandbox = Sandbox()
    await sandbox.start()
    chosen = settings(tmp_path, sandbox)
    address = f"http://{chosen.web_host}:{chosen.web_port}/en/rules"
    try:
        async with running(bootstrap.run(chosen, alone=alone)):
            async with asyncio.timeout(PATIENCE):
                while sandbox.world.bots[0].poll._waiting is None:  # noqa: ASYNC110  # a poll tells nobody
                    await asyncio.sleep(0.05)
            if alone:
                with pytest.raises(aiohttp.ClientConnectionError):
                    await status(address)
            else:
                assert await reached(address) == 200
    finally:
        await sandbox.stop()
