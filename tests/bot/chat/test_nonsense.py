"""Whatever a person sends that is no answer: the same question again, with a sentence that helps."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
from structlog.typing import EventDict

from bot.service.ports import Transaction
from flows.facts import to_json
from tests.bot.chat.ways import Step, ways
from tests.bot.chat.wire import OWNER, STRANGER, Line, message
from tests.support.running import MORNING, Bench, Talker, words

Calls: TypeAlias = list[tuple[str, dict[str, Any]]]
FILE = {"file_id": "f", "file_unique_id": "u"}
PICTURE = {**FILE, "width": 512, "height": 512}
STICKER = {**PICTURE, "type": "regular", "is_animated": False, "is_video": False}

TYPED = {
    "nothing to see": "\u200b\u200d\ufeff\u2060",
    "very long": "あ" * 4096,
    "emoji": "🦊🍣🎌",
    "html": "<b>&",
    "sql": "'; DROP TABLE answer; --",
    "right to left": "\u202e はえいい",
    "an unknown command": "/nonsense@somebody_bot now",
    "a lone slash": "/",
}
SENT: dict[str, dict[str, Any]] = {
    "a sticker": {"sticker": STICKER},
    "a photo": {"photo": [PICTURE], "caption": "はい"},
    "a document": {"document": {**FILE, "file_name": "list.xlsx"}},
    "a voice": {"voice": {**FILE, "duration": 3}},
    "a contact": {"contact": {"phone_number": "+81", "first_name": "hr"}},
}


async def arrive(line: Line, steps: tuple[Step, ...]) -> None:
    """Goes on where these answers lead; they are stored at once, since other tests give them one by one."""

    def unit(tx: Transaction) -> None:
        person = tx.person(OWNER)
        record = tx.record(person.id) if person else None
        assert person is not None
        assert record is not None
        for step in steps:
            value = None if step.value is None else to_json(step.value)
            tx.save_answer(record.id, step.question.id, value, person.id, MORNING)
        tx.save_position(record.id, len(steps), None, complete=False, rulebook=record.rulebook)

    await line.desk.store.transact(OWNER, unit)
    await line.say("/check")


async def state(line: Line) -> list[Any]:
    """All that nonsense must not change."""
    answers = await line.rows("SELECT interview_id, question, value, given_at FROM answer ORDER BY 1, 2")
    interviews = await line.rows("SELECT id, revision, focus, complete, handle FROM interview ORDER BY 1")
    people = await line.rows("SELECT chat_id, language, consent, screen FROM person ORDER BY 1")
    return [answers, interviews, people]


def shown_below(question: str, calls: Calls) -> str:
    """The sentence above the question on the card that these calls show; fails unless it is the question."""
    texts = [params["text"] for method, params in calls if method in {"sendMessage", "editMessageText"}]
    [card] = texts
    lead, _, rest = str(card).partition("\n\n")
    assert question in rest
    return lead


@pytest.mark.parametrize("name", words().book.questions)
async def test_nonsense_at_this_question_brings_the_question_again(
    wired: Line, name: str, logged: list[EventDict]
) -> None:
    await wired.begin("ja", STRANGER)
    theirs = next(iter(wired.keyboard.values()))
    await wired.begin()
    old = next(iter(wired.keyboard.values()))
    await arrive(wired, ways()[name])
    question = words().question("ja", words().book.questions[name])
    assert question in wired.wire.shown["text"]
    before = await state(wired)

    for text in TYPED.values():
        lead = shown_below(question, await wired.say(text))
        assert lead.endswith("。"), text
    for content in SENT.values():
        lead = shown_below(question, await wired.tell("message", message(OWNER, **content)))
        assert "ボタン" in lead
    edited = message(OWNER, text="はい", edit_date=1_790_000_001)
    assert "編集" in shown_below(question, await wired.tell("edited_message", edited))
    stale = words().text("ja", "toast-stale")
    used = old.replace(":0:", ":99:") if not ways()[name] else old
    for data in (theirs, used, "a1:forged:0:g:legal_form.0", "?"):
        calls = await wired.press(data)
        assert ("answerCallbackQuery", stale) in [(method, params.get("text")) for method, params in calls]
        assert question in wired.wire.shown["text"]

    assert await state(wired) == before
    assert not [event for event in logged if event["log_level"] in {"error", "warning"}]


def test_a_few_walks_meet_every_question() -> None:
    assert set(ways()) == set(words().book.questions)


Act: TypeAlias = Callable[[Talker], Awaitable[Any]]


def sending(text: str) -> Act:
    return lambda owner: owner.send(text)


def attaching(kind: str) -> Act:
    return lambda owner: owner.attach(kind)


OVER_HTTP: dict[str, Act] = {
    **{name: sending(text) for name, text in TYPED.items()},
    **{kind: attaching(kind) for kind in ("sticker", "photo", "voice", "contact")},
    "document": lambda owner: owner.attach(file_name="list.csv", content="氏名,在留カード".encode()),
    "forged": lambda owner: owner.tap(data="a1:forged:0:g:legal_form.0"),
}


@pytest.mark.parametrize("act", OVER_HTTP.values(), ids=OVER_HTTP)
async def test_over_http_it_is_the_same(bench: Bench, act: Act, logged: list[EventDict]) -> None:
    owner = await bench.consented()
    await act(owner)
    await bench.idle()
    assert "事業の形態" in await owner.read()
    assert "法人" in await owner.buttons()
    assert bench.answers(owner) == {}
    assert bench.revision(owner) == 0
    assert not [event for event in logged if event["log_level"] in {"error", "warning"}]


async def test_an_edited_message_over_http_is_not_read_again(bench: Bench, owner: Talker) -> None:
    sent = await owner.send("法人")
    await bench.idle()
    await owner.edit(sent["message_id"], "個人事業")
    await bench.idle()
    assert words().text("ja", "misplaced-edited") in await owner.read()
    assert bench.answers(owner) == {"legal_form": '"corporation"'}


async def test_what_people_write_is_never_stored(bench: Bench, owner: Talker) -> None:
    for text in ("山田の在留カードはAB12345678CDです", "secret <b>words</b>", "1234 5678 9012"):
        await owner.type(text)
    kept = bench.path.read_bytes() + bench.path.with_name("tsuriai.db-wal").read_bytes()
    for word in ("山田", "AB12345678CD", "secret", "1234 5678"):
        assert word.encode() not in kept
    assert bench.answers(owner) == {}


async def test_an_album_of_photos_gets_one_hint(wired: Line) -> None:
    await wired.begin()
    photos = [message(OWNER, 600 + number, photo=[PICTURE], media_group_id="77") for number in range(10)]
    calls = [call for photo in photos for call in await wired.tell("message", photo)]
    again = await wired.tell("message", message(OWNER, 700, photo=[PICTURE], media_group_id="78"))

    assert [method for method, _ in calls].count("sendMessage") == 1
    assert [method for method, _ in again].count("sendMessage") == 1
