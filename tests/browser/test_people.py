"""The chat page in a real browser: what people do."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from bot.sandbox import DEFAULT_BOT, BotProfile
from tests.browser.room import Room, a_room, key

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_enter_sends_and_shift_enter_begins_a_new_line(room: Room) -> None:
    phone = await room.begin()
    box = phone.get_by_test_id("composer")
    await box.press_sequentially("one")
    await box.press("Shift+Enter")
    await box.press_sequentially("two")
    await expect(phone.get_by_test_id("message")).to_have_count(1)
    await box.press("Enter")
    await expect(phone.get_by_test_id("message").last).to_contain_text("one\ntwo")
    await expect(box).to_have_value("")


async def test_enter_does_not_send_while_an_input_method_composes(room: Room) -> None:
    phone = await room.begin()
    box = phone.get_by_test_id("composer")
    await box.focus()
    keyboard = await room.page.context.new_cdp_session(room.page)
    await keyboard.send("Input.imeSetComposition", {"text": "にほん", "selectionStart": 3, "selectionEnd": 3})
    for sign in ({"isComposing": True}, {"keyCode": 229}):
        await box.dispatch_event("keydown", {"key": "Enter", "bubbles": True, "cancelable": True, **sign})
    await keyboard.send("Input.insertText", {"text": "日本"})
    await expect(box).to_have_value("日本")
    await expect(phone.get_by_test_id("message")).to_have_count(1)
    await box.press("Enter")
    await expect(phone.get_by_test_id("message").last).to_contain_text("日本")


async def test_a_person_edits_their_own_message(room: Room) -> None:
    phone = await room.begin()
    await room.write("seven")
    await phone.get_by_test_id("message").last.hover()
    await phone.get_by_test_id("message").last.get_by_role("button", name="Edit").click()
    await phone.get_by_test_id("composer").fill("eight")
    await phone.get_by_test_id("send").click()
    await expect(phone.get_by_test_id("message")).to_have_count(2)
    await expect(phone.get_by_test_id("message").last).to_contain_text("eight")
    await expect(phone.get_by_test_id("message").last).to_contain_text("edited")


async def test_the_menu_speaks_the_persons_language_and_sends_the_command(room: Room) -> None:
    phone = await room.begin()
    await phone.get_by_test_id("menu").press("Enter")
    await expect(phone.get_by_test_id("command-formatted")).to_contain_text("Every kind of formatting")
    await room.page.keyboard.press("Escape")
    await phone.get_by_test_id("language-select").select_option("ja")
    await expect(phone.get_by_test_id("log")).to_have_attribute("lang", "ja")
    await phone.get_by_test_id("menu").press("Enter")
    await expect(phone.get_by_test_id("command-formatted")).to_contain_text("書式の見本")
    await room.page.keyboard.press("ArrowDown")
    await room.page.keyboard.press("Enter")
    await expect(phone.get_by_test_id("message").last).to_contain_text("/paper")


ATTACHED = [("photo", "Photo"), ("sticker", "Sticker")]


@pytest.mark.parametrize(("kind", "shown"), ATTACHED)
async def test_a_person_attaches_things_with_one_click(chromium: Browser, kind: str, shown: str) -> None:
    async with a_room(chromium) as room:
        phone = await room.begin()
        await phone.get_by_test_id("attach").click()
        await phone.get_by_test_id(f"attach-{kind}").click()
        await expect(phone.get_by_test_id("message").last).to_contain_text(shown)
        await expect(phone.get_by_test_id("message-bot").last).to_contain_text("an attachment")


async def test_several_people_stand_side_by_side_and_a_reload_keeps_them(room: Room) -> None:
    await room.begin()
    hr = await room.add("HR", "ja")
    await expect(hr.get_by_text("言われたことを繰り返します。")).to_be_visible()
    await hr.get_by_test_id("start").click()
    await room.write("from hr", "HR")
    await expect(hr.get_by_test_id("message-bot").last).to_contain_text("from hr")
    await expect(room.phone().get_by_text("from hr")).to_have_count(0)
    await room.page.reload()
    await expect(room.phone("HR").get_by_test_id("message-bot").last).to_contain_text("from hr")
    await expect(room.phone().get_by_test_id("message-bot")).to_have_count(1)
    await room.phone("HR").get_by_test_id("remove").click()
    await room.page.reload()
    await room.phone().wait_for()
    await expect(room.phone("HR")).to_have_count(0)


async def test_an_invitation_opens_on_another_persons_phone(room: Room) -> None:
    phone = await room.begin()
    await room.add("HR", "ja")
    await key(phone, "招待").click()
    await room.page.get_by_test_id("choice-1").click()
    await expect(room.phone("HR").get_by_test_id("message-bot")).to_contain_text("Hello invited")
    assert len(room.page.context.pages) == 1


async def test_a_person_blocks_and_unblocks_the_bot(room: Room) -> None:
    phone = await room.begin()
    await phone.get_by_test_id("block").click()
    await expect(phone.get_by_test_id("composer")).to_have_count(0)
    assert await room.bot.say(await room.owner_id(), "still there?") is None
    await phone.get_by_test_id("unblock").click()
    await expect(phone.get_by_test_id("composer")).to_be_visible()
    assert await room.bot.say(await room.owner_id(), "welcome back") is not None
    await expect(phone.get_by_test_id("message-bot").last).to_contain_text("welcome back")


async def test_a_person_may_speak_with_each_bot_of_the_sandbox(chromium: Browser) -> None:
    operators = BotProfile(token="1000002:second-token", username="operators_bot", name="Operators")
    async with a_room(chromium, bots=(DEFAULT_BOT, operators)) as room:
        phone = await room.begin()
        await phone.get_by_test_id("bot-select").select_option("operators_bot")
        await expect(phone.get_by_role("heading", name="Operators").first).to_be_visible()
        await phone.get_by_test_id("start").click()
        await expect(phone.get_by_test_id("message")).to_have_count(1)
        await expect(phone.get_by_test_id("message-bot")).to_have_count(0)
        await phone.get_by_test_id("bot-select").select_option("tsuriai_bot")
        await expect(phone.get_by_test_id("message-bot")).to_contain_text("Hello")
