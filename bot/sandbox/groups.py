"""Groups: founded with the bot in them, grown into supergroups, rid of the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.acts import Talk, tell_membership
from bot.sandbox.chats import Chat, Person, Standing
from bot.sandbox.errors import Json, Refused
from bot.sandbox.world import FIRST_GROUP, FIRST_SUPERGROUP

if TYPE_CHECKING:
    from bot.sandbox.bots import Bot
    from bot.sandbox.world import World


def found(world: World, bot: Bot, title: str, members: list[Person]) -> Chat:
    """A new group, by its first member; the bot learns that it was added."""
    if not members:
        raise Refused("a group needs members")
    chat = Chat(world.new_id(FIRST_GROUP, -1), "group", members, title)
    bot.chats[chat.id] = chat
    tell_membership(Talk(world, bot, members[0], chat), "left", "member")
    _announce(world, bot, chat, {"group_chat_created": True})
    return chat


def migrate(world: World, bot: Bot, chat_id: int) -> Chat:
    """Turns a group into a supergroup with a new id; returns the supergroup."""
    old = _group(bot, chat_id)
    if old.kind != "group" or old.standing is not Standing.MEMBER:
        raise Refused("only a group with the bot in it can become a supergroup")
    new = Chat(world.new_id(FIRST_SUPERGROUP, -1), "supergroup", old.members, old.title)
    bot.chats[new.id] = new
    _announce(world, bot, old, {"migrate_to_chat_id": new.id})
    _announce(world, bot, new, {"migrate_from_chat_id": old.id})
    old.standing, old.migrated_to = Standing.MIGRATED, new.id
    return new


def kick(world: World, bot: Bot, chat_id: int) -> Chat:
    """Removes the bot from a group."""
    chat = _group(bot, chat_id)
    if chat.standing is not Standing.MEMBER:
        raise Refused("the bot is not in this group")
    chat.standing = Standing.KICKED
    tell_membership(Talk(world, bot, chat.members[0], chat), "member", "kicked")
    return chat


def _group(bot: Bot, chat_id: int) -> Chat:
    chat = bot.chats.get(chat_id)
    if chat is None or chat.is_private:
        raise Refused(f"there is no group {chat_id}", code=404)
    return chat


def _announce(world: World, bot: Bot, chat: Chat, content: Json) -> None:
    world.tell(bot, "message", world.place(bot, chat, chat.members[0].as_user(), content))
