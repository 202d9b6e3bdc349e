"""What a person can have told and erased, on both engines."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial

from bot.service.members import Standing
from bot.service.ports import Person, Record, Transaction
from bot.store import SqlStore
from bot.store.tables import Row
from tests.bot.store.owing import set_up
from tests.bot.store.people import HR, NOW, OWNER, STRANGER, arrive, hire, note, owe, peek, settle_in


async def test_it_exports_everything_about_a_person_and_nothing_of_others(store: SqlStore) -> None:
    person, record = await arrive(store)
    _, hers = await arrive(store, HR)

    def work(tx: Transaction) -> None:
        tx.save_answer(record.id, "size", 5, person.id, NOW)
        tx.save_answer(record.id, "corporation", None, person.id, NOW)
        tx.note(
            "answer_given", NOW, person_id=person.id, workplace_id=record.workplace_id, detail={"known": 1}
        )

    await store.transact(OWNER, work)
    await owe(store, note("for the owner"), "one")
    await owe(store, note("for hr"), "two", HR)
    exported = await store.transact(OWNER, lambda tx: tx.export(person.id))
    text = json.dumps(exported)
    assert "for hr" not in text
    assert hers.handle not in text
    assert set(exported) == set(Row.metadata.tables) - {"inbox", "pace"}
    assert exported["person"]["chat_id"] == OWNER
    assert exported["person"]["seen_at"] == NOW.isoformat()
    assert [row["handle"] for row in exported["interview"]] == ["handle-1001"]
    assert {row["question"]: row["value"] for row in exported["answer"]} == {"size": 5, "corporation": None}
    assert [row["kind"] for row in exported["journal"]] == ["answer_given"]
    assert [row["params"] for row in exported["outbox"]] == [{"text": "for the owner"}]
    assert exported["membership"] == [
        {
            "person_id": person.id,
            "workplace_id": record.workplace_id,
            "role": "owner",
            "number": 1,
            "away_until": None,
        }
    ]


async def test_it_exports_the_workers_and_their_answers(store: SqlStore) -> None:
    person, record = await arrive(store)
    _, hers = await arrive(store, HR)
    worker = await hire(store, record.workplace_id, "w-1")
    other = await hire(store, hers.workplace_id, "w-2", HR)

    def work(tx: Transaction) -> None:
        tx.save_answer(worker.id, "status", "student", person.id, NOW)
        tx.save_person(replace(person, subject="w-1"))

    await store.transact(OWNER, work)
    exported = await store.transact(OWNER, lambda tx: tx.export(person.id))
    assert [(row["scope"], row["slot"], row["handle"]) for row in exported["interview"]] == [
        ("workplace", None, record.handle),
        ("worker", 1, "w-1"),
    ]
    answers = [(row["interview_id"], row["question"], row["value"]) for row in exported["answer"]]
    assert answers == [(worker.id, "status", "student")]
    assert exported["person"]["subject"] == "w-1"
    assert other.handle not in json.dumps(exported)


async def test_it_erases_the_workers_and_leaves_those_of_others(store: SqlStore) -> None:
    people = {chat_id: await arrive(store, chat_id) for chat_id in (OWNER, HR)}
    for chat_id, (person, record) in people.items():
        for number in range(2):
            worker = await hire(store, record.workplace_id, f"w-{chat_id}-{number}", chat_id)
            answer = partial(save, record=worker, person=person)
            await store.transact(chat_id, answer)
    person, _ = people[OWNER]
    await store.transact(OWNER, lambda tx: tx.erase(person.id))
    _, hers = people[HR]
    kept = await store.transact(HR, lambda tx: tx.workers(hers.workplace_id))
    assert [(record.handle, record.answers) for record in kept] == [
        ("w-1002-0", {"status": "student"}),
        ("w-1002-1", {"status": "student"}),
    ]
    assert await peek(store, "SELECT DISTINCT workplace_id FROM interview") == [(hers.workplace_id,)]
    assert await peek(store, "SELECT count(*) FROM answer") == [(2,)]


def save(tx: Transaction, record: Record, person: Person) -> None:
    tx.save_answer(record.id, "status", "student", person.id, NOW)


async def test_it_exports_what_the_same_work_has_just_written_and_commits_it(store: SqlStore) -> None:
    person, record = await arrive(store)

    def work(tx: Transaction) -> int:
        tx.save_answer(record.id, "size", 5, person.id, NOW)
        return len(tx.export(person.id)["answer"])

    assert await store.transact(OWNER, work) == 1
    assert await peek(store, "SELECT question FROM answer") == [("size",)]


async def test_whoever_has_left_a_team_exports_nothing_of_its_workers(store: SqlStore) -> None:
    place = await set_up(store)

    def work(tx: Transaction) -> None:
        tx.save_answer(place.worker, "status", "student", place.hr, NOW)
        tx.save_answer(place.worker, "hours", 28, place.owner, NOW)
        tx.ledger.owe(place.reminder(person_id=place.hr))
        _, own = settle_in(tx, STRANGER)
        tx.team.join(place.hr, own.workplace_id, Standing.HR)
        tx.save_answer(own.id, "size", 5, place.hr, NOW)

    await store.transact(OWNER, work)
    before = await store.transact(HR, lambda tx: tx.export(place.hr))
    await store.transact(OWNER, lambda tx: tx.team.leave(place.hr, place.workplace))
    after = await store.transact(HR, lambda tx: tx.export(place.hr))

    assert {row["question"] for row in before["answer"]} == {"status", "size"}
    assert len(before["reminder"]) == 1
    assert [row["question"] for row in after["answer"]] == ["size"]
    assert after["reminder"] == []


async def test_the_answers_of_whoever_left_stay_with_the_workplace_and_are_nobodys(store: SqlStore) -> None:
    place = await set_up(store)

    def work(tx: Transaction) -> None:
        tx.save_answer(place.worker, "status", "student", place.hr, NOW)
        tx.save_answer(place.worker, "hours", 28, place.owner, NOW)
        tx.team.leave(place.hr, place.workplace)
        tx.team.join(place.hr, place.workplace, Standing.HR)

    await store.transact(OWNER, work)

    assert (await store.transact(HR, lambda tx: tx.export(place.hr)))["answer"] == []
    assert await peek(store, "SELECT question, given_by FROM answer ORDER BY question") == [
        ("hours", place.owner),
        ("status", None),
    ]


async def test_it_exports_nothing_about_somebody_unknown(store: SqlStore) -> None:
    assert await store.transact(STRANGER, lambda tx: tx.export(999)) == {}


async def test_it_erases_one_person_and_leaves_the_others(store: SqlStore) -> None:
    def fill(tx: Transaction, chat_id: int) -> int:
        person, record = settle_in(tx, chat_id)
        tx.save_answer(record.id, "size", 5, person.id, NOW)
        tx.owe(chat_id, note(), f"key-{chat_id}", NOW)
        return person.id

    owner = await store.transact(OWNER, partial(fill, chat_id=OWNER))
    hr = await store.transact(HR, partial(fill, chat_id=HR))
    kept = await store.transact(HR, lambda tx: tx.export(hr))
    await store.transact(OWNER, lambda tx: tx.erase(owner))
    assert await store.transact(OWNER, lambda tx: (tx.person(OWNER), tx.export(owner))) == (None, {})
    assert await store.transact(HR, lambda tx: tx.export(hr)) == kept
    for table in ("person", "workplace", "membership", "interview", "answer", "outbox"):
        assert len(await peek(store, f"SELECT * FROM {table}")) == 1, table  # noqa: S608  # our own tables


async def test_no_chat_is_named_anywhere_once_it_is_erased(store: SqlStore) -> None:
    person, _ = await arrive(store)
    for chat_id in (OWNER, HR):
        assert (await store.pace.reserve(chat_id, NOW)).taken
    await store.transact(OWNER, lambda tx: tx.erase(person.id))

    names = {name for [name] in await peek(store, "SELECT name FROM pace")}
    assert names == {"all", str(HR)}


async def test_it_keeps_the_journal_without_links_when_erasing(store: SqlStore) -> None:
    person, record = await arrive(store)

    def work(tx: Transaction) -> None:
        tx.note("a", NOW, person_id=person.id, workplace_id=None, detail={})
        tx.note("b", NOW, person_id=None, workplace_id=record.workplace_id, detail={})
        tx.erase(person.id)

    await store.transact(OWNER, work)
    rows = await peek(store, "SELECT kind, person_id, workplace_id FROM journal ORDER BY id")
    assert rows == [("a", None, None), ("b", None, None)]


async def test_it_can_meet_an_erased_person_again_as_somebody_new(store: SqlStore) -> None:
    person, _ = await arrive(store)
    await store.transact(OWNER, lambda tx: tx.erase(person.id))
    again, record = await arrive(store)
    assert again.id != person.id
    assert record.answers == {}
