"""Delivery to a webhook: order, retries on the sandbox's clock, answers, what getWebhookInfo tells."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import FormData, MultipartWriter, web

from bot.sandbox.webhook import pause
from tests.bot.sandbox.conftest import Receiver, delivered, eventually, failed, keyboard, saying
from tests.support.people import Person

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Api


async def test_it_delivers_what_waited_and_what_comes_with_the_secret(
    api: Api, owner: Person, receiver: Receiver
) -> None:
    await api("setWebhook", url=receiver.url, secret_token="abc_-9")
    await receiver.has(1)
    await owner.send("later")
    await delivered(api)
    assert receiver.texts() == ["/start", "later"]
    headers = receiver.headers[0]
    assert headers["X-Telegram-Bot-Api-Secret-Token"] == "abc_-9"
    assert headers["Content-Type"] == "application/json"


async def test_without_a_secret_there_is_no_header(api: Api, owner: Person, receiver: Receiver) -> None:
    await api("setWebhook", url=receiver.url)
    await delivered(api)
    assert "X-Telegram-Bot-Api-Secret-Token" not in receiver.headers[0]


async def test_a_failed_update_comes_again_before_the_next_of_its_chat(
    api: Api, owner: Person, receiver: Receiver
) -> None:
    receiver.answers = [saying(500), saying(503)]
    await owner.send("second")
    await api("setWebhook", url=receiver.url)
    await receiver.has(2)
    await failed(api, "Wrong response from the webhook: 503 Service Unavailable")
    assert receiver.texts() == ["/start", "/start"]
    api.sandbox.clock.advance(timedelta(seconds=2))
    await delivered(api)
    assert receiver.texts() == ["/start", "/start", "/start", "second"]


async def test_pauses_grow_from_none_to_about_a_minute() -> None:
    assert [pause(failures) for failures in range(1, 7)] == [0, 2, 4, 8, 16, 32]
    assert all(60 <= pause(failures) <= 120 for failures in range(8, 40))


async def test_retry_after_replaces_the_pause(api: Api, owner: Person, receiver: Receiver) -> None:
    receiver.answers = [saying(503, headers={"Retry-After": "100"})]
    await api("setWebhook", url=receiver.url)
    await receiver.has(1)
    await failed(api, "Wrong response from the webhook: 503 Service Unavailable")
    api.sandbox.clock.advance(timedelta(seconds=90))
    await asyncio.sleep(0.05)
    assert len(receiver.got) == 1
    api.sandbox.clock.advance(timedelta(seconds=10))
    await delivered(api)
    assert len(receiver.got) == 2


async def test_a_tap_that_failed_too_long_is_dropped(api: Api, owner: Person, receiver: Receiver) -> None:
    await api("setWebhook", url=receiver.url)
    await delivered(api)
    await api("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))
    receiver.answers = [saying(500, headers={"Retry-After": "151"})]
    await owner.tap("Yes")
    await delivered(api)
    assert [set(update) - {"update_id"} for update in receiver.got] == [{"message"}, {"callback_query"}]


async def test_a_blocked_chat_does_not_hold_up_the_others(
    api: Api, owner: Person, receiver: Receiver
) -> None:
    receiver.answers = [saying(500, headers={"Retry-After": "3600"})]
    await api("setWebhook", url=receiver.url)
    await failed(api, "Wrong response from the webhook: 500 Internal Server Error")
    hr = await Person.join(api.sandbox.url, api.session, "hr")
    await hr.start()
    await receiver.has(2)
    assert receiver.got[1]["message"]["from"]["id"] == hr.id
    assert (await owner.chat())["pending"] == 1


async def test_a_tap_may_overtake_a_message_of_the_same_person(
    api: Api, owner: Person, receiver: Receiver
) -> None:
    await api("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))
    receiver.gate.clear()
    await api("setWebhook", url=receiver.url)
    await owner.tap("Yes")
    await receiver.has(2)
    assert receiver.most_at_once == 2


async def test_a_chat_has_one_update_in_flight(api: Api, owner: Person, receiver: Receiver) -> None:
    for word in ("one", "two", "three"):
        await owner.send(word)
    await api("setWebhook", url=receiver.url)
    await delivered(api)
    assert receiver.most_at_once == 1
    assert receiver.texts() == ["/start", "one", "two", "three"]


async def test_no_more_connections_than_wanted(api: Api, owner: Person, receiver: Receiver) -> None:
    for _ in range(4):
        await (await Person.join(api.sandbox.url, api.session, "hr")).start()
    receiver.gate.clear()
    await api("setWebhook", url=receiver.url, max_connections=2)
    await receiver.has(2)
    await asyncio.sleep(0.03)
    assert len(receiver.got) == 2
    receiver.gate.set()
    await delivered(api)
    assert (len(receiver.got), receiver.most_at_once) == (5, 2)


def as_multipart(fields: dict[str, str]) -> web.Response:
    writer = MultipartWriter("form-data")
    for name, value in fields.items():
        writer.append(value).set_content_disposition("form-data", name=name)
    return web.Response(body=writer)


def as_form(fields: dict[str, str]) -> web.Response:
    return web.Response(body=FormData(fields)())


@pytest.mark.parametrize("shape", [web.json_response, as_multipart, as_form])
async def test_a_method_in_the_answer_is_carried_out(
    api: Api, owner: Person, receiver: Receiver, shape: Callable[[Any], web.Response]
) -> None:
    receiver.answers = [lambda: shape({"method": "sendMessage", "chat_id": str(owner.id), "text": "at once"})]
    await api("setWebhook", url=receiver.url)
    await delivered(api)
    assert (await owner.last())["text"] == "at once"


@pytest.mark.parametrize("method", ["deleteWebhook", "getMe", "logOut"])
async def test_some_methods_are_not_carried_out_from_an_answer(
    api: Api, owner: Person, receiver: Receiver, method: str
) -> None:
    receiver.answers = [lambda: web.json_response({"method": method})]
    await api("setWebhook", url=receiver.url)
    await delivered(api)
    assert await api.see(f"calls?method={method}") == []


async def test_it_tells_what_went_wrong_last(api: Api, owner: Person, receiver: Receiver) -> None:
    receiver.answers = [saying(401)] * 2
    await api("setWebhook", url=receiver.url, allowed_updates=["message"])
    await failed(api, "Wrong response from the webhook: 401 Unauthorized")
    info = (await api("getWebhookInfo")).result
    assert abs(info["last_error_date"] - api.sandbox.clock.timestamp()) < 5
    assert (info["url"], info["ip_address"], info["max_connections"]) == (receiver.url, "127.0.0.1", 40)
    assert (info["pending_update_count"], info["allowed_updates"]) == (1, ["message"])


async def test_it_does_not_follow_redirects(api: Api, owner: Person, receiver: Receiver) -> None:
    receiver.answers = [saying(302, headers={"Location": "/hook"})]
    await api("setWebhook", url=receiver.url)
    await failed(api, "Wrong response from the webhook: 302 Found")


async def test_nobody_listening_is_a_refused_connection(api: Api, owner: Person) -> None:
    await api("setWebhook", url="http://127.0.0.1:1/hook")
    await failed(api, "Connection refused")


async def test_a_webhook_that_hangs_up_is_a_reset_connection(
    api: Api, owner: Person, receiver: Receiver
) -> None:
    receiver.hangs_up = True
    await api("setWebhook", url=receiver.url)
    await failed(api, "Connection reset by peer")


async def test_an_answer_that_is_no_json_counts_as_taken(api: Api, owner: Person, receiver: Receiver) -> None:
    receiver.answers = [saying(200, text="{", content_type="application/json")]
    await api("setWebhook", url=receiver.url)
    await delivered(api)
    assert len(receiver.got) == 1


async def test_a_silent_webhook_times_out(
    api: Api, owner: Person, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sandbox.webhook.READ_TIMEOUT", 0.05)
    receiver.gate.clear()
    await api("setWebhook", url=receiver.url)
    await failed(api, "Read timeout expired")


async def test_pending_updates_can_be_dropped(api: Api, owner: Person, receiver: Receiver) -> None:
    await api("setWebhook", url=receiver.url, drop_pending_updates=True)
    await owner.send("after")
    await delivered(api)
    assert receiver.texts() == ["after"]


async def test_a_reset_frees_a_chat_that_waits_for_its_next_attempt(
    api: Api, owner: Person, receiver: Receiver
) -> None:
    receiver.answers = [saying(500, headers={"Retry-After": "3600"})]
    await api("setWebhook", url=receiver.url)
    await failed(api, "Wrong response from the webhook: 500 Internal Server Error")
    await api.sim("reset")
    await api.sim("inject", update={"message": {"chat": {"id": owner.id}, "text": "afresh"}})
    await delivered(api)
    assert receiver.texts() == ["/start", "afresh"]


async def test_deleting_the_webhook_keeps_what_was_not_taken(
    api: Api, owner: Person, receiver: Receiver
) -> None:
    receiver.answers = [saying(500)] * 9
    await api("setWebhook", url=receiver.url)
    await receiver.has(2)
    await api("deleteWebhook")
    assert [update["message"]["text"] for update in (await api("getUpdates")).result] == ["/start"]


async def test_a_webhook_gone_for_23_hours_is_closed(api: Api, owner: Person, receiver: Receiver) -> None:
    receiver.answers = [saying(410)] * 2
    await api("setWebhook", url=receiver.url)
    await receiver.has(2)
    await failed(api, "Wrong response from the webhook: 410 Gone")
    receiver.answers = [saying(410)]
    api.sandbox.clock.advance(timedelta(hours=23))

    async def closed() -> bool:
        return not (await api("getWebhookInfo")).result["url"]

    await eventually(closed)


async def test_setting_the_same_webhook_again_changes_nothing(
    api: Api, owner: Person, receiver: Receiver
) -> None:
    await api("setWebhook", url=receiver.url)
    api.sandbox.clock.advance(timedelta(seconds=1))
    assert (await api("setWebhook", url=receiver.url)).body["description"] == "Webhook is already set"
