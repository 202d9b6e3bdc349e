"""A browser window on a sandbox in which a small bot lives."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Download, Locator, Page, expect

from bot.sandbox import DEFAULT_BOT, BotProfile, Sandbox
from bot.sandbox.world import Upcoming
from tests.browser.echo_bot import EchoBot

DESK = {"width": 1280, "height": 800}
POCKET = {"width": 360, "height": 640}


@dataclass(slots=True)
class Room:
    """The window, its sandbox and its bot; `complaints` are the errors in the browser's console."""

    page: Page
    sandbox: Sandbox
    bot: EchoBot
    complaints: list[str]

    def phone(self, name: str = "Owner") -> Locator:
        return self.page.get_by_test_id(f"phone-{name}")

    async def open(self) -> None:
        await self.page.goto(self.sandbox.url)
        await self.phone().wait_for()

    async def begin(self) -> Locator:
        """Opens the page and presses Start; the greeting is there."""
        await self.open()
        return await self.start()

    async def start(self, name: str = "Owner") -> Locator:
        """Presses Start on a phone; the greeting is there."""
        await self.phone(name).get_by_test_id("start").click()
        await expect(self.phone(name).get_by_test_id("message-bot")).to_have_count(1)
        return self.phone(name)

    async def write(self, text: str, name: str = "Owner") -> None:
        await self.phone(name).get_by_test_id("composer").fill(text)
        await self.phone(name).get_by_test_id("composer").press("Enter")

    async def owner_id(self) -> int:
        return await self.id_of("Owner")

    async def id_of(self, name: str) -> int:
        state = await (await self.page.request.get(f"{self.sandbox.url}/sim/state")).json()
        return int(next(person["id"] for person in state["people"] if person["first_name"] == name))

    async def add(self, name: str, language: str) -> Locator:
        await self.page.get_by_test_id("add-person").click()
        await self.page.get_by_test_id("ask-first_name").fill(name)
        await self.page.get_by_test_id("ask-language_code").select_option(language)
        await self.page.get_by_test_id("person-add").click()
        await self.phone(name).wait_for()
        return self.phone(name)


@asynccontextmanager
async def a_room(
    chromium: Browser,
    bots: Sequence[BotProfile] = (DEFAULT_BOT,),
    phones: Sequence[str] = ("Owner",),
    upcoming: Upcoming | None = None,
    **window: Any,
) -> AsyncIterator[Room]:
    """A room of its own for one test; the echo bot is the first of the sandbox's bots."""
    sandbox = Sandbox(bots, phones=phones, upcoming=upcoming)
    await sandbox.start()
    context = await chromium.new_context(**{"viewport": DESK, "locale": "en-GB", **window})
    try:
        async with EchoBot(sandbox.url, bots[0].token) as bot:
            page = await context.new_page()
            complaints: list[str] = []
            page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            yield Room(page, sandbox, bot, complaints)
    finally:
        await context.close()
        await sandbox.stop()


def key(phone: Locator, label: str) -> Locator:
    """The newest button with this label."""
    return phone.get_by_test_id("button").filter(has_text=label).last


async def saved_text(download: Download) -> str:
    return (await saved_bytes(download)).decode()


async def saved_bytes(download: Download) -> bytes:
    return _read(await download.path())


def _read(path: Path) -> bytes:
    return path.read_bytes()
