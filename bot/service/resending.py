"""Messages that are sent once more: as a copy that says so, or as new ones; and what keeps them from it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.service.clock import Clock
from bot.service.ports import Delivery, Outgoing, Owed, Store, StoreUnavailableError

PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds between tries to record a result; together they are well within the first lease."""


async def settled(store: Store, owed: Owed, delivery: Delivery, clock: Clock) -> None:
    """Record what became of an attempt, and do not give up at once: a result that is forgotten costs a copy.

    Raises StoreUnavailableError when the database stays away.
    """
    for pause in PAUSES:
        try:
            return await store.settle(owed, delivery, clock.now())
        except StoreUnavailableError:
            await asyncio.sleep(pause)
    return await store.settle(owed, delivery, clock.now())


def labelled(message: Outgoing, label: str) -> Outgoing:
    """The message with the label, if there is one, in front of its text, if it has one."""
    if not label or "text" not in message.params:
        return message
    return replace(message, params={**message.params, "text": f"{label}\n{message.params['text']}"})


def as_new(message: Outgoing) -> Outgoing:
    """The same card as a message of its own, for when the one to edit is gone."""
    params = {key: value for key, value in message.params.items() if key != "message_id"}
    return Outgoing("sendMessage", params, message.role)
