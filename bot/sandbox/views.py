"""How the sandbox shows a chat: as JSON for the page and tests, as plain text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.chats import Chat

if TYPE_CHECKING:
    from bot.sandbox.bots import Bot
    from bot.sandbox.chats import Message, Person
    from bot.sandbox.errors import Json
    from bot.sandbox.world import World

_FILES = ("document", "photo", "sticker", "voice", "contact")


def chat_view(world: World, bot: Bot, person: Person, seen: Chat | None) -> Json:
    """A chat as its person sees it; before Start there is a description and nothing else.

    `pending` counts this chat's updates the bot has not yet confirmed; `bot_seq` numbers the bot's last act.
    """
    chat = seen or Chat(person.id, "private", [person])
    language = person.language_code or ""
    typing = chat.typing if chat.typing and chat.typing.until > world.clock.now() else None
    return {
        "messages": [{**message.body, "deleted": message.deleted} for message in chat.messages.values()],
        "toasts": chat.toasts,
        "name": bot.name.read(language),
        "description": bot.description.read(language),
        "short_description": bot.short_description.read(language),
        "started": seen is not None,
        "standing": chat.standing,
        "commands": bot.commands_for(person),
        "reply_keyboard": chat.reply_keyboard,
        "typing": typing.action if typing is not None else None,
        "pending": sum(update.chat_id == chat.id for update in bot.queue.pending()),
        "seq": chat.seq,
        "bot_seq": chat.bot_seq,
    }


def transcript(chat: Chat | None) -> str:
    """The chat as text: one block a message, buttons in brackets, deleted messages left out."""
    messages = chat.messages.values() if chat is not None else ()
    return "\n\n".join(_block(message) for message in messages if not message.deleted)


def _block(message: Message) -> str:
    body = message.body
    rows = body.get("reply_markup", {}).get("inline_keyboard", [])
    keyboard = ["  " + " ".join(f"[{button['text']}]" for button in row) for row in rows]
    return "\n".join([f"{body['from']['first_name']}: {_said(body)}", *keyboard])


def _said(body: Json) -> str:
    if "text" in body:
        return str(body["text"])
    kind = next((kind for kind in _FILES if kind in body), None)
    if kind is None:
        return "(service message)"
    name = body["document"]["file_name"] if kind == "document" else kind
    return f"({name}) {body.get('caption', '')}".rstrip()
