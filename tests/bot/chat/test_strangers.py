"""Who is not meant: groups, other people's buttons, and one person's messages that overtake each other."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from structlog.typing import EventDict

from bot.service.turn import CONSENT
from tests.bot.chat.wire import query
from tests.support.running import Bench, Talker, words

TABLES = ("person", "workplace", "interview", "answer", "journal", "outbox")


async def founded(bench: Bench, language_code: str) -> dict[str, Any]:
    """A group into which somebody has just put the bot."""
    person = await bench.join("stranger", language_code)
    wish = {"title": "shop", "members": [person.id]}
    async with bench.session.post(f"{bench.sandbox.url}/sim/group", json=wish) as response:
        chat: dict[str, Any] = await response.json()
    await bench.idle()
    return chat


def said_in(bench: Bench, chat: int) -> list[str]:
    messages = bench.sandbox.world.bots[0].chats[chat].messages.values()
    return [message.body["text"] for message in messages if message.from_bot]


@pytest.mark.parametrize(("code", "language"), [("ja", "ja"), ("en-GB", "en"), ("vi", "ja")])
async def test_in_a_group_it_says_one_sentence_and_leaves(bench: Bench, code: str, language: str) -> None:
    group = await founded(bench, code)
    assert said_in(bench, group["id"]) == [words().text(language, "group-leave")]
    assert bench.sandbox.world.bots[0].chats[group["id"]].standing == "left"


async def test_of_a_group_nothing_is_stored(bench: Bench) -> None:
    await founded(bench, "ja")
    assert [bench.rows(f"SELECT count(*) FROM {table}") for table in TABLES] == [[(0,)]] * len(TABLES)  # noqa: S608  # our own names


async def test_a_group_that_it_could_not_leave_is_left_after_it_has_moved(bench: Bench) -> None:
    bench.fault(method="leaveChat", code=500, times=2)
    group = await founded(bench, "ja")
    async with bench.session.post(f"{bench.sandbox.url}/sim/migrate", json={"chat": group["id"]}) as response:
        moved = await response.json()
    await bench.idle()
    assert bench.sandbox.world.bots[0].chats[moved["id"]].standing == "left"
    assert bench.rows("SELECT count(*) FROM person") == [(0,)]


async def test_an_old_button_is_answered_kindly_with_the_present_question(
    bench: Bench, owner: Talker
) -> None:
    old = (await owner.keyboard())["個人事業"]
    await owner.press("法人")
    assert await owner.press_old(old) == words().text("ja", "toast-stale")
    assert "主な業種" in await owner.read()
    assert bench.answers(owner) == {"legal_form": '"corporation"'}
    assert bench.revision(owner) == 1


async def test_another_persons_button_has_no_effect_and_looks_like_an_old_one(
    bench: Bench, owner: Talker
) -> None:
    theirs = (await owner.keyboard())["法人"]
    stranger = await bench.consented("ja", "stranger")
    before = await stranger.read()
    assert await stranger.press_old(theirs) == words().text("ja", "toast-stale")
    assert await stranger.read() == before
    for person in (owner, stranger):
        assert bench.answers(person) == {}
        assert bench.revision(person) == 0


FORGED = """
x
a1
a1::::
a1:new:0:e:
a0:{handle}:0:g:legal_form.0
a1:{handle}:x:g:legal_form.0
a1:{handle}:٣:g:legal_form.0
a1:{handle}:0:g:legal_form.99
a1:{handle}:0:g:legal_form.
a1:{handle}:0:g:nothing.y
a1:{handle}:0:g:
a1:{handle}:0:z:
a1:{handle}:0:k:
a1:{handle}:0:l:xx
a1:{handle}:0:o:nothing
a1:{handle}:0:s:f.nothing
a1:{handle}:0:s:list.nothing.-1
a1:{handle}:0:s:__class__
a1:{handle}:0:s:remove
a1:{handle}:0:r:
a1:{handle}:0:r:1
"""


@pytest.mark.parametrize("data", ["", "\x00" * 64, *FORGED.split()])
async def test_forged_data_changes_nothing(
    bench: Bench, owner: Talker, data: str, logged: list[EventDict]
) -> None:
    card = await owner.last()
    forged = data.format(handle=(await owner.keyboard())["法人"].split(":")[1])
    bench.inject({"callback_query": query(owner.id, forged, card["message_id"])})
    await bench.idle()
    assert bench.answers(owner) == {}
    assert bench.revision(owner) == 0
    assert bench.person(owner, "language", "consent") == ("ja", CONSENT)
    assert "事業の形態" in await owner.type("/check")
    assert not [event for event in logged if event["log_level"] == "error"]


async def test_a_press_in_a_group_acts_only_in_the_pressers_own_chat(bench: Bench, owner: Talker) -> None:
    data = (await owner.keyboard())["法人"]
    group = {"id": -100_500, "type": "supergroup", "title": "shop"}
    shown = {"message_id": 9, "date": 1_790_000_000, "chat": group, "text": "forwarded"}
    stranger = await bench.consented("ja", "stranger")
    bench.inject({"callback_query": query(stranger.id, data, message=shown)})
    await bench.idle()
    assert bench.answers(owner) == bench.answers(stranger) == {}
    assert not bench.calls(chat=-100_500)


async def test_a_tap_that_a_typed_answer_overtook_does_not_count(bench: Bench, owner: Talker) -> None:
    tapped = (await owner.keyboard())["個人事業"]
    await asyncio.gather(owner.send("法人"), owner.tap(data=tapped))
    await bench.idle()
    given = bench.answers(owner)
    # Whichever came first stands; the other one found the next question open.
    assert given in ({"legal_form": '"corporation"'}, {"legal_form": '"sole_proprietor"'})
    assert bench.revision(owner) == 1


async def test_a_typed_answer_that_a_tap_overtook_is_asked_for_again(bench: Bench, owner: Talker) -> None:
    tapped = (await owner.keyboard())["法人"]
    await owner.tap(data=tapped)
    await owner.send("個人事業")
    await bench.idle()
    assert bench.answers(owner) == {"legal_form": '"corporation"'}
    assert words().text("ja", "unclear-not-an-option") in await owner.read()
    assert "主な業種" in await owner.read()


async def test_blocking_after_erasing_leaves_nothing_behind(bench: Bench) -> None:
    """Who has erased everything and then blocks the bot is a stranger, and stays one."""
    owner = await bench.consented("ja")
    await owner.type("/erase")
    await owner.press("はい、全部消します")
    await owner.block()
    await owner.unblock()
    await bench.idle()

    assert bench.rows("SELECT count(*) FROM inbox WHERE kind = 'member'") == [(2,)]
    assert bench.rows("SELECT count(*) FROM person") == [(0,)]
