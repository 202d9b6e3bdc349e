"""Delivery when Telegram fails: what waits, what is repeated, what is said of a repetition."""

from __future__ import annotations

import asyncio

import pytest

from tests.support.running import Bench, Talker, words

LABEL = words().text("ja", "copy-label")
RESULT = words().text("ja", "summary-title")


async def copies(owner: Talker, of: str = RESULT) -> list[str]:
    """Every message in the chat that shows this."""
    return [one["text"] for one in await owner.messages() if of in one.get("text", "")]


async def a_while() -> None:
    """Long enough for the outbox to be looked at several times."""
    await asyncio.sleep(0.08)


async def test_a_429_holds_its_message_until_the_very_second(bench: Bench, owner: Talker) -> None:
    bench.fault(method="sendMessage", code=429, retry_after=30)
    await owner.send("/result")
    await bench.idle()
    bench.pass_time(seconds=28)
    await a_while()
    assert await copies(owner) == []
    bench.pass_time(seconds=3)
    await bench.delivered()
    [shown] = await copies(owner)
    assert not shown.startswith(LABEL)


async def test_a_429_of_one_chat_holds_nobody_else_up(bench: Bench, owner: Talker) -> None:
    other = await bench.consented("ja", "other")
    bench.fault(method="sendMessage", code=429, retry_after=86_400)
    await owner.send("/result")
    await bench.idle()
    assert RESULT in await other.type("/result")
    assert await copies(owner) == []


async def test_a_429_on_tidying_up_delays_the_card_but_is_no_copy(bench: Bench, owner: Talker) -> None:
    bench.fault(method="editMessageReplyMarkup", code=429, retry_after=5)
    await owner.send("/result")
    await bench.idle()
    bench.pass_time(seconds=6)
    await bench.delivered()
    [shown] = await copies(owner)
    assert not shown.startswith(LABEL)


@pytest.mark.parametrize("code", [500, 502, 503, 504])
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_a_server_error_is_tried_again_and_is_no_copy(
    bench: Bench, owner: Talker, method: str, code: int
) -> None:
    bench.fault(method=method, code=code)
    act = owner.send("/result") if method == "sendMessage" else owner.tap("今の結果")
    await act
    await bench.idle()
    assert await copies(owner) == []
    bench.pass_time(seconds=11)
    await bench.delivered()
    [shown] = await copies(owner)
    assert not shown.startswith(LABEL)


async def test_a_message_of_unknown_fate_is_sent_once_more_and_says_so(bench: Bench, owner: Talker) -> None:
    bench.fault(method="sendMessage", drop="after")
    await owner.send("/result")
    await bench.idle()
    bench.pass_time(seconds=11)
    await bench.delivered()
    first, second = await copies(owner)
    assert second == f"{LABEL}\n{first}"


async def test_a_message_that_never_left_is_sent_again(bench: Bench, owner: Talker) -> None:
    bench.fault(method="sendMessage", drop="before")
    await owner.send("/result")
    await bench.idle()
    bench.pass_time(seconds=11)
    await bench.delivered()
    assert len(await copies(owner)) == 1


async def test_an_edit_of_unknown_fate_makes_no_copy(bench: Bench, owner: Talker) -> None:
    bench.fault(method="editMessageText", drop="after")
    await owner.tap("今の結果")
    await bench.idle()
    bench.pass_time(seconds=11)
    await bench.delivered()
    [shown] = await copies(owner)
    assert LABEL not in shown


async def test_there_are_never_more_than_three_copies_in_a_day(bench: Bench, owner: Talker) -> None:
    bench.fault(method="sendMessage", drop="after", times=None)
    await owner.send("/result")
    await bench.idle()
    for _ in range(46):
        bench.pass_time(minutes=30)
        await asyncio.sleep(0.02)
    shown = await copies(owner)
    assert len(shown) == 3
    assert [one.startswith(LABEL) for one in shown] == [False, True, True]
    bench.sandbox.world.faults.clear()
    assert words().text("ja", "paused-text") == await owner.type("/pause")


async def test_what_a_newer_card_replaces_is_never_sent(bench: Bench, owner: Talker) -> None:
    bench.fault(method="sendMessage", code=500)
    await owner.send("/result")
    await bench.idle()
    assert words().text("ja", "paused-text") == await owner.type("/pause")
    bench.pass_time(minutes=5)
    await a_while()
    assert await copies(owner) == []


@pytest.mark.parametrize(
    "reason",
    ["message to edit not found", "message can't be edited", "there is no text in the message to edit"],
)
async def test_a_card_that_cannot_be_edited_is_sent_as_a_new_one(
    bench: Bench, owner: Talker, reason: str
) -> None:
    old = await owner.last()
    bench.fault(method="editMessageText", code=400, description=f"Bad Request: {reason}")
    await owner.press("法人")
    new = await owner.last()
    assert new["message_id"] > old["message_id"]
    assert bench.person(owner, "card") == (new["message_id"],)
    await owner.press("わからない")
    assert (await owner.last())["message_id"] == new["message_id"]


@pytest.mark.parametrize(
    "fault",
    [
        {"code": 400, "description": "Bad Request: message to edit not found"},
        {"code": 500},
        {"drop": "before"},
    ],
    ids=["deleted", "server error", "dropped"],
)
async def test_an_old_card_that_cannot_be_tidied_up_holds_nothing_up(
    bench: Bench, owner: Talker, fault: dict[str, object]
) -> None:
    bench.fault(method="editMessageReplyMarkup", times=None, **fault)
    assert "記録しました" in await owner.type("法人")
    await bench.delivered()
    assert "記録しました" in await owner.type("建設・解体")


async def test_a_message_that_telegram_refuses_is_parked_and_blocks_nothing(
    bench: Bench, owner: Talker
) -> None:
    bench.fault(method="sendMessage", code=400, description="Bad Request: message is too long")
    await owner.send("/result")
    await bench.idle()
    assert bench.rows("SELECT state, error FROM outbox ORDER BY id DESC LIMIT 1") == [
        ("parked", "TelegramBadRequest")
    ]
    assert words().text("ja", "paused-text") == await owner.type("/pause")


async def test_the_export_is_repeated_when_its_fate_is_unknown(bench: Bench, owner: Talker) -> None:
    bench.fault(method="sendDocument", drop="after")
    await owner.send("/export")
    await bench.idle()
    bench.pass_time(seconds=11)
    await bench.delivered()
    assert len([one for one in await owner.messages() if "document" in one]) == 2


async def test_after_a_restart_the_open_question_comes_at_once_and_is_no_copy(
    bench: Bench, owner: Talker
) -> None:
    other = await bench.consented("en", "other")
    await bench.restart()
    await bench.delivered()
    for person, language in ((owner, "ja"), (other, "en")):
        resumed = words().text(language, "resumed")
        assert len(await copies(person, resumed)) == 1
        assert (await person.read()).startswith(resumed)
        keyboards = [one for one in await person.messages() if "reply_markup" in one]
        assert keyboards == [await person.last()]


async def test_a_second_restart_without_progress_says_nothing_more(bench: Bench, owner: Talker) -> None:
    await bench.restart()
    await bench.delivered()
    card = await owner.last()
    await bench.restart()
    await bench.delivered()
    await a_while()
    assert await owner.last() == card
    assert "記録しました" in await owner.press("法人")
