"""The chat page in a real browser: what the bot says."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Locator, expect

from tests.browser.room import Room, a_room, key, saved_text

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_newcomer_reads_what_the_bot_does_and_starts(room: Room) -> None:
    await room.open()
    await expect(room.phone().get_by_text("Repeats what you say.")).to_be_visible()
    await expect(room.phone().get_by_test_id("composer")).to_have_count(0)
    await room.phone().get_by_test_id("start").click()
    await expect(room.phone().get_by_test_id("message")).to_contain_text("/start")
    await expect(room.phone().get_by_test_id("message-bot").locator("strong")).to_have_text("Hello")
    await expect(room.phone().get_by_test_id("composer")).to_be_visible()


async def test_formatting_becomes_elements_at_the_right_characters(room: Room) -> None:
    phone = await room.begin()
    await room.write("/formatted")
    message = phone.get_by_test_id("message-bot").last
    for selector, text in {
        "strong em": "both",
        "u": "under",
        "s": "gone",
        "pre code": "print(1)",
        "blockquote:not(.expandable)": "short",
        ".command": "/paper",
        "time[title]": "31 December 2026",
    }.items():
        await expect(message.locator(selector)).to_have_text(text)
    await expect(message.locator("strong").last).to_have_text("after")
    await expect(message.locator(".text")).to_have_attribute("lang", "ja")
    link = message.get_by_role("link", name="the law")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    await expect(link).to_have_attribute("target", "_blank")


async def test_words_that_look_like_markup_stay_words(room: Room) -> None:
    phone = await room.begin()
    nasty = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    await room.write(nasty)
    await expect(phone.get_by_test_id("message-bot").last).to_contain_text(nasty)
    assert await phone.locator(".text :is(img, script)").count() == 0


async def test_hidden_words_show_when_asked_for(room: Room) -> None:
    phone = await room.begin()
    await room.write("/formatted")
    secret = phone.get_by_text("secret", exact=True)
    await expect(secret).to_be_hidden()
    await phone.get_by_role("button", name="Hidden text").press("Enter")
    await expect(secret).to_be_visible()


async def test_a_long_quote_opens_and_closes(room: Room) -> None:
    phone = await room.begin()
    await room.write("/formatted")
    quote = phone.locator(".expandable")
    await quote.wait_for()
    closed = await quote.evaluate("node => node.offsetHeight")
    await quote.get_by_role("button", name="Show more").click()
    await expect(quote.get_by_role("button", name="Show less")).to_have_attribute("aria-expanded", "true")
    assert await quote.evaluate("node => node.offsetHeight") > closed * 1.3
    await quote.get_by_role("button", name="Show less").click()
    assert await quote.evaluate("node => node.offsetHeight") == closed


async def test_a_pressed_button_waits_visibly_until_the_bot_has_answered(room: Room) -> None:
    phone = await room.begin()
    await key(phone, "待つ").click()
    await expect(key(phone, "待つ")).to_have_attribute("aria-busy", "true")
    room.bot.patience.set()
    await expect(key(phone, "待つ")).not_to_have_attribute("aria-busy", "true")


async def test_a_toast_passes_and_an_alert_waits_for_ok(room: Room) -> None:
    phone = await room.begin()
    await key(phone, "はい").click()
    await expect(phone.get_by_test_id("toast")).to_have_text("記録しました")
    await key(phone, "いいえ").click()
    await expect(phone.get_by_test_id("alert")).to_contain_text("Please look at this")
    await expect(phone.get_by_test_id("alert-ok")).to_be_focused()
    await room.page.keyboard.press("Enter")
    await expect(phone.get_by_test_id("alert")).to_have_count(0)
    await expect(key(phone, "いいえ")).to_be_focused()
    await expect(phone.get_by_test_id("toast")).to_have_count(0)


async def test_an_edited_message_says_so_and_a_deleted_one_vanishes(room: Room) -> None:
    phone = await room.begin()
    message = phone.get_by_test_id("message-bot")
    await key(phone, "変える").click()
    await expect(message).to_contain_text("Changed")
    await expect(message).to_contain_text("edited")
    await expect(message.get_by_test_id("button")).to_have_count(3)
    await room.write("again")
    await expect(message).to_have_count(2)
    where = {"chat_id": await room.owner_id(), "message_id": await number_of(message.first)}
    await room.bot.call("deleteMessage", **where)
    await expect(message).to_have_count(1)


async def test_a_copy_button_copies(chromium: Browser) -> None:
    async with a_room(chromium, permissions=["clipboard-read", "clipboard-write"]) as room:
        phone = await room.begin()
        await key(phone, "写す").click()
        await expect(phone.get_by_test_id("toast")).to_have_text("Copied.")
        assert await room.page.evaluate("navigator.clipboard.readText()") == "第3条"


async def test_a_document_can_be_downloaded(room: Room) -> None:
    phone = await room.begin()
    await room.write("/paper")
    async with room.page.expect_download() as download:
        await phone.get_by_test_id("file").click()
    saved = await download.value
    assert saved.suggested_filename == "行動計画.json"
    assert await saved_text(saved) == '{"plan": 1}'


async def test_the_bot_is_seen_typing(room: Room) -> None:
    phone = await room.begin()
    await expect(phone.get_by_test_id("status")).to_have_text("bot")
    await room.bot.call("sendChatAction", chat_id=await room.owner_id(), action="typing")
    await expect(phone.get_by_test_id("status")).to_have_text("typing …")


async def test_a_long_chat_follows_the_newest_message_unless_one_reads_above(room: Room) -> None:
    phone = await room.begin()
    for number in range(12):
        await room.bot.say(await room.owner_id(), f"line {number}\n" * 3)
    await expect(phone.get_by_text("line 11").last).to_be_in_viewport()
    await phone.get_by_test_id("log").evaluate("node => { node.scrollTop = 0; }")
    await room.bot.say(await room.owner_id(), "while away")
    await expect(phone.get_by_test_id("jump")).to_be_visible()
    await expect(phone.get_by_text("while away")).not_to_be_in_viewport()
    await phone.get_by_test_id("jump").click()
    await expect(phone.get_by_text("while away")).to_be_in_viewport()


async def test_news_arrive_even_when_the_event_stream_fails(chromium: Browser) -> None:
    async with a_room(chromium) as room:
        await room.page.route("**/sim/events", lambda route: route.abort())
        phone = await room.begin()
        await room.write("slow way")
        await expect(phone.get_by_test_id("message-bot").last).to_contain_text("slow way")


async def number_of(message: Locator) -> int:
    return int(await message.get_attribute("data-message-id") or 0)
