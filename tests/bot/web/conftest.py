"""The web room on a free port, at ten o'clock in Tokyo on the day the tests live in."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from bot.web.rules import add_rules
from bot.web.webhook import room, serve
from tests.bot.web.site import MovedClock, Site
from tests.support.running import MORNING, words


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock(MORNING)


@pytest_asyncio.fixture
async def site(clock: MovedClock) -> AsyncIterator[Site]:
    """Pages as a browser gets them."""
    app = room()
    add_rules(app, words(), clock)
    runner = await serve(app, "127.0.0.1", 0)
    async with ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}") as session:
        yield Site(session)
    await runner.cleanup()
