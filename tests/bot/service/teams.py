"""Several people of one bot: what one does, others are told in their own chats at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.service import conversation
from bot.service.casebook import CaseRecord
from bot.service.desk import Desk, Reply
from bot.service.members import Invitation, Member
from bot.service.ports import Delivery, Outcome, Owed, Role
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
