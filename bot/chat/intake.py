"""Takes raw updates: parses one by one, handles, and returns only when everything is committed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.types import Update

from bot.chat.routers import router
from bot.chat.sender import Sender
from bot.service.desk import Desk, Reply
from bot.service.ports import Outgoing, Role, StoreUnavailableError, TryAgainError, UpdateKey

_log = structlog.get_logger(__name__)
TRIES = 3
_REMEMBERED = 1000
_LARGEST = 2**63 - 1  # what the inbox can hold
_KINDS = ("message", "edited_message", "callback_query", "my_chat_member")


class Intake:
    """The only way in, for polling and webhook alike."""

    def __init__(self, bot: Bot, desk: Desk, sender: Sender) -> None:
        self._bot = bot
        self._desk = desk
        self._sender = sender
        self._failures: OrderedDict[int, int] = OrderedDict()
        # aiogram's own state machine is not used: the truth about a conversation is in the store.
        self._dispatcher = Dispatcher(disable_fsm=True, desk=desk, sender=sender)
        self._dispatcher.include_router(router())

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Handle one update. Returning means: acknowledge it.

        Raises StoreUnavailableError or TryAgainError when it must come again.
        """
        try:
            update = Update.model_validate(raw, context={"bot": self._bot})
        except Exception:  # noqa: BLE001  # not only ValidationError: bodies are nested too deep, too
            await self._park(raw, "undecodable")
            return
        if all(getattr(update, kind) is None for kind in _KINDS):
            return  # a kind we did not ask for; aiogram would warn with the whole text of it
        try:
            await self._dispatcher.feed_update(self._bot, update)
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is, it must not block other people
            await self._failed(raw, update.update_id, error)

    async def _failed(self, raw: Mapping[str, Any], update_id: int, error: Exception) -> None:
        failures = self._failures.pop(update_id, 0) + 1
        _log.error("update_failed", error=type(error).__name__, tries=failures, where=_where(error))
        if failures < TRIES:
            self._failures[update_id] = failures
            while len(self._failures) > _REMEMBERED:
                self._failures.popitem(last=False)
            raise TryAgainError from error
        await self._park(raw, "failed")
        await self._apologise(chat_of(raw))

    async def _park(self, raw: Mapping[str, Any], kind: str) -> None:
        update_id = raw.get("update_id")
        _log.warning("update_parked", kind=kind)
        if isinstance(update_id, int) and 0 <= update_id <= _LARGEST:
            await self._desk.park(UpdateKey(self._bot.id, update_id), chat_of(raw) or 0, kind)

    async def _apologise(self, chat_id: int | None) -> None:
        words = self._desk.words
        both = "\n".join(words.text(language, "trouble") for language in words.catalog.languages)
        if chat_id is not None:
            await self._sender.reply(
                chat_id, Reply(loose=(Outgoing("sendMessage", {"text": both}, Role.NOTE),))
            )


def chat_of(raw: Mapping[str, Any]) -> int | None:
    """The private chat an update belongs to, read from the raw form so that order holds for broken ones."""
    for kind in _KINDS:
        event = raw.get(kind)
        if isinstance(event, Mapping):
            holder = event.get("from") if kind == "callback_query" else event.get("chat")
            found = holder.get("id") if isinstance(holder, Mapping) else None
            return found if isinstance(found, int) else None
    return None


def _where(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else "?"
