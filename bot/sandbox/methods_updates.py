"""Methods about how updates reach the bot."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.sandbox.bots import Webhook
from bot.sandbox.call import Call, Described
from bot.sandbox.errors import Json, bad_request, conflict, too_many_requests
from bot.sandbox.floods import Limits
from bot.sandbox.polling import LONGEST, WEBHOOK_SET

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_SECRET = 256
_SECRET = re.compile(r"^[A-Za-z0-9_-]*$")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_PORTS = frozenset({80, 88, 443, 8443})


async def get_updates(call: Call) -> list[Json]:
    bot, params = call.bot, call.params
    if bot.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    offset, limit = params.integer("offset"), min(max(params.integer("limit", 100), 1), 100)
    seconds = min(max(params.integer("timeout"), 0), LONGEST)
    _allow(call)
    if call.world.floods.mode is Limits.STRICT:
        limit, seconds = bot.poll.held_back(offset, limit, seconds)
    return await bot.poll.updates(offset, limit, seconds)


def set_webhook(call: Call) -> Described:
    url = call.params.text("url").strip()
    if not url:
        return delete_webhook(call)
    secret = _secret(call.params.text("secret_token"))
    _check_address(url)
    _check_pace(call)
    _allow(call)
    call.bot.poll.abort(WEBHOOK_SET)
    if call.params.boolean("drop_pending_updates"):
        call.bot.queue.clear()
    connections = min(max(call.params.integer("max_connections", 40), 1), 100)
    wanted = Webhook(url, secret, connections, call.params.text("ip_address") or _ip_address(url))
    present = call.bot.webhook
    if present is not None and _settings(present) == _settings(wanted):
        return Described(result=True, description="Webhook is already set")
    call.bot.deliver_to(wanted)
    return Described(result=True, description="Webhook was set")


def delete_webhook(call: Call) -> Described:
    if call.params.boolean("drop_pending_updates"):
        call.bot.queue.clear()
    if call.bot.webhook is None:
        return Described(result=True, description="Webhook is already deleted")
    call.bot.deliver_to(None)
    return Described(result=True, description="Webhook was deleted")


def get_webhook_info(call: Call) -> Json:
    hook, queue = call.bot.webhook, call.bot.queue
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(queue.pending())}
    if queue.allowed:
        info["allowed_updates"] = sorted(queue.allowed)
    if hook is None:
        return info
    info |= {"url": hook.url, "max_connections": hook.max_connections}
    if hook.ip_address:
        info["ip_address"] = hook.ip_address
    if hook.last_error_at is not None:
        info["last_error_date"] = int(hook.last_error_at.timestamp())
        info["last_error_message"] = hook.last_error
    return info


def _allow(call: Call) -> None:
    kinds = call.params.json("allowed_updates", "allowed updates")
    if kinds is None:
        return
    if not isinstance(kinds, list):
        raise bad_request("expected an Array of String as allowed updates")
    call.bot.allow([str(kind).lower() for kind in kinds])


def _secret(secret: str) -> str:
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not _SECRET.match(secret):
        raise bad_request("secret token contains unallowed characters")
    return secret


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if not host or not re.match(r"^[a-z]+$", parts.scheme):
        raise bad_request("invalid webhook URL specified")
    if parts.scheme == "http" and host in _LOOPBACK:
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in {None, *_PORTS} and host not in _LOOPBACK:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _ip_address(url: str) -> str:
    return "127.0.0.1" if urlsplit(url).hostname in _LOOPBACK else ""


def _check_pace(call: Call) -> None:
    now = call.world.clock.now()
    if now < call.bot.webhook_allowed_at:
        raise too_many_requests(1)
    call.bot.webhook_allowed_at = now + timedelta(seconds=1)


def _settings(hook: Webhook) -> Sequence[object]:
    return hook.url, hook.secret, hook.max_connections, hook.ip_address
