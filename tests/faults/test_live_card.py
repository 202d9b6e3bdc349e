"""A card that is edited in place is live again, whatever an interrupted update still wanted to do with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.service.ports import Outgoing, Role
from bot.store import SqlStore
from bot.store.outbox import FIRST_LEASE
from tests.bot.store.people import NOW, OWNER, arrive, owe, state

LIVE, OLDER = 41, 40
LATER = NOW + FIRST_LEASE + timedelta(seconds=1)


def tidying(message_id: int) -> Outgoing:
    return Outgoing("editMessageReplyMarkup", {"message_id": message_id}, Role.TIDY)


def edited(message_id: int) -> Outgoing:
    return Outgoing("editMessageText", {"message_id": message_id, "text": "card"}, Role.CARD)


async def test_an_edit_drops_the_unsent_tidying_of_the_same_card(store: SqlStore) -> None:
    await arrive(store)
    tidy = await owe(store, tidying(LIVE), "tidy")
    await owe(store, edited(LIVE), "edit")
    assert await state(store, tidy) == "superseded"


@pytest.mark.parametrize("card", [edited(LIVE), Outgoing("sendMessage", {"text": "card"}, Role.CARD)])
async def test_the_tidying_of_an_older_card_is_still_done(store: SqlStore, card: Outgoing) -> None:
    await arrive(store)
    tidy = await owe(store, tidying(OLDER), "tidy")
    await owe(store, card, "card")
    claimed = await store.claim(LATER, 10)
    assert [(one.id, one.chat_id) for one in claimed] == [(tidy.id, OWNER)]
