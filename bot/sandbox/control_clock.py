"""The control API's clock: what time it is, moving it, and jumping to what is planned next."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from aiohttp import web

from bot.sandbox.api import WORLD
from bot.sandbox.control import wish_of
from bot.sandbox.errors import Json, Refused

if TYPE_CHECKING:
    from bot.sandbox.world import Upcoming, World

PATIENCE = 10.0
_log = logging.getLogger(__name__)


async def read_clock(request: web.Request) -> web.Response:
    return web.json_response(_present(request.app[WORLD]))


async def move_clock(request: web.Request) -> web.Response:
    world, wish = request.app[WORLD], await wish_of(request)
    if wish.get("upcoming") is True:
        return web.json_response(await _jump(world))
    try:
        if "advance" in wish:
            world.clock.advance(timedelta(seconds=float(wish["advance"])))
        else:
            world.clock.move_to(datetime.fromisoformat(str(wish.get("to"))))
    except (TypeError, ValueError, OverflowError):
        raise Refused("advance is in seconds; to is a date and time with its zone") from None
    world.changes.note()
    return web.json_response(_present(world))


async def read_upcoming(request: web.Request) -> web.Response:
    """When the next reminder is planned; `available` tells whether anybody could be asked."""
    upcoming = request.app[WORLD].upcoming
    at = None if upcoming is None else await _asked(upcoming)
    return web.json_response({"at": _written(at), "available": upcoming is not None})


ROUTES = [
    web.get("/sim/clock", read_clock),
    web.post("/sim/clock", move_clock),
    web.get("/sim/upcoming", read_upcoming),
]


async def _jump(world: World) -> Json:
    """Moves time on to the next reminder; the answer says when that is, and whether time had to move."""
    if world.upcoming is None:
        raise Refused("nobody plans reminders in this sandbox")
    at = await _asked(world.upcoming)
    moved = at is not None and world.clock.reach(at)
    world.changes.note()
    return {**_present(world), "at": _written(at), "moved": moved}


async def _asked(upcoming: Upcoming) -> datetime | None:
    try:
        async with asyncio.timeout(PATIENCE):
            return _aware(await upcoming())
    except Exception as error:  # noqa: BLE001 - whatever broke in another room, the page stays calm
        _log.warning("The next reminder could not be looked up: %s", type(error).__name__)
        _log.debug("Why it could not", exc_info=error)
        raise Refused("the next reminder could not be looked up", code=503) from None


def _aware(moment: datetime | None) -> datetime | None:
    if moment is not None and moment.tzinfo is None:
        raise ValueError("the moment needs a time zone")
    return moment


def _present(world: World) -> Json:
    return {"now": world.clock.now().isoformat()}


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
