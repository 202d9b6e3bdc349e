"""Every method at its best, over HTTP; refusals are in conformance.yaml."""

from __future__ import annotations

import struct
import zlib
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox.methods import METHODS
from tests.bot.sandbox.conftest import BOT, Api, keyboard

if TYPE_CHECKING:
    from tests.support.people import Person


def picture(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


GIF = b"GIF89a" + struct.pack("<HH", 640, 480)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 480, 640) + bytes(4)


async def upload(api: Api, method: str, fields: dict[str, str], files: dict[str, tuple[str, bytes]]) -> Any:
    form = aiohttp.FormData(fields)
    for name, (file_name, data) in files.items():
        form.add_field(name, data, filename=file_name, content_type="application/octet-stream")
    address = f"{api.sandbox.url}/bot{api.token}/{method}"
    async with api.session.post(address, data=form) as response:
        body = await response.json()
        assert response.status == 200, body
        return body["result"]


async def test_a_sent_message_has_all_that_clients_read(api: Api, owner: Person) -> None:
    said = (await owner.messages())[0]
    reply = {"message_id": said["message_id"]}
    answer = await api(
        "sendMessage",
        chat_id=owner.id,
        text=" <b>社会保険</b>\n",
        parse_mode="HTML",
        reply_parameters=reply,
        reply_markup=keyboard("Yes"),
    )
    message = answer.result
    assert message["from"]["is_bot"] is True
    assert message["chat"] == {"id": owner.id, "type": "private", "first_name": "owner"}
    assert abs(message["date"] - api.sandbox.clock.timestamp()) < 5
    assert (message["text"], message["entities"]) == (
        "社会保険",
        [{"type": "bold", "offset": 0, "length": 4}],
    )
    assert message["reply_to_message"]["text"] == "/start"
    assert message["reply_markup"] == keyboard("Yes")


async def test_it_sends_without_the_reply_when_that_is_allowed(api: Api, owner: Person) -> None:
    reply = {"message_id": 999, "allow_sending_without_reply": True}
    answer = await api("sendMessage", chat_id=owner.id, text="x", reply_parameters=reply)
    assert "reply_to_message" not in answer.result


async def test_protection_and_preview_options_are_kept(api: Api, owner: Person) -> None:
    options = {"is_disabled": True}
    answer = await api(
        "sendMessage", chat_id=owner.id, text="x", protect_content=True, link_preview_options=options
    )
    assert answer.result["has_protected_content"] is True
    assert answer.result["link_preview_options"] == options


async def test_entities_may_come_without_a_parse_mode(api: Api, owner: Person) -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}
    answer = await api("sendMessage", chat_id=owner.id, text="😀x", entities=[bold])
    assert answer.result["entities"] == [bold]


