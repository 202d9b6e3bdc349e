"""Calendars under private addresses: whoever knows one gets it, and nobody learns of any other."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from hashlib import sha256

import structlog
from aiohttp import web

from bot.service.ports import StoreUnavailableError

_log = structlog.get_logger(__name__)
_NAME = re.compile(r"([A-Za-z0-9_-]{32})\.ics")
_AGAIN_AFTER = "300"  # seconds
_HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}

Find = Callable[[str], Awaitable[bytes | None]]


def add_calendar(app: web.Application, find: Find) -> None:
    """Serve /calendar/<secret>.ics. `find` gives the calendar of a secret; None for all others alike.

    Neither the address nor what is found is ever logged.
    """

    async def calendar(request: web.Request) -> web.Response:
        name = _NAME.fullmatch(request.match_info["name"])
        try:
            body = await find(name[1]) if name else None
        except StoreUnavailableError as error:
            _log.warning("calendar_again", error=type(error).__name__)
            return web.Response(status=503, headers={**_HEADERS, "Retry-After": _AGAIN_AFTER})
        return _missing() if body is None else _found(request, body)

    app.router.add_get("/calendar/{name}", calendar)


def _missing() -> web.Response:
    return web.Response(status=404, headers=_HEADERS)


def _found(request: web.Request, body: bytes) -> web.Response:
    response = web.Response(headers=_HEADERS)
    response.etag = sha256(body).hexdigest()[:32]
    known = request.if_none_match or ()
    if any(one.value in {"*", response.etag.value if response.etag else ""} for one in known):
        response.set_status(304)
        return response
    response.body = body
    response.content_type, response.charset = "text/calendar", "utf-8"
    return response
