"""Workers' answers belong to their owner, through restarts and until they are erased."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.service.desk import Desk
from bot.service.screen import Press
from tests.bot.service.staff import asked, hire, settled, tell
from tests.bot.service.talk import BOT, Talk

STRANGER = 1002


async def test_after_a_restart_the_open_question_about_a_worker_is_shown_again_once(
    owner: Talk, desk: Desk
) -> None:
    await settled(owner)
    await hire(owner, "status.0", "30")
    sent = len(owner.sent)
    await desk.resume(BOT)
    await desk.resume(BOT)
    await owner.deliver()

    assert asked(owner) == "insured"
    assert "Worker 1" in owner.card.text
    assert [message.method for message in owner.sent[sent:]] == ["editMessageReplyMarkup", "sendMessage"]
    await tell(owner, "insured.y")
    assert (await owner.workers())[0].complete


@pytest.mark.parametrize("act", ["s", "g", "r", "w", "o"])
async def test_a_press_for_somebody_elses_interview_does_nothing(
    owner: Talk, talking: Callable[[int], Talk], desk: Desk, act: str
) -> None:
    await settled(owner)
    await hire(owner, "status.0")
    stranger = talking(STRANGER)
    await stranger.begin()
    theirs = [(await owner.workplace()).handle, (await owner.workers())[0].handle]
    arg = {"s": "summary", "g": "hours.u", "o": "status"}.get(act, "")
    before = [await owner.workplace(), *await owner.workers(), await stranger.workplace()]
    for handle in theirs:
        await stranger.press(stranger.incoming(stranger.card.id), Press(act, arg), handle, 1)
        assert stranger.toast == desk.words.text("en", "toast-stale")
        assert asked(stranger) == "legal_form"

    assert [await owner.workplace(), *await owner.workers(), await stranger.workplace()] == before
    assert await stranger.workers() == []
    assert (await stranger.person()).subject is None


async def test_everything_about_the_workers_is_exported_and_erased(owner: Talk) -> None:
    await settled(owner)
    await hire(owner)
    await owner.command("export")
    file = json.loads(owner.sent[-1].params["document"]["content"])
    assert [row["slot"] for row in file["interview"]] == [None, 1]
    assert {row["question"] for row in file["answer"]} >= {"legal_form", "status", "hours", "insured"}
    assert [row["kind"] for row in file["journal"]].count("worker_added") == 1

    await owner.command("erase")
    await owner.tap("e")
    await owner.begin()
    assert await owner.workers() == []
    assert (await owner.everything())["answer"] == []


async def test_who_agreed_to_an_earlier_text_is_asked_again_and_keeps_the_workers(owner: Talk) -> None:
    await settled(owner)
    card = await hire(owner, "status.0", "30")
    person = await owner.person()
    await owner.look(lambda tx: tx.save_person(replace(person, consent=1)))
    await owner.tap("g", "insured.n", card=card)
    assert owner.card.offers("a")
    assert "insured" not in (await owner.workers())[0].answers
    await owner.tap("a")

    assert asked(owner) == "insured"
