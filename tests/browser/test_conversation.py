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
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from flows.facts import Kind
from flows.rulebook import Question
from tests.support.running import words

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(240)]

PHONE: ViewportSize = {"width": 420, "height": 860}
MOST_QUESTIONS = 120
DATE = "2026-10-01"
STATUSES = ("student", "gijinkoku")


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
    """One phone on the page, whose owner reads one language."""

    page: Page
    language: str
    folder: Path

    @property
    def phone(self) -> Locator:
        return self.page.get_by_test_id("phone-Owner")

    @property
    def card(self) -> Locator:
        return self.phone.get_by_test_id("message-bot").last

    def say(self, id_: str, **arguments: str | int) -> str:
        return words().text(self.language, id_, **arguments)

    async def read(self) -> str:
        return await self.card.inner_text()

    async def tap(self, label: str) -> None:
        """Taps the newest button with exactly that label."""
        before = await self.read()
        await self.phone.get_by_role("button", name=label, exact=True).last.click()
        await self._changed(before)

    async def tap_like(self, beginning: str) -> None:
        """Taps the button whose label begins so, and goes on with a number."""
        await self.tap(next(label for label in await self.labels() if label.startswith(beginning)))

    async def send(self, text: str) -> None:
        count = await self.phone.get_by_test_id("message-bot").count()
        await self.phone.get_by_test_id("composer").fill(text)
        await self.phone.get_by_test_id("composer").press("Enter")
        await expect(self.phone.get_by_test_id("message-bot")).to_have_count(count + 1)

    async def keep(self, name: str) -> None:
        await self.page.screenshot(path=self.folder / f"conversation-{self.language}-{name}.png")

    async def labels(self) -> list[str]:
        return await self.phone.get_by_test_id("button").all_inner_texts()

    async def asked(self) -> Question | None:
        """The question on the card; None on any other screen."""
        text = await self.read()
        shown = (
            one for one in words().book.questions.values() if words().question(self.language, one) in text
        )
        return next(shown, None)

    async def _changed(self, before: str) -> None:
        for _ in range(200):
            if await self.read() != before:
                return
            await asyncio.sleep(0.02)
        pytest.fail(f"nothing happened after a tap on this card:\n{before}")


async def _begin(chat: Chat, address: str) -> None:
    await chat.page.goto(address)
    await chat.phone.get_by_test_id("start").click()
    await expect(chat.phone.get_by_test_id("message-bot")).to_have_count(1)
    await chat.keep("01-language")
    await chat.tap(chat.say("language-name"))
    await chat.keep("02-consent")
    await chat.tap(chat.say("button-agree"))
    await chat.keep("03-first-question")
    await chat.tap(chat.say("button-why"))
    await chat.keep("04-why")


async def _answer_everything(chat: Chat) -> int:
    """Every question until the result, mostly with the first button; how many there were."""
    for count in range(MOST_QUESTIONS):
        question = await chat.asked()
        if question is None:
            return count
        if question.kind is Kind.NUMBER:
            await chat.send("6")
        elif question.kind is Kind.DATE:
            await chat.send(DATE)
        elif count % 9 == 4:
            await chat.tap(chat.say("button-unknown"))
        else:
            await chat.tap((await chat.labels())[0])
    pytest.fail("the conversation has no end")


async def _add_worker(chat: Chat, number: int, status: str) -> int:
    """Adds the next worker, of that status of residence, and answers everything; how many questions."""
    await chat.tap(chat.say("button-worker-add" if number == 1 else "button-worker-next"))
    await chat.keep(f"1{number}-{status}-first-question")
    residence = words().book.questions["residence_status"]
    label = words().option(chat.language, residence, status)
    await chat.tap(label)
    answered = await _answer_everything(chat) + 1
    text = await chat.read()
    assert chat.say("summary-complete") in text
    assert chat.say("worker-name-status", name=chat.say("worker-name", number=number), status=label) in text
    await chat.keep(f"1{number}-{status}-summary")
    return answered


async def _read_a_finding(chat: Chat) -> None:
    """From the result to the first finding of the first group, and back."""
    await chat.keep("05-summary")
    await chat.tap((await chat.labels())[0])
    await chat.keep("06-list")
    await chat.tap("1")
    await chat.keep("07-finding")
    links = chat.card.get_by_role("link")
    assert await links.count() >= 1
    assert str(await links.first.get_attribute("href")).startswith("https://")
    await chat.tap(chat.say("button-summary"))


async def _look_ahead(chat: Chat) -> None:
    """The papers for a worker's renewal, the dates of the year, the list of workers, the overall result."""
    await chat.tap(chat.say("button-papers"))
    assert chat.say("papers-worker") in await chat.read()
    await chat.keep("20-papers-of-the-worker")
    while chat.say("papers-employer") not in await chat.read():
        await chat.tap(chat.say("button-later"))
    await chat.keep("21-papers-of-the-employer")
    await chat.send("/workers")
    assert chat.say("workers-title") in await chat.read()
    await chat.keep("22-workers")
    await chat.tap(chat.say("button-overall"))
    await chat.keep("23-overall")
    await chat.tap_like(chat.say("button-dates", count=0).rstrip("0件 "))
    assert chat.say("dates-title") in await chat.read()
    await chat.keep("24-dates")


def _stored(database: Path) -> tuple[int, int]:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        [answers] = connection.execute("SELECT count(*) FROM answer").fetchone()
        [complete] = connection.execute("SELECT count(*) FROM interview WHERE complete").fetchone()
    connection.close()
    return answers, complete


@pytest.mark.parametrize("language", words().catalog.languages)
async def test_a_person_tells_of_a_workplace_and_two_workers_and_it_is_stored_and_shown_again(
    chromium: Browser, artefacts: Path, tmp_path: Path, language: str
) -> None:
    database = tmp_path / "tsuriai.db"
    async with (
        demo(database) as address,
        await chromium.new_context(viewport=PHONE, locale=language, reduced_motion="reduce") as context,
    ):
        chat = Chat(await context.new_page(), language, artefacts)
        await _begin(chat, address)
        answered = await _answer_everything(chat)
        assert chat.say("summary-complete") in await chat.read()
        assert _stored(database) == (answered, 1)

        await _read_a_finding(chat)
        for number, status in enumerate(STATUSES, start=1):
            answered += await _add_worker(chat, number, status)
        assert _stored(database) == (answered, 3)

        await _look_ahead(chat)
        await chat.send("/check")
        assert chat.say("summary-complete") in await chat.read()
