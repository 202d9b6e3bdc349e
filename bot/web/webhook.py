"""The web room and Telegram's webhook in it: secret first, then the update, 200 after it is committed."""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from aiohttp import web

from bot.service.ports import StoreUnavailableError, TryAgainError

_log = structlog.get_logger(__name__)
PATH = "/telegram/webhook"
LARGEST = 128 * 1024  # Telegram itself drops updates over 64 KiB
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_AGAIN_AFTER = "5"  # seconds; Telegram honours it instead of its own delays

Take = Callable[[Mapping[str, Any]], Awaitable[None]]


def application(take: Take, secret: str) -> web.Application:
    """The web room with the webhook. `take` returns when an update is committed.

    Raises ValueError for an empty secret.
    """
    if not secret:
        raise ValueError("a webhook without a secret would take updates from anybody")

    async def webhook(request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, secret.encode()):
            return web.Response(status=401)
        update = _update(await request.read())
        if update is None:
            _log.warning("webhook_body_unreadable")
            return web.Response()  # asking for it again would bring the same bytes
        return await _taken(take, update)

    app = room()
    app.router.add_post(PATH, webhook)
    return app


def room() -> web.Application:
    """The web room without anything of Telegram: it says that it lives."""
    app = web.Application(client_max_size=LARGEST)
    app.router.add_get("/health", _health)
    return app


async def serve(app: web.Application, host: str, port: int) -> web.AppRunner:
    """Start listening; the caller cleans the runner up."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


async def _taken(take: Take, update: Mapping[str, Any]) -> web.Response:
    try:
        await take(update)
    except (StoreUnavailableError, TryAgainError) as error:
        _log.warning("webhook_again", error=type(error).__name__)
        return web.Response(status=503, headers={"Retry-After": _AGAIN_AFTER})
    return web.Response()


async def _health(request: web.Request) -> web.Response:
    del request
    return web.json_response({"ok": True})


def _update(body: bytes) -> Mapping[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) else None
