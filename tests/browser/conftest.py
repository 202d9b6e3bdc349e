"""A Chromium of this machine, a folder for what it saw, and a room to look into."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from tests.browser.room import Room, a_room

ARTEFACTS = Path(__file__).parents[2] / "artefacts"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The system's Chromium, or the one that CHROMIUM names; without one the tests fail."""
    path = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    if not path.is_file():
        pytest.fail(f"There is no Chromium at {path}: `apt-get install chromium`, or set CHROMIUM to yours.")
    return path


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def chromium(chromium_path: Path) -> AsyncIterator[Browser]:
    """One browser for the whole run. A test that uses it needs pytest.mark.asyncio(loop_scope="session")."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where screenshots stay for a person to look at; git ignores it."""
    ARTEFACTS.mkdir(exist_ok=True)
    return ARTEFACTS


@pytest_asyncio.fixture(loop_scope="session")
async def room(chromium: Browser) -> AsyncIterator[Room]:
    """A room on a desk, in English; the browser must have nothing to complain about afterwards."""
    async with a_room(chromium) as one:
        yield one
        assert one.complaints == []
