"""Chooses the moment of a life's end, between any two calls that the sandbox sees."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bot.sandbox.calls import CallLog, CallRecord
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.params import Params

EFFECTS = frozenset({"sendmessage", "editmessagetext", "editmessagereplymarkup", "answercallbackquery"})


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill. `kind` is one of

    random: after `delay`, whatever happens;
    fetched: `delay` after the `count`-th poll brought updates, so mostly before a commit;
    unsent: instead of the `count`-th call with an effect, so after a commit and before anything is sent;
    unsettled: when the `count`-th such call is done, before the bot learns it.
    """

    kind: str
    delay: float
    count: int = 1

    @classmethod
    def draw(cls, rng: Random) -> Moment:
        kind = rng.choices(("random", "fetched", "unsent", "unsettled"), (30, 20, 25, 25))[0]
        if kind == "random":
            return cls(kind, rng.uniform(0, 0.2))
        return cls(kind, rng.uniform(0, 0.015), rng.randint(1, 4 if kind == "fetched" else 6))


class Killer(Faults):
    """Sits between the bot and the sandbox's methods, and waits for the moment."""

    def __init__(self, kill: Callable[[], None], polled: Callable[[int], None]) -> None:
        """`kill` ends the life; `polled` is told the offset of every poll."""
        super().__init__()
        self._polled = polled
        self._kill = kill
        self._moment: Moment | None = None
        self._left = 0
        self._over = asyncio.Event()
        self._began = 0.0
        self.start_ups: list[float] = []
        self.kinds: dict[str, int] = {}

    def begins(self) -> None:
        """A life is about to begin: the time to its first poll is taken."""
        self._began = _monotonic()

    def wait_for(self, moment: Moment) -> None:
        """The life that has begun is to end at that moment."""
        self._moment, self._left = moment, moment.count
        self._over.clear()
        if moment.kind == "random":
            self._soon(moment.delay)

    async def killed(self, patience: float) -> None:
        """Returns when the moment has come; after `patience` seconds any moment is right."""
        try:
            async with asyncio.timeout(patience):
                await self._over.wait()
        except TimeoutError:
            self._now("patience")

    def strike(self, method: str, params: Params) -> Fault | None:
        """Before a call is carried out."""
        if method.lower() == "getupdates":
            self._polled(params.integer("offset"))
            if self._began:
                self.start_ups.append(_monotonic() - self._began)
                self._began = 0.0
        if self._comes("unsent", method.lower() in EFFECTS):
            self._now("unsent")
            return Fault(drop="before")
        return super().strike(method, params)

    def saw(self, record: CallRecord) -> None:
        """After a call was carried out, before it is answered."""
        if self._comes("unsettled", record.method.lower() in EFFECTS and record.status == 200):
            self._now("unsettled")
        if self._comes("fetched", record.method.lower() == "getupdates") and self._moment is not None:
            self._soon(self._moment.delay)

    def _comes(self, kind: str, counts: bool) -> bool:
        if self._moment is None or self._moment.kind != kind or not counts:
            return False
        self._left -= 1
        return self._left == 0

    def _soon(self, delay: float) -> None:
        moment = self._moment

        def strike() -> None:
            if moment is self._moment and moment is not None:
                self._now(moment.kind)

        asyncio.get_running_loop().call_later(delay, strike)

    def _now(self, kind: str) -> None:
        self._kill()
        self._moment = None
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        self._over.set()


class WatchedLog(CallLog):
    """The sandbox's log of calls, that tells each one on."""

    def __init__(self, *listeners: Callable[[CallRecord], None]) -> None:
        super().__init__()
        self._listeners = listeners

    def add(self, record: CallRecord) -> None:
        super().add(record)
        for listener in self._listeners:
            listener(record)


def _monotonic() -> float:
    return asyncio.get_running_loop().time()
