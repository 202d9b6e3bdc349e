"""Whatever a person sends that is no answer: the same question again, with a sentence that helps."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

import pytest
from structlog.typing import EventDict

from bot.service.ports import Transaction
from flows.facts import Scope
from flows.rulebook import Question
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
}
COMMANDS = {"an unknown command": "/nonsense@somebody_bot now", "a lone slash": "/"}
SENT: dict[str, dict[str, Any]] = {
    "a sticker": {"sticker": STICKER},
    "a photo": {"photo": [PICTURE], "caption": "はい"},
    "a document": {"document": {**FILE, "file_name": "list.xlsx"}},
    "a voice": {"voice": {**FILE, "duration": 3}},
    "a contact": {"contact": {"phone_number": "+81", "first_name": "hr"}},
}


@dataclass(frozen=True, slots=True)
class Place:
    """An interview in which every question has an answer, so that each can be opened again."""

    line: Line
    handle: str
    stale: tuple[str, ...]  # buttons that must not count: used, somebody else's, forged

    async def open(self, question: Question) -> str:
        """Opens the question; its words."""
        [[revision]] = await self.line.rows("SELECT revision FROM interview WHERE handle = ?", self.handle)
        await self.line.press(f"a1:{self.handle}:{revision}:o:{question.id}")
        asked = words().question("ja", question)
        assert asked in self.line.wire.shown["text"]
        return asked


async def arrive(line: Line, scope: Scope) -> Place:
    """Begins, adds a worker if it is to be about one, and answers everything at once."""
    await line.begin("ja", STRANGER)
    theirs = next(iter(line.keyboard.values()))
    await line.begin()
    if scope is Scope.WORKER:
        await line.say("/workers")
        await line.tap(words().text("ja", "button-worker-add"))
    used = next(iter(line.keyboard.values()))
    await line.desk.store.transact(OWNER, partial(answer_all, scope))
    await line.say("/check")
    handle = used.split(":")[1]
    return Place(line, handle, (theirs, used, f"a1:forged:0:{used.split(':', 3)[3]}", "?"))


def answer_all(scope: Scope, tx: Transaction) -> None:
    """Stores an answer to every question of that scope."""
    person = tx.person(OWNER)
    assert person is not None
    record = tx.record(person.id)
    assert record is not None
    if scope is Scope.WORKER:
        [record] = tx.workers(record.workplace_id)
    for question in questions(scope):
        tx.save_answer(record.id, question.id, None, person.id, MORNING)
    tx.save_position(record.id, 1, None, complete=False, rulebook=record.rulebook)


def questions(scope: Scope) -> list[Question]:
    return [one for one in words().book.questions.values() if one.scope is scope]


async def state(line: Line) -> list[Any]:
    """All that nonsense must not change."""
    answers = await line.rows("SELECT interview_id, question, value, given_at FROM answer ORDER BY 1, 2")
    interviews = await line.rows("SELECT id, revision, focus, complete, handle FROM interview ORDER BY 1")
    people = await line.rows("SELECT chat_id, language, consent, screen, subject FROM person ORDER BY 1")
    return [answers, interviews, people]


def shown_below(question: str, calls: Calls) -> str:
    """The sentence above the question on the card that these calls show; fails unless it is the question."""
    texts = [params["text"] for method, params in calls if method in {"sendMessage", "editMessageText"}]
    [card] = texts
    lead, _, rest = str(card).partition("\n\n")
    assert question in rest
    return lead


async def sends(line: Line, question: str, content: dict[str, Any]) -> None:
    assert "ボタン" in shown_below(question, await line.tell("message", message(OWNER, **content)))


async def commands(line: Line, question: str, text: str) -> None:
    assert shown_below(question, await line.say(text)).endswith("。")


async def edits(line: Line, question: str, content: dict[str, Any]) -> None:
    assert "編集" in shown_below(question, await line.tell("edited_message", message(OWNER, **content)))


async def presses(line: Line, question: str, data: str) -> None:
    calls = await line.press(data)
    toasts = [params.get("text") for method, params in calls if method == "answerCallbackQuery"]
    assert toasts == [words().text("ja", "toast-stale")]
    assert question in line.wire.shown["text"]


@pytest.mark.parametrize("scope", Scope)
async def test_nonsense_at_any_question_brings_the_question_again(
    wired: Line, scope: Scope, logged: list[EventDict]
) -> None:
    """What is read against the question comes at every one of them, the rest in turn."""
    place = await arrive(wired, scope)
    rest = itertools.cycle(
        [
            *(partial(sends, content=content) for content in SENT.values()),
            *(partial(commands, text=text) for text in COMMANDS.values()),
            partial(edits, content={"text": "はい", "edit_date": 1_790_000_001}),
            *(partial(presses, data=data) for data in place.stale),
        ]
    )
    for question in questions(scope):
        asked = await place.open(question)
        before = await state(wired)
        for text in TYPED.values():
            lead = shown_below(asked, await wired.say(text))
            assert lead.endswith("。"), text
        await next(rest)(wired, asked)
        assert await state(wired) == before, question.id
    assert not [event for event in logged if event["log_level"] in {"error", "warning"}]


Act: TypeAlias = Callable[[Talker], Awaitable[Any]]


def sending(text: str) -> Act:
    return lambda owner: owner.send(text)


def attaching(kind: str) -> Act:
    return lambda owner: owner.attach(kind)


OVER_HTTP: dict[str, Act] = {
    **{name: sending(text) for name, text in {**TYPED, **COMMANDS}.items()},
    **{kind: attaching(kind) for kind in ("sticker", "photo", "voice", "contact")},
    "document": lambda owner: owner.attach(file_name="list.pdf", content="氏名,在留カード".encode()),
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
    for text in ("山田の在留カードはAB12345678CDです", "whispered <b>words</b>", "1234 5678 9012"):
        await owner.type(text)
    kept = bench.path.read_bytes() + bench.path.with_name("tsuriai.db-wal").read_bytes()
    for word in ("山田", "AB12345678CD", "whispered", "1234 5678"):
        assert word.encode() not in kept
    assert bench.answers(owner) == {}


async def test_an_album_of_photos_gets_one_hint(wired: Line) -> None:
    await wired.begin()
    photos = [message(OWNER, 600 + number, photo=[PICTURE], media_group_id="77") for number in range(10)]
    calls = [call for photo in photos for call in await wired.tell("message", photo)]
    again = await wired.tell("message", message(OWNER, 700, photo=[PICTURE], media_group_id="78"))

    assert [method for method, _ in calls].count("sendMessage") == 1
    assert [method for method, _ in again].count("sendMessage") == 1
