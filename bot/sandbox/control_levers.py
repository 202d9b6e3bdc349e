"""The control API's levers: faults, limits, raw updates, a fresh start."""

from __future__ import annotations

from aiohttp import web

from bot.sandbox.api import WORLD
from bot.sandbox.control import wish_of
from bot.sandbox.errors import Refused
from bot.sandbox.floods import Limits


async def order_fault(request: web.Request) -> web.Response:
    request.app[WORLD].faults.order(await wish_of(request))
    return web.json_response({"ok": True})


async def clear_faults(request: web.Request) -> web.Response:
    request.app[WORLD].faults.clear()
    return web.json_response({"ok": True})


async def set_limits(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    if wish.get("mode") not in set(Limits):
        raise Refused("mode is off, realistic or strict")
    world.floods.mode = Limits(wish["mode"])
    world.floods.forget()
    world.changes.note()
    return web.json_response({"mode": world.floods.mode})


async def inject(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    update = wish.get("update")
    if not isinstance(update, dict) or not isinstance(update.get("update_id", 0), int):
        raise Refused("update is a JSON object, and its update_id a number")
    return web.json_response({"update_id": world.bot_named(wish.get("bot")).queue.inject(update)})


async def reset(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    world.clock.advance(-world.clock.offset)
    world.forget()
    return web.json_response({"ok": True})


ROUTES = [
    web.post("/sim/fault", order_fault),
    web.delete("/sim/fault", clear_faults),
    web.post("/sim/limits", set_limits),
    web.post("/sim/inject", inject),
    web.post("/sim/reset", reset),
]
