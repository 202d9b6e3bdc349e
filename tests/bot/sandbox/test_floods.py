from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import BOT, Api, keyboard
from tests.support.people import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import aiohttp

    from tests.bot.sandbox.conftest import Answer


pytestmark = pytest.mark.usefixtures("still")


async def send(api: Api, chat_id: int, times: int) -> list[Answer]:
    return [await api("sendMessage", chat_id=chat_id, text=f"{number}") for number in range(times)]


@pytest.fixture
async def realistic(api: Api) -> Api:
    await api.sim("limits", mode="realistic")
    return api


async def test_without_limits_anything_goes(api: Api, owner: Person) -> None:
    assert {answer.status for answer in await send(api, owner.id, 60)} == {200}


async def test_a_private_chat_takes_a_burst_of_five_then_one_a_second(realistic: Api, owner: Person) -> None:
    answers = await send(realistic, owner.id, 6)
    assert [answer.status for answer in answers] == [200] * 5 + [429]
    refused = answers[-1]
    seconds = refused.body["parameters"]["retry_after"]
    assert refused.error == (429, f"Too Many Requests: retry after {seconds}")
    assert refused.headers["Retry-After"] == str(seconds)


async def test_the_wait_counts_down_and_ends(realistic: Api, owner: Person) -> None:
    first = (await send(realistic, owner.id, 6))[-1].body["parameters"]["retry_after"]
    realistic.sandbox.clock.advance(timedelta(seconds=2))
    later = (await send(realistic, owner.id, 1))[0].body["parameters"]["retry_after"]
    assert later == first - 2
    realistic.sandbox.clock.advance(timedelta(seconds=later))
    assert (await send(realistic, owner.id, 1))[0].status == 200


async def test_a_flood_in_one_chat_leaves_the_others_alone(realistic: Api, owner: Person) -> None:
    hr = await Person.join(realistic.sandbox.url, realistic.session, "hr")
    await hr.start()
    await send(realistic, owner.id, 6)
    assert (await send(realistic, hr.id, 1))[0].status == 200


async def test_edits_count_and_answers_to_taps_do_not(realistic: Api, owner: Person) -> None:
    sent = (await realistic("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))).result
    where = {"chat_id": owner.id, "message_id": sent["message_id"]}
    for number in range(4):
        await realistic("editMessageText", **where, text=f"{number}", reply_markup=keyboard("Yes"))
    assert (await realistic("editMessageText", **where, text="x")).status == 429
    query = (await owner.tap("Yes"))["callback_query_id"]
    assert (await realistic("answerCallbackQuery", callback_query_id=query)).status == 200
    assert (await realistic("setMyCommands", commands=[])).status == 200


async def test_a_refused_message_is_not_sent(realistic: Api, owner: Person) -> None:
    await send(realistic, owner.id, 7)
    assert [message["text"] for message in await owner.messages()][1:] == ["0", "1", "2", "3", "4"]


async def test_a_group_takes_twenty_a_minute(realistic: Api, owner: Person) -> None:
    group = (await realistic.sim("group", title="us", members=[owner.id]))["id"]
    answers = await send(realistic, group, 21)
    assert [answer.status for answer in answers] == [200] * 20 + [429]
    assert answers[-1].body["parameters"]["retry_after"] == 60


async def test_all_chats_together_take_thirty_a_second(realistic: Api) -> None:
    people = [await Person.join(realistic.sandbox.url, realistic.session, "hr") for _ in range(31)]
    for person in people:
        await person.start()
    statuses = [(await send(realistic, person.id, 1))[0].status for person in people]
    assert statuses == [200] * 30 + [429]


async def test_strictly_there_is_no_burst_and_a_long_penalty(api: Api, owner: Person) -> None:
    await api.sim("limits", mode="strict")
    answers = await send(api, owner.id, 2)
    assert [answer.status for answer in answers] == [200, 429]
    assert answers[1].body["parameters"]["retry_after"] == 30
    api.sandbox.clock.advance(timedelta(seconds=30))
    assert (await send(api, owner.id, 1))[0].status == 200


@pytest.fixture
async def strict(session: aiohttp.ClientSession) -> AsyncIterator[Api]:
    """A sandbox that is strict from its first moment, as a test of the delivery would build it."""
    sandbox = Sandbox([BOT], limits="strict")
    await sandbox.start()
    yield Api(sandbox, session)
    await sandbox.stop()


async def test_strictly_a_private_chat_takes_one_a_second(strict: Api) -> None:
    owner = await Person.join(strict.sandbox.url, strict.session)
    await owner.start()
    for _ in range(3):
        assert (await send(strict, owner.id, 1))[0].status == 200
        strict.sandbox.clock.advance(timedelta(seconds=1))
    strict.sandbox.clock.advance(timedelta(seconds=-0.01))
    assert (await send(strict, owner.id, 1))[0].status == 429


async def test_strictly_a_group_takes_twenty_a_minute(strict: Api) -> None:
    owner = await Person.join(strict.sandbox.url, strict.session)
    group = (await strict.sim("group", title="us", members=[owner.id]))["id"]
    answers = await send(strict, group, 21)
    assert [answer.status for answer in answers] == [200] * 20 + [429]
    strict.sandbox.clock.advance(timedelta(seconds=60))
    assert (await send(strict, group, 1))[0].status == 200


async def test_strictly_all_chats_together_take_thirty_a_second(strict: Api) -> None:
    people = [await Person.join(strict.sandbox.url, strict.session, "hr") for _ in range(60)]
    for person in people:
        await person.start()
    first = [(await send(strict, person.id, 1))[0].status for person in people[:30]]
    strict.sandbox.clock.advance(timedelta(seconds=1))
    second = [(await send(strict, person.id, 1))[0].status for person in people[30:]]
    assert (first, second) == ([200] * 30, [200] * 30)
    assert (await send(strict, people[0].id, 1))[0].status == 429


def test_there_is_no_other_strictness() -> None:
    with pytest.raises(ValueError, match="lenient"):
        Sandbox(limits="lenient")


async def test_an_album_counts_for_each_of_its_pieces(realistic: Api, owner: Person) -> None:
    file_id = (await owner.attach(content=b"x"))["document"]["file_id"]
    media = [{"type": "document", "media": file_id}] * 3
    statuses = [(await realistic("sendMediaGroup", chat_id=owner.id, media=media)).status for _ in range(2)]
    assert statuses == [200, 429]