async def test_4096_characters_are_not_too_long(api: Api, owner: Person) -> None:
    assert (await api("sendMessage", chat_id=owner.id, text="釣" * 4096)).result["text"] == "釣" * 4096


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(api: Api, owner: Person) -> None:
    sent = (await api("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))).result
    edited = (await api("editMessageText", chat_id=owner.id, message_id=sent["message_id"], text="!")).result
    assert edited["text"] == "!"
    assert "reply_markup" not in edited
    assert "edit_date" in edited


async def test_a_keyboard_is_edited_alone(api: Api, owner: Person) -> None:
    sent = (await api("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))).result
    where = {"chat_id": owner.id, "message_id": sent["message_id"]}
    await api("editMessageReplyMarkup", **where, reply_markup=keyboard("No"))
    assert await owner.buttons() == ["No"]
    await api("editMessageReplyMarkup", **where)
    assert await owner.buttons() == []


async def test_a_deleted_message_is_gone(api: Api, owner: Person) -> None:
    sent = (await api("sendMessage", chat_id=owner.id, text="oops")).result
    assert (await api("deleteMessage", chat_id=owner.id, message_id=sent["message_id"])).result is True
    assert [message["text"] for message in await owner.messages()] == ["/start"]


async def test_a_message_is_not_deleted_after_two_days(api: Api, owner: Person) -> None:
    sent = (await api("sendMessage", chat_id=owner.id, text="x")).result
    api.sandbox.clock.advance(timedelta(hours=49))
    answer = await api("deleteMessage", chat_id=owner.id, message_id=sent["message_id"])
    assert answer.error == (400, "Bad Request: message can't be deleted")


async def test_a_tap_is_answered_once_with_a_toast(api: Api, owner: Person) -> None:
    await api("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))
    query = (await owner.tap("Yes"))["callback_query_id"]
    answer = await api("answerCallbackQuery", callback_query_id=query, text="Saved", show_alert=True)
    assert answer.result is True
    toast = (await owner.toasts())[0]
    assert (toast["text"], toast["show_alert"], toast["callback_query_id"]) == ("Saved", True, query)


async def test_a_tap_is_not_answered_late(api: Api, owner: Person) -> None:
    await api("sendMessage", chat_id=owner.id, text="?", reply_markup=keyboard("Yes"))
    query = (await owner.tap("Yes"))["callback_query_id"]
    api.sandbox.clock.advance(timedelta(seconds=31))
    code, description = (await api("answerCallbackQuery", callback_query_id=query)).error
    assert (code, "query is too old" in description) == (400, True)


async def test_a_chat_action_shows_until_the_next_message(api: Api, owner: Person) -> None:
    await api("sendChatAction", chat_id=owner.id, action="typing")
    assert (await owner.chat())["typing"] == "typing"
    await api("sendMessage", chat_id=owner.id, text="x")
    assert (await owner.chat())["typing"] is None
    await api("sendChatAction", chat_id=owner.id, action="typing")
    api.sandbox.clock.advance(timedelta(seconds=6))
    assert (await owner.chat())["typing"] is None


async def test_a_document_is_uploaded_sent_again_and_fetched(api: Api, owner: Person) -> None:
    files = {"document": ("plan.pdf", b"%PDF-1.7 plan")}
    sent = await upload(api, "sendDocument", {"chat_id": str(owner.id), "caption": "<b>x</b>"}, files)
    document = sent["document"]
    assert (document["file_name"], document["mime_type"]) == ("plan.pdf", "application/pdf")
    assert (document["file_size"], sent["caption"]) == (13, "<b>x</b>")
    again = await api("sendDocument", chat_id=owner.id, document=document["file_id"])
    assert again.result["document"] == document
    file = (await api("getFile", file_id=document["file_id"])).result
    address = f"{api.sandbox.url}/file/bot{BOT.token}/{file['file_path']}"
    async with api.session.get(address) as response:
        assert await response.read() == b"%PDF-1.7 plan"


@pytest.mark.parametrize("data", [picture(640, 480), GIF, JPEG], ids=["png", "gif", "jpeg"])
async def test_a_photo_knows_its_size(api: Api, owner: Person, data: bytes) -> None:
    files = {"p1": ("table", data)}
    sent = await upload(api, "sendPhoto", {"chat_id": str(owner.id), "photo": "attach://p1"}, files)
    assert (sent["photo"][0]["width"], sent["photo"][0]["height"]) == (640, 480)


async def test_a_picture_that_breaks_off_is_refused(api: Api, owner: Person) -> None:
    broken = (await owner.attach(content=JPEG[:12]))["document"]["file_id"]
    answer = await api("sendPhoto", chat_id=owner.id, photo=broken)
    assert answer.error == (400, "Bad Request: IMAGE_PROCESS_FAILED")


async def test_an_empty_file_is_refused(api: Api, owner: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(owner.id)})
    form.add_field("document", b"", filename="empty.txt")
    async with api.session.post(f"{api.sandbox.url}/bot{api.token}/sendDocument", data=form) as response:
        assert (await response.json())["description"] == "Bad Request: file must be non-empty"


async def test_a_reply_keyboard_stays_until_removed(api: Api, owner: Person) -> None:
    await api("sendMessage", chat_id=owner.id, text="?", reply_markup={"keyboard": [["Yes", {"text": "No"}]]})
    shown = (await owner.chat())["reply_keyboard"]
    assert shown["keyboard"] == [[{"text": "Yes"}, {"text": "No"}]]
    await api("sendMessage", chat_id=owner.id, text="ok", reply_markup={"remove_keyboard": True})
    assert (await owner.chat())["reply_keyboard"] is None


async def test_an_album_shares_one_group(api: Api, owner: Person) -> None:
    media = '[{"type":"document","media":"attach://a"},{"type":"photo","media":"attach://b"}]'
    files = {"a": ("a.txt", b"a"), "b": ("b.png", picture(1, 1))}
    sent = await upload(api, "sendMediaGroup", {"chat_id": str(owner.id), "media": media}, files)
    assert len(sent) == 2
    assert len({message["media_group_id"] for message in sent}) == 1


async def test_a_caption_is_edited(api: Api, owner: Person) -> None:
    files = {"document": ("plan.pdf", b"x")}
    sent = await upload(api, "sendDocument", {"chat_id": str(owner.id)}, files)
    where = {"chat_id": owner.id, "message_id": sent["message_id"]}
    edited = await api("editMessageCaption", **where, caption="<i>new</i>", parse_mode="HTML")
    assert (edited.result["caption"], edited.result["caption_entities"][0]["type"]) == ("new", "italic")


async def test_commands_belong_to_a_scope_and_a_language(api: Api, owner: Person) -> None:
    everyone = [{"command": "start", "description": "Start"}]
    japanese = [{"command": "start", "description": "始める"}]
    private = [{"command": "why", "description": "Why"}]
    await api("setMyCommands", commands=everyone)
    await api("setMyCommands", commands=japanese, language_code="ja")
    assert (await api("getMyCommands")).result == everyone
    assert (await owner.chat())["commands"] == japanese
    await owner.speak("vi")
    assert (await owner.chat())["commands"] == everyone
    await api("setMyCommands", commands=private, scope={"type": "all_private_chats"})
    assert (await owner.chat())["commands"] == private
    await api("deleteMyCommands", scope={"type": "all_private_chats"})
    await api("deleteMyCommands", language_code="ja")
    assert (await api("getMyCommands", language_code="ja")).result == []
    assert (await owner.chat())["commands"] == everyone


@pytest.mark.parametrize(
    ("setter", "getter", "field"),
    [
        ("setMyName", "getMyName", "name"),
        ("setMyDescription", "getMyDescription", "description"),
        ("setMyShortDescription", "getMyShortDescription", "short_description"),
    ],
)
async def test_words_about_the_bot_fall_back_to_everyones(
    api: Api, owner: Person, setter: str, getter: str, field: str
) -> None:
    await api(setter, **{field: "all"})
    await api(setter, **{field: "日本語", "language_code": "ja"})
    assert (await api(getter, language_code="ja")).result == {field: "日本語"}
    assert (await api(getter, language_code="vi")).result == {field: "all"}
    assert (await owner.chat())[field] == "日本語"
    await api(setter, **{field: "", "language_code": "ja"})
    assert (await api(getter, language_code="ja")).result == {field: "all"}


async def test_it_tells_about_chats_and_members(api: Api, owner: Person) -> None:
    chat = (await api("getChat", chat_id=owner.id)).result
    assert (chat["id"], chat["type"]) == (owner.id, "private")
    member = (await api("getChatMember", chat_id=owner.id, user_id=owner.id)).result
    assert (member["status"], member["user"]["language_code"]) == ("member", "ja")


async def test_it_leaves_a_group(api: Api, owner: Person) -> None:
    group = await api.sim("group", title="all of us", members=[owner.id])
    assert (await api("getChatMember", chat_id=group["id"], user_id=BOT.id)).result["status"] == "member"
    assert (await api("leaveChat", chat_id=group["id"])).result is True
    assert (await api("getChatMember", chat_id=group["id"], user_id=BOT.id)).result["status"] == "left"


async def test_it_knows_itself_and_its_webhook(api: Api) -> None:
    me = (await api("getMe")).result
    assert (me["id"], me["is_bot"], me["username"]) == (BOT.id, True, "tsuriai_bot")
    assert (await api("getWebhookInfo")).result["url"] == ""
    described = await api("setWebhook", url="https://example.org/hook", max_connections=3)
    assert described.body == {"ok": True, "result": True, "description": "Webhook was set"}
    assert (await api("getWebhookInfo")).result["max_connections"] == 3
    assert (await api("deleteWebhook")).body["description"] == "Webhook was deleted"
    assert (await api("deleteWebhook")).body["description"] == "Webhook is already deleted"


@pytest.mark.parametrize("method", ["logOut", "close", "setChatMenuButton"])
async def test_it_says_true(api: Api, method: str) -> None:
    assert (await api(method)).result is True


async def test_updates_come(api: Api, owner: Person) -> None:
    assert [update["message"]["from"]["id"] for update in (await api("getUpdates")).result] == [owner.id]


def test_no_method_is_untested() -> None:
    source = Path(__file__).read_text().lower()
    assert [name for name in METHODS if f'"{name}"' not in source] == []
