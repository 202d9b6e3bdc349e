"""Several people of one bot: what one does, others are told in their own chats at once."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from bot.service import conversation
from bot.service.casebook import CaseRecord
from bot.service.casework import Session, align
from bot.service.desk import BotName, Desk, Reply
from bot.service.ledger import Part, Reminder
from bot.service.members import Invitation, Member
from bot.service.ports import Delivery, Outcome, Owed, Role, Transaction
from bot.service.screen import Press
from bot.service.words import Words
from bot.store import open_store
from flows.facts import to_json
from flows.reminders import Key
from tests.bot.service.talk import NOW, Card, Talk

BOSS, HR, VIEWER, GUEST = 1001, 2002, 3003, 4004
NAME = "tsuriai_test_bot"
_EACH = 1_000_000


@dataclass(slots=True)
class MovingClock:
    """It stands still until it is moved."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at

    def pass_(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass(slots=True)
class Secrets:
    """Hands out secrets and remembers them, as the links in the chat do."""

    given: list[str] = field(default_factory=list)

    def __call__(self) -> str:
        self.given.append(f"{len(self.given):022}")
        return self.given[-1]


@dataclass(slots=True)
class Colleague(Talk):
    """One of them. `told` are messages beside the card, the newest last."""

    everybody: dict[int, Colleague] = field(default_factory=dict)
    told: list[Card] = field(default_factory=list)

    async def open(self, secret: str) -> None:
        """Open the link of an invitation."""
        await self._see(await conversation.command(self.desk, self.incoming(), "start", f"i{secret}"))

    async def tap_told(self, act: str, arg: str = "") -> None:
        """Press a button of the newest message beside the card that has it."""
        card = next(one for one in reversed(self.told) if one.offers(act, arg))
        await self.tap(act, arg, card)

    async def step(self, *acts: str) -> None:
        """Press one button after the other: "t.inv.hr" is the act t with inv.hr."""
        for act in acts:
            await self.tap(act[0], act[2:])

    async def craft(self, act: str, arg: str, handle: str | None = None) -> None:
        """Press a button that is not there, about the workplace shown or another one."""
        _, shown, revision = next(self.card.presses())
        await self.press(self.incoming(self.card.id), Press(act, arg), handle or shown, revision)

    @property
    def text(self) -> str:
        return self.card.text

    @property
    def news(self) -> str:
        """The newest message beside the card."""
        return self.told[-1].text if self.told else ""

    async def invitations(self) -> list[Invitation]:
        place = (await self.workplace()).workplace_id
        return await self.look(lambda tx: list(tx.team.invitations(place)))

    async def team(self) -> dict[int, Member]:
        """The members of their workplace by number."""
        place = (await self.workplace()).workplace_id
        return await self.look(lambda tx: {one.number: one for one in tx.team.members(place)})

    async def cases(self) -> list[CaseRecord]:
        place = (await self.workplace()).workplace_id
        return await self.look(lambda tx: list(tx.cases.of(place)))

    async def _see(self, reply: Reply) -> None:
        self.toast = reply.toast
        self.sent += reply.loose
        for owed in reply.owed:
            await self.everybody[owed.chat_id]._receive(owed)

    async def _receive(self, owed: Owed) -> None:
        message, number = owed.message, owed.message.params.get("message_id") or next(self.messages)
        card = Card(number, message.params)
        if message.role is Role.CARD:
            self.card = card
        elif message.role is Role.NOTE:
            self.told.append(card)
        self.sent.append(message)
        await self.desk.store.settle(owed, Delivery(Outcome.SENT, number), self.desk.clock.now())


@dataclass(slots=True)
class Crew:
    """All who talk with the bot."""

    desk: Desk
    clock: MovingClock
    secrets: Secrets
    everybody: dict[int, Colleague] = field(default_factory=dict)

    def __getitem__(self, chat_id: int) -> Colleague:
        if chat_id not in self.everybody:
            updates: Iterator[int] = count(chat_id * _EACH)
            self.everybody[chat_id] = Colleague(self.desk, chat_id, updates, everybody=self.everybody)
        return self.everybody[chat_id]

    @property
    def boss(self) -> Colleague:
        """The first owner."""
        return self[BOSS]

    async def invite(self, standing: str, by: int = BOSS) -> str:
        """Make an invitation; the secret in its link."""
        owner = self[by]
        await owner.command("team")
        await owner.step("s.invite", f"t.inv.{standing}")
        self.clock.pass_(seconds=11)
        return self.secrets.given[-1]

    async def knock(self, standing: str, chat_id: int, by: int = BOSS) -> Invitation:
        """Somebody opens the link of a new invitation, agrees, and waits."""
        guest = self[chat_id]
        await guest.open(await self.invite(standing, by))
        if guest.card.offers("l", "en"):
            await guest.step("l.en", "a")
        return (await self[by].invitations())[0]

    async def join(self, standing: str, chat_id: int, by: int = BOSS) -> Colleague:
        """Somebody is invited and let in, and looks at the workplace."""
        waiting = await self.knock(standing, chat_id, by)
        await self[by].tap_told("t", f"ok.{waiting.handle}")
        await self[chat_id].tap_told("s", "workers.0")
        return self[chat_id]

    async def employ(
        self, nickname: str, responsible: int = BOSS, deputy: int | None = None, stay: date | None = None
    ) -> CaseRecord:
        """A worker who is entrusted to these people of the first owner's team."""
        boss = self.boss
        place, numbers = await boss.workplace(), [responsible, *([] if deputy is None else [deputy])]
        people = [(await self[one].person()).id for one in numbers]

        def work(tx: Transaction) -> CaseRecord:
            now, version = self.clock.now(), self.desk.words.book.version
            added = tx.add_worker(place.workplace_id, f"worker-{nickname}", version, now)
            tx.cases.start(added.id, people[0], now)
            record = tx.cases.get(added.id)
            assert record is not None
            record = replace(record, nickname=nickname, deputy_id=people[1] if deputy else None)
            tx.cases.save(record)
            if stay is not None:
                tx.save_answer(added.id, "residence_status", "gijinkoku", people[0], now)
                tx.save_answer(added.id, "stay_until", to_json(stay), people[0], now)
                worker = tx.worker_by_id(added.id)
                assert worker is not None
                aligned = align(Session(tx, self.desk.words.book, now), worker, place)
                assert aligned is not None
                record = aligned[0]
            return record

        return await boss.look(work)

    async def owe(
        self, record: CaseRecord, chat_id: int, part: Part = Part.RESPONSIBLE, days: int = 0
    ) -> None:
        """Owe that person a reminder that falls due so many days from now."""
        person, at = await self[chat_id].person(), self.clock.now() + timedelta(days=days)
        key = Key(str(record.interview_id), f"lead-{days}", at.date(), 1, at.date())
        one = Reminder(0, key, record.interview_id, person.id, part, at.date(), None, True, at)
        await self.boss.look(lambda tx: tx.ledger.owe(one))

    async def owed(self, record: CaseRecord) -> dict[str, set[int]]:
        """Who is still owed what about that worker, by chat."""
        rows = await self.boss.look(lambda tx: tx.ledger.of_case(record.interview_id))
        chats = {(await one.person()).id: chat for chat, one in self.everybody.items()}
        found: dict[str, set[int]] = {}
        for row in rows:
            if row.fate is None:
                found.setdefault(row.key.lead, set()).add(chats[row.person_id])
        return found


@contextlib.asynccontextmanager
async def gathered(words: Words, path: Path) -> AsyncIterator[Crew]:
    """A crew whose owner has agreed, over the database in that file."""
    store, handles, clock, given = open_store(f"sqlite:///{path}"), count(1), MovingClock(), Secrets()
    desk = Desk(store, words, clock, lambda: f"handle-{next(handles)}", BotName(NAME), given)
    crew = Crew(desk, clock, given)
    await crew.boss.begin()
    try:
        yield crew
    finally:
        await store.close()
