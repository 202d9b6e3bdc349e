"""Methods that change or remove what was sent, and the answer to a tap."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.sandbox.call import Call, target, writable_chat
from bot.sandbox.errors import ApiError, Json, bad_request
from bot.sandbox.markup import inline_only, read_markup
from bot.sandbox.methods_send import LONGEST_TEXT, measured_caption, read_caption, read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.sandbox.chats import Chat, Message
    from bot.sandbox.markup import Markup

ANSWER_WINDOW = timedelta(seconds=30)
DELETABLE = timedelta(hours=48)
LONGEST_TOAST = 200
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(call: Call) -> Json:
    text = read_text(call)
    markup = read_markup(call.params)
    chat, message = _editable(call)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    keyboard = _keyboard(markup)
    if text.is_blank:
        raise bad_request("text must be non-empty")
    text = text.finished()
    if len(text.text) > LONGEST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    content = {**text.fields("text", "entities"), **keyboard}
    return _change(call, chat, message, content, ["text", "entities", "reply_markup"])


def edit_message_caption(call: Call) -> Json:
    caption = read_caption(call)
    markup = read_markup(call.params)
    chat, message = _editable(call)
    if "text" in message.body:
        raise bad_request("there is no caption in the message to edit")
    content = {**_keyboard(markup), **measured_caption(caption)}
    return _change(call, chat, message, content, ["caption", "caption_entities", "reply_markup"])


def edit_message_reply_markup(call: Call) -> Json:
    markup = read_markup(call.params)
    chat, message = _editable(call)
    return _change(call, chat, message, _keyboard(markup), ["reply_markup"])


def delete_message(call: Call) -> bool:
    chat = writable_chat(call)
    message = target(call, chat, "delete")
    age = call.world.clock.timestamp() - message.body["date"]
    if age > DELETABLE.total_seconds() or not (chat.is_private or message.from_bot):
        raise bad_request("message can't be deleted")
    message.deleted = True
    call.world.note(chat, by_bot=True)
    return True


def answer_callback_query(call: Call) -> bool:
    query_id = call.params.text("callback_query_id")
    text = call.params.text("text")
    tap = call.bot.taps.get(query_id)
    now = call.world.clock.now()
    if tap is None or now > tap.at + ANSWER_WINDOW:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    del call.bot.taps[query_id]
    toast = {
        "callback_query_id": query_id,
        "text": text,
        "show_alert": call.params.boolean("show_alert"),
        "at": now.isoformat(),
    }
    tap.chat.toasts.append(toast)
    call.world.note(tap.chat, by_bot=True)
    return True


def _editable(call: Call) -> tuple[Chat, Message]:
    chat = writable_chat(call)
    message = target(call, chat, "edit")
    if not message.from_bot or message.body["from"]["id"] != call.bot.id:
        raise bad_request("message can't be edited")
    return chat, message


def _keyboard(markup: Markup) -> Json:
    inline = inline_only(markup)
    return {} if inline is None else {"reply_markup": inline}


def _change(call: Call, chat: Chat, message: Message, content: Json, replaced: Sequence[str]) -> Json:
    before = {name: message.body[name] for name in replaced if name in message.body}
    if content == before:
        raise ApiError(400, f"Bad Request: {UNCHANGED}")
    call.world.floods.take(call.bot.id, chat)
    call.world.replace(chat, message, content, replaced)
    return message.body
