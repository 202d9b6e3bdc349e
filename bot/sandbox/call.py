"""One Bot API call, and the chats and messages it may speak of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.sandbox.chats import Chat, Message, Standing
from bot.sandbox.errors import ApiError, Json, bad_request, forbidden

if TYPE_CHECKING:
    from bot.sandbox.bots import Bot
    from bot.sandbox.params import Params
    from bot.sandbox.world import World


@dataclass(frozen=True, slots=True)
class Described:
    """A result that comes with a description."""

    result: Any
    description: str


@dataclass(frozen=True, slots=True)
class Call:
    """A method's arguments, by the bot that calls it."""

    world: World
    bot: Bot
    params: Params


def chat_of(call: Call) -> Chat:
    """The chat of the call; raises Telegram's refusals."""
    name = call.params.text("chat_id").strip()
    if not name:
        raise bad_request("chat_id is empty")
    chat_id = call.params.integer("chat_id")
    if chat_id in call.bot.chats:
        return call.bot.chats[chat_id]
    if chat_id in call.world.people:
        raise forbidden("bot can't initiate conversation with a user")
    raise bad_request("chat not found")


def writable_chat(call: Call) -> Chat:
    """The chat of the call, if the bot may write there; raises Telegram's refusals."""
    chat = chat_of(call)
    if chat.is_private and chat.members[0].deactivated:
        raise forbidden("user is deactivated")
    match chat.standing:
        case Standing.BLOCKED:
            raise forbidden("bot was blocked by the user")
        case Standing.KICKED:
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        case Standing.LEFT:
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        case Standing.MIGRATED:
            raise ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to=chat.migrated_to,
            )
        case _:
            return chat


def target(call: Call, chat: Chat, deed: str) -> Message:
    """The message of the call; `deed` (edit, delete) names what was to be done with it."""
    message_id = call.params.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    message = chat.message(message_id)
    if message is None:
        raise bad_request(f"message to {deed} not found")
    return message


@dataclass(frozen=True, slots=True)
class Reply:
    """Which message is replied to; 0 for none."""

    message_id: int = 0
    optional: bool = False

    def fields(self, chat: Chat) -> Json:
        """The reply_to_message of the new message."""
        message = chat.message(self.message_id)
        if message is not None:
            return {"reply_to_message": message.as_quoted()}
        if self.message_id and not self.optional:
            raise bad_request("message to be replied not found")
        return {}


def reply_of(params: Params) -> Reply:
    """The call's reply_parameters, or their predecessors."""
    given = params.json("reply_parameters", "reply parameters")
    if given is None:
        optional = params.boolean("allow_sending_without_reply")
        return Reply(params.integer("reply_to_message_id"), optional)
    if not isinstance(given, dict):
        raise bad_request("object expected as reply parameters")
    number = given.get("message_id")
    if not isinstance(number, int):
        raise bad_request("can't parse reply parameters: expected a message identifier")
    return Reply(number, bool(given.get("allow_sending_without_reply")))
