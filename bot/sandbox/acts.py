"""What people do: start, write, tap, edit, attach, block."""

from __future__ import annotations

import secrets
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.chats import Chat, Message, Person, Standing, Tap
from bot.sandbox.entities import Formatted
from bot.sandbox.errors import Json, Refused
from bot.sandbox.markup import buttons
from bot.sandbox.updates import TAP_LIFETIME

if TYPE_CHECKING:
    from bot.sandbox.bots import Bot
    from bot.sandbox.world import World

LONGEST_TEXT = 4096
TAP_LANE = 3 << 33
MEMBERSHIP_LANE = 5 << 33


@dataclass(frozen=True, slots=True)
class Talk:
    """A person in a chat that a bot is (or was) in."""

    world: World
    bot: Bot
    person: Person
    chat: Chat


def private_talk(world: World, bot: Bot, person: Person) -> Talk:
    """The person's own chat with the bot, opened if need be."""
    if person.id not in bot.chats:
        bot.chats[person.id] = Chat(person.id, "private", [person])
    return Talk(world, bot, person, bot.chats[person.id])


def start(world: World, bot: Bot, person: Person, payload: str = "") -> Message:
    """Presses Start: unblocks the bot, opens the chat, sends /start."""
    _check_alive(person)
    if person.id in bot.chats:
        set_blocked(world, bot, person, blocked=False)
    return write(private_talk(world, bot, person), f"/start {payload}".strip())


def write(talk: Talk, text: str, reply_to: int | None = None) -> Message:
    """Sends a text, in pieces when it is too long for one message; returns the last piece."""
    _check_may_write(talk)
    text = _checked(text)
    quoted = _quoted(talk.chat, reply_to)
    sender = talk.person.as_user()
    pieces = [text[at : at + LONGEST_TEXT] for at in range(0, len(text), LONGEST_TEXT)]
    messages = [
        talk.world.place(talk.bot, talk.chat, sender, {**_text_fields(piece), **quoted}) for piece in pieces
    ]
    for message in messages:
        if talk.chat.is_private or _concerns(talk.bot, message):
            talk.world.tell(talk.bot, "message", message)
    return messages[-1]


def edit(talk: Talk, message_id: int, text: str) -> Message:
    """Changes the text of a message the person has sent."""
    _check_may_write(talk)
    message = talk.chat.message(message_id)
    if message is None or message.body["from"]["id"] != talk.person.id or "text" not in message.body:
        raise Refused(f"message {message_id} is no text of this person")
    talk.world.replace(talk.chat, message, _text_fields(_checked(text)[:LONGEST_TEXT]), ["entities"])
    talk.world.tell(talk.bot, "edited_message", message)
    return message


def tap(talk: Talk, message_id: int | None, label: str, data: str) -> str:
    """Taps an inline button, by label or data; returns the query's id.

    Data that no button holds, and messages that are gone, are let through, as Telegram does.
    """
    _check_may_write(talk)
    message = _tapped(talk.chat, message_id, label, data)
    query: Json = {
        "id": str(secrets.randbits(62)),
        "from": talk.person.as_user(),
        "message": _as_query_message(message),
        "chat_instance": str(talk.chat.id * 1_000_003 + talk.bot.id),
        "data": data or _data_of(message, label),
    }
    talk.bot.taps[query["id"]] = Tap(talk.chat, talk.world.clock.now())
    talk.world.note(talk.chat, by_bot=False)
    lane = talk.person.id + TAP_LANE
    talk.bot.queue.add("callback_query", query, lane=lane, lifetime=TAP_LIFETIME, chat_id=talk.chat.id)
    return str(query["id"])


def attach(talk: Talk, content: Json) -> Message:
    """Sends something that is no text."""
    _check_may_write(talk)
    message = talk.world.place(talk.bot, talk.chat, talk.person.as_user(), content)
    if talk.chat.is_private:
        talk.world.tell(talk.bot, "message", message)
    return message


