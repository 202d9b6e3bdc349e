"""The shared budget of calls, on both engines and from several processes."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest

from bot.service.ports import Turn
from bot.store import SqlStore, open_store, upgrade
from tests.bot.store.people import NOW, OWNER, note, owe

SECOND = timedelta(seconds=1)
GROUP = -1001
RESERVER = """
import asyncio, sys
from datetime import datetime
from bot.store import open_store

async def main(url, first, count, now):
    store = open_store(url)
    for chat in range(first, first + count):
        print((await store.pace.reserve(chat, now)).at.isoformat())
    await store.close()

asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), datetime.fromisoformat(sys.argv[4])))
"""


def most_at_once(places: Iterable[datetime], span: timedelta = SECOND) -> int:
    """The most places in any span of that length."""
    ordered = sorted(places)
    return max(sum(one <= other < one + span for other in ordered) for one in ordered)


async def places(store: SqlStore, count: int, now: datetime = NOW, first: int = 5000) -> list[datetime]:
    """Places for so many chats that nobody has written to."""
    turns = [await store.pace.reserve(first + number, now) for number in range(count)]
    assert all(turn.taken for turn in turns)
    return [turn.at for turn in turns]


async def talk(store: SqlStore, messages: int, at: datetime, chat_id: int = OWNER) -> None:
    """The conversation sends so many messages."""
    for number in range(messages):
        await owe(store, note(), f"talk-{at}-{number}", chat_id, at)


async def test_the_first_message_goes_at_once(store: SqlStore) -> None:
    assert await store.pace.reserve(OWNER, NOW) == Turn(NOW, taken=True)


async def test_no_second_has_more_than_28_messages_and_nine_tenths_of_30_are_used(store: SqlStore) -> None:
    found = await places(store, 90)

    assert found == sorted(found)
    assert most_at_once(found) == 28
    assert 89 / (found[-1] - found[0]).total_seconds() >= 27


async def test_even_when_calls_are_late_on_their_way_no_second_has_more_than_30(store: SqlStore) -> None:
    found = await places(store, 90)
    late = [at + timedelta(milliseconds=80 * (number % 2)) for number, at in enumerate(found)]

    assert most_at_once(late) <= 30


async def test_an_idle_time_is_not_saved_up(store: SqlStore) -> None:
    await places(store, 3)

    assert most_at_once(await places(store, 60, NOW + 60 * SECOND, 6000)) == 28


async def test_a_chat_rests_for_a_second_and_takes_nobody_s_place(store: SqlStore) -> None:
    await store.pace.reserve(OWNER, NOW)
    again = await store.pace.reserve(OWNER, NOW)
    [other, third] = await places(store, 2)

    assert not again.taken
    assert SECOND < again.at - NOW < 1.5 * SECOND
    assert NOW < other < third < NOW + SECOND / 10
    assert await store.pace.reserve(OWNER, again.at) == Turn(again.at, taken=True)


async def test_a_group_gets_no_more_than_18_messages_a_minute(store: SqlStore) -> None:
    found, now = [NOW], NOW
    assert (await store.pace.reserve(GROUP, NOW)).taken
    for _ in range(40):
        now = (await store.pace.reserve(GROUP, now)).at
        assert (await store.pace.reserve(GROUP, now)).taken
        found.append(now)

    assert most_at_once(found, 60 * SECOND) == 18


async def test_a_pause_holds_its_chat_to_the_instant_and_no_other(store: SqlStore) -> None:
    until = NOW + timedelta(seconds=37, microseconds=5)
    await store.pace.pause(OWNER, until)

    assert await store.pace.reserve(OWNER, NOW) == Turn(until, taken=False)
    assert await places(store, 1) == [NOW]
    assert await store.pace.reserve(OWNER, until) == Turn(until, taken=True)


async def test_a_pause_is_not_shortened_by_what_was_on_its_way(store: SqlStore) -> None:
    until = NOW + 60 * SECOND
    await store.pace.pause(OWNER, until)
    await store.pace.pause(OWNER, NOW + SECOND)

    assert (await store.pace.reserve(OWNER, NOW)).at == until


async def test_a_place_is_given_once_however_many_ask(url: str) -> None:
    stores = [open_store(url) for _ in range(3)]
    found = await asyncio.gather(
        *(places(store, 30, NOW, 1000 * number) for number, store in enumerate(stores, start=1))
    )
    for store in stores:
        await store.close()

    assert most_at_once([at for some in found for at in some]) == 28


@pytest.mark.kill
def test_a_place_is_given_once_whatever_process_asks(url: str) -> None:
    upgrade(url)
    asking = [
        subprocess.Popen(
            [sys.executable, "-c", RESERVER, url, str(1000 * number), "60", NOW.isoformat()],
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in (1, 2)
    ]
    found = [datetime.fromisoformat(line) for one in asking for line in one.communicate()[0].split()]

    assert [one.returncode for one in asking] == [0, 0]
    assert len(set(found)) == 120
    assert most_at_once(found) == 28


async def test_what_the_conversation_sends_is_taken_off_the_worker_s_share(store: SqlStore) -> None:
    await talk(store, 10, NOW - SECOND / 2)
    found = await places(store, 40)

    assert most_at_once(found) == 18


async def test_the_worker_keeps_five_a_second_however_much_is_said(store: SqlStore) -> None:
    await talk(store, 60, NOW - SECOND / 2)

    assert most_at_once(await places(store, 20)) == 5


async def test_what_was_said_more_than_a_second_ago_counts_no_more(store: SqlStore) -> None:
    await talk(store, 20, NOW - SECOND)

    assert most_at_once(await places(store, 60)) == 28


async def test_the_worker_s_own_messages_are_not_the_conversation_s(store: SqlStore) -> None:
    for number in range(40):
        await store.transact(
            None, lambda tx, number=number: tx.post(OWNER + number, f"{number}", NOW, NOW - SECOND / 2)
        )

    assert most_at_once(await places(store, 60)) == 28
    assert (await store.pace.reserve(OWNER, NOW)).taken


async def test_a_chat_that_is_spoken_to_waits_its_second_too(store: SqlStore) -> None:
    await talk(store, 1, NOW - SECOND / 2)
    turn = await store.pace.reserve(OWNER, NOW)

    assert not turn.taken
    assert turn.at == NOW + SECOND
    assert (await store.pace.reserve(OWNER, turn.at)).taken


async def test_what_was_said_long_ago_delays_nothing(store: SqlStore) -> None:
    await talk(store, 1, NOW - timedelta(days=1))

    assert await store.pace.reserve(OWNER, NOW) == Turn(NOW, taken=True)


async def test_a_clock_that_was_wrong_holds_nobody_up(store: SqlStore) -> None:
    await places(store, 1, NOW + timedelta(days=1))
    await talk(store, 1, NOW + timedelta(days=1))

    assert await places(store, 1, NOW, 6000) == [NOW]
    assert (await store.pace.reserve(OWNER, NOW)).taken
