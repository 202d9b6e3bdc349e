"""Methods about chats, their members, and files."""

from __future__ import annotations

from bot.sandbox.acts import as_member
from bot.sandbox.call import Call, chat_of, writable_chat
from bot.sandbox.chats import Standing
from bot.sandbox.errors import Json, bad_request
from bot.sandbox.files import MAX_DOWNLOAD


def get_chat(call: Call) -> Json:
    chat = chat_of(call)
    return {
        **chat.as_chat(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def get_chat_member(call: Call) -> Json:
    chat = chat_of(call)
    if not call.params.text("user_id"):
        raise bad_request("invalid user_id specified")
    user_id = call.params.integer("user_id")
    if user_id == call.bot.id:
        gone = {Standing.KICKED: "kicked", Standing.LEFT: "left"}
        return as_member(call.bot.as_user(), gone.get(chat.standing, "member"))
    for person in chat.members:
        if person.id == user_id:
            return as_member(person.as_user(), "member")
    if user_id in call.world.people and not chat.is_private:
        return as_member(call.world.people[user_id].as_user(), "left")
    raise bad_request("member not found")


def leave_chat(call: Call) -> bool:
    chat = writable_chat(call)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.standing = Standing.LEFT
    call.world.note(chat, by_bot=True)
    return True


def get_file(call: Call) -> Json:
    file = call.world.files.find(call.params.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return file.as_file()
