"""The sandbox's chat page, in a real browser, with a real sandbox and a small bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from bot.sandbox import DEFAULT_BOT, Sandbox
from tests.browser.echo_bot import EchoBot

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

DESK = {"width": 1280, "height": 800}
POCKET = {"width": 360, "height": 640}


@dataclass(slots=True)
class Room:
    """A browser window on a sandbox in which the echo bot lives; `complaints` is the browser's console."""

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
        await self.phone().get_by_test_id("start").click()
        await expect(self.phone().get_by_test_id("message-bot")).to_have_count(1)
        return self.phone()

    async def write(self, text: str, name: str = "Owner") -> None:
        await self.phone(name).get_by_test_id("composer").fill(text)
        await self.phone(name).get_by_test_id("composer").press("Enter")

    async def add(self, name: str, language: str) -> Locator:
        await self.page.get_by_test_id("add-person").click()
        await self.page.get_by_test_id("ask-first_name").fill(name)
        await self.page.get_by_test_id("ask-language_code").select_option(language)
        await self.page.get_by_test_id("person-add").click()
        await self.phone(name).wait_for()
        return self.phone(name)


@asynccontextmanager
async def a_room(chromium: Browser, **window: Any) -> AsyncIterator[Room]:
    sandbox = Sandbox()
    await sandbox.start()
    context = await chromium.new_context(**{"viewport": DESK, "locale": "en-GB", **window})
    try:
        async with EchoBot(sandbox.url, DEFAULT_BOT.token) as bot:
            page = await context.new_page()
            complaints: list[str] = []
            page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            yield Room(page, sandbox, bot, complaints)
    finally:
        await context.close()
        await sandbox.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def room(chromium: Browser) -> AsyncIterator[Room]:
    """A room on a desk, in English; the browser must have nothing to complain about afterwards."""
    async with a_room(chromium) as one:
        yield one
        assert one.complaints == []


def key(phone: Locator, label: str) -> Locator:
    return phone.get_by_test_id("button").filter(has_text=label).last


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
    await room.bot.call("deleteMessage", chat_id=await owner_id(room), message_id=await number_of(message.first))
    await expect(message).to_have_count(1)


async def owner_id(room: Room) -> int:
    state = await (await room.page.request.get(f"{room.sandbox.url}/sim/state")).json()
    return int(next(person["id"] for person in state["people"] if person["first_name"] == "Owner"))


async def number_of(message: Locator) -> int:
    return int(await message.get_attribute("data-message-id") or 0)


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
    await box.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True, "cancelable": True})
    await box.dispatch_event("keydown", {"key": "Enter", "keyCode": 229, "bubbles": True, "cancelable": True})
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


async def test_a_document_can_be_downloaded(room: Room) -> None:
    phone = await room.begin()
    await room.write("/paper")
    async with room.page.expect_download() as download:
        await phone.get_by_test_id("file").click()
    saved = await download.value
    assert saved.suggested_filename == "行動計画.json"
    assert Path(await saved.path()).read_text() == '{"plan": 1}'


@pytest.mark.parametrize(("kind", "shown"), [("photo", "Photo"), ("document", "document.pdf"), ("sticker", "Sticker")])
async def test_a_person_attaches_things(chromium: Browser, kind: str, shown: str) -> None:
    async with a_room(chromium) as room:
        phone = await room.begin()
        await phone.get_by_test_id("attach").click()
        await phone.get_by_test_id(f"attach-{kind}").click()
        await expect(phone.get_by_test_id("message").last).to_contain_text(shown)
        await expect(phone.get_by_test_id("message-bot").last).to_contain_text("an attachment")


async def test_a_copy_button_copies(chromium: Browser) -> None:
    async with a_room(chromium, permissions=["clipboard-read", "clipboard-write"]) as room:
        phone = await room.begin()
        await key(phone, "写す").click()
        await expect(phone.get_by_test_id("toast")).to_have_text("Copied.")
        assert await room.page.evaluate("navigator.clipboard.readText()") == "第3条"


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
    assert await room.bot.say(await owner_id(room), "still there?") is None
    await phone.get_by_test_id("unblock").click()
    await expect(phone.get_by_test_id("composer")).to_be_visible()
    assert await room.bot.say(await owner_id(room), "welcome back") is not None
    await expect(phone.get_by_test_id("message-bot").last).to_contain_text("welcome back")


async def test_the_bot_is_seen_typing(room: Room) -> None:
    phone = await room.begin()
    await expect(phone.get_by_test_id("status")).to_have_text("bot")
    await room.bot.call("sendChatAction", chat_id=await owner_id(room), action="typing")
    await expect(phone.get_by_test_id("status")).to_have_text("typing …")


