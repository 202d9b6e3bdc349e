"""Long polling that confirms an update only after it is committed."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError

from bot.chat.calls import GetRawUpdates
from bot.chat.intake import Intake, chat_of

_log = structlog.get_logger(__name__)
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
_TIMEOUT = 25  # seconds one poll may wait at the server
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0


async def poll(bot: Bot, intake: Intake) -> None:
    """Fetch and handle updates until cancelled. The offset moves only past what is committed."""
    offset: int | None = None
    pause = 0.0
    while True:
        try:
            updates = await _fetch(bot, offset)
            offset = await _handle(intake, updates, offset)
            pause = 0.0
        except Exception as error:  # noqa: BLE001  # whatever a server or a proxy answers, the bot goes on listening
            pause = min(_LONGEST_PAUSE, pause * 2 or _FIRST_PAUSE)
            _log.warning("polling_pauses", error=type(error).__name__, seconds=pause, hint=_hint(error))
            await asyncio.sleep(pause)
            if _webhook_left(error):
                with contextlib.suppress(Exception):
                    await bot.delete_webhook()


def _webhook_left(error: Exception) -> bool:
    """Whether Telegram still delivers to a webhook, for instance one that an earlier installation set."""
    return isinstance(error, TelegramConflictError) and "webhook" in error.message.casefold()


def _hint(error: Exception) -> str | None:
    if not isinstance(error, TelegramConflictError):
        return None
    return "a webhook was set; removing it" if _webhook_left(error) else "another process polls this bot"


async def _fetch(bot: Bot, offset: int | None) -> Sequence[Mapping[str, Any]]:
    method = GetRawUpdates(offset=offset, timeout=_TIMEOUT, allowed_updates=ALLOWED_UPDATES)
    return await bot(method, request_timeout=_TIMEOUT + 10)


async def _handle(intake: Intake, updates: Sequence[Mapping[str, Any]], offset: int | None) -> int | None:
    """Handle chats side by side and the updates of one chat in order; the next offset."""
    lanes: dict[int | None, list[Mapping[str, Any]]] = defaultdict(list)
    for update in updates:
        lanes[chat_of(update)].append(update)
    results = await asyncio.gather(*(_lane(intake, lane) for lane in lanes.values()), return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return max((int(update["update_id"]) + 1 for update in updates), default=offset)


async def _lane(intake: Intake, updates: Sequence[Mapping[str, Any]]) -> None:
    for update in updates:
        await intake.take(update)
