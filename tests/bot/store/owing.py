"""A workplace with workers, and reminders about them, for the store's tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.service.ledger import Part, Reminder
from bot.service.members import Standing
from bot.service.ports import Record, Transaction
from bot.store import SqlStore
from flows.reminders import Key
from tests.bot.store.people import HR, NOW, OWNER, settle_in

LIMIT = date(2027, 3, 31)
DUE = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)  # nine o'clock in Tokyo, before NOW


class Place:
    """Ids of what has been set up: an owner, somebody of HR, and workers entrusted to the owner."""

    def __init__(self, owner: int, hr: int, workplace: int, workers: list[Record]) -> None:
        self.owner = owner
        self.hr = hr
        self.workplace = workplace
        self.workers = [one.id for one in workers]

    @property
    def worker(self) -> int:
        return self.workers[0]

    def reminder(self, day: int = 1, **changes: Any) -> Reminder:
        """One about the first worker that the owner is owed; `day` tells several apart."""
        key = Key(str(self.worker), "red-alert", LIMIT, 1, date(2026, 11, day))
        made = Reminder(0, key, self.worker, self.owner, Part.RESPONSIBLE, LIMIT, None, True, DUE)
        return replace(made, **changes)


def place(tx: Transaction, workers: int = 1, at: datetime = NOW) -> Place:
    owner, base = settle_in(tx, OWNER)
    hr = tx.add_person(HR, "question", NOW)
    tx.team.join(hr.id, base.workplace_id, Standing.HR)
    made = [tx.add_worker(base.workplace_id, f"worker-{number}", "2026.1", NOW) for number in range(workers)]
    for one in made:
        tx.cases.start(one.id, owner.id, at)
    return Place(owner.id, hr.id, base.workplace_id, made)


async def set_up(store: SqlStore, workers: int = 1, at: datetime = NOW) -> Place:
    return await store.transact(OWNER, lambda tx: place(tx, workers, at))


LATER = NOW + timedelta(hours=1)
