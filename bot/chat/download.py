"""Files that people send: fetched into memory, within a time and a size."""

from __future__ import annotations

import asyncio

import structlog
from aiogram import Bot

_log = structlog.get_logger(__name__)
SECONDS = 10
MOST = 2 * 1024 * 1024  # bytes; more than any file that is read


async def download(bot: Bot, file_id: str) -> bytes | None:
    """The bytes of that file; None when it cannot be had now, or is larger than it was said to be."""
    try:
        async with asyncio.timeout(SECONDS):
            return await _bytes(bot, file_id)
    except Exception as error:  # noqa: BLE001  # whatever a server or a proxy answers; the text holds the token
        _log.warning("file_not_fetched", error=type(error).__name__)
        return None


async def _bytes(bot: Bot, file_id: str) -> bytes | None:
    file = await bot.get_file(file_id)
    address = bot.session.api.file_url(bot.token, file.file_path or "")
    found = bytearray()
    async for chunk in bot.session.stream_content(address, timeout=SECONDS, raise_for_status=True):
        found += chunk
        if len(found) > MOST:
            return None
    return bytes(found)
