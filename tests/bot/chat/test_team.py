"""A team over real HTTP: an owner invites, HR opens the link, compares the number and is let in."""

from __future__ import annotations

import re

import pytest

from bot.sandbox import DEFAULT_BOT
from tests.bot.chat.ways import put, walk
from tests.support.running import Bench, Talker, eventually, words

PLACE = walk(11)


def say(id_: str, language: str = "ja", **arguments: str | int) -> str:
    return words().text(language, id_, **arguments)


async def link(owner: Talker, standing: str = "hr") -> str:
    """Invites somebody; what stands behind `start=` in the link that comes."""
    await owner.type("/team")
    await owner.press(say("button-invite"))
    await owner.press(say(f"standing-{standing}"))
    texts = [str(message.get("text", "")) for message in await owner.messages()]
    found = re.findall(
        rf"https://t\.me/{DEFAULT_BOT.username}\?start=(i[A-Za-z0-9_-]{{22}})", "\n".join(texts)
    )
    assert found
    return str(found[-1])


async def comes(guest: Talker, payload: str, language: str = "ja") -> str:
    """Opens the link as somebody new, and agrees."""
    await guest.start_and_wait(payload)
    await guest.press(say("language-name", language))
    return await guest.press(say("button-agree", language))


async def test_an_invited_person_is_let_in_after_the_numbers_were_compared(either: Bench) -> None:
    owner = await either.consented()
    await put(either, owner, PLACE)
    await put(either, owner, walk(12, at=PLACE), 1)
    payload = await link(owner)
    guest = await either.join("hr")
    shown = await comes(guest, payload)
    [[number]] = [re.findall(r"\d{4}", shown)]
    assert say("worker-name", number=1) not in shown
    assert number in await owner.read()
    assert either.rows("SELECT state FROM invitation") == [("waiting",)]
    assert payload[1:] not in str(either.rows("SELECT * FROM invitation"))

    await owner.press(say("button-let-in"))
    assert say("member-hr", number=2) in await owner.read()
    assert await guest.read() == say("guest-welcome")
    shown = await guest.press(say("button-door-workers"))
    assert say("worker-name", number=1) in shown
    assert either.rows("SELECT role, number FROM membership ORDER BY number") == [("owner", 1), ("hr", 2)]
    assert [kind for kind in either.journal() if kind in {"invited", "invitation_opened", "let_in"}] == [
        "invited",
        "invitation_opened",
        "let_in",
    ]


async def test_each_is_told_in_their_own_language(bench: Bench, owner: Talker) -> None:
    guest = await bench.join("hr", "en")
    await comes(guest, await link(owner), "en")
    assert say("standing-hr") in await owner.read()
    await owner.press(say("button-turn-away"))

    assert await guest.read() == say("guest-declined", "en")
    assert bench.rows("SELECT state FROM invitation") == [("declined",)]


async def test_the_workplace_of_two_is_one_and_both_answer_its_questions(bench: Bench, owner: Talker) -> None:
    guest = await bench.join("hr")
    await comes(guest, await link(owner))
    await owner.press(say("button-let-in"))
    await guest.type("/check")
    question = words().book.questions["legal_form"]
    await guest.press(words().option("ja", question, "corporation"))

    assert bench.facts(owner) == bench.facts(guest) == {"legal_form": "corporation"}


async def test_whoever_is_removed_is_told_and_sees_nothing_more(bench: Bench, owner: Talker) -> None:
    guest = await bench.join("hr")
    await comes(guest, await link(owner))
    await owner.press(say("button-let-in"))
    await guest.type("/workers")
    old = await guest.keyboard()
    await owner.type("/team")
    await owner.press(say("button-member", number=2))
    await owner.press(say("button-out"))
    await owner.press(say("yes-out"))

    assert await guest.read() == say("team-you-left")
    assert await guest.press_old(next(iter(old.values()))) == say("toast-stale")
    assert say("door-outside") in await guest.transcript()
    assert say("door-outside") in await guest.type("/workers")


async def test_a_viewer_looks_and_is_told_calmly_that_nothing_can_be_changed(
    bench: Bench, owner: Talker
) -> None:
    guest = await bench.join("viewer")
    await comes(guest, await link(owner, "viewer"))
    await owner.press(say("button-let-in"))
    assert say("summary-title") in await guest.type("/check")
    await guest.type("/workers")
    handle, revision = next(iter((await guest.keyboard()).values())).split(":")[1:3]

    assert await guest.press_old(f"a1:{handle}:{revision}:w:") == say("toast-viewer")
    assert bench.workers(owner) == []


async def test_who_erases_the_workplace_tells_the_others(bench: Bench, owner: Talker) -> None:
    guest = await bench.join("hr")
    await comes(guest, await link(owner))
    await owner.press(say("button-let-in"))
    await owner.type("/erase")
    await owner.press(say("button-erase-yes"))

    assert await guest.read() == say("team-gone")
    assert bench.rows("SELECT count(*) FROM interview") == [(0,)]
    assert say("door-outside") in await guest.type("/check")


@pytest.mark.parametrize("payload", ["i" + "x" * 22, "i", "i short"])
async def test_a_link_that_is_no_good_says_so_and_the_person_can_go_on(bench: Bench, payload: str) -> None:
    guest = await bench.join()
    shown = (await guest.start_and_wait(payload))["text"]
    assert shown.startswith(say("invite-unknown"))
    await guest.press(say("language-name"))
    await guest.press(say("button-agree"))

    assert words().question("ja", words().book.questions["legal_form"]) in await guest.read()


async def test_another_text_behind_start_is_a_plain_start(bench: Bench) -> None:
    guest = await bench.join()

    assert (await guest.start_and_wait("hello"))["text"] == "\n".join(
        say("language-ask", one) for one in words().catalog.languages
    )


async def test_a_name_that_was_not_told_at_the_start_is_asked_for_again(
    bench: Bench, owner: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.chat._LONGEST_PAUSE", 0.01)
    bench.fault(method="getMe", code=502, description="Bad Gateway", times=2)
    asked = len(bench.calls("getMe"))
    await bench.restart()
    await eventually(lambda: bench.desk.bot.address is not None)

    assert bench.desk.bot.address == f"https://t.me/{DEFAULT_BOT.username}"
    assert len(bench.calls("getMe")) == asked + 3
