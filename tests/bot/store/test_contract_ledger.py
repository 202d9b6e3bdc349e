"""The promises of the ledger of reminders, on both engines."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.service.ledger import Part, Reminder
from bot.service.ports import Delivery, Lane, Outcome, Transaction
from bot.store import SqlStore, open_store
from flows.reminders import Fate
from tests.bot.store.owing import DUE, LATER, Place, set_up
from tests.bot.store.people import HR, NOW, OWNER

OPEN_FATES = [fate for fate in Fate if fate is not Fate.CANCELLED]


async def owe(store: SqlStore, *reminders: Reminder) -> list[bool]:
    return await store.transact(None, lambda tx: [tx.ledger.owe(one) for one in reminders])


async def rows(store: SqlStore, here: Place) -> list[Reminder]:
    return list(await store.transact(None, lambda tx: tx.ledger.of_case(here.worker)))


async def the_one(store: SqlStore, here: Place) -> Reminder:
    [found] = await rows(store, here)
    return found


async def settle(store: SqlStore, fate: Fate, *ids: int) -> int:
    return await store.transact(None, lambda tx: tx.ledger.settle(ids, fate, NOW))


def post(tx: Transaction, key: str, chat_id: int = OWNER) -> int:
    posted = tx.post(chat_id, key, NOW, NOW)
    assert posted is not None
    return posted


async def carry(store: SqlStore, key: str, *ids: int, chat_id: int = OWNER) -> int:
    """A message to that chat that carries them."""

    def work(tx: Transaction) -> int:
        posted = post(tx, key, chat_id)
        tx.ledger.carry(posted, ids)
        return posted

    return await store.transact(None, work)


async def test_what_is_owed_comes_back_as_it_was_written(store: SqlStore) -> None:
    here = await set_up(store)
    wanted = here.reminder(part=Part.STAND_IN, lapses=date(2027, 6, 30), sure=False)

    assert await owe(store, wanted) == [True]
    found = await the_one(store, here)
    assert found == replace(wanted, id=found.id)


async def test_an_occurrence_is_owed_to_each_person_once(store: SqlStore) -> None:
    here = await set_up(store)
    wanted = here.reminder()

    assert await owe(store, wanted, wanted, replace(wanted, person_id=here.hr)) == [True, False, True]
    assert [one.person_id for one in await rows(store, here)] == [here.owner, here.hr]


@pytest.mark.parametrize("fate", [Fate.CANCELLED, Fate.SUPERSEDED])
async def test_what_was_only_called_off_is_open_again_when_it_is_owed_again(
    store: SqlStore, fate: Fate
) -> None:
    here = await set_up(store)
    await owe(store, here.reminder())
    before = await the_one(store, here)
    await carry(store, "first", before.id)
    await settle(store, fate, before.id)

    assert await owe(store, here.reminder(part=Part.OWNER)) == [True]
    assert await the_one(store, here) == replace(before, part=Part.OWNER)


@pytest.mark.parametrize("fate", [Fate.SENT, Fate.ACKNOWLEDGED, Fate.FAILED_AND_ESCALATED])
async def test_what_was_told_or_could_not_be_is_not_owed_again(store: SqlStore, fate: Fate) -> None:
    here = await set_up(store)
    await owe(store, here.reminder())
    await settle(store, fate, (await the_one(store, here)).id)

    assert await owe(store, here.reminder()) == [False]
    assert (await the_one(store, here)).fate is fate


async def test_a_fate_stays(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, here.reminder())
    one = await the_one(store, here)

    assert await settle(store, Fate.SENT, one.id) == 1
    assert await settle(store, Fate.CANCELLED, one.id) == 0
    assert await the_one(store, here) == replace(one, fate=Fate.SENT, fated_at=NOW)


async def test_an_answer_counts_for_what_somebody_was_told_and_not_for_what_nobody_was(
    store: SqlStore,
) -> None:
    here = await set_up(store)
    others = (here.reminder(1, person_id=here.hr), here.reminder(5, due_at=LATER))
    await owe(store, *(here.reminder(day) for day in range(1, 5)), *others)
    sent, failed, cancelled, unsent, same, later = await rows(store, here)
    await settle(store, Fate.SENT, sent.id)
    await settle(store, Fate.FAILED_AND_ESCALATED, failed.id)
    await settle(store, Fate.CANCELLED, cancelled.id)

    everything = [one.id for one in await rows(store, here)]
    assert await store.transact(None, lambda tx: tx.ledger.acknowledge(everything, NOW)) == 2
    assert {one.id: one.fate for one in await rows(store, here)} == {
        sent.id: Fate.ACKNOWLEDGED,
        failed.id: Fate.FAILED_AND_ESCALATED,
        cancelled.id: Fate.CANCELLED,
        unsent.id: None,
        same.id: Fate.ACKNOWLEDGED,
        later.id: None,
    }


async def test_an_answer_counts_for_what_is_on_its_way(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, here.reminder(1), here.reminder(2))
    begun, waiting = await rows(store, here)
    await carry(store, "begun", begun.id)
    await store.claim(NOW, 1, Lane.WORKER)
    await carry(store, "waiting", waiting.id)

    assert await store.transact(None, lambda tx: tx.ledger.acknowledge([begun.id, waiting.id], NOW)) == 1
    assert [one.fate for one in await rows(store, here)] == [Fate.ACKNOWLEDGED, None]


async def test_an_answer_counts_for_nothing_that_it_does_not_name(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, here.reminder(1), here.reminder(2))
    one, other = await rows(store, here)
    await settle(store, Fate.SENT, one.id, other.id)

    assert await store.transact(None, lambda tx: tx.ledger.acknowledge([other.id], NOW)) == 1
    assert [each.fate for each in await rows(store, here)] == [Fate.SENT, Fate.ACKNOWLEDGED]


def of_two(here: Place) -> tuple[Reminder, ...]:
    """What two people are owed, one of them something nearer."""
    return (
        here.reminder(1),
        here.reminder(2, person_id=here.hr),
        here.reminder(3, person_id=here.hr, limit=date(2026, 12, 1)),
        here.reminder(4, due_at=LATER),
    )


async def test_people_are_called_by_their_nearest_limit_and_so_are_their_reminders(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, *of_two(here))

    waiting = await store.transact(None, lambda tx: tx.ledger.waiting(NOW, 9))
    assert list(waiting.items()) == [(here.hr, HR), (here.owner, OWNER)]
    assert await store.transact(None, lambda tx: tx.ledger.waiting(NOW, 1)) == {here.hr: HR}
    assert await store.transact(None, lambda tx: tx.ledger.waiting(DUE - timedelta(seconds=1), 9)) == {}


async def test_several_people_are_asked_about_at_once(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, *of_two(here))

    both = await store.transact(None, lambda tx: tx.ledger.waiting_for([here.owner, here.hr, 99], NOW))
    found = {person: [one.key.day.day for one in each] for person, each in both.items()}
    assert found == {here.hr: [3, 2], here.owner: [1]}
    assert await store.transact(None, lambda tx: tx.ledger.waiting_for([], NOW)) == {}


async def test_what_a_message_carries_waits_for_no_other(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, here.reminder(1), here.reminder(2))
    first, second = await rows(store, here)

    message = await carry(store, "a", first.id)
    other = await carry(store, "b", first.id, second.id)
    carried = await store.transact(None, lambda tx: (tx.ledger.carried(message), tx.ledger.carried(other)))
    assert [[one.id for one in each] for each in carried] == [[first.id], [second.id]]
    assert await store.transact(None, lambda tx: tx.ledger.waiting(NOW, 9)) == {}


async def test_a_message_does_not_carry_what_its_reader_is_not_owed_any_more(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, here.reminder())
    one = await the_one(store, here)
    await store.transact(None, lambda tx: tx.ledger.hand_over(here.worker, here.owner, here.hr, NOW))
    [_, taken] = await rows(store, here)

    message = await carry(store, "to the giver", one.id, taken.id)
    assert await store.transact(None, lambda tx: tx.ledger.carried(message)) == []
    assert await store.transact(None, lambda tx: tx.ledger.waiting(NOW, 9)) == {here.hr: HR}


async def test_who_takes_over_is_owed_what_was_open_and_keeps_what_they_had(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(
        store,
        here.reminder(1),
        here.reminder(2),
        here.reminder(2, person_id=here.hr, part=Part.DEPUTY),
        here.reminder(3, due_at=LATER, part=Part.SNOOZED),
        here.reminder(4),
    )
    await settle(store, Fate.SENT, (await rows(store, here))[3].id)

    await store.transact(None, lambda tx: tx.ledger.hand_over(here.worker, here.owner, here.hr, NOW))
    found = await rows(store, here)
    giver = {one.key.day.day: one.fate for one in found if one.person_id == here.owner}
    taker = {one.key.day.day: (one.fate, one.part) for one in found if one.person_id == here.hr}
    assert giver == {1: Fate.SUPERSEDED, 2: Fate.SUPERSEDED, 3: Fate.SUPERSEDED, 4: Fate.SENT}
    assert taker == {
        1: (None, Part.RESPONSIBLE),
        2: (None, Part.DEPUTY),
        3: (None, Part.SNOOZED),
    }


@pytest.mark.parametrize("shown", [False, True])
async def test_nothing_ends_with_who_takes_over_because_they_could_not_be_reached_before(
    store: SqlStore, shown: bool
) -> None:
    here = await set_up(store)
    await owe(store, here.reminder(), here.reminder(person_id=here.hr))
    theirs = (await rows(store, here))[1]
    await settle(store, Fate.FAILED_AND_ESCALATED, theirs.id)
    if shown:
        await store.transact(None, lambda tx: tx.ledger.show([theirs.id], NOW))

    await store.transact(None, lambda tx: tx.ledger.hand_over(here.worker, here.owner, here.hr, NOW))
    [_, taken] = await rows(store, here)
    assert taken.fate is (Fate.FAILED_AND_ESCALATED if shown else None)


async def test_what_goes_from_hand_to_hand_and_back_is_still_owed(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, here.reminder())
    for giver, taker in ((here.owner, here.hr), (here.hr, here.owner)):
        await store.transact(
            None,
            lambda tx, giver=giver, taker=taker: tx.ledger.hand_over(here.worker, giver, taker, NOW),
        )

    assert {one.person_id: one.fate for one in await rows(store, here)} == {
        here.owner: None,
        here.hr: Fate.SUPERSEDED,
    }


@pytest.mark.parametrize(
    ("outcome", "fate", "failed"),
    [
        (Outcome.SENT, Fate.SENT, False),
        (Outcome.OURS, None, True),
        (Outcome.GONE, None, True),
        (Outcome.RETRY, None, False),
        (Outcome.AMBIGUOUS, None, False),
    ],
)
async def test_reminders_know_with_their_message_that_it_was_sent_and_are_asked_for_when_it_failed(
    store: SqlStore, outcome: Outcome, fate: Fate | None, failed: bool
) -> None:
    here = await set_up(store)
    await owe(store, here.reminder())
    one = await the_one(store, here)
    message = await carry(store, "a", one.id)
    [owed] = await store.claim(NOW, 1, Lane.WORKER)
    await store.settle(owed, Delivery(outcome, message_id=5), NOW)

    assert (await the_one(store, here)).fate is fate
    assert await store.transact(None, lambda tx: tx.ledger.failed(9)) == ([message] if failed else [])
    await settle(store, Fate.FAILED_AND_ESCALATED, one.id)
    assert await store.transact(None, lambda tx: tx.ledger.failed(9)) == []


async def test_a_withdrawn_message_has_failed_those_it_still_carries(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, here.reminder())
    message = await carry(store, "a", (await the_one(store, here)).id)
    await store.transact(None, lambda tx: tx.withdraw(message))

    assert await store.transact(None, lambda tx: tx.ledger.failed(9)) == [message]


async def test_what_could_not_be_delivered_is_shown_once(store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, here.reminder())
    one = await the_one(store, here)
    assert await store.transact(None, lambda tx: tx.ledger.missed(here.owner)) == []
    await settle(store, Fate.FAILED_AND_ESCALATED, one.id)

    missed = await store.transact(None, lambda tx: tx.ledger.missed(here.owner))
    assert [row.id for row in missed] == [one.id]
    assert await store.transact(None, lambda tx: tx.ledger.missed(here.hr)) == []
    await store.transact(None, lambda tx: tx.ledger.show([one.id], NOW))
    assert await store.transact(None, lambda tx: tx.ledger.missed(here.owner)) == []
    assert (await the_one(store, here)).shown_at == NOW


async def test_a_span_has_what_fell_due_in_it_or_got_its_fate_then(store: SqlStore) -> None:
    here = await set_up(store)
    day = timedelta(days=1)
    await owe(store, here.reminder(1), here.reminder(2, due_at=DUE + day), here.reminder(3, due_at=DUE - day))
    await settle(store, Fate.SENT, (await rows(store, here))[0].id)  # day 3, today

    found = await store.transact(None, lambda tx: tx.ledger.between(here.workplace, DUE, DUE + day))
    assert [one.key.day.day for one in found] == [3, 1]
    assert await store.transact(None, lambda tx: tx.ledger.between(here.workplace + 1, DUE, DUE + day)) == []


async def test_the_next_instant_is_that_of_a_case_a_reminder_or_a_message(store: SqlStore) -> None:
    hour = timedelta(hours=1)
    here = await set_up(store, at=NOW + 4 * hour)

    async def soonest() -> list[timedelta]:
        at = await store.transact(None, lambda tx: tx.ledger.next_due())
        return [] if at is None else [at - NOW]

    assert await soonest() == [4 * hour]
    await store.transact(None, lambda tx: tx.post(OWNER, "a", NOW + 3 * hour, NOW))
    assert await soonest() == [3 * hour]
    await owe(store, here.reminder(due_at=NOW + 2 * hour))
    assert await soonest() == [2 * hour]
    await store.transact(None, lambda tx: tx.cases.wake(here.workplace, NOW + hour))
    assert await soonest() == [hour]


async def test_what_is_due_and_waits_comes_before_all_that_is_to_come(store: SqlStore) -> None:
    here = await set_up(store, at=NOW)
    await owe(store, here.reminder(due_at=NOW - timedelta(hours=2)))
    await store.transact(None, lambda tx: tx.cases.wake(here.workplace, NOW + timedelta(hours=1)))
    first = await store.transact(None, lambda tx: tx.ledger.next_due())
    [row] = await rows(store, here)
    await settle(store, Fate.SENT, row.id)

    assert first == NOW - timedelta(hours=2)
    assert await store.transact(None, lambda tx: tx.ledger.next_due()) == NOW + timedelta(hours=1)


async def test_two_processes_carry_no_reminder_twice(url: str, store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, *(here.reminder(day) for day in range(1, 21)))
    ids = [one.id for one in await rows(store, here)]
    other = open_store(url)
    try:
        messages = await asyncio.gather(
            *(
                carry(each, f"{name}{number}", *ids)
                for number in range(5)
                for name, each in (("a", store), ("b", other))
            )
        )
    finally:
        await other.close()

    carried = [one.outbox_id for one in await rows(store, here)]
    assert None not in carried
    assert set(carried) <= set(messages)
    sums = [len(await store.transact(None, lambda tx, id_=id_: tx.ledger.carried(id_))) for id_ in messages]
    assert sum(sums) == len(ids)


@pytest.mark.postgres
async def test_what_is_given_away_while_a_message_is_made_is_not_carried_by_it(
    postgres_url: str,
) -> None:
    """On SQLite one of the two has to wait for the other's end."""
    store, other = open_store(postgres_url), open_store(postgres_url)
    try:
        here = await set_up(store)
        await owe(store, here.reminder())
        looked, given = threading.Event(), threading.Event()

        def gather(tx: Transaction) -> int:
            ids = [one.id for one in tx.ledger.waiting_for([here.owner], NOW)[here.owner]]
            looked.set()
            assert given.wait(10)
            posted = post(tx, "a")
            tx.ledger.carry(posted, ids)
            return posted

        gathering = asyncio.create_task(store.transact(OWNER, gather))
        await asyncio.to_thread(looked.wait, 10)
        await other.transact(HR, lambda tx: tx.ledger.hand_over(here.worker, here.owner, here.hr, NOW))
        given.set()
        message = await gathering
        assert await store.transact(None, lambda tx: tx.ledger.carried(message)) == []
        assert await store.transact(None, lambda tx: tx.ledger.waiting(NOW, 9)) == {here.hr: HR}
    finally:
        await store.close()
        await other.close()


async def test_two_processes_give_a_reminder_one_fate(url: str, store: SqlStore) -> None:
    here = await set_up(store)
    await owe(store, *(here.reminder(day) for day in range(1, 21)))
    ids = [one.id for one in await rows(store, here)]
    other = open_store(url)
    try:
        counts = await asyncio.gather(
            *(
                settle(each, fate, id_)
                for id_ in ids
                for each, fate in ((store, Fate.SENT), (other, Fate.CANCELLED))
            )
        )
    finally:
        await other.close()

    assert sum(counts) == len(ids)
    assert all(one.fate in {Fate.SENT, Fate.CANCELLED} for one in await rows(store, here))
