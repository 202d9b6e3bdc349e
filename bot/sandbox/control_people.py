"""The control API's person side: what people do."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from aiohttp import web

from bot.sandbox import acts, groups
from bot.sandbox.api import WORLD
from bot.sandbox.attachments import Attached, attachment
from bot.sandbox.chats import Person
from bot.sandbox.control import as_person, chat_in, number, optional_number, wish_of
from bot.sandbox.errors import Json, Refused
from bot.sandbox.world import FIRST_PERSON

if TYPE_CHECKING:
    from bot.sandbox.bots import Bot
    from bot.sandbox.chats import Message
    from bot.sandbox.world import World

DEFAULT_SIZE = 1024


async def join(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    wanted = optional_number(wish, "id")
    if wanted in world.people:
        raise Refused(f"the id {wanted} is taken", code=409)
    person_id = world.new_id(FIRST_PERSON) if wanted is None else world.new_id(wanted)
    name = str(wish.get("first_name") or "person")
    world.people[person_id] = Person(person_id, name, wish.get("language_code"))
    world.changes.note()
    return _shown(world, world.people[person_id], world.bot_named(wish.get("bot")))


async def change(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    bot, person = world.bot_named(wish.get("bot")), world.person(number(request.match_info, "id"))
    if "language_code" in wish:
        person.language_code = wish["language_code"]
    if "deactivated" in wish:
        person.deactivated = bool(wish["deactivated"])
    if "blocked" in wish:
        acts.set_blocked(world, bot, person, blocked=bool(wish["blocked"]))
    world.changes.note()
    return _shown(world, person, bot)


async def start(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    bot, person = _who(world, wish)
    return _sent(world, acts.start(world, bot, person, str(wish.get("payload") or "")))


async def send(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    if not wish.get("chat"):
        acts.private_talk(world, *_who(world, wish))
    message = acts.write(_talk(world, wish), str(wish.get("text", "")), optional_number(wish, "reply_to"))
    return _sent(world, message)


async def edit(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    message = acts.edit(_talk(world, wish), number(wish, "message_id"), str(wish.get("text", "")))
    return _sent(world, message)


async def tap(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    label, data = str(wish.get("label") or ""), str(wish.get("data") or "")
    query = acts.tap(_talk(world, wish), optional_number(wish, "message_id"), label, data)
    return web.json_response({"callback_query_id": query, "seq": world.changes.seq})


async def attach(request: web.Request) -> web.Response:
    """Sends a file; its bytes are `content` (base64), or as many zeros as `size` says."""
    world, wish = request.app[WORLD], await wish_of(request)
    size = optional_number(wish, "size")
    attached = Attached(
        kind=str(wish.get("kind")),
        file_name=str(wish.get("file_name") or ""),
        data=_bytes(wish),
        size=DEFAULT_SIZE if size is None else size,
    )
    talk = _talk(world, wish)
    return _sent(world, acts.attach(talk, attachment(world.files, talk.person, attached)))


async def group(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    members = [world.person(int(member)) for member in wish.get("members", [])]
    chat = groups.found(world, world.bot_named(wish.get("bot")), str(wish.get("title") or "group"), members)
    return web.json_response(chat.as_chat())


async def migrate(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    chat = groups.migrate(world, world.bot_named(wish.get("bot")), number(wish, "chat"))
    return web.json_response(chat.as_chat())


async def kick(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    chat = groups.kick(world, world.bot_named(wish.get("bot")), number(wish, "chat"))
    return web.json_response(chat.as_chat())


ROUTES = [
    web.post("/sim/user", join),
    web.post("/sim/user/{id}", change),
    web.post("/sim/start", start),
    web.post("/sim/send", send),
    web.post("/sim/edit", edit),
    web.post("/sim/tap", tap),
    web.post("/sim/attach", attach),
    web.post("/sim/group", group),
    web.post("/sim/migrate", migrate),
    web.post("/sim/kick", kick),
]


def _who(world: World, wish: Json) -> tuple[Bot, Person]:
    return world.bot_named(wish.get("bot")), world.person(number(wish, "user"))


def _talk(world: World, wish: Json) -> acts.Talk:
    bot, person = _who(world, wish)
    return acts.Talk(world, bot, person, chat_in(bot, person, wish))


def _shown(world: World, person: Person, bot: Bot) -> web.Response:
    return web.json_response({**as_person(person, bot), "seq": world.changes.seq})


def _sent(world: World, message: Message) -> web.Response:
    return web.json_response({**message.body, "seq": world.changes.seq})


def _bytes(wish: Json) -> bytes | None:
    if "content" not in wish:
        return None
    try:
        return base64.b64decode(str(wish["content"]), validate=True)
    except binascii.Error:
        raise Refused("content is no base64") from None
