"""The worker as one part that starts and stops: reminders from the day they fall due to their fate."""

from __future__ import annotations

import structlog
from telegram.error import InvalidToken
from telegram.ext import ExtBot

from bot.service.clock import Clock
from bot.service.ports import Pace, Store, TokenRefusedError
from bot.service.reminding import Reminding
from bot.service.words import Words
from bot.worker.clock import Job, Ticker
from bot.worker.limiter import SharedLimiter
from bot.worker.messenger import TelegramMessenger
from bot.worker.wire import Wire

_log = structlog.get_logger(__name__)
_TELEGRAM = "https://api.telegram.org"
PLAN, GATHER, DELIVER, CONCLUDE, TIDY = 5.0, 2.0, 1.0, 2.0, 3600.0  # seconds between two looks


class Worker:
    """Sends with the bot of that token, through the pace that it shares with every other process."""

    def __init__(
        self,
        token: str,
        store: Store,
        words: Words,
        clock: Clock,
        pace: Pace,
        *,
        api: str | None = None,
        speed: float = 1,
    ) -> None:
        """`api` is the base address of another Bot API server, such as the sandbox; `speed` is `Ticker`'s."""
        limiter = SharedLimiter(pace, clock)
        address = f"{api or _TELEGRAM}/bot"
        self._bot = ExtBot(token, address, request=Wire(), get_updates_request=Wire(), rate_limiter=limiter)
        label = words.text(words.catalog.languages[0], "copy-label")
        reminding = Reminding(store, words, clock, TelegramMessenger(self._bot, clock, label))
        self._ticker = Ticker(_jobs(reminding), speed)

    async def run(self) -> None:
        """Remind until cancelled; a message that is on its way then is settled first. Raises
        TokenRefusedError.
        """
        await self._known()
        await self._ticker.run()

    async def close(self) -> None:
        """Release the connections."""
        await self._bot.shutdown()

    async def _known(self) -> None:
        """Raise TokenRefusedError for a token unknown to Telegram; a silent network is no reason to stop."""
        refused = False
        try:
            await self._bot.initialize()
        except InvalidToken:
            refused = True  # raised outside, because the library's error has the token in its text
        except Exception as error:  # noqa: BLE001  # delivering goes on trying by itself
            _log.warning("call_failed", error=type(error).__name__)
        if refused:
            raise TokenRefusedError("Telegram does not know this token; copy it again from BotFather")


def _jobs(reminding: Reminding) -> dict[str, Job]:
    return {
        "renew": Job(reminding.renew, TIDY),
        "plan": Job(reminding.plan_some, PLAN),
        "gather": Job(reminding.gather_some, GATHER),
        "deliver": Job(reminding.deliver_some, DELIVER),
        "conclude": Job(reminding.conclude_some, CONCLUDE),
        "tidy": Job(reminding.tidy, TIDY),
    }
