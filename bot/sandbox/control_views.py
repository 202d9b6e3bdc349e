"""The control API's looking side: state, chats, calls, news."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.api import WORLD
from bot.sandbox.control import as_person, number, optional_number
from bot.sandbox.errors import Json, Refused
from bot.sandbox.files import UNKNOWN
from bot.sandbox.views import chat_view, transcript

if TYPE_CHECKING:
    from bot.sandbox.bots import Bot
    from bot.sandbox.chats import Chat, Person
    from bot.sandbox.world import World

LONGEST_WAIT = 60.0
HEARTBEAT = 15.0


async def state(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    bot = world.bot_named(request.query.get("bot"))
    body = {
        "now": world.clock.now().isoformat(),
        "clock_offset": world.clock.offset.total_seconds(),
        "limits": world.floods.mode,
        "faults": world.faults.waiting,
        "phones": list(world.phones),
        "upcoming": world.upcoming is not None,
        "bots": [_as_bot(each) for each in world.bots],
        "people": [as_person(person, bot) for person in world.people.values()],
        "seq": world.changes.seq,
    }
    return web.json_response(body)


async def chat(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    return web.json_response(chat_view(world, *_looked_at(world, request)))


async def text(request: web.Request) -> web.Response:
    return web.Response(text=transcript(_looked_at(request.app[WORLD], request)[2]))


async def wait(request: web.Request) -> web.Response:
    """Answers once the chat has changed after `seq`, or after `timeout` real seconds."""
    world = request.app[WORLD]
    seq = number(request.query, "seq")
    seconds = min(float(request.query.get("timeout", "30")), LONGEST_WAIT)
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await _changed(world, request, seq)
    return await chat(request)


async def calls(request: web.Request) -> web.Response:
    query = request.query
    log = request.app[WORLD].calls
    since = optional_number(query, "since") or 0
    return web.json_response(
        log.select(since=since, method=query.get("method", ""), chat=query.get("chat", ""))
    )


async def updates(request: web.Request) -> web.Response:
    bot = request.app[WORLD].bot_named(request.query.get("bot"))
    return web.json_response(
        [{**update.body, "expires_at": update.expires_at.isoformat()} for update in bot.queue.pending()]
    )


async def file(request: web.Request) -> web.Response:
    kept = request.app[WORLD].files.find(request.query.get("file_id", ""))
    if kept is None:
        raise Refused("there is no such file", code=404)
    named = f"attachment; filename*=UTF-8''{quote(kept.file_name, safe='')}"
    return web.Response(body=kept.data, content_type=UNKNOWN, headers={"Content-Disposition": named})


async def events(request: web.Request) -> web.StreamResponse:
    """Server-sent events, one per visible change: its number and the chat's id (null: no chat's)."""
    changes = request.app[WORLD].changes
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    seq = changes.seq
    with suppress(ConnectionError):
        await response.write(b": hello\n\n")
        while not changes.closed:
            with suppress(TimeoutError):
                async with asyncio.timeout(HEARTBEAT):
                    await changes.newer_than(seq)
            news = [json.dumps({"seq": at, "user": chat_id}) for at, chat_id in changes.since(seq)]
            seq = changes.seq
            await response.write("".join(f"data: {each}\n\n" for each in news).encode() or b":\n\n")
    return response


ROUTES = [
    web.get("/sim/state", state),
    web.get("/sim/chat", chat),
    web.get("/sim/transcript", text),
    web.get("/sim/wait", wait),
    web.get("/sim/calls", calls),
    web.get("/sim/updates", updates),
    web.get("/sim/file", file),
    web.get("/sim/events", events),
]


def _as_bot(bot: Bot) -> Json:
    return {
        "username": bot.profile.username,
        "name": bot.name.read(""),
        "id": bot.id,
        "short_description": bot.short_description.read(""),
        "description": bot.description.read(""),
    }


def _looked_at(world: World, request: web.Request) -> tuple[Bot, Person, Chat | None]:
    bot = world.bot_named(request.query.get("bot"))
    person = world.person(number(request.query, "user"))
    return bot, person, bot.chats.get(optional_number(request.query, "chat") or person.id)


async def _changed(world: World, request: web.Request, seq: int) -> None:
    while not world.changes.closed:
        looked_at = _looked_at(world, request)[2]
        if looked_at is not None and looked_at.seq > seq:
            return
        await world.changes.newer_than(world.changes.seq)
