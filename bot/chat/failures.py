"""Telegram's errors, translated once into what they mean for a message."""

from __future__ import annotations

from datetime import timedelta

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError

from bot.service.refusals import Failure, refusal


def classify(error: Exception, *, edit: bool) -> Failure:
    """What the error means. An edit can be repeated without harm, so its network errors are no ambiguity."""
    name, kind = type(error).__name__, Failure.Kind
    match error:
        case TelegramEntityTooLarge():
            return Failure(kind.OURS, name)
        case TelegramNetworkError() if isinstance(error.__cause__, ClientConnectorError):
            return Failure(kind.LATER, name)  # no connection, so nothing can have arrived
        case TelegramRetryAfter():
            return Failure(kind.LATER, name, timedelta(seconds=error.retry_after))
        case TelegramForbiddenError():
            return Failure(kind.GONE, name)
        case TelegramServerError() | TelegramUnauthorizedError():
            return Failure(kind.LATER, name)
        case TelegramBadRequest():
            return refusal(name, error.message)
        case TelegramAPIError() if not isinstance(error, TelegramNetworkError):
            return Failure(kind.OURS, name)
    # No answer, or none that can be read, such as a proxy's page in HTML.
    return Failure(kind.LATER if edit else kind.AMBIGUOUS, name)
