"""The control API's doorstep: who may enter, what a wish says, how a refusal looks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.sandbox.errors import Json, Refused

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.sandbox.bots import Bot
    from bot.sandbox.chats import Chat, Person

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
BOT_SIDE = ("/bot", "/file/")


@web.middleware
async def doorstep(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Lets in only this machine's own pages and programs, and turns refusals into JSON."""
    if request.path.startswith(BOT_SIDE):
        return await handler(request)
    try:
        _check_origin(request)
        return await handler(request)
    except Refused as refused:
        return web.json_response({"error": str(refused)}, status=refused.code)


async def wish_of(request: web.Request) -> Json:
    """The JSON object in the body; an empty body is an empty wish."""
    try:
        wish = json.loads(await request.text() or "{}")
    except ValueError:
        raise Refused("the body is no JSON") from None
    if not isinstance(wish, dict):
        raise Refused("the body is no JSON object")
    return wish


def number(fields: Any, name: str) -> int:
    """A field that must be a whole number, as itself or as text."""
    try:
        return int(fields[name])
    except KeyError:
        raise Refused(f"{name} is missing") from None
    except (TypeError, ValueError):
        raise Refused(f"{name} is no number") from None


def optional_number(fields: Any, name: str) -> int | None:
    return None if fields.get(name) in {None, ""} else number(fields, name)


def chat_in(bot: Bot, person: Person, fields: Any) -> Chat:
    """The group that `chat` names, or else the person's private chat; Refused when there is none."""
    chat_id = optional_number(fields, "chat") or person.id
    if chat_id not in bot.chats:
        raise Refused(f"there is no chat {chat_id} with @{bot.profile.username} yet", code=404)
    return bot.chats[chat_id]


def as_person(person: Person, bot: Bot) -> Json:
    """How the control API shows a person, with what they think of a bot."""
    chat = bot.chats.get(person.id)
    return {
        "id": person.id,
        "first_name": person.first_name,
        "language_code": person.language_code,
        "blocked": chat is not None and chat.standing == "blocked",
        "deactivated": person.deactivated,
    }


def _check_origin(request: web.Request) -> None:
    if urlsplit(f"//{request.host}").hostname not in LOOPBACK:
        raise Refused("only this machine may ask", code=403)
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise Refused("another site may not ask", code=403)
