"""The rulebook's pages in a real browser that runs no script: on a phone and on a desk, light and dark."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.async_api import Browser, FloatRect, Page, ViewportSize, expect

from bot.web.rules import add_rules
from bot.web.webhook import room, serve
from tests.bot.web.site import MovedClock
from tests.browser.room import DESK, POCKET
from tests.support.running import MORNING, words

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LONG = "shaho-enrol-short-time-20h"
PAGES = {
    "index": "",
    "long": f"/{LONG}",
    "wage": "/minimum-wage",
    "date": "/yearly-health-check",
    "map": "/map/insurance",
    "shared": "/map/workplace",
    "shown": "/side-work-28-hours",
    "found": "?q=pension",
    "papers": "/papers",
    "calendar": "/calendar",
    "notes": "/notes",
    "coverage": "/coverage",
    "missing": "/no-such-duty",
}
# What must not reach beyond the window, and where it ends.
WORDS = "body, h1, h2, h3, p, dd, dt, li, svg.map"
RIGHT = "found => found.map(one => one.getBoundingClientRect().right)"
TALLEST = 6000  # enough for a person to look at
SIZES: dict[str, ViewportSize] = {
    "desk": {"width": DESK["width"], "height": DESK["height"]},
    "pocket": {"width": POCKET["width"], "height": POCKET["height"]},
    "phone": {"width": 390, "height": 844},
}


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def address() -> AsyncIterator[str]:
    """The web room on a free port."""
    app = room()
    add_rules(app, words(), MovedClock(MORNING))
    runner = await serve(app, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def opened(chromium: Browser, size: str, scheme: Any = "light", **options: Any) -> Page:
    """A window in which no script runs; the test closes its context."""
    context = await chromium.new_context(viewport=SIZES[size], color_scheme=scheme, **options)
    return await context.new_page()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_every_page_fits_its_window_without_a_script(
    chromium: Browser, address: str, artefacts: Path, size: str, language: str
) -> None:
    page = await opened(chromium, size, java_script_enabled=False)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    for name, path in PAGES.items():
        await page.goto(f"{address}/{language}/rules{path}")
        width = SIZES[size]["width"]
        edges: list[float] = await page.locator(WORDS).evaluate_all(RIGHT)
        assert edges, name
        assert max(edges) <= width, name
        body = await page.locator("body").bounding_box()
        assert body is not None
        clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": min(body["height"], TALLEST)}
        await page.screenshot(
            path=artefacts / f"rules-{name}-{size}-{language}.png", full_page=True, clip=clip
        )
    assert [one for one in complaints if "404" not in one] == []  # the missing page is meant to be one
    await page.context.close()


async def test_a_reader_searches_reads_and_changes_the_language_without_a_script(
    chromium: Browser, address: str
) -> None:
    page = await opened(chromium, "pocket", java_script_enabled=False, locale="en-GB")
    await page.goto(address)
    await expect(page).to_have_url(f"{address}/en/rules")
    await page.get_by_role("searchbox").fill("art. 36")
    await page.get_by_role("button", name="Search").click()
    await page.get_by_role(
        "link", name=words().obligation("en", words().book.obligations["overtime-agreement-36"])
    ).click()
    await expect(page.get_by_role("heading", name="Decision table")).to_be_visible()
    await page.get_by_role("link", name="日本語").click()
    await expect(page).to_have_url(f"{address}/ja/rules/overtime-agreement-36")
    await expect(page.get_by_role("heading", name="判断表")).to_be_visible()
    await page.context.close()


@pytest.mark.parametrize(("size", "shown"), [("phone", "pocket"), ("desk", "desk")])
async def test_a_map_is_drawn_to_fit_the_window_so_that_nothing_must_be_moved(
    chromium: Browser, address: str, size: str, shown: str
) -> None:
    page = await opened(chromium, size, java_script_enabled=False)
    await page.goto(f"{address}/ja/rules/map/insurance")
    for drawing in await page.locator("svg.map").all():
        fits = shown in str(await drawing.get_attribute("class"))
        await expect(drawing).to_be_visible(visible=fits)
        box = await drawing.bounding_box()
        assert box is None or box["x"] + box["width"] <= SIZES[size]["width"]
    await page.context.close()


async def test_a_reader_finds_a_note_and_goes_from_a_record_to_its_duty_without_a_script(
    chromium: Browser, address: str
) -> None:
    page = await opened(chromium, "phone", java_script_enabled=False)
    await page.goto(f"{address}/en/rules?q=年末調整")
    title = words().text("en", "t-year-end-adjustment")
    await page.get_by_role("link", name=title).click()
    await expect(page).to_have_url(f"{address}/en/rules/calendar#t-year-end-adjustment")
    await expect(page.get_by_role("heading", name=title)).to_be_in_viewport()
    await page.goto(f"{address}/en/rules")
    await page.get_by_role("link", name=words().text("en", "rules-coverage")).click()
    await page.get_by_role("link", name=LONG, exact=True).first.click()
    await expect(page).to_have_url(f"{address}/en/rules/{LONG}")
    await page.context.close()


async def test_a_decision_table_can_be_moved_by_keyboard_on_a_desk(chromium: Browser, address: str) -> None:
    page = await opened(chromium, "desk", java_script_enabled=False)
    await page.goto(f"{address}/ja/rules/{LONG}")
    region = page.get_by_role("region", name="判断表")
    await region.focus()
    await expect(region).to_be_focused()
    await page.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_serious(chromium: Browser, address: str, language: str, scheme: str) -> None:
    # The checker itself is a script; the pages' own policy would refuse it.
    page = await opened(chromium, "pocket", scheme, bypass_csp=True)
    for path in PAGES.values():
        await page.goto(f"{address}/{language}/rules{path}")
        found = (await Axe().run(page)).response
        grave = [one for one in found["violations"] if one["impact"] in {"serious", "critical"}]
        assert [(one["id"], one["nodes"][0]["html"]) for one in grave] == [], path
        assert len(found["passes"]) > 10
    await page.context.close()


async def test_dark_and_paper_are_looked_at(chromium: Browser, address: str, artefacts: Path) -> None:
    page = await opened(chromium, "desk", "dark", java_script_enabled=False)
    for name in ("index", "long", "map"):
        await page.goto(f"{address}/ja/rules{PAGES[name]}")
        await page.screenshot(path=artefacts / f"rules-{name}-dark-ja.png", full_page=True)
    await page.goto(f"{address}/ja/rules{PAGES['long']}")
    await page.pdf(path=artefacts / "rules-long-ja.pdf", format="A4")
    for name in ("index", "papers", "shared", "calendar"):
        await page.goto(f"{address}/ja/rules{PAGES[name]}")
        await page.pdf(path=artefacts / f"rules-{name}-ja.pdf", format="A4")
    await page.emulate_media(media="print")
    await expect(page.get_by_role("link", name="English")).to_be_hidden()
    await page.goto(f"{address}/ja/rules{PAGES['shared']}")
    await expect(page.locator("svg.map.desk").first).to_be_visible()
    await expect(page.locator("svg.map.pocket").first).to_be_hidden()
    await page.context.close()
