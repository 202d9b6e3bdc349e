"""Delivery to a webhook: one update in flight per lane, retried on the sandbox's clock."""

from __future__ import annotations

import asyncio
import json
import random
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import aiohttp

from bot.sandbox.api import perform
from bot.sandbox.errors import ApiError
from bot.sandbox.methods import may_answer_webhook
from bot.sandbox.params import Params, read_body

if TYPE_CHECKING:
    from bot.sandbox.bots import Bot, Webhook
    from bot.sandbox.updates import Update
    from bot.sandbox.world import World

READ_TIMEOUT = 60.0
LONGEST_RETRY_AFTER = 3600
SHORTEST_CAP, LONGEST_CAP = 60, 120
CLOSED_WHEN_GONE_FOR = timedelta(hours=23)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How an attempt ended; `error` is empty when the update was taken."""

    error: str = ""
    status: int = 0
    retry_after: int = 0


class Courier:
    """Takes one bot's updates to its webhook, as long as there is one."""

    def __init__(self, world: World, bot: Bot, session: aiohttp.ClientSession) -> None:
        self._world = world
        self._bot = bot
        self._session = session
        self._hook: Webhook | None = None
        self._slots = asyncio.Semaphore(1)
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._waiting: dict[int, Update] = {}
        bot.queue.listeners.append(self.look)

    def look(self) -> None:
        """Notices a changed webhook and new updates; to be called after either."""
        if self._hook is not self._bot.webhook:
            self.stop()
            self._hook = self._bot.webhook
            self._slots = asyncio.Semaphore(self._hook.max_connections if self._hook else 1)
        if self._hook is None:
            return
        for lane in [lane for lane, update in self._waiting.items() if not self._bot.queue.holds(update)]:
            self._lanes.pop(lane).cancel()
            del self._waiting[lane]
        for lane in self._bot.queue.lanes():
            if lane not in self._lanes:
                self._lanes[lane] = asyncio.create_task(self._serve(lane, self._hook))

    def stop(self) -> None:
        """Abandons what is in flight."""
        for task in self._lanes.values():
            task.cancel()
        self._lanes.clear()
        self._waiting.clear()
        self._hook = None

    async def _serve(self, lane: int, hook: Webhook) -> None:
        while (update := self._bot.queue.first(lane)) is not None:
            await self._deliver(update, hook)
        self._lanes.pop(lane, None)

    async def _deliver(self, update: Update, hook: Webhook) -> None:
        """Tries until the update is taken, cleared away, or too old."""
        clock, failures = self._world.clock, 0
        while self._bot.queue.holds(update):
            async with self._slots:
                delivery = await self._post(update, hook)
            if not delivery.error:
                self._bot.queue.remove(update)
                self._world.changes.count()
                return
            failures += 1
            self._note_failure(hook, delivery)
            wake_at = clock.now() + timedelta(seconds=delivery.retry_after or pause(failures))
            if wake_at > update.expires_at:
                self._bot.queue.remove(update)
                return
            self._waiting[update.lane] = update
            await clock.wait_until(wake_at)
            self._waiting.pop(update.lane, None)

    async def _post(self, update: Update, hook: Webhook) -> Delivery:
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        try:
            async with (
                asyncio.timeout(READ_TIMEOUT),
                self._session.post(
                    hook.url, data=json.dumps(update.body), headers=headers, allow_redirects=False
                ) as response,
            ):
                if 200 <= response.status < 300:
                    await self._obey(response)
                    return Delivery()
                return _refusal(response)
        except TimeoutError:
            return Delivery("Read timeout expired")
        except aiohttp.ClientConnectorError:
            return Delivery("Connection refused")
        except aiohttp.ClientError:
            return Delivery("Connection reset by peer")

    async def _obey(self, response: aiohttp.ClientResponse) -> None:
        """Carries out the method in the answer's body, if there is one; its result is nobody's concern."""
        try:
            params = await read_body(response.headers, response.content)
        except (ApiError, ValueError):
            return
        method = params.text("method")
        if method and may_answer_webhook(method.lower()):
            rest = {name: value for name, value in params.values.items() if name != "method"}
            await perform(self._world, self._bot, method, Params(rest, params.uploads))

    def _note_failure(self, hook: Webhook, delivery: Delivery) -> None:
        now = self._world.clock.now()
        hook.last_error_at, hook.last_error = now, delivery.error
        hook.gone_since = (hook.gone_since or now) if delivery.status == 410 else None
        if hook.gone_since is not None and now - hook.gone_since >= CLOSED_WHEN_GONE_FOR:
            asyncio.get_running_loop().call_soon(self._bot.deliver_to, None)
        self._world.changes.count()


def pause(failures: int) -> int:
    """Seconds before the next attempt: none after the first failure, then 2, 4, 8 ... 60 to 120."""
    if failures <= 1:
        return 0
    cap = random.randint(SHORTEST_CAP, LONGEST_CAP)  # noqa: S311 - spreads retries, guards nothing
    return min(int(2 ** min(failures - 1, 10)), cap)


def _refusal(response: aiohttp.ClientResponse) -> Delivery:
    text = f"Wrong response from the webhook: {response.status} {response.reason}"
    wanted = response.headers.get("Retry-After", "")
    seconds = min(int(wanted), LONGEST_RETRY_AFTER) if wanted.isdecimal() else 0
    return Delivery(text, response.status, seconds)
