"""The promises of the outbox, on both engines."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.service.ports import Delivery, Lane, Outcome, Outgoing, Owed, Role, Transaction
from bot.store import SqlStore, open_store
from tests.bot.store.people import HR, NOW, OWNER, STRANGER, arrive, card, note, owe, peek, state

LEASE = timedelta(seconds=60)
DAY = timedelta(hours=24)
EDIT = Outgoing("editMessageText", {"text": "new", "message_id": 5}, Role.CARD)
TIDY = Outgoing("editMessageReplyMarkup", {"message_id": 5}, Role.TIDY)


def sent(message_id: int | None = 5) -> Delivery:
    return Delivery(Outcome.SENT, message_id=message_id)


def ambiguous(again: datetime) -> Delivery:
    return Delivery(Outcome.AMBIGUOUS, retry_at=again, error="timeout")


async def claim_one(store: SqlStore, now: datetime) -> Owed:
    [owed] = await store.claim(now, 10)
    return owed


async def test_an_owed_message_is_claimed_by_its_writer(store: SqlStore) -> None:
    owed = await owe(store, note(), "key")
    assert owed == Owed(owed.id, OWNER, note(), attempt=1, copy=False)
    assert await store.claim(NOW + LEASE - timedelta(seconds=1), 10) == []
    assert await store.transact(OWNER, lambda tx: tx.unsent(OWNER)) == 1


async def test_a_key_is_owed_once_for_ever(store: SqlStore) -> None:
    await arrive(store)
    owed = await owe(store, card("first"), "key")
    assert await store.transact(OWNER, lambda tx: tx.owe(OWNER, card("again"), "key", NOW)) is None
    assert await state(store, owed) == "sending"
    await store.settle(owed, sent(), NOW)
    assert await store.transact(OWNER, lambda tx: tx.owe(OWNER, card("again"), "key", NOW)) is None


async def test_a_crashed_attempt_is_claimed_again_and_may_be_a_copy(store: SqlStore) -> None:
    owed = await owe(store, note("長い"), "key")
    assert await claim_one(store, NOW + LEASE) == Owed(owed.id, OWNER, note("長い"), attempt=2, copy=True)


@pytest.mark.parametrize("message", [EDIT, TIDY])
async def test_an_edit_is_never_a_copy(store: SqlStore, message: Outgoing) -> None:
    owed = await owe(store, message, "key")
    again = await claim_one(store, NOW + LEASE)
    assert not again.copy
    await store.settle(again, ambiguous(NOW + LEASE), NOW + LEASE)
    assert (await claim_one(store, NOW + LEASE)) == Owed(owed.id, OWNER, message, attempt=3, copy=False)


async def test_a_crashing_edit_is_tried_again_with_a_lease_that_grows_to_six_hours(store: SqlStore) -> None:
    await owe(store, EDIT, "key")
    now, leases = NOW, [LEASE]
    for _ in range(11):
        now += leases[-1]
        assert await store.claim(now - timedelta(microseconds=1), 10) == []
        owed = await claim_one(store, now)
        leases.append(min(LEASE * 2 ** (owed.attempt - 1), timedelta(hours=6)))
    assert leases[:4] == [LEASE, 2 * LEASE, 4 * LEASE, 8 * LEASE]
    assert leases[-1] == timedelta(hours=6)


async def test_a_message_that_crashed_three_times_rests_a_day(store: SqlStore) -> None:
    await owe(store, note(), "key")
    await claim_one(store, NOW + LEASE)
    third = NOW + 3 * LEASE
    assert (await claim_one(store, third)).attempt == 3
    crashed = third + 4 * LEASE
    assert await store.claim(crashed, 10) == []
    assert await store.claim(crashed + DAY - timedelta(seconds=1), 10) == []
    again = await claim_one(store, crashed + DAY)
    assert (again.attempt, again.copy) == (4, True)


async def test_the_third_ambiguous_attempt_rests_a_day_and_so_does_every_later_one(store: SqlStore) -> None:
    owed, now = await owe(store, note(), "key"), NOW
    for _ in range(2):
        await store.settle(owed, ambiguous(now + LEASE), now)
        now += LEASE
        owed = await claim_one(store, now)
        assert owed.copy
    for _ in range(2):
        await store.settle(owed, ambiguous(now + LEASE), now)
        assert await store.claim(now + DAY - timedelta(seconds=1), 10) == []
        now += DAY
        owed = await claim_one(store, now)


async def test_a_resting_message_does_not_hold_the_chat_up(store: SqlStore) -> None:
    first = await owe(store, note("first"), "one")
    for _ in range(3):
        await store.settle(first, ambiguous(NOW), NOW)
        claimed = await store.claim(NOW, 10)
        first = claimed[0] if claimed else first
    second = await owe(store, note("second"), "two")
    await store.settle(second, Delivery(Outcome.RETRY, retry_at=NOW), NOW)
    assert [owed.id for owed in await store.claim(NOW, 10)] == [second.id]


async def test_a_reminder_that_may_have_arrived_holds_no_other_up_while_it_waits(store: SqlStore) -> None:
    await arrive(store)
    first, second = [
        await store.transact(OWNER, lambda tx, key=key: tx.post(OWNER, key, NOW, NOW)) for key in ("a", "b")
    ]
    [owed] = await store.claim(NOW, 10, Lane.WORKER)
    assert owed.id == first
    await store.settle(owed, ambiguous(NOW + LEASE), NOW)

    assert [one.id for one in await store.claim(NOW, 10, Lane.WORKER)] == [second]


async def test_a_retry_waits_for_its_time_and_is_no_copy(store: SqlStore) -> None:
    owed = await owe(store, note(), "key")
    again = NOW + timedelta(minutes=7)
    await store.settle(owed, Delivery(Outcome.RETRY, retry_at=again, error="flood"), NOW)
    assert await store.claim(again - timedelta(microseconds=1), 10) == []
    assert await claim_one(store, again) == Owed(owed.id, OWNER, note(), attempt=2, copy=False)


async def test_a_retry_after_an_ambiguous_attempt_stays_a_copy(store: SqlStore) -> None:
    owed = await owe(store, note(), "key")
    await store.settle(owed, ambiguous(NOW), NOW)
    owed = await claim_one(store, NOW)
    await store.settle(owed, Delivery(Outcome.RETRY, retry_at=NOW), NOW)
    assert (await claim_one(store, NOW)).copy


async def test_only_the_oldest_of_each_chat_is_claimed_and_the_oldest_first(store: SqlStore) -> None:
    for chat_id, key in [(HR, "a"), (OWNER, "b"), (HR, "c"), (STRANGER, "d"), (OWNER, "e")]:
        await owe(store, note(key), key, chat_id)
    claimed = await store.claim(NOW + LEASE, 2)
    assert [owed.message.params["text"] for owed in claimed] == ["a", "b"]
    assert [owed.message.params["text"] for owed in await store.claim(NOW + LEASE, 10)] == ["d"]
    for owed in claimed:
        await store.settle(owed, sent(), NOW + LEASE)
    assert [owed.message.params["text"] for owed in await store.claim(NOW + LEASE, 10)] == ["c", "e"]


async def test_one_chat_that_waits_does_not_delay_another(store: SqlStore) -> None:
    first = await owe(store, note(), "one")
    await store.settle(first, Delivery(Outcome.RETRY, retry_at=NOW + DAY), NOW)
    await owe(store, note(), "two")
    other = await owe(store, note(), "three", HR)
    assert [owed.id for owed in await store.claim(NOW + LEASE, 10)] == [other.id]


async def test_two_stores_never_claim_the_same_message(store: SqlStore, url: str) -> None:
    for chat_id in range(1, 41):
        await owe(store, note(), f"key-{chat_id}", chat_id)
    other = open_store(url)
    try:
        batches = await asyncio.gather(*(one.claim(NOW + LEASE, 7) for one in [store, other] * 6))
        rest = await other.claim(NOW + LEASE, 100)
    finally:
        await other.close()
    claimed = [owed.chat_id for batch in [*batches, rest] for owed in batch]
    assert sorted(claimed) == list(range(1, 41))


async def test_a_sent_message_is_owed_no_more_and_loses_its_body(store: SqlStore) -> None:
    await arrive(store)
    owed = await owe(store, note("secret"), "key")
    await store.settle(owed, sent(55), NOW)
    assert await store.transact(OWNER, lambda tx: tx.unsent(OWNER)) == 0
    assert await store.claim(NOW + DAY, 10) == []
    [[stored, params, message_id]] = await peek(store, "SELECT state, params, message_id FROM outbox")
    assert (stored, message_id) == ("sent", 55)
    assert params in ("{}", {})


async def test_a_sent_card_becomes_the_persons_card_and_a_note_does_not(store: SqlStore) -> None:
    await arrive(store)
    await store.settle(await owe(store, note(), "note"), sent(6), NOW)
    assert await _card(store) is None
    await store.settle(await owe(store, card(), "card"), sent(7), NOW)
    assert await _card(store) == 7
    await store.settle(await owe(store, EDIT, "edit"), sent(None), NOW)
    assert await _card(store) == 7


async def test_a_late_older_card_does_not_take_the_place_of_a_newer_one(store: SqlStore) -> None:
    await arrive(store)
    older = await owe(store, card("old"), "old")
    newer = await owe(store, card("new"), "new")
    await store.settle(newer, sent(9), NOW)
    await store.settle(older, sent(8), NOW)
    assert await _card(store) == 9


async def test_a_newer_card_supersedes_the_unsent_ones_of_its_chat_only(store: SqlStore) -> None:
    await arrive(store)
    old = await owe(store, card("old"), "old")
    kept, other = await owe(store, note(), "note"), await owe(store, card(), "other", HR)
    new = await owe(store, card("new"), "new")
    states = [await state(store, owed) for owed in (old, kept, other, new)]
    assert states == ["superseded", "sending", "sending", "sending"]
    await store.settle(old, Delivery(Outcome.RETRY, retry_at=NOW), NOW)
    assert await state(store, old) == "superseded"
    assert await store.transact(OWNER, lambda tx: tx.unsent(OWNER)) == 2


async def test_a_note_supersedes_nothing(store: SqlStore) -> None:
    old = await owe(store, card(), "card")
    await owe(store, note(), "note")
    assert await state(store, old) == "sending"


async def test_a_gone_chat_is_marked_and_owed_nothing(store: SqlStore) -> None:
    await arrive(store)
    first, second = await owe(store, note(), "one"), await owe(store, card(), "two")
    other = await owe(store, note(), "three", HR)
    await store.settle(first, Delivery(Outcome.GONE, error="blocked"), NOW)
    assert [await state(store, owed) for owed in (first, second, other)] == ["undeliverable"] * 2 + [
        "sending"
    ]
    person = await store.transact(OWNER, lambda tx: tx.person(OWNER))
    assert person is not None
    assert not person.reachable
    assert await store.transact(OWNER, lambda tx: tx.unsent(OWNER)) == 0


async def test_a_message_that_is_ours_to_mend_is_parked_and_lets_the_next_one_pass(store: SqlStore) -> None:
    await arrive(store)
    broken = await owe(store, note("broken"), "one")
    await store.settle(broken, Delivery(Outcome.OURS, error="can't parse entities"), NOW)
    following = await owe(store, note(), "two")
    assert (await claim_one(store, NOW + LEASE)).id == following.id
    assert await state(store, broken) == "parked"


@pytest.mark.parametrize("message", [note("secret"), TIDY], ids=["note", "tidying"])
async def test_a_refused_message_loses_its_body(store: SqlStore, message: Outgoing) -> None:
    await arrive(store)
    owed = await owe(store, message, "key")
    await store.settle(owed, Delivery(Outcome.OURS, error="refused"), NOW)

    assert [params for [params] in await peek(store, "SELECT params FROM outbox")] in (["{}"], [{}])


async def test_a_refused_tidying_does_not_matter(store: SqlStore) -> None:
    await arrive(store)
    owed = await owe(store, TIDY, "key")
    await store.settle(owed, Delivery(Outcome.OURS, error="message is not modified"), NOW)
    assert await state(store, owed) == "undeliverable"


async def test_the_newest_attempt_decides_but_a_late_success_is_believed(store: SqlStore) -> None:
    await arrive(store)
    first = await owe(store, note(), "key")
    second = await claim_one(store, NOW + LEASE)
    await store.settle(first, ambiguous(NOW), NOW + LEASE)
    assert await store.claim(NOW + LEASE, 10) == []
    await store.settle(first, sent(3), NOW + LEASE)
    await store.settle(second, Delivery(Outcome.RETRY, retry_at=NOW), NOW + LEASE)
    assert await store.claim(NOW + DAY, 10) == []
    assert await state(store, first) == "sent"


async def test_settling_after_an_erasure_touches_nobody(store: SqlStore) -> None:
    person, _ = await arrive(store)
    owed = await owe(store, card(), "key")
    await store.transact(OWNER, lambda tx: tx.erase(person.id))
    other = await owe(store, note(), "other", HR)
    await store.settle(owed, sent(), NOW)
    assert other.id != owed.id
    assert await state(store, other) == "sending"


async def test_the_last_message_to_an_erased_person_leaves_nothing(store: SqlStore) -> None:
    person, _ = await arrive(store)

    def work(tx: Transaction) -> Owed | None:
        tx.erase(person.id)
        return tx.owe(OWNER, note("everything is erased"), "farewell", NOW)

    owed = await store.transact(OWNER, work)
    assert owed is not None
    assert await store.transact(OWNER, lambda tx: tx.unsent(OWNER)) == 1
    await store.settle(owed, sent(), NOW)
    assert await peek(store, "SELECT * FROM outbox") == []


async def _card(store: SqlStore) -> int | None:
    person = await store.transact(OWNER, lambda tx: tx.person(OWNER))
    assert person is not None
    return person.card


async def test_what_was_not_tried_does_not_count_as_an_attempt(store: SqlStore) -> None:
    await arrive(store)
    await owe(store, note(), "a")
    await store.settle(
        owed := (await store.claim(NOW + DAY, 1))[0], Delivery(Outcome.RETRY, retry_at=NOW), NOW
    )
    for _ in range(3):
        [again] = await store.claim(NOW + DAY, 1)
        assert again.attempt == owed.attempt + 1
        await store.settle(again, Delivery(Outcome.RETRY, retry_at=NOW, tried=False), NOW)
