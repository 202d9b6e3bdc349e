"""The ledger of reminders: every occurrence owed to somebody, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from flows.reminders import Fate, Key


class Part(StrEnum):
    """Why a reminder comes to this person."""

    RESPONSIBLE = "responsible"
    DEPUTY = "deputy"
    OWNER = "owner"
    STAND_IN = "stand_in"  # whoever it was for is away
    ESCALATED = "escalated"  # it could not be delivered to somebody else
    SNOOZED = "snoozed"  # they have put it off


@dataclass(frozen=True, slots=True)
class Reminder:
    """One occurrence owed to one person. `outbox_id` is the message that carries it.

    `limit` is the day it speaks of; after `lapses` nobody needs it any more. Days are days in Japan.
    """

    id: int
    key: Key
    interview_id: int
    person_id: int
    part: Part
    limit: date
    lapses: date | None
    sure: bool
    due_at: datetime
    fate: Fate | None = None
    fated_at: datetime | None = None
    outbox_id: int | None = None
    shown_at: datetime | None = None


class Ledger(Protocol):
    """The ledger, inside one transaction. A fate once given stays, but what was sent can be acknowledged, and
    what was cancelled or superseded is open again when it is owed again.
    """

    def of_case(self, interview_id: int) -> Sequence[Reminder]:
        """Everything about that worker, the oldest first."""

    def owe(self, reminder: Reminder) -> bool:
        """Write it, or reopen it where it was cancelled or superseded; False where it is there already. `id`
        is ignored.
        """

    def settle(self, ids: Iterable[int], fate: Fate, now: datetime) -> int:
        """Give those without a fate this one; how many had none."""

    def acknowledge(self, ids: Iterable[int], now: datetime) -> int:
        """Of these, what somebody was told, or is being told, has been answered for all who are owed it."""

    def hand_over(self, interview_id: int, giver: int, taker: int, now: datetime) -> None:
        """What one person is still owed about that worker is owed to another from now on; their own is
        superseded. Nothing ends there because it could not be delivered to the other before.
        """

    def waiting(self, now: datetime, limit: int) -> Mapping[int, int]:
        """People who are owed something now that no message carries, the nearest limit first, with their
        chats.
        """

    def waiting_for(self, people: Iterable[int], now: datetime) -> Mapping[int, Sequence[Reminder]]:
        """What each of these people is owed now and no message carries, the nearest limit first."""

    def carry(self, outbox_id: int, ids: Iterable[int]) -> None:
        """That message carries these, as far as they are still owed to its reader and to no other message."""

    def carried(self, outbox_id: int) -> Sequence[Reminder]:
        """What that message carries and has no fate yet, the nearest limit first."""

    def unanswered(self, outbox_id: int, now: datetime) -> None:
        """What was acknowledged while that message was on its way is open again, unless it may have arrived,
        or the same was told in another message. Whether it is still owed is to be planned at once.
        """

    def release(self, ids: Iterable[int]) -> None:
        """No message carries these any more."""

    def failed(self, limit: int) -> Sequence[int]:
        """Messages that are over and have not arrived, with reminders that have no fate yet."""

    def missed(self, person_id: int) -> Sequence[Reminder]:
        """What could not be delivered to that person and was not shown to them since."""

    def show(self, ids: Iterable[int], now: datetime) -> None:
        """These need not be shown any more."""

    def show_with(self, outbox_id: int, ids: Iterable[int]) -> None:
        """These are shown at a visit by that message; they are missed no more once it has arrived."""

    def between(self, workplace_id: int, start: datetime, end: datetime) -> Sequence[Reminder]:
        """What fell due at that workplace from `start` until before `end`, or got its fate then."""

    def next_due(self) -> datetime | None:
        """The first instant at which something falls due, or waits for the morning; one that has passed while
        anything due still waits to be planned or sent.
        """
