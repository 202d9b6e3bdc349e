"""Delivery with python-telegram-bot when all is well, and when Telegram fails."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.service.ports import Delivery, Outcome, StoreUnavailableError
from bot.store import SqlStore
from tests.bot.worker.conftest import LABEL, SECOND, Post
from tests.support.people import Person

KEYBOARD = {"inline_keyboard": [[{"text": "確認した", "callback_data": "ok:1"}]]}


async def test_a_message_arrives_as_it_was_written(post: Post, reader: Person) -> None:
    delivery = await post.deliver(
        reader.id,
        text="<b>更新</b>の時期です",
        parse_mode="HTML",
        link_preview_options={"is_disabled": True},
        reply_markup=KEYBOARD,
    )
    shown = await reader.last()

    assert delivery == Delivery(Outcome.SENT, message_id=shown["message_id"])
    assert shown["text"] == "更新の時期です"
    assert [entity["type"] for entity in shown["entities"]] == ["bold"]
    assert shown["reply_markup"] == KEYBOARD


async def test_a_copy_says_that_it_is_one(post: Post, reader: Person) -> None:
    await post.deliver(reader.id, text="更新の時期です", copy=True)

    assert (await reader.last())["text"] == f"{LABEL}\n更新の時期です"


async def test_a_message_is_edited_in_place(post: Post, reader: Person) -> None:
    first = await post.deliver(reader.id, text="old", reply_markup=KEYBOARD)
    post.pass_time(seconds=2)
    edited = await post.deliver(
        reader.id, "editMessageText", text="<i>new</i>", parse_mode="HTML", message_id=first.message_id
    )
    shown = await reader.last()

    assert edited.outcome is Outcome.SENT
    assert (shown["message_id"], shown["text"]) == (first.message_id, "new")
    assert "reply_markup" not in shown


async def test_buttons_are_taken_away(post: Post, reader: Person) -> None:
    first = await post.deliver(reader.id, text="asked", reply_markup=KEYBOARD)
    post.pass_time(seconds=2)
    edited = await post.deliver(reader.id, "editMessageReplyMarkup", message_id=first.message_id)

    assert edited.outcome is Outcome.SENT
    assert "reply_markup" not in await reader.last()


async def test_a_file_arrives_with_its_name_and_caption(post: Post, reader: Person) -> None:
    file = {"file_name": "更新.ics", "content": "BEGIN:VCALENDAR"}
    delivery = await post.deliver(
        reader.id, "sendDocument", document=file, caption="<b>暦</b>", parse_mode="HTML"
    )
    shown = await reader.last()
    query = {"file_id": shown["document"]["file_id"]}
    async with post.session.get(f"{post.sandbox.url}/sim/file", params=query) as response:
        content = await response.read()

    assert delivery.outcome is Outcome.SENT
    assert (shown["document"]["file_name"], shown["caption"]) == ("更新.ics", "暦")
    assert content == b"BEGIN:VCALENDAR"


async def test_a_card_that_is_gone_is_sent_as_a_new_one(post: Post, reader: Person) -> None:
    delivery = await post.deliver(reader.id, "editMessageText", text="again", message_id=4711)
    shown = await reader.last()

    assert delivery == Delivery(Outcome.SENT, message_id=shown["message_id"])
    assert shown["text"] == "again"
    assert post.statuses("editMessageText") + post.statuses() == [400, 200]


async def test_somebody_who_has_blocked_the_bot_is_gone(post: Post, reader: Person) -> None:
    await reader.block()
    delivery = await post.deliver(reader.id)

    assert (delivery.outcome, delivery.error) == (Outcome.GONE, "Forbidden")


async def test_a_chat_that_does_not_exist_is_gone(post: Post) -> None:
    delivery = await post.deliver(999)

    assert (delivery.outcome, delivery.error) == (Outcome.GONE, "BadRequest")


async def test_a_429_is_tried_again_when_telegram_says_and_not_before(post: Post, reader: Person) -> None:
    post.fault(method="sendMessage", retry_after=37)
    before = post.now()
    delivery = await post.deliver(reader.id)
    again = await post.deliver(reader.id)

    assert (delivery.outcome, delivery.error) == (Outcome.RETRY, "RetryAfter")
    assert delivery.retry_at is not None
    assert timedelta(seconds=37) <= delivery.retry_at - before < timedelta(seconds=39)
    assert (again.outcome, again.error, again.tried) == (Outcome.RETRY, "RestError", False)
    assert again.retry_at is not None
    assert abs(again.retry_at - delivery.retry_at) < SECOND
    assert post.statuses() == [429]
    post.pass_time(seconds=39)
    assert (await post.deliver(reader.id)).outcome is Outcome.SENT


async def test_a_429_of_one_chat_holds_nobody_else_up(post: Post, reader: Person) -> None:
    other = await post.join("other")
    post.fault(method="sendMessage", chat=reader.id, retry_after=86_400, times=None)
    before = post.now()
    await post.deliver(reader.id)

    assert (await post.deliver(other.id)).outcome is Outcome.SENT
    assert post.now() - before < SECOND


async def test_a_second_message_to_a_chat_waits_its_second(post: Post, reader: Person) -> None:
    await post.deliver(reader.id, text="first")
    second = await post.deliver(reader.id, text="second")
    assert (second.outcome, second.error) == (Outcome.RETRY, "RestError")
    assert second.retry_at is not None
    post.sandbox.clock.move_to(second.retry_at)

    assert (await post.deliver(reader.id, text="second")).outcome is Outcome.SENT
    assert post.statuses() == [200, 200]


@pytest.mark.parametrize("code", [500, 502, 503, 504])
async def test_a_server_error_is_tried_again_later_and_later(post: Post, reader: Person, code: int) -> None:
    waits = []
    for attempt in (1, 2, 3):
        post.fault(method="sendMessage", code=code)
        now = post.now()
        delivery = await post.deliver(reader.id, attempt=attempt)
        assert (delivery.outcome, delivery.error) == (Outcome.RETRY, "ServerError")
        assert delivery.retry_at is not None
        waits.append(round((delivery.retry_at - now).total_seconds()))
        post.pass_time(seconds=2)
    assert waits == [10, 20, 40]


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_sending_of_unknown_fate_is_ambiguous(post: Post, reader: Person, drop: str) -> None:
    post.fault(method="sendMessage", drop=drop)
    delivery = await post.deliver(reader.id)

    assert delivery.outcome is Outcome.AMBIGUOUS
    assert delivery.retry_at is not None


async def test_the_few_tries_of_what_may_have_arrived_outlast_bad_weather(post: Post, reader: Person) -> None:
    waits = []
    for copy in (False, True):
        post.fault(method="sendMessage", drop="before")
        delivery = await post.deliver(reader.id, attempt=9, copy=copy)
        assert delivery.retry_at is not None
        waits.append(round((delivery.retry_at - post.now()).total_seconds()))
        post.pass_time(seconds=2)

    assert waits == [60, 15 * 60]


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_an_edit_of_unknown_fate_can_be_repeated(post: Post, reader: Person, drop: str) -> None:
    post.fault(method="editMessageText", drop=drop)
    delivery = await post.deliver(reader.id, "editMessageText", text="new", message_id=5)

    assert delivery.outcome is Outcome.RETRY


async def test_silence_after_the_request_is_ambiguous(
    post: Post, reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(post.bot.request._client, "timeout", 0.05)
    post.fault(method="sendMessage", delay=0.3)
    delivery = await post.deliver(reader.id)

    assert (delivery.outcome, delivery.error) == (Outcome.AMBIGUOUS, "TimedOut")


async def test_a_message_that_telegram_refuses_is_ours_to_mend(post: Post, reader: Person) -> None:
    delivery = await post.deliver(reader.id, text="<b>unclosed", parse_mode="HTML")

    assert (delivery.outcome, delivery.error) == (Outcome.OURS, "BadRequest")


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("sendMessage", {"caption": "no text"}),
        ("sendDice", {"emoji": "🎲"}),
        ("sendDocument", {"document": {"file_name": "a"}}),
    ],
)
async def test_what_is_no_message_is_ours_to_mend_and_is_not_sent(
    post: Post, reader: Person, method: str, params: dict[str, object]
) -> None:
    assert (await post.deliver(reader.id, method, **params)).outcome is Outcome.OURS
    assert post.statuses(method) == []


async def test_without_the_database_nothing_is_sent_and_it_is_tried_again(
    post: Post, reader: Person, store: SqlStore
) -> None:
    await store.close()
    delivery = await post.deliver(reader.id)

    assert (delivery.outcome, delivery.error) == (Outcome.RETRY, StoreUnavailableError.__name__)
    assert post.statuses() == []
