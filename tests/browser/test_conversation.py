"""A whole conversation, as a person would have it: `tsuriai demo`, a browser, every question, the result."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(240)]

PHONE = {"width": 420, "height": 860}
MOST_QUESTIONS = 80
DATE = "2026-10-01"


@dataclass(frozen=True, slots=True)
class Language:
    """What a person of that language reads and taps."""

    code: str
    name: str
    agree: str
    unknown: str
    why: str
    summary: str
    complete: str
    first: str
    number: str
    date: str


JAPANESE = Language(
    code="ja",
    name="日本語",
    agree="同意して始める",
    unknown="わからない",
    why="なぜ聞くの？",
    summary="点検の結果",
    complete="質問は全部終わりました。",
    first="法人",
    number="数字を送ってください",
    date="日付を送ってください",
)
ENGLISH = Language(
    code="en",
    name="English",
    agree="Agree and start",
    unknown="Don't know",
    why="Why do you ask?",
    summary="Result of the check",
    complete="All questions are answered.",
    first="corporation",
    number="Send a number",
    date="Send a date",
)


@asynccontextmanager
async def demo(database: Path) -> AsyncIterator[str]:
    """`tsuriai demo` as a program of its own; the address it prints."""
    command = Path(sys.executable).with_name("tsuriai")
    process = await asyncio.create_subprocess_exec(
        command, "demo", "--port", "0", "--database", database, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        yield await asyncio.wait_for(_address(process.stdout), 60)
    finally:
        process.terminate()
        await process.communicate()
    assert process.returncode == 0


async def _address(output: asyncio.StreamReader) -> str:
    async for line in output:
        for word in line.decode().split():
            if word.startswith("http://"):
                return word
    pytest.fail("the demo printed no address")


@dataclass(slots=True)
class Chat:
    """One phone on the page."""

    page: Page
    words: Language
    folder: Path

    @property
    def card(self) -> Locator:
        return self.page.get_by_test_id("message-bot").last

    async def tap(self, label: str, *, exact: bool = True) -> None:
        before = await self.card.inner_text()
        buttons = self.page.get_by_test_id("button")
        wanted = (
            buttons.filter(has_text=label)
            if not exact
            else self.page.get_by_role("button", name=label, exact=True)
        )
        await wanted.last.click()
        await self._changed(before)

    async def send(self, text: str) -> None:
        count = await self.page.get_by_test_id("message-bot").count()
        await self.page.get_by_test_id("composer").fill(text)
        await self.page.get_by_test_id("composer").press("Enter")
        await expect(self.page.get_by_test_id("message-bot")).to_have_count(count + 1)

    async def keep(self, name: str) -> None:
        await self.page.screenshot(path=self.folder / f"conversation-{self.words.code}-{name}.png")

    async def labels(self) -> list[str]:
        return await self.page.get_by_test_id("button").all_inner_texts()

    async def _changed(self, before: str) -> None:
        for _ in range(200):
            if await self.card.inner_text() != before:
                return
            await asyncio.sleep(0.02)
        pytest.fail(f"nothing happened after a tap on this card:\n{before}")


async def _begin(chat: Chat, address: str) -> None:
    await chat.page.goto(address)
    await chat.page.get_by_test_id("start").click()
    await expect(chat.page.get_by_test_id("message-bot")).to_have_count(1)
    await chat.keep("1-language")
    await chat.tap(chat.words.name)
    await chat.keep("2-consent")
    await chat.tap(chat.words.agree)
    await chat.keep("3-first-question")
    await chat.tap(chat.words.why)
    await chat.keep("4-why")
    await chat.tap(chat.words.first, exact=False)


async def _answer_everything(chat: Chat) -> int:
    for count in range(MOST_QUESTIONS):
        text = await chat.card.inner_text()
        if chat.words.summary in text:
            return count
        if chat.words.number in text:
            await chat.send("6")
        elif chat.words.date in text:
            await chat.send(DATE)
        elif count % 9 == 4:
            await chat.tap(chat.words.unknown)
        else:
            await chat.tap((await chat.labels())[0])
    pytest.fail("the conversation has no end")


async def _read_a_finding(chat: Chat) -> None:
    """From the summary to the first finding of the first group, and back by the command."""
    await chat.keep("5-summary")
    await chat.tap((await chat.labels())[0])
    await chat.keep("6-list")
    await chat.tap("1")
    await chat.keep("7-finding")
    links = chat.card.get_by_role("link")
    assert await links.count() >= 1
    assert str(await links.first.get_attribute("href")).startswith("https://")


def _stored(database: Path) -> tuple[int, int]:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        [answers] = connection.execute("SELECT count(*) FROM answer").fetchone()
        [complete] = connection.execute("SELECT count(*) FROM interview WHERE complete").fetchone()
    connection.close()
    return answers, complete


@pytest.mark.parametrize("words", [JAPANESE, ENGLISH], ids=lambda words: words.code)
async def test_a_person_reaches_a_result_that_is_stored_and_shown_again(
    chromium: Browser, artefacts: Path, tmp_path: Path, words: Language
) -> None:
    database = tmp_path / "tsuriai.db"
    async with (
        demo(database) as address,
        await chromium.new_context(viewport=PHONE, reduced_motion="reduce") as context,
    ):
        chat = Chat(await context.new_page(), words, artefacts)
        await _begin(chat, address)
        answered = await _answer_everything(chat) + 1
        text = await chat.card.inner_text()

        assert words.complete in text
        assert _stored(database) == (answered, 1)

        await _read_a_finding(chat)
        await chat.send("/check")

        assert words.complete in await chat.card.inner_text()
