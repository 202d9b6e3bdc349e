"""A Chromium of this machine, and a folder for what it saw."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

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


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """One browser for the whole run; a test that uses it runs in the session's event loop."""
    path = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    if not path.exists():
        pytest.fail(f"There is no Chromium at {path}: run `apt-get install chromium`, or set CHROMIUM to yours.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where screenshots and downloads stay for a person to look at; git ignores it."""
    ARTEFACTS.mkdir(exist_ok=True)
    return ARTEFACTS
