"""Taking a worker off the list, and chats about a worker who is gone."""

from __future__ import annotations

import pytest

from bot.service.desk import Desk
from tests.bot.service.staff import asked, hire, settled
from tests.bot.service.talk import BOT, Talk


async def test_a_removed_worker_is_gone_with_all_answers_and_the_others_keep_their_numbers(
    owner: Talk,
) -> None:
    await settled(owner)
    await hire(owner)
    await hire(owner, "status.1")
    await owner.command("workers")
    await owner.say("1")
    await owner.tap("s", "remove")
    assert "Worker 1" in owner.card.text
    assert "record “Has left” first" in owner.card.text
    await owner.tap("r")
    stored = await owner.everything()

    assert [worker.slot for worker in await owner.workers()] == [2]
    assert "Worker 2" in owner.card.text
    assert "Worker 1" not in owner.card.text
    assert {row["interview_id"] for row in stored["answer"]} == {row["id"] for row in stored["interview"]}
    assert (await owner.person()).subject is None


@pytest.mark.parametrize("old", [("g", "insured.n"), ("s", "summary"), ("s", "why"), ("b", "")])
async def test_a_button_of_a_removed_worker_shows_what_is_current(
    owner: Talk, desk: Desk, old: tuple[str, str]
) -> None:
    await settled(owner)
    card = await hire(owner, "status.0", "30")
    await owner.tap("s", "summary")
    await owner.tap("s", "remove")
    asking = owner.card
    await owner.tap("r")
    before = await owner.everything()
    await owner.tap(*old, card=card)

    assert owner.toast == desk.words.text("en", "toast-stale")
    assert "Worker 1" not in owner.card.text
    assert (await owner.everything())["answer"] == before["answer"]
    await owner.tap("r", card=asking)
    assert owner.toast == desk.words.text("en", "toast-stale")


async def test_a_worker_who_was_answered_about_since_is_not_removed(owner: Talk, desk: Desk) -> None:
    await settled(owner)
    await hire(owner, "status.0")
    await owner.tap("s", "summary")
    await owner.tap("s", "remove")
    asking = owner.card
    await owner.command("check")
    await owner.say("30")
    await owner.tap("r", card=asking)

    assert owner.toast == desk.words.text("en", "toast-stale")
    assert len(await owner.workers()) == 1


@pytest.mark.parametrize(
    ("said", "left"), [("yes", 0), ("はい", 0), ("1", 0), ("no", 1), ("2", 1), ("hm", 1)]
)
async def test_whether_a_worker_is_removed_can_be_said(owner: Talk, said: str, left: int) -> None:
    await settled(owner)
    await hire(owner, "status.0")
    await owner.tap("s", "summary")
    await owner.tap("s", "remove")
    await owner.say(said)

    assert len(await owner.workers()) == left
    if said == "no":
        assert asked(owner) == "hours"


async def test_a_chat_about_a_worker_who_is_gone_is_about_the_workplace_again(
    owner: Talk, desk: Desk
) -> None:
    await settled(owner)
    await hire(owner, "status.0")
    [worker] = await owner.workers()
    await desk.store.transact(owner.chat_id, lambda tx: tx.remove_worker(worker.id))
    await owner.command("check")

    assert (await owner.person()).subject is None
    assert owner.card.find("s", "list.unmet.0")[1] == (await owner.workplace()).handle


async def test_after_a_restart_a_chat_about_a_worker_who_is_gone_is_asked_about_the_workplace(
    owner: Talk, desk: Desk
) -> None:
    await hire(owner, "status.0")
    [worker] = await owner.workers()
    await desk.store.transact(owner.chat_id, lambda tx: tx.remove_worker(worker.id))
    await desk.resume(BOT)
    await owner.deliver()

    assert asked(owner) == "legal_form"
    assert (await owner.person()).subject is None
