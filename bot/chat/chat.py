"""The conversation as one part that starts and stops."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNotFound,
    TelegramUnauthorizedError,
)

from bot.chat.intake import Intake
from bot.chat.polling import ALLOWED_UPDATES, poll
from bot.chat.profile import introduce
from bot.chat.sender import Sender
from bot.service.desk import Desk
from bot.service.ports import TokenRefusedError

_log = structlog.get_logger(__name__)
_REQUEST_SECONDS = 10
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0  # seconds; setWebhook may be called once a second


class Chat:
    """One bot's conversation, by polling or by webhook."""

    def __init__(self, token: str, desk: Desk, api: str | None = None) -> None:
        """`api` is the base address of another Bot API server, such as the sandbox."""
        server = TelegramAPIServer.from_base(api) if api else PRODUCTION
        self._bot = Bot(token, session=AiohttpSession(api=server, timeout=_REQUEST_SECONDS))
        self._desk = desk
        self._sender = Sender(self._bot, desk)
        self._intake = Intake(self._bot, desk, self._sender)

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Handle one raw update of the webhook; returns when it is committed."""
        await self._intake.take(raw)

    async def poll(self) -> None:
        """Converse by long polling until cancelled."""
        async with self._open():
            await self._quietly(self._bot.delete_webhook())
            await poll(self._bot, self._intake)

    async def serve(self, address: str, secret: str) -> None:
        """Converse by webhook at that public address until cancelled."""
        async with self._open():
            await self._register(address, secret)
            await asyncio.Event().wait()

    async def close(self) -> None:
        """Release the connections."""
        await self._bot.session.close()

    @contextlib.asynccontextmanager
    async def _open(self) -> Any:
        await self._known()
        await self._desk.resume(self._bot.id)
        work = (self._sender.keep_draining(), self._introduce(), self._keep_asking())
        helpers = [asyncio.create_task(one) for one in work]
        try:
            yield
        finally:
            for helper in helpers:
                helper.cancel()
            await asyncio.gather(*helpers, return_exceptions=True)

    async def _known(self) -> None:
        """Raise TokenRefusedError for a token unknown to Telegram; a silent network is no reason to stop."""
        try:
            await self._learn_name()
        except (TelegramUnauthorizedError, TelegramNotFound) as error:
            sentence = "Telegram does not know this token; copy it again from BotFather"
            raise TokenRefusedError(sentence) from error
        except Exception as error:  # noqa: BLE001  # polling and webhook go on trying by themselves
            _log.warning("call_failed", error=type(error).__name__)

    async def _learn_name(self) -> None:
        """Links into the chat need the bot's name."""
        self._desk.bot.username = (await self._bot.get_me()).username

    async def _keep_asking(self) -> None:
        """Where the network was silent at the start, the name is asked for again."""
        while self._desk.bot.address is None:
            await asyncio.sleep(_LONGEST_PAUSE)
            await self._quietly(self._learn_name())

    async def _register(self, address: str, secret: str) -> None:
        """Name our address to Telegram, always: it never tells which secret it has. A bad token raises."""
        pause = _FIRST_PAUSE
        while True:
            try:
                await self._bot.set_webhook(address, secret_token=secret, allowed_updates=ALLOWED_UPDATES)
            except (TelegramBadRequest, TelegramUnauthorizedError, TelegramNotFound):
                raise
            except Exception as error:  # noqa: BLE001  # updates may come by the address set before
                _log.warning("webhook_not_set", error=type(error).__name__, seconds=pause)
                await asyncio.sleep(pause)
                pause = min(_LONGEST_PAUSE, pause * 2)
            else:
                return

    async def _introduce(self) -> None:
        await self._quietly(introduce(self._bot, self._desk.words))

    async def _quietly(self, call: Any) -> None:
        try:
            await call
        except TelegramAPIError as error:
            _log.warning("call_failed", error=type(error).__name__)
