"""The chat page in a real browser: how it looks, on a desk and in a pocket, by day and by night."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, expect

from tests.browser.room import DESK, POCKET, a_room

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

HAND = {"width": 390, "height": 844}


async def test_a_narrow_screen_shows_one_phone_at_a_time(chromium: Browser) -> None:
    async with a_room(chromium, viewport=POCKET) as room:
        await room.begin()
        await room.add("HR", "ja")
        await expect(room.phone()).to_be_hidden()
        await room.bot.say(await room.owner_id(), "news for the owner")
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
  return pairs.map(pair => pair.map(light).sort((one, other) => other - one)).map(([a, b]) => a / b);
}"""
INKS = ["--ink", "--muted", "--accent", "--success", "--danger"]
GROUNDS = ["--paper", "--surface", "--chat", "--bot-bubble", "--accent-soft"]
PAIRS = [[ink, ground] for ink in INKS for ground in GROUNDS]
PAIRS += [["--on-accent", "--accent"], ["--accent", "--own-bubble"], ["--ink", "--own-bubble"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_ink_can_be_read_on_every_ground(chromium: Browser, scheme: str) -> None:
    async with a_room(chromium, color_scheme=scheme) as room:
        await room.open()
        found = await room.page.evaluate(CONTRAST, PAIRS)
        assert {tuple(pair): ratio for pair, ratio in zip(PAIRS, found, strict=True) if ratio < 4.5} == {}


async def nothing_planned() -> None:
    """So that the strip holds all it can."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", ["phone", "desk"])
async def test_the_page_is_photographed_for_a_person_to_judge(
    chromium: Browser, artefacts: Path, name: str, language: str, scheme: str
) -> None:
    window = HAND if name == "phone" else DESK
    looks: dict[str, Any] = {
        "viewport": window,
        "locale": language,
        "color_scheme": scheme,
        "reduced_motion": "reduce",
    }
    async with a_room(chromium, phones=("Owner", "HR"), upcoming=nothing_planned, **looks) as room:
        phone = await room.begin()
        await room.page.screenshot(path=artefacts / f"sandbox-{name}-{language}-{scheme}-keys.png")
        await room.write("/formatted")
        await phone.locator(".expandable").wait_for()
        await room.page.screenshot(path=artefacts / f"sandbox-{name}-{language}-{scheme}.png")
        wide = await room.page.evaluate("document.documentElement.scrollWidth")
        assert wide == window["width"]
        assert room.complaints == []
