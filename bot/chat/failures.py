"""Telegram's errors, translated once into what they mean for a message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

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

from bot.service.ports import Outcome

# Parts of error texts, compared in lower case because the server writes both ways.
_DONE = ("message is not modified", "query is too old", "message to delete not found")
_NO_TARGET = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
)
_GONE = ("chat not found", "user not found", "peer_id_invalid")


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong; `name` is the error's class, since its text can hold what a person wrote."""

    class Kind(Enum):
        """What to do about it."""

        DONE = Outcome.SENT
        NO_TARGET = "no_target"
        LATER = Outcome.RETRY
        AMBIGUOUS = Outcome.AMBIGUOUS
        GONE = Outcome.GONE
        OURS = Outcome.OURS

        @property
        def outcome(self) -> Outcome:
            """The outcome to record; a missing target has been handled before."""
            return self.value if isinstance(self.value, Outcome) else Outcome.OURS

    kind: Kind
    name: str
    retry_after: timedelta | None = None


def classify(error: Exception, *, edit: bool) -> Failure:
    """What the error means. An edit can be repeated without harm, so its network errors are no ambiguity."""
    name, kind = type(error).__name__, Failure.Kind
    text = str(getattr(error, "message", "")).casefold()
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
        case TelegramBadRequest() if any(part in text for part in _DONE):
            return Failure(kind.DONE, name)
        case TelegramBadRequest() if any(part in text for part in _NO_TARGET):
            return Failure(kind.NO_TARGET, name)
        case TelegramBadRequest() if any(part in text for part in _GONE):
            return Failure(kind.GONE, name)
        case TelegramAPIError() if not isinstance(error, TelegramNetworkError):
            return Failure(kind.OURS, name)
    # No answer, or none that can be read, such as a proxy's page in HTML.
    return Failure(kind.LATER if edit else kind.AMBIGUOUS, name)
