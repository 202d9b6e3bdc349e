"""Telegram's traps, by their numbers in the research notes: each counter-measure at work, over real HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import Iterator

import pytest
from structlog.typing import EventDict

from bot.chat.polling import ALLOWED_UPDATES
from tests.bot.chat.wire import Line, message, query
from tests.support.running import Bench, Talker, words

FIRST = {"legal_form": '"corporation"'}
THREE = {"legal_form": '"corporation"', "industry": '"construction"', "constant_employees": 12}


@contextlib.contextmanager
def locked(bench: Bench) -> Iterator[None]:
    """Another process writes: no transaction of the bot's can begin, so none commits."""
    connection = sqlite3.connect(bench.path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


def break_answers(bench: Bench, question: str = "legal_form") -> None:
    """Makes the use case fail: the database refuses this answer."""
    with contextlib.closing(sqlite3.connect(bench.path)) as connection:
        connection.execute(
            f"CREATE TRIGGER broken BEFORE INSERT ON answer WHEN NEW.question = '{question}' "
            "BEGIN SELECT RAISE(ABORT, 'broken'); END"
        )
        connection.commit()


async def until_held(bench: Bench) -> None:
    """Gives the bot time to take the update, and makes sure that it is not acknowledged."""
    await asyncio.sleep(0.1)
    assert bench.sandbox.world.bots[0].queue.pending()


def offsets(bench: Bench) -> list[int]:
    return [int(call["params"].get("offset", 0)) for call in bench.calls("getUpdates")]


async def test_t1_three_messages_at_once_answer_three_questions_in_order(either: Bench) -> None:
    owner = await either.consented()
    await asyncio.gather(owner.send("法人"), owner.send("建設・解体"), owner.send("１２人"))
    await either.idle()
    assert either.answers(owner) == THREE
    assert list(either.answers(owner)) == list(THREE)
    assert either.revision(owner) == 3
    assert words().question("ja", words().book.questions["foreign_workers"]) in await owner.read()


async def test_t1_three_taps_at_once_count_once(either: Bench) -> None:
    owner = await either.consented()
    data = (await owner.keyboard())["法人"]
    await asyncio.gather(*(owner.tap(data=data) for _ in range(3)))
    await either.idle()
    assert either.answers(owner) == FIRST
    assert either.revision(owner) == 1
    stale = words().text("ja", "toast-stale")
    assert [toast["text"] for toast in await owner.toasts()][-3:] == ["", stale, stale]


async def test_t2_the_webhook_says_200_only_after_the_commit(hooked: Bench) -> None:
    owner = await hooked.consented()
    with locked(hooked):
        await owner.send("法人")
        await until_held(hooked)
        assert hooked.answers(owner) == {}
    await hooked.idle()
    assert hooked.answers(owner) == FIRST


async def test_t2_a_stop_in_the_middle_loses_nothing(hooked: Bench) -> None:
    owner = await hooked.consented()
    with locked(hooked):
        await owner.send("法人")
        await until_held(hooked)
        stop = asyncio.create_task(hooked.end())
        await asyncio.sleep(0.05)
    await stop
    await hooked.begin()
    hooked.pass_time(minutes=2)
    await hooked.idle()
    assert hooked.answers(owner) == FIRST
    assert hooked.journal().count("answer_given") == 1


async def test_t2_a_cancelled_handler_is_redelivered_without_a_second_effect(wired: Line) -> None:
    await wired.begin()
    update = {"update_id": 777, "message": message(700_000_001, text="わからない")}
    handling = asyncio.create_task(wired.intake.take(update))
    await asyncio.sleep(0)
    handling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await handling
    await wired.intake.take(update)
    await wired.intake.take(update)
    assert await wired.answers() == {"legal_form": "null"}
    assert await wired.rows("SELECT revision FROM interview") == [(1,)]


async def test_t3_the_offset_moves_only_past_what_is_committed(bench: Bench) -> None:
    owner = await bench.consented()
    with locked(bench):
        await owner.send("法人")
        await until_held(bench)
        [update] = bench.sandbox.world.bots[0].queue.pending()
        assert max(offsets(bench)) <= update.id
        stop = asyncio.create_task(bench.end())
        await asyncio.sleep(0.05)
    await stop
    assert max(offsets(bench)) <= update.id
    assert bench.sandbox.world.bots[0].queue.holds(update)
    await bench.begin()
    await bench.idle()
    assert bench.answers(owner) == FIRST
    assert bench.journal().count("answer_given") == 1


async def test_t4_an_unreadable_update_blocks_nobody_and_is_counted(either: Bench) -> None:
    owner = await either.consented()
    broken = either.inject({"message": {"message_id": "seven", "chat": {"id": owner.id}}})
    either.inject({"callback_query": {"from": "nobody"}})
    await owner.type("法人")
    assert either.answers(owner) == FIRST
    parked = either.rows("SELECT update_id, kind FROM inbox WHERE outcome = 'parked'")
    assert (broken, "undecodable") in parked
    assert len(parked) == 2


async def test_t5_an_unknown_kind_of_update_is_passed_over(either: Bench, logged: list[EventDict]) -> None:
    owner = await either.consented()
    either.inject({"telepathy": {"text": "a secret thought"}})
    await owner.type("法人")
    assert either.answers(owner) == FIRST
    assert "secret thought" not in str(logged)


async def test_t5_the_kinds_we_want_are_named(either: Bench) -> None:
    await either.owner()
    calls = either.calls("setWebhook" if either.by_webhook else "getUpdates")
    assert calls
    assert all(json.loads(call["params"]["allowed_updates"]) == ALLOWED_UPDATES for call in calls)


async def test_t6_a_failing_use_case_is_tried_again_then_parked_with_an_apology(hooked: Bench) -> None:
    owner = await hooked.consented()
    break_answers(hooked)
    await owner.send("法人")
    for _ in range(2):
        await until_held(hooked)
        hooked.pass_time(seconds=6)
    await hooked.idle()
    assert await owner.read() == "\n".join(words().text(code, "trouble") for code in ("ja", "en"))
    assert hooked.rows("SELECT kind FROM inbox WHERE outcome = 'parked'") == [("failed",)]
    assert hooked.answers(owner) == {}
    assert "事業の形態" in await owner.type("/check")


async def test_t6_a_failing_use_case_delays_nobody_else(bench: Bench) -> None:
    owner, other = await bench.consented(), await bench.consented("en", "other")
    break_answers(bench)
    await asyncio.gather(owner.send("法人"), other.send("/pause"))
    paused = words().text("en", "paused-text")
    await other.until(lambda chat: chat["messages"][-1].get("text") == paused, timeout=3)


async def test_t7_the_same_update_thrice_has_one_effect(either: Bench) -> None:
    owner = await either.consented()
    said = message(owner.id, text="わからない")  # which would answer every question
    for _ in range(3):
        either.inject({"update_id": 987_654_321_000, "message": said})
    await either.idle()
    assert either.facts(owner) == {"legal_form": None}
    assert either.revision(owner) == 1
    shown = [one for one in await owner.messages() if "記録しました" in one.get("text", "")]
    assert len(shown) == 1


async def test_t7_the_same_taps_thrice_add_and_remove_one_worker(either: Bench) -> None:
    owner = await either.consented()

    async def thrice(number: int, label: str) -> None:
        tapped = query(owner.id, (await owner.keyboard())[label], (await owner.last())["message_id"])
        for _ in range(3):
            either.inject({"update_id": number, "callback_query": tapped})
        await either.idle()

    await owner.type("/workers")
    await thrice(987_654_321_000, words().text("ja", "button-worker-add"))
    await owner.type("わからない")
    await owner.type("/workers")
    await thrice(987_654_321_001, words().text("ja", "button-worker-next"))
    assert either.workers(owner) == [1, 2]
    await owner.press(words().text("ja", "button-result"))
    await owner.press(words().text("ja", "button-worker-remove"))
    await thrice(987_654_321_002, words().text("ja", "button-remove-yes"))
    assert either.workers(owner) == [1]
    assert [either.journal().count(kind) for kind in ("worker_added", "worker_removed")] == [2, 1]


async def test_t12_the_tap_is_answered_before_the_card_changes(bench: Bench, owner: Talker) -> None:
    before = len(bench.calls())
    await owner.press("法人")
    methods = [call["method"] for call in bench.calls()[before:] if call["method"] != "getUpdates"]
    assert methods == ["answerCallbackQuery", "editMessageText"]


async def test_t12_a_tap_too_old_to_answer_still_counts(bench: Bench, owner: Talker) -> None:
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    bench.fault(method="answerCallbackQuery", code=400, description=too_old)
    assert "記録しました" in await owner.press("法人")
    assert bench.answers(owner) == FIRST


async def test_t13_a_card_that_does_not_change_is_delivered(bench: Bench, owner: Talker) -> None:
    handle = (await owner.keyboard())["法人"].split(":")[1]
    await owner.tap_and_wait(data=f"a1:{handle}:0:s:here")
    refused = bench.calls("editMessageText")[-1]
    assert "message is not modified" in refused["description"]
    assert bench.rows("SELECT state FROM outbox ORDER BY id DESC LIMIT 1") == [("sent",)]


async def test_t16_a_card_that_is_gone_is_sent_anew(bench: Bench, owner: Talker) -> None:
    card = await owner.last()
    data = (await owner.keyboard())["法人"]
    bench.sandbox.world.bots[0].chats[owner.id].messages[card["message_id"]].deleted = True
    await owner.tap_and_wait(data=data, message_id=card["message_id"])
    fresh = await owner.last()
    assert fresh["message_id"] > card["message_id"]
    assert bench.answers(owner) == FIRST
    await owner.press("建設・解体")
    assert (await owner.last())["message_id"] == fresh["message_id"]


async def test_t17_nothing_is_sent_to_somebody_who_blocked_the_bot(bench: Bench, owner: Talker) -> None:
    await owner.block()
    await bench.idle()
    assert bench.person(owner, "reachable") == (0,)
    before = len(bench.calls(chat=owner.id))
    await bench.restart()
    await bench.idle()
    await asyncio.sleep(0.1)
    assert len(bench.calls(chat=owner.id)) == before


async def test_t17_whoever_comes_back_finds_the_open_question(bench: Bench, owner: Talker) -> None:
    await owner.press("法人")
    await owner.block()
    await bench.idle()
    await owner.unblock()
    await bench.idle()
    assert bench.person(owner, "reachable") == (1,)
    assert "主な業種" in await owner.type("/check")


async def test_t17_a_refusal_to_deliver_ends_the_sending_and_drops_what_is_owed(
    bench: Bench, owner: Talker
) -> None:
    bench.fault(method="sendMessage", code=429, retry_after=30)
    await owner.type("/result")
    bench.sandbox.world.bots[0].queue.allowed = {"message"}  # the notice of the block never arrives
    await owner.block()
    bench.pass_time(seconds=31)
    await bench.delivered()
    assert bench.person(owner, "reachable") == (0,)
    assert bench.rows("SELECT state, params FROM outbox ORDER BY id DESC LIMIT 1") == [
        ("undeliverable", "{}")
    ]


@pytest.mark.parametrize("who", [700_000_099, 999_999_999], ids=["never started", "unknown"])
async def test_t20_who_never_wrote_first_is_unreachable_without_noise(
    bench: Bench, who: int, logged: list[EventDict]
) -> None:
    await bench.owner()
    await bench.session.post(
        f"{bench.sandbox.url}/sim/user", json={"first_name": "stranger", "id": 700_000_099}
    )
    bench.inject({"callback_query": query(who, "a1:forged:0:e:")})
    await bench.idle()
    assert bench.rows("SELECT reachable FROM person WHERE chat_id = ?", who) == [(0,)]
    assert not [event for event in logged if event["log_level"] == "error"]
