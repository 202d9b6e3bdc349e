"""A whole renewal, as an owner and HR would live it: `tsuriai demo`, two phones, from the invitation to the
permission. The pictures stay in `artefacts`.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from i18n.articles import day
from tests.browser.test_conversation import demo
from tests.support.running import words

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(400)]

DESK: ViewportSize = {"width": 1280, "height": 860}
PATIENCE = 20_000  # milliseconds: a reminder passes five steps until it is read
LANGUAGE = "ja"
MOST_JUMPS = 30
LIST = "在留資格,在留期間の満了日,呼び名\n特定技能1号,2028年3月31日,厨房B\n"


def say(id_: str, **arguments: str | int) -> str:
    return words().text(LANGUAGE, id_, **arguments)


def status(option: str) -> str:
    return words().option(LANGUAGE, words().book.questions["residence_status"], option)


@dataclass(slots=True)
class Phone:
    """One of the phones on the page."""

    page: Page
    name: str
    folder: Path

    @property
    def node(self) -> Locator:
        return self.page.get_by_test_id(f"phone-{self.name}")

    @property
    def last(self) -> Locator:
        return self.node.get_by_test_id("message-bot").last

    async def start(self) -> None:
        await self.node.get_by_test_id("start").click()
        await self.agree()

    async def agree(self) -> None:
        await self.tap(say("language-name"))
        await self.tap(say("button-agree"))

    async def tap(self, label: str) -> None:
        """The newest button of exactly that label."""
        button = self.node.get_by_role("button", name=label, exact=True).last
        await button.wait_for(timeout=PATIENCE)
        await button.scroll_into_view_if_needed()
        await button.click()
        await asyncio.sleep(0.3)

    async def send(self, text: str) -> None:
        await self.node.get_by_test_id("composer").fill(text)
        await self.node.get_by_test_id("composer").press("Enter")
        await asyncio.sleep(0.3)

    async def sees(self, text: str) -> None:
        """Some message of the bot's shows it."""
        found = self.node.get_by_test_id("message-bot").filter(has_text=text)
        await expect(found.last).to_be_visible(timeout=PATIENCE)

    async def count(self, text: str) -> int:
        return await self.node.get_by_test_id("message-bot").filter(has_text=text).count()


async def keep(page: Page, folder: Path, name: str) -> None:
    await page.screenshot(path=folder / f"renewal-{name}.png")


async def join(page: Page, owner: Phone, hr: Phone) -> None:
    """The owner invites, HR opens the link, the owner lets them in."""
    await owner.send("/team")
    await owner.tap(say("button-invite"))
    await owner.tap(say("standing-hr"))
    await owner.sees(say("invite-made"))
    link = owner.node.locator("a").filter(has_text="?start=").last
    await link.click()
    await page.get_by_test_id("choice-1").click()
    await hr.agree()
    await hr.sees(say("door-title"))
    await keep(page, owner.folder, "1-waiting")
    [number] = re.findall(r"\d{4}", await hr.last.inner_text())[-1:]
    await owner.sees(number)
    await owner.tap(say("button-let-in"))
    await hr.sees(say("guest-welcome"))
    await keep(page, owner.folder, "2-let-in")


async def register(page: Page, hr: Phone, stay: datetime) -> None:
    """Three workers: two by hand, one from a spreadsheet."""
    await hr.send("/workers")
    await hr.tap(say("button-worker-add"))
    await hr.tap(status("gijinkoku"))
    await hr.tap(say("button-calendar"))
    await hr.sees(say("weekday-0"))
    await keep(page, hr.folder, "3-calendar")
    await hr.send(f"{stay:%Y-%m-%d}")
    await hr.sees(day(LANGUAGE, stay.date()))
    await hr.send("/workers")
    await hr.tap(say("button-worker-next"))
    await hr.tap(status("nursing_care"))
    await hr.send("令和12年3月31日")
    await hr.send("/workers")
    await hr.tap(say("button-import"))
    file = {"name": "従業員.csv", "mimeType": "text/csv", "buffer": LIST.encode("cp932")}
    await hr.node.get_by_test_id("attach").click()
    async with page.expect_file_chooser() as chooser:
        await hr.node.get_by_test_id("attach-document").click()
    await (await chooser.value).set_files([file])  # type: ignore[list-item]  # a FilePayload
    await hr.sees(say("import-read", count=1))
    await keep(page, hr.folder, "4-preview")
    await hr.tap(say("button-import-add", count=1))
    await hr.sees(say("import-done", count=1))
    await hr.send("/workers")
    await hr.sees("厨房B")
    await keep(page, hr.folder, "5-workers")


async def until_reminded(page: Page, hr: Phone, lead: str) -> None:
    """Jump from reminder to reminder until HR reads that one."""
    title = words().lead(LANGUAGE, words().book.leads[lead])
    reminded = hr.node.get_by_test_id("message-bot").filter(has_text="かかわる日：").filter(has_text=title)
    for _ in range(MOST_JUMPS):
        if await reminded.count():
            return
        await page.get_by_test_id("clock-upcoming").click()
        await asyncio.sleep(1.5)  # pressed again too early, it moves nothing
    pytest.fail(f"HR was never reminded of {lead}: {await hr.last.inner_text()}")


async def test_owner_and_hr_see_a_renewal_through_to_the_permission(
    chromium: Browser, artefacts: Path, tmp_path: Path
) -> None:
    stay = datetime.now(UTC) + timedelta(days=125)  # noqa: TID251  # the demo begins at the machine's time
    async with demo(tmp_path / "renewal.db") as address:
        context = await chromium.new_context(viewport=DESK, locale="ja-JP")
        page = await context.new_page()
        await page.goto(address)
        owner, hr = Phone(page, "Owner", artefacts), Phone(page, "HR", artefacts)
        await owner.start()
        await join(page, owner, hr)
        await register(page, hr, stay)

        await until_reminded(page, hr, "diagnosis")
        await keep(page, artefacts, "6-first-reminder")
        await hr.tap(say("button-case-prepare"))
        await hr.sees(say("case-done-preparing"))

        await until_reminded(page, hr, "file-complete")
        await keep(page, artefacts, "7-file-complete")
        await hr.tap(say("button-case-filed"))
        await hr.tap(say("button-filed-counter"))
        await hr.node.get_by_role("button").filter(has_text=re.compile(r"^今日（")).first.click()
        await hr.sees(say("case-done-filed"))
        await keep(page, artefacts, "8-filed")

        await until_reminded(page, hr, "explain-special-period")
        await keep(page, artefacts, "9-special-period")
        await hr.tap(say("button-case-granted"))
        later = stay.replace(year=stay.year + 3)
        await hr.send(f"{later:%Y-%m-%d}")
        await hr.sees(say("case-done-granted"))
        await hr.sees(day(LANGUAGE, later.date()))
        await keep(page, artefacts, "10-granted")

        await hr.send("/why")
        await hr.sees(say("ledger-title"))
        await keep(page, artefacts, "11-why")
        await owner.send("/workers")
        await owner.sees(say("state-granted"))
        await keep(page, artefacts, "12-owner-sees-it")
        await context.close()