def set_blocked(world: World, bot: Bot, person: Person, *, blocked: bool) -> None:
    """Blocks or unblocks the bot; nothing happens when it is so already."""
    if person.id not in bot.chats:
        raise Refused("the person has no chat with this bot")
    talk = private_talk(world, bot, person)
    if (talk.chat.standing is Standing.BLOCKED) == blocked:
        return
    talk.chat.standing = Standing.BLOCKED if blocked else Standing.MEMBER
    before, after = ("member", "kicked") if blocked else ("kicked", "member")
    tell_membership(talk, before, after)


def tell_membership(talk: Talk, before: str, after: str) -> None:
    """Queues the my_chat_member update for a change that a person made."""
    bot, chat = talk.bot, talk.chat
    change = {
        "chat": chat.as_chat(),
        "from": talk.person.as_user(),
        "date": talk.world.clock.timestamp(),
        "old_chat_member": as_member(bot.as_user(), before),
        "new_chat_member": as_member(bot.as_user(), after),
    }
    talk.world.note(chat, by_bot=False)
    bot.queue.add("my_chat_member", change, lane=talk.person.id + MEMBERSHIP_LANE, chat_id=chat.id)


def as_member(user: Json, status: str) -> Json:
    """A ChatMember object; somebody kicked is so for ever."""
    return {"user": user, "status": status, **({"until_date": 0} if status == "kicked" else {})}


def _check_alive(person: Person) -> None:
    if person.deactivated:
        raise Refused("a deactivated account does nothing")


def _check_may_write(talk: Talk) -> None:
    _check_alive(talk.person)
    if talk.chat.standing is Standing.BLOCKED:
        raise Refused("the person has blocked the bot; start it again first")
    if talk.chat.standing is not Standing.MEMBER:
        raise Refused("the bot is not in this chat any more")
    if talk.person not in talk.chat.members:
        raise Refused("the person is not in this chat")


def _checked(text: str) -> str:
    if not text.strip():
        raise Refused("an empty text cannot be sent")
    return text.strip()


def _text_fields(text: str) -> Json:
    return Formatted(text, []).finished().fields("text", "entities")


def _quoted(chat: Chat, reply_to: int | None) -> Json:
    if reply_to is None:
        return {}
    message = chat.message(reply_to)
    if message is None:
        raise Refused(f"there is no message {reply_to} to reply to")
    return {"reply_to_message": message.as_quoted()}


def _concerns(bot: Bot, message: Message) -> bool:
    """Whether a bot in privacy mode is shown a group's message."""
    text, replied_to = message.body["text"], message.body.get("reply_to_message", {})
    called = text.startswith("/") or f"@{bot.profile.username}" in text
    return called or replied_to.get("from", {}).get("id") == bot.id


def _tapped(chat: Chat, message_id: int | None, label: str, data: str) -> Message:
    if not (label or data):
        raise Refused("a tap needs label or data")
    if message_id is not None:
        if message_id not in chat.messages:
            raise Refused(f"there is no message {message_id}", code=404)
        return chat.messages[message_id]
    with_keyboard = [message for message in chat.newest_first() if buttons(message.body)]
    for message in with_keyboard:
        if any(_is_wanted(button, label, data) for button in buttons(message.body)):
            return message
    if data and with_keyboard:
        return with_keyboard[0]
    raise Refused(f"no message shows the button {label or data}", code=404)


def _is_wanted(button: Json, label: str, data: str) -> bool:
    return bool(button["text"] == label if label else button.get("callback_data") == data)


def _data_of(message: Message, label: str) -> str:
    for button in buttons(message.body):
        if button["text"] == label and "callback_data" in button:
            return str(button["callback_data"])
    raise Refused(f"message {message.id} has no button {label} with data", code=404)


def _as_query_message(message: Message) -> Json:
    if message.deleted:
        return {"chat": message.body["chat"], "message_id": message.id, "date": 0}
    return deepcopy(message.body)
