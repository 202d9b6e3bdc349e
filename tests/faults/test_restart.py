"""What people find when the bot comes back: the open question, once, and buttons that work."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.store.outbox import FIRST_LEASE
from tests.support.running import Bench, Talker, eventually, words

RESUMED = words().text("ja", "resumed")
CORPORATION = "法人"
TAP_LIFETIME = 150  # seconds at Telegram


def back_again(bench: Bench, owner: Talker) -> int:
    """How often this chat was told that the bot is back."""
    calls = bench.calls("sendMessage", owner.id)
    return sum(call["params"]["text"].startswith(RESUMED) for call in calls)


async def settle(bench: Bench) -> None:
    """The bot has read everything and looked at its outbox several times."""
    await bench.idle()
    await bench.delivered()
    await asyncio.sleep(0.05)


async def down_for(bench: Bench, seconds: float) -> None:
    await bench.end()
    bench.pass_time(seconds=seconds)
    await bench.begin()
    await settle(bench)


async def test_a_tap_of_a_long_outage_is_lost_and_the_open_question_comes_again_once(
    bench: Bench, owner: Talker
) -> None:
    await bench.end()
    await owner.tap(CORPORATION)
    bench.pass_time(seconds=TAP_LIFETIME + 1)
    await bench.begin()
    await settle(bench)
    assert bench.answers(owner) == {}
    assert back_again(bench, owner) == 1
    assert CORPORATION in await owner.buttons()
    assert await owner.last() == [one for one in await owner.messages() if "reply_markup" in one][-1]


async def test_a_tap_of_a_short_outage_arrives(bench: Bench, owner: Talker) -> None:
    await bench.end()
    await owner.tap(CORPORATION)
    bench.pass_time(seconds=TAP_LIFETIME - 5)
    await bench.begin()
    await settle(bench)
    assert bench.answers(owner) == {"legal_form": '"corporation"'}


async def test_words_typed_during_a_long_outage_arrive(bench: Bench, owner: Talker) -> None:
    await bench.end()
    await owner.send(CORPORATION)
    bench.pass_time(hours=23)
    await bench.begin()
    await settle(bench)
    assert bench.answers(owner) == {"legal_form": '"corporation"'}


async def test_words_work_after_a_lost_tap(bench: Bench, owner: Talker) -> None:
    await bench.end()
    await owner.tap(CORPORATION)
    bench.pass_time(seconds=TAP_LIFETIME + 1)
    await bench.begin()
    await settle(bench)
    assert "記録しました" in await owner.type(CORPORATION)
    assert bench.answers(owner) == {"legal_form": '"corporation"'}


async def test_two_restarts_without_progress_show_the_question_once(bench: Bench, owner: Talker) -> None:
    for _ in range(2):
        await down_for(bench, TAP_LIFETIME + 1)
    assert back_again(bench, owner) == 1


async def test_progress_between_two_restarts_shows_it_again(bench: Bench, owner: Talker) -> None:
    await down_for(bench, TAP_LIFETIME + 1)
    await owner.press(CORPORATION)
    await down_for(bench, TAP_LIFETIME + 1)
    assert back_again(bench, owner) == 2


async def test_nobody_outside_the_questions_is_disturbed(bench: Bench, owner: Talker) -> None:
    newcomer = await bench.owner("newcomer")
    paused = await bench.consented("ja", "paused")
    await paused.type("/pause")
    before = [await newcomer.messages(), await paused.messages()]
    await down_for(bench, TAP_LIFETIME + 1)
    assert [await newcomer.messages(), await paused.messages()] == before
    assert back_again(bench, owner) == 1


async def test_somebody_who_left_a_day_ago_is_not_disturbed(bench: Bench, owner: Talker) -> None:
    await down_for(bench, timedelta(hours=24, seconds=1).total_seconds())
    assert back_again(bench, owner) == 0


async def test_somebody_who_blocked_the_bot_is_not_disturbed(bench: Bench, owner: Talker) -> None:
    await owner.block()
    await bench.idle()
    before = len(bench.calls("sendMessage"))
    await down_for(bench, TAP_LIFETIME + 1)
    assert len(bench.calls("sendMessage")) == before


async def dies_before_it_answers(bench: Bench, owner: Talker, text: str) -> None:
    """The update is committed, and the process ends before anything of the answer has been sent."""
    bench.fault(method="editMessageReplyMarkup", delay=0.3, drop="before")
    before = len(bench.rows("SELECT 1 FROM inbox"))
    await owner.send(text)
    await eventually(lambda: len(bench.rows("SELECT 1 FROM inbox")) > before)
    await bench.end()


@pytest.mark.parametrize("command", ["/result", "/privacy", "/help"])
async def test_a_card_that_is_in_use_again_keeps_its_buttons(
    bench: Bench, owner: Talker, command: str
) -> None:
    await owner.type(command)
    await dies_before_it_answers(bench, owner, "そうですね")
    await bench.begin()
    await settle_without_leases(bench)
    [*_, way_on] = await owner.buttons()
    await owner.press(way_on)
    bench.pass_time(seconds=FIRST_LEASE.total_seconds() + 1)
    await settle(bench)
    assert await owner.buttons(), "the only card of the chat has lost its buttons"


async def settle_without_leases(bench: Bench) -> None:
    """The bot has read everything; what a dead process has claimed waits for its lease."""
    await bench.idle()
    await asyncio.sleep(0.05)
