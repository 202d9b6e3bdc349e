from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp
import pytest

from tests.bot.sandbox.conftest import keyboard
from tests.support.people import Person

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Api


async def test_it_fails_as_often_as_ordered(api: Api, owner: Person) -> None:
    await api.sim("fault", method="sendMessage", code=500, times=2)
    answers = [await api("sendMessage", chat_id=owner.id, text="x") for _ in range(3)]
    assert [answer.status for answer in answers] == [500, 500, 200]
    assert answers[0].error == (500, "Internal Server Error")
    assert (await api("getMe")).status == 200


async def test_it_fails_until_cleared_when_there_is_no_number(api: Api) -> None:
    await api.sim("fault", code=502, times=None)
    assert [(await api("getMe")).error for _ in range(3)] == [(502, "Bad Gateway")] * 3
    async with api.session.delete(f"{api.sandbox.url}/sim/fault"):
        assert (await api("getMe")).status == 200


async def test_it_fails_only_for_the_text_it_waits_for(api: Api, owner: Person) -> None:
    await api.sim("fault", contains="reminder", code=403)
    assert (await api("sendMessage", chat_id=owner.id, text="question")).status == 200
    refused = await api("sendMessage", chat_id=owner.id, text="a reminder")
    assert refused.error == (403, "Forbidden: bot was blocked by the user")


async def test_it_fails_only_in_the_chat_it_names(api: Api, owner: Person) -> None:
    hr = await Person.join(api.sandbox.url, api.session, "hr")
    await hr.start()
    await api.sim("fault", chat=hr.id, retry_after=7, times=2)
    assert (await api.see("state"))["faults"] == 1
    assert (await api("getMe")).status == 200
    answers = [
        await api("sendMessage", chat_id=chat, text="x") for chat in (owner.id, hr.id, owner.id, hr.id)
    ]
    assert [answer.status for answer in answers] == [200, 429, 200, 429]
    assert (await api("sendMessage", chat_id=hr.id, text="x")).status == 200
    assert (await api.see("state"))["faults"] == 0


async def test_the_answer_to_a_tap_belongs_to_the_chat_of_the_tap(api: Api, owner: Person) -> None:
    hr = await Person.join(api.sandbox.url, api.session, "hr")
    await hr.start()
    await api.sim("fault", method="answerCallbackQuery", chat=hr.id, code=500)
    for person, status in ((owner, 200), (hr, 500), (hr, 200)):
        await api("sendMessage", chat_id=person.id, text="?", reply_markup=keyboard("Yes"))
        query = (await person.tap("Yes"))["callback_query_id"]
        assert (await api("answerCallbackQuery", callback_query_id=query)).status == status


async def test_an_ordered_flood_looks_like_telegrams(api: Api) -> None:
    await api.sim("fault", retry_after=7)
    answer = await api("getMe")
    assert answer.error == (429, "Too Many Requests: retry after 7")
    assert answer.body["parameters"] == {"retry_after": 7}
    assert answer.headers["Retry-After"] == "7"


async def test_it_uses_the_ordered_words(api: Api) -> None:
    await api.sim("fault", code=400, description="Bad Request: PEER_ID_INVALID")
    assert (await api("getMe")).error == (400, "Bad Request: PEER_ID_INVALID")


@pytest.mark.parametrize(("drop", "arrives"), [("before", False), ("after", True)])
async def test_a_dropped_connection_hides_what_happened(
    api: Api, owner: Person, drop: str, *, arrives: bool
) -> None:
    await api.sim("fault", method="sendMessage", drop=drop)
    with pytest.raises(aiohttp.ClientConnectionError):
        await api("sendMessage", chat_id=owner.id, text="perhaps")
    texts = [message["text"] for message in await owner.messages()]
    assert ("perhaps" in texts) is arrives
    logged = (await api.see("calls?method=sendMessage"))[-1]["status"]
    assert logged == (200 if arrives else 0)


async def test_a_delay_comes_before_the_deed(api: Api, owner: Person) -> None:
    await api.sim("fault", delay=0.05)
    slow = asyncio.create_task(api("sendMessage", chat_id=owner.id, text="late"))
    await asyncio.sleep(0.02)
    assert len(await owner.messages()) == 1
    assert (await slow).status == 200
    assert len(await owner.messages()) == 2


async def test_a_fault_comes_before_the_method_is_known(api: Api) -> None:
    await api.sim("fault", code=500)
    assert (await api("nonsense")).status == 500


@pytest.mark.parametrize(
    "wish", [{}, {"drop": "sometimes"}, {"colour": "red"}, {"method": "getMe"}, {"code": 500, "chat": "hr"}]
)
async def test_a_wish_that_is_no_fault_is_refused(api: Api, wish: dict[str, object]) -> None:
    async with api.session.post(f"{api.sandbox.url}/sim/fault", json=wish) as response:
        assert response.status == 400
        assert (await response.json())["error"]
