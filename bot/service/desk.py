"""The desk at which every update is handled: one turn, one transaction, then the reply."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.service.clock import Clock
from bot.service.files import Files
from bot.service.invitations import new_secret
from bot.service.ports import (
    Delivery,
    Outcome,
    Outgoing,
    Owed,
    Person,
    Record,
    Store,
    Transaction,
    UpdateKey,
)
from bot.service.returning import catch_up, resume, show_again
from bot.service.turn import Incoming, Turn
from bot.service.words import Words

T = TypeVar("T")
MIDDLE = timedelta(hours=24)  # how long somebody counts as being in the middle of the questions


@dataclass(frozen=True, slots=True)
class Reply:
    """What to send now that everything is committed: a toast, owed messages in order, and loose ones.

    Loose messages belong to nobody we store (a group, somebody just erased) and are tried once.
    """

    toast: str | None = None
    owed: tuple[Owed, ...] = ()
    loose: tuple[Outgoing, ...] = ()


@dataclass(slots=True)
class BotName:
    """The bot's name at Telegram, once it is known: needed for links into the chat."""

    username: str | None = None

    @property
    def address(self) -> str | None:
        """The address that opens the chat."""
        return f"https://t.me/{self.username}" if self.username else None


Work = Callable[[Turn], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """What every use case needs."""

    store: Store
    words: Words
    clock: Clock
    new_handle: Callable[[], str]
    bot: BotName = field(default_factory=BotName)
    new_secret: Callable[[], str] = new_secret
    files: Files | None = None

    async def turn(self, incoming: Incoming, work: Work, *, strangers: bool = True) -> Reply:
        """Do the work of one update in one transaction.

        A redelivered update repeats nothing; if its reply is still owed, the present state is shown.
        Without `strangers`, nothing is done or stored for somebody we do not know.
        Raises StoreUnavailableError.
        """
        now = self.clock.now()

        def unit(tx: Transaction) -> Reply:
            new, person = tx.receive(incoming.key, incoming.kind, now), tx.person(incoming.chat_id)
            if person is None and not (new and strangers):
                return Reply()
            turn = self._open(tx, incoming, now, person)
            if new:
                turn.save(seen_at=now, reachable=True)
                tx.visited(incoming.chat_id, now)
                work(turn)
                catch_up(turn)
            else:
                show_again(turn)
            return Reply(turn.toast, tuple(turn.owed), tuple(turn.loose))

        return await self.store.transact(incoming.chat_id, unit)

    async def look(self, incoming: Incoming, what: Callable[[Turn], T]) -> T | None:
        """What there is to see before the work of somebody's update; None for somebody we do not know."""
        now = self.clock.now()

        def unit(tx: Transaction) -> T | None:
            person = tx.person(incoming.chat_id)
            return None if person is None else what(self._open(tx, incoming, now, person))

        return await self.store.transact(incoming.chat_id, unit)

    async def park(self, key: UpdateKey, chat_id: int, kind: str) -> None:
        """Put an update aside that cannot be handled, so that it blocks nobody."""
        now = self.clock.now()
        await self.store.transact(chat_id, lambda tx: tx.park(key, kind, now))

    async def resume(self, bot_id: int) -> None:
        """After a start: show the open question once more to everyone who was in the middle.

        Button presses of the time we were down are lost at Telegram after 150 seconds.
        """
        for chat_id in await self.store.interrupted(self.clock.now() - MIDDLE):
            unit = partial(self._resume, bot_id=bot_id, chat_id=chat_id)
            await self.hand_back(await self.store.transact(chat_id, unit))

    async def hand_back(self, owed: Sequence[Owed]) -> None:
        """Leave messages that were not tried to the outbox, which sends them at once and in order."""
        for one in owed:
            now = self.clock.now()
            await self.store.settle(one, Delivery(Outcome.RETRY, retry_at=now), now)

    def _resume(self, tx: Transaction, *, bot_id: int, chat_id: int) -> Sequence[Owed]:
        person = tx.person(chat_id)
        record = tx.record(person.id) if person else None
        if person is None or record is None:
            return ()
        incoming = Incoming(UpdateKey(bot_id, 0), chat_id, "resume")
        turn = self._turn(tx, incoming, self.clock.now(), person, record)
        resume(turn)
        return turn.owed

    def _open(self, tx: Transaction, incoming: Incoming, now: datetime, person: Person | None) -> Turn:
        person = person or tx.add_person(incoming.chat_id, "language", now)
        return self._turn(tx, incoming, now, person, tx.record(person.id))

    def _turn(
        self, tx: Transaction, incoming: Incoming, now: datetime, person: Person, workplace: Record | None
    ) -> Turn:
        worker = None
        if workplace is not None and person.subject is not None:
            worker = tx.worker(workplace.workplace_id, person.subject)
        turn = Turn(
            tx,
            self.words,
            incoming,
            now,
            person,
            workplace,
            self.new_handle,
            worker,
            self.bot.address,
            self.new_secret,
            self.files,
        )
        if person.place is not None and (workplace is None or workplace.workplace_id != person.place):
            # They belong there no more: what they send next was not meant for another workplace.
            turn.save(place=None, screen="door")
        if worker is None and person.subject is not None:
            turn.about(None)  # somebody has removed that worker
        return turn
