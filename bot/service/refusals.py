"""What Telegram's refusals mean for a message, whichever library has met them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from bot.service.ports import Delivery, Outcome

# Parts of error texts, compared in lower case because the server and the libraries write them in many ways.
_DONE = ("message is not modified", "query is too old", "message to delete not found")
_NO_TARGET = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
)
_GONE = ("chat not found", "user not found", "peer_id_invalid")
_FIRST_WAIT, _LONGEST_WAIT = 5, 300  # seconds; doubled with every attempt


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

    def delivery(self, attempt: int, now: datetime) -> Delivery:
        """What to record of that attempt: again when Telegram says, else after a wait that doubles, at most
        five minutes.
        """
        seconds = min(_FIRST_WAIT * 2 ** min(attempt, 8), _LONGEST_WAIT)
        wait = self.retry_after or timedelta(seconds=seconds)
        return Delivery(self.kind.outcome, retry_at=now + wait, error=self.name)


def refusal(name: str, text: str) -> Failure:
    """What a bad request means, by Telegram's words for it."""
    said, kind = text.casefold(), Failure.Kind
    for parts, meaning in ((_DONE, kind.DONE), (_NO_TARGET, kind.NO_TARGET), (_GONE, kind.GONE)):
        if any(part in said for part in parts):
            return Failure(meaning, name)
    return Failure(kind.OURS, name)
