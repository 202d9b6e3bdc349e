"""The chat page in a real browser: files of this machine, to the bot and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Locator, expect

from tests.bot.sandbox.papers import PAPERS
from tests.browser.room import Room, saved_bytes

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LARGEST = 20 * 1024 * 1024


async def attach(room: Room, phone: Locator, path: Path) -> None:
    await phone.get_by_test_id("attach").click()
    async with room.page.expect_file_chooser() as chooser:
        await phone.get_by_test_id("attach-document").click()
    await (await chooser.value).set_files(path)


def a_file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", PAPERS)
async def test_a_chosen_file_goes_to_the_bot_and_comes_back_unchanged(
    room: Room, tmp_path: Path, name: str
) -> None:
    data = PAPERS[name][1]
    phone = await room.begin()
    await attach(room, phone, a_file(tmp_path, name, data))
    await expect(phone.get_by_test_id("message").last).to_contain_text(name)
    came_back = phone.get_by_test_id("message-bot").last
    await expect(came_back).to_contain_text(name)
    async with room.page.expect_download() as download:
        await came_back.get_by_test_id("file").click()
    saved = await download.value
    assert saved.suggested_filename == name
    assert await saved_bytes(saved) == data


async def test_the_same_file_can_be_chosen_twice(room: Room, tmp_path: Path) -> None:
    phone = await room.begin()
    path = a_file(tmp_path, "workers.csv", b"1,2027-03-31")
    for count in (2, 3):
        await attach(room, phone, path)
        await expect(phone.get_by_test_id("message")).to_have_count(count)


async def test_the_largest_file_that_a_bot_can_fetch_is_sent(room: Room, tmp_path: Path) -> None:
    phone = await room.begin()
    await attach(room, phone, a_file(tmp_path, "scans.zip", bytes(LARGEST)))
    await expect(phone.get_by_test_id("message").last).to_contain_text("20.0 MB", timeout=20_000)
    await expect(phone.get_by_test_id("message-bot").last).to_contain_text("20.0 MB", timeout=20_000)


UNFIT = [
    (LARGEST + 1, "This file is larger than 20 MB. A bot could not fetch it from Telegram."),
    (0, "This file is empty. Telegram sends no empty files."),
]


@pytest.mark.parametrize(("size", "words"), UNFIT)
async def test_a_file_that_cannot_be_sent_is_told_calmly(
    room: Room, tmp_path: Path, size: int, words: str
) -> None:
    phone = await room.begin()
    await attach(room, phone, a_file(tmp_path, "scans.zip", bytes(size)))
    await expect(phone.get_by_test_id("toast")).to_have_text(words)
    await expect(phone.get_by_test_id("message")).to_have_count(1)
    await room.write("and now?")
    await expect(phone.get_by_test_id("message-bot").last).to_contain_text("and now?")
