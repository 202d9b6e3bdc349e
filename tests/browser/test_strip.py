"""The chat page in a real browser: the control strip."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.async_api import Browser, expect

from tests.browser.room import Room, a_room, saved_text

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_the_clock_moves_by_an_hour_a_day_a_week_and_to_a_date(room: Room) -> None:
    await room.begin()
    before = room.sandbox.clock.now()
    await room.page.get_by_test_id("clock-plus-hour").click()
    await room.page.get_by_test_id("clock-plus-day").click()
    await room.page.get_by_test_id("clock-plus-week").click()
    await expect(room.page.get_by_test_id("clock")).to_contain_text(f"{(before.hour + 10) % 24:02}:")
    await room.page.get_by_test_id("clock-set").click()
    await room.page.get_by_test_id("ask-to").fill("2027-10-01T08:30")
    await room.page.get_by_test_id("clock-move").click()
    await expect(room.page.get_by_test_id("clock")).to_have_text("Fri, 1 October 2027" + "08:30")
    assert room.sandbox.clock.now().isoformat().startswith("2027-09-30T23:30")
    await room.write("later")
    await expect(room.phone().get_by_text("Fri, 1 October 2027")).to_be_visible()


class Planner:
    """Knows of one reminder, of none, or does not know."""

    next: datetime | None = None
    broken = False

    async def upcoming(self) -> datetime | None:
        if self.broken:
            raise LookupError("the database is gone")
        return self.next


async def test_the_clock_jumps_to_the_next_reminder_and_never_back(chromium: Browser) -> None:
    planner = Planner()
    async with a_room(chromium, upcoming=planner.upcoming) as room:
        await room.begin()
        planner.next = datetime(2027, 9, 30, 23, 30, tzinfo=UTC)
        await room.page.get_by_test_id("clock-upcoming").click()
        await expect(room.page.get_by_test_id("clock")).to_have_text("Fri, 1 October 2027" + "08:30")
        planner.next = datetime(2026, 12, 1, tzinfo=UTC)
        await room.page.get_by_test_id("clock-upcoming").click()
        await expect(room.page.get_by_test_id("toast")).to_have_text("The next reminder is due already.")
        assert room.sandbox.clock.now() > datetime(2027, 9, 30, tzinfo=UTC)
        assert room.complaints == []


async def test_a_jump_that_cannot_be_made_is_told_calmly(chromium: Browser) -> None:
    planner = Planner()
    async with a_room(chromium, upcoming=planner.upcoming) as room:
        await room.begin()
        toast = room.page.get_by_test_id("toast").last
        await room.page.get_by_test_id("clock-upcoming").click()
        await expect(toast).to_have_text("No reminder is planned.")
        planner.broken = True
        await room.page.get_by_test_id("page-language-ja").click()
        await room.page.get_by_test_id("clock-upcoming").click()
        await expect(toast).to_have_text("次のお知らせを確認できませんでした。もう一度お試しください。")
        assert room.sandbox.clock.offset.total_seconds() == 0


async def test_without_reminders_there_is_no_such_button(room: Room) -> None:
    await room.begin()
    await expect(room.page.get_by_test_id("clock-plus-week")).to_be_visible()
    await expect(room.page.get_by_test_id("clock-upcoming")).to_be_hidden()


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_on_a_desk_all_controls_stand_in_one_row_on_the_longest_day(
    chromium: Browser, language: str
) -> None:
    async with a_room(chromium, upcoming=Planner().upcoming, locale=language) as room:
        room.sandbox.clock.move_to(datetime(2027, 9, 22, 3, 0, tzinfo=UTC))
        await room.open()
        tops = "nodes => new Set(nodes.map(node => Math.round(node.getBoundingClientRect().top))).size"
        controls = room.page.locator("#controls > button, #strip .switch, #strip .add-person")
        assert await controls.evaluate_all(tops) == 1


async def test_a_failure_can_be_ordered_for_the_next_call(room: Room) -> None:
    phone = await room.begin()
    await room.page.get_by_test_id("fault").click()
    await room.page.get_by_test_id("ask-kind").select_option("kind500")
    await room.page.get_by_test_id("fault-order").click()
    await expect(room.page.get_by_test_id("fault-state")).to_contain_text("sendMessage, 500")
    await room.write("lost")
    await expect(room.page.get_by_test_id("fault-state")).to_be_hidden()
    await room.write("found")
    await expect(phone.get_by_test_id("message-bot").last).to_contain_text("found")
    await expect(phone.get_by_text("You said: lost")).to_have_count(0)


async def test_an_ordered_failure_can_be_taken_back(room: Room) -> None:
    phone = await room.begin()
    await room.page.get_by_test_id("fault").click()
    await room.page.get_by_test_id("fault-order").click()
    await room.page.get_by_test_id("fault-clear").click()
    await expect(room.page.get_by_test_id("fault-state")).to_be_hidden()
    await room.write("safe")
    await expect(phone.get_by_test_id("message-bot").last).to_contain_text("safe")


async def test_the_transcript_of_all_phones_is_one_file(room: Room) -> None:
    await room.begin()
    await room.add("HR", "ja")
    async with room.page.expect_download() as download:
        await room.page.get_by_test_id("transcript").click()
    text = await saved_text(await download.value)
    assert "== Owner, @tsuriai_bot ==\n\nOwner: /start" in text
    assert "[はい] [いいえ]" in text
    assert "== HR, @tsuriai_bot ==" in text


async def test_the_page_speaks_japanese_and_english(room: Room) -> None:
    phone = await room.begin()
    await room.page.get_by_test_id("page-language-ja").click()
    await expect(room.page.locator("html")).to_have_attribute("lang", "ja")
    await expect(room.page.get_by_test_id("add-person")).to_have_text("人を追加")
    await expect(phone.get_by_label("メッセージ", exact=True)).to_be_visible()
    await room.page.reload()
    await expect(room.page.get_by_test_id("add-person")).to_have_text("人を追加")
    await room.page.get_by_test_id("page-language-en").click()
    await expect(room.page.get_by_test_id("add-person")).to_have_text("Add a person")


async def test_the_page_outlives_a_fresh_start_of_the_sandbox(chromium: Browser) -> None:
    async with a_room(chromium) as room:
        phone = await room.begin()
        await room.page.request.post(f"{room.sandbox.url}/sim/reset")
        await phone.get_by_test_id("start").click()
        await expect(phone.get_by_test_id("message-bot")).to_have_count(1)
