"""Telegram's errors as python-telegram-bot raises them, translated into what they mean for a message."""

from __future__ import annotations

from datetime import timedelta

from httpx import ConnectError, ConnectTimeout, PoolTimeout, ProxyError
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.service.ports import StoreUnavailableError
from bot.service.refusals import Failure, refusal
from bot.worker.wire import RefusedError, ServerError

_NEVER_LEFT = (ConnectError, ConnectTimeout, PoolTimeout, ProxyError)


def classify(error: Exception, *, edit: bool) -> Failure:
    """What the error means. An edit can be repeated without harm, so its network errors are no ambiguity."""
    name, kind = type(error).__name__, Failure.Kind
    match error:
        case RetryAfter():
            return Failure(kind.LATER, name, pause_of(error))
        case Forbidden() | ChatMigrated():  # only groups migrate, and we write to private chats
            return Failure(kind.GONE, name)
        case BadRequest():  # which is a NetworkError to the library
            return refusal(name, error.message)
        case RefusedError():
            return Failure(kind.OURS, name)
        case ServerError() | InvalidToken() | StoreUnavailableError():
            return Failure(kind.LATER, name)
        case NetworkError() if isinstance(error.__cause__, _NEVER_LEFT):
            return Failure(kind.LATER, name)
    # No answer, or none that can be read, such as a proxy's page in HTML.
    return Failure(kind.LATER if edit else kind.AMBIGUOUS, name)


def pause_of(error: RetryAfter) -> timedelta:
    """How long Telegram wants to be left alone: a span, or seconds where the library was loaded before us."""
    told = error.retry_after
    return told if isinstance(told, timedelta) else timedelta(seconds=told)
