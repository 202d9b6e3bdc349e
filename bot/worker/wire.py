"""HTTP to Telegram: answers told apart by their status, and nothing of them logged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest

_POOL, _POOL_SECONDS = 16, 10.0
_CONNECT_SECONDS, _READ_SECONDS = 5.0, 15.0
_CLASSES_OF_THEIR_OWN = (400, 401, 403, 404)  # which the library makes of them by itself


class ServerError(NetworkError):
    """Telegram says that it could not do it now."""


class RefusedError(TelegramError):
    """Telegram says that it will not do it."""


class Wire(HTTPXRequest):
    """The library's own client, which alone would call 413 and 500 the same, and log what it cannot read."""

    def __init__(self) -> None:
        super().__init__(
            _POOL,
            read_timeout=_READ_SECONDS,
            connect_timeout=_CONNECT_SECONDS,
            pool_timeout=_POOL_SECONDS,
        )

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        code, payload = await super().do_request(*args, **kwargs)
        description = _description(payload) if code >= 400 and code not in _CLASSES_OF_THEIR_OWN else None
        if description is None:
            return code, payload
        raise ServerError(description) if code >= 500 or code == 429 else RefusedError(description)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        found = _parsed(payload)
        if not isinstance(found, dict):
            raise TelegramError("not an answer of Telegram")
        return found


def _description(payload: bytes) -> str | None:
    """What Telegram says is wrong, unless parameters say it better or the answer is none of Telegram's."""
    match _parsed(payload):
        case {"parameters": {**some}} if some:
            return None
        case {"description": str() as description}:
            return description
    return None


def _parsed(payload: bytes) -> Mapping[str, Any] | Any:
    try:
        return json.loads(payload)
    except ValueError:
        return None
