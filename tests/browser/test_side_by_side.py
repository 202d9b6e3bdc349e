"""The chat page in a real browser: owner and HR beside each other."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.room import POCKET, Room, a_room

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BOTH = ("Owner", "HR")


@pytest_asyncio.fixture(loop_scope="session")
async def office(chromium: Browser) -> AsyncIterator[Room]:
    """A room with two phones, both of whose owners have started the bot."""
    async with a_room(chromium, phones=BOTH) as room:
        await room.open()
        for name in BOTH:
            await room.start(name)
        yield room


async def test_the_page_begins_with_both_and_a_reload_keeps_them(office: Room) -> None:
    for name in BOTH:
        await expect(office.phone(name)).to_be_in_viewport(ratio=1)
    await office.page.reload()
    for name in BOTH:
        await expect(office.phone(name).get_by_test_id("message-bot")).to_have_count(1)
    state = await (await office.page.request.get(f"{office.sandbox.url}/sim/state")).json()
    assert [person["first_name"] for person in state["people"]] == list(BOTH)


async def test_who_was_put_away_stays_away(office: Room) -> None:
    await office.phone("HR").get_by_test_id("remove").click()
    await office.page.reload()
    await office.phone().wait_for()
    await expect(office.phone("HR")).to_have_count(0)


async def test_on_a_narrow_screen_they_share_the_place(chromium: Browser) -> None:
    async with a_room(chromium, phones=BOTH, viewport=POCKET) as room:
        await room.open()
        await expect(room.phone("HR")).to_be_hidden()
        await room.page.get_by_test_id("tab-HR").click()
        await expect(room.phone("HR")).to_be_in_viewport(ratio=1)
        await expect(room.phone()).to_be_hidden()
        await room.start("HR")
        assert await room.page.evaluate("document.documentElement.scrollWidth") == POCKET["width"]


async def test_each_blocks_and_unblocks_with_one_click_and_for_themselves(office: Room) -> None:
    owner, hr = [await office.id_of(name) for name in BOTH]
    await office.phone("HR").get_by_test_id("block").click()
    await expect(office.phone("HR").get_by_test_id("composer")).to_have_count(0)
    await expect(office.phone().get_by_test_id("composer")).to_be_visible()
    assert await office.bot.say(hr, "a reminder") is None
    assert await office.bot.say(owner, "a reminder") is not None
    refused = await office.page.request.get(f"{office.sandbox.url}/sim/calls?chat={hr}&method=sendMessage")
    last = (await refused.json())[-1]
    assert (last["status"], last["description"]) == (403, "Forbidden: bot was blocked by the user")
    await office.phone().get_by_test_id("block").click()
    await office.phone("HR").get_by_test_id("block").click()
    await expect(office.phone("HR").get_by_test_id("composer")).to_be_visible()
    await expect(office.phone().get_by_test_id("composer")).to_have_count(0)
    assert await office.bot.say(hr, "once more") is not None
    assert await office.bot.say(owner, "once more") is None
    assert office.bot.memberships == [("HR", "kicked"), ("Owner", "kicked"), ("HR", "member")]


async def test_a_failure_can_be_ordered_for_one_of_them(office: Room) -> None:
    await office.page.get_by_test_id("fault").click()
    await office.page.get_by_test_id("ask-chat").select_option("HR")
    await office.page.get_by_test_id("fault-order").click()
    line = office.page.get_by_test_id("fault-state")
    await expect(line).to_contain_text("HR, sendMessage, 429")
    await office.write("unharmed")
    await expect(office.phone().get_by_test_id("message-bot").last).to_contain_text("unharmed")
    await expect(line).to_be_visible()
    await office.write("lost", "HR")
    await expect(line).to_be_hidden()
    await expect(office.phone("HR").get_by_text("You said: lost")).to_have_count(0)
