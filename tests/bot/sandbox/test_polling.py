"""getUpdates: numbers, confirmation, lifetimes, waiting, conflicts."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.sandbox.conftest import eventually, keyboard

if TYPE_CHECKING:
    from bot.sandbox import Sandbox
    from tests.bot.sandbox.conftest import Api
    from tests.support.people import Person

OTHER_POLL = (
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
)


async def texts(api: Api, **params: Any) -> list[str]:
    return [update["message"]["text"] for update in (await api("getUpdates", **params)).result]


async def waiting_poll(api: Api, **params: Any) -> asyncio.Task[Any]:
    poll = asyncio.create_task(api("getUpdates", timeout=20, **params))
    await eventually(lambda: is_waiting(api))
    return poll


async def is_waiting(api: Api) -> bool:
    waiting = api.sandbox.world.bots[0].poll._waiting
    return waiting is not None and not waiting.done()


async def test_updates_stay_until_a_higher_offset_confirms_them(api: Api, owner: Person) -> None:
    await owner.send("one")
    first = (await api("getUpdates")).result
    assert (await api("getUpdates")).result == first
    assert await texts(api, offset=first[0]["update_id"] + 1) == ["one"]
    assert await texts(api) == ["one"]
    assert await texts(api, offset=first[1]["update_id"] + 1) == []


async def test_numbers_grow_by_one_even_across_a_reset(api: Api, owner: Person) -> None:
    await owner.send("one")
    first, second = [update["update_id"] for update in (await api("getUpdates")).result]
    assert second == first + 1
    assert first >= 100_000_000
    await api.sim("reset")
    newcomer = await type(owner).join(api.sandbox.url, api.session, "hr")
    await newcomer.start()
    assert [update["update_id"] for update in (await api("getUpdates")).result] == [second + 1]


async def test_a_negative_offset_keeps_the_last_ones(api: Api, owner: Person) -> None:
    for word in ("one", "two", "three"):
        await owner.send(word)
    assert await texts(api, offset=-2) == ["two", "three"]
    assert await texts(api) == ["two", "three"]


async def test_limit_takes_the_oldest(api: Api, owner: Person) -> None:
    await owner.send("one")
    assert await texts(api, limit=1) == ["/start"]


async def test_a_poll_wakes_as_soon_as_something_happens(api: Api, owner: Person) -> None:
    last = (await api("getUpdates")).result[-1]["update_id"]
    poll = await waiting_poll(api, offset=last + 1)
    await owner.send("wake up")
    async with asyncio.timeout(2):
        answer = await poll
    assert [update["message"]["text"] for update in answer.result] == ["wake up"]


async def test_a_poll_ends_empty_when_nothing_happens(api: Api) -> None:
    assert (await api("getUpdates", timeout=1)).result == []


async def test_the_older_of_two_polls_is_ended(api: Api) -> None:
    older = await waiting_poll(api)
    assert (await api("getUpdates")).result == []
    assert (await older).error == OTHER_POLL


async def test_setting_a_webhook_ends_the_poll_and_forbids_the_next(api: Api) -> None:
    poll = await waiting_poll(api)
    await api("setWebhook", url="https://example.org/hook")
    assert (await poll).error == (409, "Conflict: terminated by setWebhook request")
    assert (await api("getUpdates")).error == (
        409,
        (
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        ),
    )
    await api("deleteWebhook")
    assert (await api("getUpdates")).result == []


@pytest.mark.usefixtures("still")
async def test_a_webhook_cannot_be_set_twice_in_a_second(api: Api) -> None:
    await api("setWebhook", url="https://example.org/hook")
    answer = await api("setWebhook", url="https://example.org/other")
    assert answer.error == (429, "Too Many Requests: retry after 1")
    api.sandbox.clock.advance(timedelta(seconds=1))
    assert (await api("setWebhook", url="https://example.org/other")).status == 200


async def test_a_message_is_kept_for_24_hours(api: Api, owner: Person) -> None:
    api.sandbox.clock.advance(timedelta(hours=23, minutes=59))
    assert await texts(api) == ["/start"]
    api.sandbox.clock.advance(timedelta(minutes=1))
    assert await texts(api) == []


async def test_a_tap_is_kept_for_150_seconds(api: Api, owner: Person) -> None:
    await api("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))
    await owner.tap("Yes")
    api.sandbox.clock.advance(timedelta(seconds=145))
    assert "callback_query" in (await api("getUpdates", offset=-1)).result[0]
    api.sandbox.clock.advance(timedelta(seconds=5))
    assert (await api("getUpdates")).result == []


async def test_unwanted_kinds_are_not_even_queued(api: Api, owner: Person) -> None:
    await api("getUpdates", offset=-1, allowed_updates=["message"])
    await owner.block()
    await api("getUpdates", allowed_updates=[])
    assert [set(update) for update in (await api("getUpdates")).result] == [{"update_id", "message"}]
    await owner.unblock()
    kinds = [set(update) - {"update_id"} for update in (await api("getUpdates")).result]
    assert kinds == [{"message"}, {"my_chat_member"}]


async def test_the_wanted_kinds_are_remembered(api: Api, owner: Person) -> None:
    await api("getUpdates", allowed_updates=["callback_query"])
    await owner.send("unwanted")
    assert await texts(api) == ["/start"]


async def test_an_injected_number_may_come_twice(api: Api, owner: Person) -> None:
    seen = (await api("getUpdates")).result[0]
    assert (await api("getUpdates", offset=seen["update_id"] + 1)).result == []
    await api.sim("inject", update=seen)
    assert (await api("getUpdates", offset=seen["update_id"] + 1)).result == [seen]
    assert (await api("getUpdates", offset=seen["update_id"] + 1)).result == []


async def test_an_injected_update_may_be_nonsense(api: Api) -> None:
    number = (await api.sim("inject", update={"message": {"nonsense": True}}))["update_id"]
    expected = [{"update_id": number, "message": {"nonsense": True}}]
    assert (await api("getUpdates")).result == expected
    assert [set(update) for update in await api.see("updates")] == [{"update_id", "message", "expires_at"}]


async def test_stopping_the_sandbox_ends_the_poll(api: Api, sandbox: Sandbox) -> None:
    poll = await waiting_poll(api)
    await sandbox.stop()
    assert (await poll).result == []


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize("mode", ["off", "strict"])
async def test_only_the_strict_sandbox_holds_back_impatient_clients(
    api: Api, owner: Person, mode: str
) -> None:
    await owner.send("one")
    await api.sim("limits", mode=mode)
    assert await texts(api) == ["/start", "one"]
    assert await texts(api) == (["/start"] if mode == "strict" else ["/start", "one"])