async def test_the_clock_moves_by_an_hour_a_day_and_to_a_date(room: Room) -> None:
    await room.begin()
    before = room.sandbox.clock.now()
    await room.page.get_by_test_id("clock-plus-hour").click()
    await room.page.get_by_test_id("clock-plus-day").click()
    await expect(room.page.get_by_test_id("clock")).to_contain_text(f"{(before.hour + 10) % 24:02}:")
    await room.page.get_by_test_id("clock-set").click()
    await room.page.get_by_test_id("ask-to").fill("2027-10-01T08:30")
    await room.page.get_by_test_id("clock-move").click()
    await expect(room.page.get_by_test_id("clock")).to_have_text("Fri, 1 October 2027" + "08:30")
    assert room.sandbox.clock.now().isoformat().startswith("2027-09-30T23:30")
    await room.write("later")
    await expect(room.phone().get_by_text("Fri, 1 October 2027")).to_be_visible()


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
    text = Path(await (await download.value).path()).read_text()
    assert "== Owner, @tsuriai_bot ==\n\nOwner: /start" in text
    assert "[はい] [いいえ]" in text
    assert "== HR, @tsuriai_bot ==" in text


async def test_the_page_speaks_japanese_and_english(room: Room) -> None:
    phone = await room.begin()
    await room.page.get_by_test_id("page-language-ja").click()
    await expect(room.page.locator("html")).to_have_attribute("lang", "ja")
    await expect(room.page.get_by_test_id("add-person")).to_have_text("人を追加")
    await expect(phone.get_by_label("メッセージ")).to_be_visible()
    await room.page.reload()
    await expect(room.page.get_by_test_id("add-person")).to_have_text("人を追加")
    await room.page.get_by_test_id("page-language-en").click()
    await expect(room.page.get_by_test_id("add-person")).to_have_text("Add a person")


async def test_a_long_chat_follows_the_newest_message_unless_one_reads_above(room: Room) -> None:
    phone = await room.begin()
    for number in range(12):
        await room.bot.say(await owner_id(room), f"line {number}\n" * 3)
    await expect(phone.get_by_text("line 11").last).to_be_in_viewport()
    await phone.get_by_test_id("log").evaluate("node => { node.scrollTop = 0; }")
    await room.bot.say(await owner_id(room), "while away")
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


async def test_the_page_outlives_a_fresh_start_of_the_sandbox(room: Room) -> None:
    phone = await room.begin()
    await room.page.request.post(f"{room.sandbox.url}/sim/reset")
    await phone.get_by_test_id("start").click()
    await expect(phone.get_by_test_id("message-bot")).to_have_count(1)


async def test_a_narrow_screen_shows_one_phone_at_a_time(chromium: Browser) -> None:
    async with a_room(chromium, viewport=POCKET) as room:
        await room.begin()
        await room.add("HR", "ja")
        await expect(room.phone()).to_be_hidden()
        await room.bot.say(await owner_id(room), "news for the owner")
        await expect(room.page.get_by_test_id("tab-Owner")).to_have_class("tab news")
        await room.page.get_by_test_id("tab-Owner").click()
        await expect(room.phone("HR")).to_be_hidden()
        await expect(room.phone().get_by_text("news for the owner")).to_be_in_viewport()
        await expect(room.page.get_by_test_id("clock-plus-day")).to_be_hidden()
        await room.page.get_by_test_id("controls").click()
        await expect(room.page.get_by_test_id("clock-plus-day")).to_be_in_viewport(ratio=1)
        assert await room.page.evaluate("document.documentElement.scrollWidth") == POCKET["width"]


CONTRAST = """pairs => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = name => {
    paint.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name);
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map(value => value / 255)
      .map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b + .05;
  };
  return pairs.map(pair => pair.map(light).sort((one, other) => other - one)).map(([high, low]) => high / low);
}"""
INKS = ["--ink", "--muted", "--accent", "--success", "--danger"]
GROUNDS = ["--paper", "--surface", "--chat", "--bot-bubble", "--accent-soft"]
PAIRS = [[ink, ground] for ink in INKS for ground in GROUNDS] + [["--on-accent", "--accent"], ["--ink", "--own-bubble"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_ink_can_be_read_on_every_ground(chromium: Browser, scheme: str) -> None:
    async with a_room(chromium, color_scheme=scheme) as room:
        await room.open()
        found = await room.page.evaluate(CONTRAST, PAIRS)
        assert {tuple(pair): ratio for pair, ratio in zip(PAIRS, found, strict=True) if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("locale", "language"), [("ja-JP", "ja"), ("en-GB", "en")])
@pytest.mark.parametrize(("name", "window"), [("phone", POCKET), ("desk", DESK)])
async def test_the_page_is_photographed_for_a_person_to_judge(
    chromium: Browser, artefacts: Path, name: str, window: dict[str, int], locale: str, language: str, scheme: str
) -> None:
    async with a_room(chromium, viewport=window, locale=locale, color_scheme=scheme) as room:
        phone = await room.begin()
        await room.page.screenshot(path=artefacts / f"sandbox-{name}-{language}-{scheme}-keys.png")
        await room.write("/formatted")
        await phone.locator(".expandable").wait_for()
        await room.add("HR", language)
        if window == POCKET:
            await room.page.get_by_test_id("tab-Owner").click()
        await room.page.screenshot(path=artefacts / f"sandbox-{name}-{language}-{scheme}.png")
        wide = await room.page.evaluate("document.documentElement.scrollWidth")
        assert wide == window["width"]
        assert room.complaints == []
