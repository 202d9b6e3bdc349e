"""Delivers what is owed: at once after each update, and later whatever was left over."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import structlog
from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery

from bot.chat.calls import call
from bot.chat.failures import classify
from bot.service.desk import Desk, Reply
from bot.service.ports import Delivery, Outcome, Owed, Role
from bot.service.refusals import Failure
from bot.service.resending import as_new, settled

_log = structlog.get_logger(__name__)
BATCH = 50
EVERY = 2.0  # seconds between two looks at the outbox


class Sender:
    """Sends with one bot; every result is settled in the store."""

    def __init__(self, bot: Bot, desk: Desk) -> None:
        self._bot = bot
        self._desk = desk
        words = desk.words
        self._label = words.text(words.catalog.languages[0], "copy-label")

    async def reply(self, chat_id: int, reply: Reply, query_id: str | None = None) -> None:
        """Answer the tap first, since that can wait least, then send what is owed, in order."""
        if query_id is not None:
            await self._quietly(AnswerCallbackQuery(callback_query_id=query_id, text=reply.toast))
        for position, owed in enumerate(reply.owed, start=1):
            if not await self.deliver(owed):
                await self._desk.hand_back(reply.owed[position:])  # what comes later must not overtake
                break
        for message in reply.loose:
            await self._quietly(call(chat_id, message))

    async def deliver(self, owed: Owed) -> bool:
        """One attempt, settled; whether it is over (sent, or never to be sent)."""
        delivery = await self._attempt(owed)
        await settled(self._desk.store, owed, delivery, self._desk.clock)
        if delivery.outcome is not Outcome.SENT:
            refused = delivery.outcome is Outcome.OURS and owed.message.role is not Role.TIDY
            tell = _log.warning if refused else _log.info
            tell("delivery", outcome=delivery.outcome, error=delivery.error, attempt=owed.attempt)
        return delivery.outcome not in {Outcome.RETRY, Outcome.AMBIGUOUS}

    async def drain(self) -> int:
        """Deliver what is due, one message of each chat at a time; how many were tried."""
        claimed = await self._desk.store.claim(self._desk.clock.now(), BATCH)
        await asyncio.gather(*(self.deliver(owed) for owed in claimed))
        return len(claimed)

    async def keep_draining(self) -> None:
        """Look at the outbox for ever; an error is logged and the next look comes as planned."""
        while True:
            try:
                while await self.drain():
                    pass
            except Exception as error:  # noqa: BLE001  # the loop must outlive any one failure
                _log.warning("drain_failed", error=type(error).__name__)
            await asyncio.sleep(EVERY)

    async def _attempt(self, owed: Owed) -> Delivery:
        try:
            method = call(owed.chat_id, owed.message, self._label if owed.copy else "")
        except (KeyError, ValueError) as error:
            return Delivery(Outcome.OURS, error=type(error).__name__)
        try:
            return _sent(await self._bot(method))
        except Exception as error:  # noqa: BLE001  # whatever a server or a proxy answers, the outbox goes on
            failure = classify(error, edit=owed.message.method.startswith("edit"))
        if failure.kind is Failure.Kind.NO_TARGET and owed.message.role is not Role.TIDY:
            again = Owed(owed.id, owed.chat_id, as_new(owed.message), owed.attempt, owed.copy)
            return await self._attempt(again)
        return self._delivery(owed, failure)

    def _delivery(self, owed: Owed, failure: Failure) -> Delivery:
        delivery = failure.delivery(owed.attempt, self._desk.clock.now())
        tidying = owed.message.role is Role.TIDY and failure.retry_after is None
        if tidying and delivery.outcome is Outcome.RETRY:
            return replace(delivery, outcome=Outcome.OURS)  # given up, so that the card behind need not wait
        return delivery

    async def _quietly(self, method: Any) -> None:
        try:
            await self._bot(method)
        except Exception as error:  # noqa: BLE001  # see _attempt
            _log.info("not_delivered", error=type(error).__name__)


def _sent(result: object) -> Delivery:
    return Delivery(Outcome.SENT, message_id=getattr(result, "message_id", None))
