"""What the store's tests say again and again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.service.ports import Outgoing, Owed, Person, Record, Role, Transaction, UpdateKey
from bot.store import SqlStore

NOW = datetime(2026, 11, 23, 3, 0, 0, 123456, tzinfo=UTC)
OWNER = 1001  # chats
HR = 1002
STRANGER = 1003
KEY = UpdateKey(bot_id=42, update_id=7)


def note(text: str = "hello") -> Outgoing:
    return Outgoing("sendMessage", {"text": text}, Role.NOTE)


def card(text: str = "card") -> Outgoing:
    return Outgoing("sendMessage", {"text": text}, Role.CARD)


def settle_in(tx: Transaction, chat_id: int = OWNER) -> tuple[Person, Record]:
    """A person with a workplace and an empty interview."""
    person = tx.add_person(chat_id, "language", NOW)
    return person, tx.start_record(person.id, f"handle-{chat_id}", "2026.1", NOW)


async def arrive(store: SqlStore, chat_id: int = OWNER) -> tuple[Person, Record]:
    return await store.transact(chat_id, lambda tx: settle_in(tx, chat_id))


async def hire(store: SqlStore, workplace_id: int, handle: str, chat_id: int = OWNER) -> Record:
    return await store.transact(chat_id, lambda tx: tx.add_worker(workplace_id, handle, "2026.1", NOW))


async def owe(
    store: SqlStore, message: Outgoing, key: str, chat_id: int = OWNER, now: datetime = NOW
) -> Owed:
    owed = await store.transact(chat_id, lambda tx: tx.owe(chat_id, message, key, now))
    assert owed is not None
    return owed


async def peek(store: SqlStore, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """Rows as they are stored."""
    return await store._engine.run(lambda unit: [tuple(row) for row in unit.rows(statement, *values)])


async def state(store: SqlStore, owed: Owed) -> str:
    [[found]] = await peek(store, "SELECT state FROM outbox WHERE id = ?", owed.id)
    return str(found)
