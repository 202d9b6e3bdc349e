"""Methods that send."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.sandbox.call import Call, reply_of, writable_chat
from bot.sandbox.chats import Typing
from bot.sandbox.entities import Formatted, formatted
from bot.sandbox.errors import Json, bad_request
from bot.sandbox.files import StoredFile, picture_size
from bot.sandbox.markup import Markup, read_markup

if TYPE_CHECKING:
    from bot.sandbox.chats import Chat

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
TYPING_LASTS = timedelta(seconds=5)
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def read_text(call: Call) -> Formatted:
    """The call's text, parsed but not yet measured."""
    if not call.params.text("text"):
        raise bad_request("message text is empty")
    return formatted(call.params, "text", "entities")


def send_message(call: Call) -> Json:
    text = read_text(call)
    reply, markup = reply_of(call.params), read_markup(call.params)
    chat = writable_chat(call)
    quoted = reply.fields(chat)
    if text.is_blank:
        raise bad_request("text must be non-empty")
    text = text.finished()
    if len(text.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return _post(call, chat, {**quoted, **text.fields("text", "entities")}, markup)


def send_document(call: Call) -> Json:
    return _send_file(call, "document")


def send_photo(call: Call) -> Json:
    return _send_file(call, "photo")


def send_media_group(call: Call) -> list[Json]:
    items = call.params.json("media", "media")
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    reply = reply_of(call.params)
    chat = writable_chat(call)
    quoted = reply.fields(chat)
    if not 2 <= len(items) <= 10:
        raise bad_request("group of media must contain 2-10 items")
    album = str(call.world.changes.count())
    contents = [{**quoted, "media_group_id": album, **_album_item(call, item)} for item in items]
    call.world.floods.take(call.bot.id, chat, len(contents))
    return [call.world.place(call.bot, chat, call.bot.as_user(), content).body for content in contents]


def send_chat_action(call: Call) -> bool:
    action = call.params.text("action").strip().lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(call)
    chat.typing = Typing(action, call.world.clock.now() + TYPING_LASTS)
    call.world.note(chat, by_bot=False)
    return True


def read_caption(call: Call) -> Formatted:
    """The call's caption, parsed but not yet measured; it may be empty."""
    return formatted(call.params, "caption", "caption_entities")


def measured_caption(caption: Formatted) -> Json:
    """The caption's fields of a message; none when it is empty."""
    finished = caption.finished()
    if len(finished.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return finished.fields("caption", "caption_entities") if finished.text else {}


def _send_file(call: Call, kind: str) -> Json:
    caption = read_caption(call)
    reply, markup = reply_of(call.params), read_markup(call.params)
    chat = writable_chat(call)
    quoted = reply.fields(chat)
    content = {**_shown(kind, _file(call, kind)), **measured_caption(caption)}
    return _post(call, chat, {**quoted, **content}, markup)


def _file(call: Call, kind: str) -> StoredFile:
    upload = call.params.upload(kind)
    if upload is not None:
        if not upload.data:
            raise bad_request("file must be non-empty")
        return call.world.files.keep(upload.file_name or kind, upload.data)
    file_id = call.params.text(kind)
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    return _known_file(call, file_id)


def _shown(kind: str, file: StoredFile) -> Json:
    if kind == "document":
        return {"document": file.as_document()}
    return {"photo": file.as_photo(*picture_size(file.data))}


def _known_file(call: Call, file_id: str) -> StoredFile:
    file = call.world.files.find(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file


def _album_item(call: Call, item: object) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = str(item.get("type"))
    if kind not in {"document", "photo"}:
        raise bad_request(f"can't parse InputMedia: type {kind} is unallowed in the sandbox")
    media = str(item.get("media", ""))
    upload = call.params.uploads.get(media.removeprefix("attach://"))
    file = call.world.files.keep(upload.file_name, upload.data) if upload else _known_file(call, media)
    return _shown(kind, file)


def _post(call: Call, chat: Chat, content: Json, markup: Markup) -> Json:
    call.world.floods.take(call.bot.id, chat)
    if markup.reply is not None:
        chat.reply_keyboard = None if markup.reply.get("remove_keyboard") else markup.reply
    if markup.inline is not None:
        content["reply_markup"] = markup.inline
    if call.params.boolean("protect_content"):
        content["has_protected_content"] = True
    if options := call.params.json("link_preview_options", "link preview options"):
        content["link_preview_options"] = options
    return call.world.place(call.bot, chat, call.bot.as_user(), content).body
