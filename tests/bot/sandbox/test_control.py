"""The control API: what people can do, what the page reads, who may not ask."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.sandbox import Sandbox, SandboxClock
from tests.bot.sandbox.conftest import BOT, OPERATORS, Api, ask, keyboard
from tests.support.people import Person

if TYPE_CHECKING:
    import aiohttp


async def kinds(api: Api) -> list[str]:
    updates = (await api("getUpdates")).result
    return [next(name for name in update if name != "update_id") for update in updates]


async def test_the_state_lists_bots_people_and_the_clock(api: Api, owner: Person) -> None:
    await api("setMyShortDescription", short_description="checks what is owed")
    state = await api.see("state")
    assert [bot["username"] for bot in state["bots"]] == ["tsuriai_bot", "operators_bot"]
    assert state["bots"][0]["short_description"] == "checks what is owed"
    expected = {"id": owner.id, "first_name": "owner", "language_code": "ja"}
    assert state["people"] == [{**expected, "blocked": False, "deactivated": False}]
    assert (state["limits"], state["clock_offset"], state["phones"]) == ("off", 0, ["Owner"])


async def test_before_start_there_is_only_a_description(api: Api) -> None:
    await api("setMyDescription", description="日本語", language_code="ja")
    visitor = await Person.join(api.sandbox.url, api.session)
    chat = await visitor.chat()
    assert (chat["started"], chat["messages"], chat["description"]) == (False, [], "日本語")


async def test_start_with_a_payload_is_a_command(api: Api) -> None:
    visitor = await Person.join(api.sandbox.url, api.session)
    await visitor.start("invite-1")
    message = (await api("getUpdates")).result[0]["message"]
    assert message["text"] == "/start invite-1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["language_code"] == "ja"


async def test_each_bot_has_its_own_chat(sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
    operator = await Person.join(sandbox.url, session, "operator", bot="operators_bot")
    await operator.start()
    answer = await Api(sandbox, session, OPERATORS.token)("sendMessage", chat_id=operator.id, text="hello")
    assert answer.result["from"]["id"] == OPERATORS.id
    assert (await operator.last())["text"] == "hello"
    assert (await Api(sandbox, session, BOT.token)("getUpdates")).result == []


async def test_blocking_and_starting_again_are_told(api: Api, owner: Person) -> None:
    await owner.block()
    with pytest.raises(AssertionError, match="blocked"):
        await owner.send("anybody there?")
    await owner.start()
    assert await kinds(api) == ["message", "my_chat_member", "my_chat_member", "message"]
    changes = [update["my_chat_member"] for update in (await api("getUpdates")).result[1:3]]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    assert [change["old_chat_member"]["status"] for change in changes] == ["member", "kicked"]


async def test_each_person_blocks_for_themselves_alone(api: Api, owner: Person) -> None:
    hr = await Person.join(api.sandbox.url, api.session, "hr")
    await hr.start()
    await hr.block()
    refused = await api("sendMessage", chat_id=hr.id, text="x")
    assert refused.error == (403, "Forbidden: bot was blocked by the user")
    assert (await api("sendMessage", chat_id=owner.id, text="x")).status == 200
    await owner.block()
    await hr.unblock()
    assert (await api("sendMessage", chat_id=owner.id, text="x")).status == 403
    assert (await api("sendMessage", chat_id=hr.id, text="x")).status == 200
    changes = [update["my_chat_member"] for update in (await api("getUpdates")).result[2:]]
    told = [(change["from"]["id"], change["new_chat_member"]["status"]) for change in changes]
    assert told == [(hr.id, "kicked"), (owner.id, "kicked"), (hr.id, "member")]


async def test_a_long_text_is_sent_in_pieces_as_telegrams_apps_do(api: Api, owner: Person) -> None:
    await owner.send("釣" * 5000)
    lengths = [len(update["message"]["text"]) for update in (await api("getUpdates")).result]
    assert lengths == [6, 4096, 904]


async def test_a_tap_tells_the_bot_all_about_its_message(api: Api, owner: Person) -> None:
    await api("sendMessage", chat_id=owner.id, text="old", reply_markup=keyboard("Yes"))
    newest = (await api("sendMessage", chat_id=owner.id, text="new", reply_markup=keyboard("Yes"))).result
    tapped = await owner.tap("Yes")
    query = (await api("getUpdates", offset=-1)).result[0]["callback_query"]
    assert (query["id"], query["data"], query["message"]) == (tapped["callback_query_id"], "yes", newest)
    assert query["chat_instance"]


async def test_forged_and_stale_taps_get_through(api: Api, owner: Person) -> None:
    sent = (await api("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))).result
    await owner.tap(data="forged")
    await api("editMessageText", chat_id=owner.id, message_id=sent["message_id"], text="answered")
    await owner.tap(data="yes", message_id=sent["message_id"])
    queries = [update["callback_query"] for update in (await api("getUpdates")).result[1:]]
    assert [query["data"] for query in queries] == ["forged", "yes"]
    assert [query["message"]["text"] for query in queries] == ["?", "answered"]


async def test_a_button_that_nobody_sees_cannot_be_tapped_by_its_label(owner: Person) -> None:
    with pytest.raises(AssertionError, match="no message shows the button Maybe"):
        await owner.tap("Maybe")


async def test_the_transcript_names_files_and_service_messages(api: Api, owner: Person) -> None:
    await owner.attach(file_name="workers.csv")
    await owner.attach("photo")
    await api("sendDocument", chat_id=owner.id, document=await _file_id(owner), caption="your plan")
    group = (await api.sim("group", title="us", members=[owner.id]))["id"]
    assert await owner.transcript() == (
        "owner: /start\n\nowner: (workers.csv)\n\nowner: (photo)\n\nTsuriai: (workers.csv) your plan"
    )
    async with api.session.get(f"{api.sandbox.url}/sim/transcript?user={owner.id}&chat={group}") as response:
        assert await response.text() == "owner: (service message)"


async def _file_id(owner: Person) -> str:
    return str((await owner.messages())[1]["document"]["file_id"])


async def test_nobody_writes_where_the_bot_is_gone(api: Api, owner: Person) -> None:
    group = (await api.sim("group", title="us", members=[owner.id]))["id"]
    stranger = await Person.join(api.sandbox.url, api.session, "stranger")
    outsider = {"user": stranger.id, "chat": group, "text": "x"}
    assert (await ask(api, "/sim/send", json=outsider))[0] == 400
    await api.sim("kick", chat=group)
    for path, wish in (("send", {"user": owner.id, "text": "x"}), ("kick", {}), ("migrate", {})):
        assert (await ask(api, f"/sim/{path}", json={"chat": group, **wish}))[0] == 400


async def test_only_ones_own_words_can_be_edited(api: Api, owner: Person) -> None:
    sent = (await api("sendMessage", chat_id=owner.id, text="x")).result
    with pytest.raises(AssertionError, match="no text of this person"):
        await owner.edit(sent["message_id"], "changed")
    said = await owner.send("one")
    with pytest.raises(AssertionError, match="empty"):
        await owner.edit(said["message_id"], " ")
    await owner.edit(said["message_id"], "two")
    assert (await owner.messages())[-1]["text"] == "two"


async def test_only_a_button_with_data_can_be_tapped(api: Api, owner: Person) -> None:
    link = {"inline_keyboard": [[{"text": "Law", "url": "https://example.org"}]]}
    await api("sendMessage", chat_id=owner.id, text="?", reply_markup=link)
    with pytest.raises(AssertionError, match="no button Law with data"):
        await owner.tap("Law")


async def test_a_group_shows_the_bot_only_what_concerns_it(api: Api, owner: Person) -> None:
    hr = await Person.join(api.sandbox.url, api.session, "hr")
    group = (await api.sim("group", title="us", members=[owner.id, hr.id]))["id"]
    asked = (await api("sendMessage", chat_id=group, text="hello")).result
    for text in ("among ourselves", "/start", "@tsuriai_bot look"):
        await api.sim("send", user=hr.id, chat=group, text=text)
    await api.sim("send", user=hr.id, chat=group, text="a reply", reply_to=asked["message_id"])
    messages = [update["message"] for update in (await api("getUpdates")).result if "message" in update]
    texts = [message.get("text") for message in messages if message["chat"]["id"] == group]
    assert texts == [None, "/start", "@tsuriai_bot look", "a reply"]


async def test_a_deactivated_account_does_nothing(owner: Person) -> None:
    await owner.deactivate()
    with pytest.raises(AssertionError, match="deactivated"):
        await owner.send("x")


async def test_wait_returns_with_the_news(api: Api, owner: Person) -> None:
    before = await owner.chat()
    news = asyncio.create_task(api.see(f"wait?user={owner.id}&seq={before['seq']}&timeout=5"))
    await asyncio.sleep(0.02)
    await api("sendMessage", chat_id=owner.id, text="news")
    assert (await news)["messages"][-1]["text"] == "news"


async def test_wait_returns_without_news_in_the_end(api: Api, owner: Person) -> None:
    before = await owner.chat()
    assert await api.see(f"wait?user={owner.id}&seq={before['seq']}&timeout=0.01") == before


async def test_events_name_the_chat_that_changed(api: Api, owner: Person) -> None:
    async with api.session.get(f"{api.sandbox.url}/sim/events") as stream:
        assert await stream.content.readline() == b": hello\n"
        await api("sendMessage", chat_id=owner.id, text="x")
        async with asyncio.timeout(5):
            while not (line := await stream.content.readline()).startswith(b"data: "):
                pass
    event = json.loads(line.removeprefix(b"data: "))
    assert event == {"seq": (await owner.chat())["seq"], "user": owner.id}


async def test_the_call_log_can_be_searched(api: Api, owner: Person) -> None:
    await api("sendMessage", chat_id=owner.id, text="x")
    first = (await api.see("calls"))[-1]
    await api("sendMessage", chat_id=1, text="y")
    (refused,) = await api.see(f"calls?since={first['seq']}&method=sendmessage&chat=1")
    assert (refused["status"], refused["description"]) == (400, "Bad Request: chat not found")
    assert (refused["bot"], refused["params"]["text"]) == ("tsuriai_bot", "y")


async def test_the_clock_moves_and_everything_with_it(api: Api, owner: Person) -> None:
    await api.sim("clock", to="2027-04-01T08:00:00+09:00")
    sent = (await api("sendMessage", chat_id=owner.id, text="x")).result
    assert abs(sent["date"] - datetime(2027, 3, 31, 23, 0, tzinfo=UTC).timestamp()) < 5
    now = (await api.sim("clock", advance=3600))["now"]
    assert now.startswith("2027-04-01T00:00")
    assert (await api.see("clock"))["now"].startswith("2027-04-01T00:00")


async def test_who_waits_for_a_moment_wakes_when_the_clock_gets_there() -> None:
    clock = SandboxClock()
    alarm = asyncio.create_task(clock.wait_until(clock.now() + timedelta(days=30)))
    await asyncio.sleep(0)
    clock.advance(timedelta(days=29))
    await asyncio.sleep(0.01)
    assert not alarm.done()
    clock.move_to(clock.now() + timedelta(days=2))
    async with asyncio.timeout(1):
        await alarm


async def test_a_reset_forgets_people_but_not_what_the_bot_said_about_itself(api: Api, owner: Person) -> None:
    await api("setMyCommands", commands=[{"command": "why", "description": "Why?"}])
    await api.sim("fault", code=500)
    await api.sim("clock", advance=3600)
    await api.sim("reset")
    state = await api.see("state")
    assert (state["people"], state["clock_offset"]) == ([], 0)
    assert (await api("getUpdates")).result == []
    assert (await api("getMyCommands")).result == [{"command": "why", "description": "Why?"}]
    assert (await Person.join(api.sandbox.url, api.session)).id != owner.id


async def test_an_attached_file_can_be_fetched_by_page_and_bot(api: Api, owner: Person) -> None:
    attached = (await owner.attach(file_name="workers.csv", content=b"a,b"))["document"]
    assert (attached["file_name"], attached["file_size"]) == ("workers.csv", 3)
    async with api.session.get(f"{api.sandbox.url}/sim/file?file_id={attached['file_id']}") as response:
        assert await response.read() == b"a,b"
    assert (await api("getFile", file_id=attached["file_id"])).result["file_size"] == 3
