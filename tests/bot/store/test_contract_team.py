"""What `members.Team` promises, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

import pytest

from bot.service.members import Door, Invitation, Member, Standing
from bot.service.ports import Person, Record, StoreUnavailableError, Transaction
from bot.store import SqlStore
from tests.bot.store.people import HR, NOW, OWNER, STRANGER, arrive, peek

T = TypeVar("T")
WEEK = timedelta(days=7)


async def new_person(store: SqlStore, chat_id: int) -> Person:
    return await store.transact(chat_id, lambda tx: tx.add_person(chat_id, "language", NOW))


async def do(store: SqlStore, work: Callable[[Transaction], T]) -> T:
    return await store.transact(OWNER, work)


async def members(store: SqlStore, place: int) -> list[Member]:
    return await do(store, lambda tx: list(tx.team.members(place)))


async def join(store: SqlStore, person: Person, place: int, standing: Standing = Standing.HR) -> None:
    await do(store, lambda tx: tx.team.join(person.id, place, standing))


def an_invitation(place: int, by: int, handle: str = "h") -> Invitation:
    return Invitation(0, place, handle, Standing.HR, Door.OPEN, by, None, NOW, NOW + WEEK)


async def invite(store: SqlStore, person: Person, record: Record, handle: str = "h") -> Invitation:
    """An open invitation whose secret hash is its handle, twice."""
    made = an_invitation(record.workplace_id, person.id, handle)
    await do(store, lambda tx: tx.team.invite(made, handle * 2))
    found = await do(store, lambda tx: tx.team.invitation(handle))
    assert found is not None
    return found


async def test_whoever_starts_a_workplace_is_its_owner_and_number_one(store: SqlStore) -> None:
    person, record = await arrive(store)

    assert await members(store, record.workplace_id) == [
        Member(person.id, record.workplace_id, OWNER, Standing.OWNER, 1, None, reachable=True)
    ]


async def test_members_come_by_number_with_chat_language_and_whether_they_can_be_reached(
    store: SqlStore,
) -> None:
    _, record = await arrive(store)
    hr, viewer = await new_person(store, HR), await new_person(store, STRANGER)
    await join(store, hr, record.workplace_id)
    await join(store, viewer, record.workplace_id, Standing.VIEWER)
    await store.transact(HR, lambda tx: tx.save_person(replace(hr, language="en", reachable=False)))
    place = record.workplace_id

    assert (await members(store, place))[1:] == [
        Member(hr.id, place, HR, Standing.HR, 2, "en", reachable=False),
        Member(viewer.id, place, STRANGER, Standing.VIEWER, 3, None, reachable=True),
    ]


async def test_joining_twice_changes_nothing(store: SqlStore) -> None:
    _, record = await arrive(store)
    hr = await new_person(store, HR)
    await join(store, hr, record.workplace_id)
    await join(store, hr, record.workplace_id, Standing.OWNER)

    assert [(one.number, one.standing) for one in await members(store, record.workplace_id)] == [
        (1, Standing.OWNER),
        (2, Standing.HR),
    ]


async def test_the_number_is_one_more_than_the_highest_in_use(store: SqlStore) -> None:
    owner, record = await arrive(store)
    hr, third = await new_person(store, HR), await new_person(store, STRANGER)
    await join(store, hr, record.workplace_id)
    await join(store, third, record.workplace_id)
    await do(store, lambda tx: tx.team.leave(hr.id, record.workplace_id))
    await join(store, hr, record.workplace_id)

    numbers = {one.person_id: one.number for one in await members(store, record.workplace_id)}
    assert numbers == {owner.id: 1, third.id: 3, hr.id: 4}


async def test_it_stores_standing_and_absence(store: SqlStore) -> None:
    _, record = await arrive(store)
    [owner] = await members(store, record.workplace_id)
    changed = replace(owner, standing=Standing.HR, away_until=date(2026, 12, 31))
    await do(store, lambda tx: tx.team.save(changed))
    assert await members(store, record.workplace_id) == [changed]

    await do(store, lambda tx: tx.team.save(replace(changed, away_until=None)))
    assert (await members(store, record.workplace_id))[0].away_until is None


async def test_a_persons_places_are_those_they_own_first_then_the_oldest(store: SqlStore) -> None:
    _, first = await arrive(store)
    _, second = await arrive(store, STRANGER)
    hr, own = await arrive(store, HR)
    for record in (second, first):
        await join(store, hr, record.workplace_id)

    places = await do(store, lambda tx: tx.team.places(hr.id))
    assert [one.workplace_id for one in places] == [
        own.workplace_id,
        first.workplace_id,
        second.workplace_id,
    ]
    assert [one.standing for one in places] == [Standing.OWNER, Standing.HR, Standing.HR]


async def test_handles_are_found_by_members_alone(store: SqlStore) -> None:
    _, record = await arrive(store)
    hr = await new_person(store, HR)
    assert await do(store, lambda tx: tx.find(hr.id, record.handle)) is None

    await join(store, hr, record.workplace_id)
    found = await do(store, lambda tx: tx.find(hr.id, record.handle))
    assert found is not None
    assert found.id == record.id
    await do(store, lambda tx: tx.team.leave(hr.id, record.workplace_id))
    assert await do(store, lambda tx: tx.find(hr.id, record.handle)) is None


@pytest.mark.parametrize("shown", [True, False], ids=["chosen", "by itself"])
async def test_whoever_leaves_has_nothing_of_the_workplace_in_their_chat(
    store: SqlStore, shown: bool
) -> None:
    _, record = await arrive(store)
    hr = await new_person(store, HR)
    await join(store, hr, record.workplace_id)
    place = record.workplace_id if shown else None
    await store.transact(
        HR, lambda tx: tx.save_person(replace(hr, place=place, subject="w", screen="question"))
    )
    await do(store, lambda tx: tx.team.leave(hr.id, record.workplace_id))
    after = await store.transact(HR, lambda tx: tx.person(HR))

    assert after == replace(hr, place=None, subject=None, screen="door")
    assert await store.transact(HR, lambda tx: tx.record(hr.id)) is None


async def test_whoever_leaves_another_workplace_than_the_one_shown_keeps_their_screen(
    store: SqlStore,
) -> None:
    _, record = await arrive(store)
    hr, own = await arrive(store, HR)
    await join(store, hr, record.workplace_id)
    shown = replace(hr, place=own.workplace_id, subject="w", screen="question")
    await store.transact(HR, lambda tx: tx.save_person(shown))
    await do(store, lambda tx: tx.team.leave(hr.id, record.workplace_id))

    assert await store.transact(HR, lambda tx: tx.person(HR)) == shown


async def test_a_workplace_that_its_owner_erases_leaves_the_others_at_the_door(store: SqlStore) -> None:
    owner, record = await arrive(store)
    hr = await new_person(store, HR)
    await join(store, hr, record.workplace_id)
    await store.transact(
        HR, lambda tx: tx.save_person(replace(hr, place=record.workplace_id, screen="question"))
    )
    await do(store, lambda tx: tx.erase(owner.id))
    after = await store.transact(HR, lambda tx: tx.person(HR))

    assert after == replace(hr, place=None, screen="door")
    assert await store.transact(HR, lambda tx: tx.team.places(hr.id)) == []


async def test_an_invitation_is_found_by_its_secret_and_by_its_handle(store: SqlStore) -> None:
    person, record = await arrive(store)
    made = await invite(store, person, record)

    assert made == replace(an_invitation(record.workplace_id, person.id), id=made.id)
    assert await do(store, lambda tx: tx.team.invited("hh")) == made
    assert await do(store, lambda tx: tx.team.invited("h")) is None
    assert await do(store, lambda tx: tx.team.invitation("hh")) is None
    assert await peek(store, "SELECT secret_hash FROM invitation") == [("hh",)]


async def test_no_two_invitations_have_the_same_secret(store: SqlStore) -> None:
    person, record = await arrive(store)
    await invite(store, person, record)
    again = an_invitation(record.workplace_id, person.id, "other")

    with pytest.raises(Exception, match=r"(?i)unique"):
        await do(store, lambda tx: tx.team.invite(again, "hh"))
    assert len(await do(store, lambda tx: tx.team.invitations(record.workplace_id))) == 1


async def test_the_invitations_of_a_workplace_come_the_newest_first_and_no_others(store: SqlStore) -> None:
    person, record = await arrive(store)
    other, elsewhere = await arrive(store, HR)
    made = [await invite(store, person, record, handle) for handle in ("a", "b")]
    await invite(store, other, elsewhere, "c")

    assert await do(store, lambda tx: tx.team.invitations(record.workplace_id)) == made[::-1]


async def test_claims_are_what_a_person_has_opened_and_what_waits(store: SqlStore) -> None:
    person, record = await arrive(store)
    guest = await new_person(store, STRANGER)
    first, second, third = [await invite(store, person, record, handle) for handle in ("a", "b", "c")]
    doors = {first.id: Door.WAITING, second.id: Door.DECLINED, third.id: Door.WAITING}
    for one in (first, second, third):
        after = replace(one, door=doors[one.id], claimed_by=guest.id)
        await do(store, lambda tx, after=after: tx.team.save_invitation(after))  # type: ignore[misc]  # bound at once

    claims = await do(store, lambda tx: tx.team.claims(guest.id))
    assert [(one.id, one.door) for one in claims] == [(first.id, Door.WAITING), (third.id, Door.WAITING)]
    assert await do(store, lambda tx: tx.team.claims(person.id)) == []


async def test_erasing_whoever_waits_revokes_what_they_opened(store: SqlStore) -> None:
    person, record = await arrive(store)
    guest = await new_person(store, STRANGER)
    made = await invite(store, person, record)
    claimed = replace(made, door=Door.WAITING, claimed_by=guest.id)
    await do(store, lambda tx: tx.team.save_invitation(claimed))
    await store.transact(STRANGER, lambda tx: tx.erase(guest.id))

    assert await do(store, lambda tx: tx.team.invitation("h")) == replace(made, door=Door.REVOKED)


async def test_what_is_done_to_a_team_is_undone_with_its_transaction(store: SqlStore) -> None:
    _, record = await arrive(store)
    hr = await new_person(store, HR)

    def work(tx: Transaction) -> None:
        tx.team.hold(record.workplace_id)
        tx.team.join(hr.id, record.workplace_id, Standing.HR)
        raise StoreUnavailableError

    with pytest.raises(StoreUnavailableError):
        await do(store, work)
    assert len(await members(store, record.workplace_id)) == 1
