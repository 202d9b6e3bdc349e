"""Delivers library-neutral messages with python-telegram-bot: one attempt each, and what became of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import structlog
from telegram import InputFile
from telegram.ext import ExtBot

from bot.service.clock import Clock
from bot.service.files import content
from bot.service.ports import Delivery, Outcome, Outgoing, Owed, StoreUnavailableError
from bot.service.refusals import Failure
from bot.service.resending import as_new, labelled
from bot.worker.failures import classify
from bot.worker.limiter import RestError, until

_log = structlog.get_logger(__name__)
_SHORT = timedelta(seconds=2)
_REST = timedelta(seconds=30)  # before the budget of calls is asked again
# After an attempt that may have arrived: only two may follow within a day, so they must outlast bad weather.
_FIRST_DOUBT, _LONG_DOUBT = timedelta(minutes=1), timedelta(minutes=15)
_NAMED: Mapping[str, Sequence[str]] = {
    "sendMessage": ("text",),
    "sendDocument": ("document",),
    "editMessageText": ("text",),
    "editMessageReplyMarkup": (),
}


class TelegramMessenger:
    """Implements `ports.Messenger`. `label` goes in front of a text that may arrive twice."""

    def __init__(self, bot: ExtBot[None], clock: Clock, label: str) -> None:
        self._bot = bot
        self._clock = clock
        self._label = label

    async def deliver(self, owed: Owed) -> Delivery:
        delivery = await self._attempt(owed)
        if delivery.outcome is not Outcome.SENT:
            tell = _log.warning if delivery.outcome is Outcome.OURS else _log.info
            tell("delivery", outcome=delivery.outcome, error=delivery.error, attempt=owed.attempt)
        return delivery

    async def _attempt(self, owed: Owed, *, patient: bool = False) -> Delivery:
        try:
            call = _call(self._bot, owed.chat_id, labelled(owed.message, self._label if owed.copy else ""))
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            return Delivery(Outcome.OURS, error=type(error).__name__)  # not a message that can be sent
        try:
            return Delivery(Outcome.SENT, message_id=getattr(await call, "message_id", None))
        except RestError as error:
            if patient and error.until - self._clock.now() < _SHORT:
                await until(self._clock, error.until)
                return await self._attempt(owed)
            return Delivery(Outcome.RETRY, retry_at=error.until, error=type(error).__name__, tried=False)
        except StoreUnavailableError as error:
            again = self._clock.now() + _REST
            return Delivery(Outcome.RETRY, retry_at=again, error=type(error).__name__, tried=False)
        except Exception as error:  # noqa: BLE001  # whatever a server or a proxy answers, the outbox goes on
            failure = classify(error, edit=owed.message.method.startswith("edit"))
        if failure.kind is Failure.Kind.NO_TARGET:
            # The edit has used its chat's second up: the next attempt would begin with an edit again.
            return await self._attempt(replace(owed, message=as_new(owed.message)), patient=True)
        delivery = failure.delivery(owed.attempt, self._clock.now())
        if delivery.outcome is Outcome.AMBIGUOUS:
            wait = _LONG_DOUBT if owed.copy else _FIRST_DOUBT
            return replace(delivery, retry_at=self._clock.now() + wait)
        return delivery


def _call(bot: ExtBot[None], chat_id: int, message: Outgoing) -> Awaitable[object]:
    """The call, not yet begun: what the library wants by name, and the rest as the JSON it is."""
    rest = dict(message.params)
    named = {name: rest.pop(name) for name in _NAMED[message.method]}
    if "document" in named:
        file = named["document"]
        named["document"] = InputFile(content(file), filename=file["file_name"])
    begin: Callable[..., Awaitable[object]] = getattr(bot, message.method)
    return begin(chat_id=chat_id, **named, api_kwargs=rest)
