"""Which update is which use case. A handler reads the update, calls a use case, sends what came back."""

from __future__ import annotations

from functools import partial

from aiogram import Bot, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, InaccessibleMessage, Message, Update

from bot.chat.download import download
from bot.chat.sender import Sender
from bot.service import conversation, importing
from bot.service.desk import Desk
from bot.service.ports import UpdateKey
from bot.service.screen import Press, unpack
from bot.service.turn import Incoming


class InPrivate(Filter):
    """The update comes from a private chat. Asynchronous, since aiogram runs other filters in threads."""

    async def __call__(self, event: Message | ChatMemberUpdated) -> bool:
        return event.chat.type == ChatType.PRIVATE


class IsCommand(Filter):
    """A text that begins with a slash."""

    async def __call__(self, message: Message) -> bool:
        return (message.text or "").startswith("/")


class IsText(Filter):
    """Any text."""

    async def __call__(self, message: Message) -> bool:
        return message.text is not None


class IsDocument(Filter):
    """Any file."""

    async def __call__(self, message: Message) -> bool:
        return message.document is not None


def router() -> Router:
    """A new router with every handler, in the order in which they are tried."""
    made = Router(name="conversation")
    made.callback_query.register(on_press)
    made.message.register(on_command, InPrivate(), IsCommand())
    made.message.register(on_text, InPrivate(), IsText())
    made.message.register(on_document, InPrivate(), IsDocument())
    made.message.register(on_other, InPrivate())
    made.message.register(on_group)
    made.edited_message.register(on_edited, InPrivate())
    made.my_chat_member.register(on_member, InPrivate())
    made.my_chat_member.register(on_added)
    return made


async def on_command(message: Message, event_update: Update, desk: Desk, sender: Sender) -> None:
    called, *rest = (message.text or "/").split(maxsplit=1)
    name, payload = called[1:].partition("@")[0].lower(), "".join(rest).strip()
    incoming = _incoming(event_update, message, "command")
    reply = await conversation.command(desk, incoming, name, payload)
    await sender.reply(message.chat.id, reply)


async def on_text(message: Message, event_update: Update, desk: Desk, sender: Sender) -> None:
    reply = await conversation.say(desk, _incoming(event_update, message, "text"), message.text or "")
    await sender.reply(message.chat.id, reply)


async def on_document(message: Message, event_update: Update, desk: Desk, sender: Sender, bot: Bot) -> None:
    incoming, document = _incoming(event_update, message, "document"), message.document
    reply = None
    if document is not None:
        fetch = partial(download, bot, document.file_id)
        file = importing.Brought(document.file_name or "", document.file_size or 0, fetch)
        reply = await importing.bring(desk, incoming, file)
    reply = reply or await conversation.misplace(desk, incoming, "document")
    await sender.reply(message.chat.id, reply)


async def on_other(message: Message, event_update: Update, desk: Desk, sender: Sender) -> None:
    kinds = (("sticker", message.sticker), ("photo", message.photo))
    what = next((name for name, found in kinds if found), "other")
    reply = await conversation.misplace(desk, _incoming(event_update, message, what), what)
    await sender.reply(message.chat.id, reply)


async def on_edited(message: Message, event_update: Update, desk: Desk, sender: Sender) -> None:
    reply = await conversation.misplace(desk, _incoming(event_update, message, "edited"), "edited")
    await sender.reply(message.chat.id, reply)


async def on_press(query: CallbackQuery, event_update: Update, desk: Desk, sender: Sender) -> None:
    # The presser's own private chat, whatever chat the button stands in: nobody acts for another person.
    user = query.from_user
    gone = query.message is None or isinstance(query.message, InaccessibleMessage)
    tapped = None if gone or query.message is None else query.message.message_id
    key = UpdateKey(_bot_id(query), event_update.update_id)
    incoming = Incoming(key, user.id, "press", user.language_code, tapped)
    press, handle, revision = unpack(query.data or "") or (Press("?"), "?", 0)
    await sender.reply(user.id, await conversation.press(desk, incoming, press, handle, revision), query.id)


async def on_member(event: ChatMemberUpdated, event_update: Update, desk: Desk, sender: Sender) -> None:
    key = UpdateKey(_bot_id(event), event_update.update_id)
    incoming = Incoming(key, event.chat.id, "member", event.from_user.language_code)
    blocked = event.new_chat_member.status == ChatMemberStatus.KICKED
    use_case = conversation.lose if blocked else conversation.regain
    await sender.reply(event.chat.id, await use_case(desk, incoming))


async def on_group(message: Message, desk: Desk, sender: Sender) -> None:
    if message.left_chat_member is None:
        language = message.from_user.language_code if message.from_user else None
        await sender.reply(message.chat.id, conversation.leave_group(desk, language))


async def on_added(event: ChatMemberUpdated, desk: Desk, sender: Sender) -> None:
    if event.new_chat_member.status in {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR}:
        await sender.reply(event.chat.id, conversation.leave_group(desk, event.from_user.language_code))


def _bot_id(event: Message | CallbackQuery | ChatMemberUpdated) -> int:
    """The bot that received the event, as part of the update's key."""
    return event.bot.id if event.bot else 0


def _incoming(update: Update, message: Message, kind: str) -> Incoming:
    language = message.from_user.language_code if message.from_user else None
    key = UpdateKey(_bot_id(message), update.update_id)
    return Incoming(key, message.chat.id, kind, language, album=message.media_group_id)
