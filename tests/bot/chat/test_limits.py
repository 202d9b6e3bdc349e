"""Traps T14 and T15: texts and button data of any interview stay within what Telegram takes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

import pytest

from bot.chat.calls import call
from bot.sandbox.html import parse_html
from bot.service.ports import Outgoing, Role
from bot.service.screen import CALLBACK_BYTES, Screen, unpack
from bot.service.screens import DRAWERS, draw
from bot.service.turn import card_params
from bot.service.view import View
from flows.assessment import Status
from flows.facts import Kind, Value
from flows.interview import Answer, Interview
from flows.rulebook import Question
from tests.bot.chat.wire import OWNER
from tests.support.running import words

LONGEST = 4096
HANDLE = "-Az_09-_"
REVISION = 9_999_999
TODAY = date(2026, 11, 23)
LANGUAGES = words().catalog.languages


def some_value(question: Question, chance: random.Random) -> Value | None:
    match question.kind:
        case Kind.YESNO:
            return chance.choice([True, False, None])
        case Kind.CHOICE:
            return chance.choice([*question.domain.options, None])
        case Kind.NUMBER:
            return chance.choice([question.domain.minimum, question.domain.maximum, 5, None])
        case Kind.DATE:
            return chance.choice([date(1990, 1, 1), TODAY, None])


def interviews() -> Iterator[Interview]:
    """Nothing answered, everything unknown, and everything answered at random."""
    questions = words().book.questions.values()
    yield Interview()
    yield Interview(MappingProxyType({one.id: Answer(None) for one in questions}))
    for seed in range(3):
        chance = random.Random(seed)  # noqa: S311  # repeatable, guards nothing
        given = {one.id: Answer(some_value(one, chance)) for one in questions}
        yield Interview(MappingProxyType(given))


def screens(language: str, interview: Interview) -> Iterator[Screen]:
    """Every screen that this interview can show, every page of the lists included."""
    view = View(words(), language, interview, TODAY)
    plain = [name for name in DRAWERS if name not in {"list", "f", "question", "why"}]
    pages = [f"{name}.{page}" for name in ("tasks", "answers") for page in range(12)]
    lists = [f"list.{status}.{page}" for status in Status for page in range(12)]
    details = [f"f.{obligation}" for obligation in words().book.obligations]
    for name in (*plain, *pages, *lists, *details):
        yield draw(view, name)
    for question in words().book.questions:
        asked = View(words(), language, Interview(interview.answers, 0, question), TODAY)
        yield draw(asked, "question")
        yield draw(asked, "why")


def longest_lead(language: str) -> str:
    """The longest sentence that can stand above a screen, and the label of a copy above that."""
    book, text = words().book, words().text
    sentences = [
        text(language, id_) for id_ in words().catalog.variables(language) if id_.startswith("misplaced")
    ]
    sentences += [
        text(
            language,
            "recorded-unknown",
            short=words().question(language, question, "short"),
            look=words().question(language, question, "look"),
        )
        for question in book.questions.values()
    ]
    return max(sentences, key=len)


@pytest.mark.parametrize("language", LANGUAGES)
def test_t14_no_screen_of_any_interview_is_too_long(language: str) -> None:
    lead, label = longest_lead(language), words().text(LANGUAGES[0], "copy-label")
    lengths: dict[str, int] = {}
    for interview in interviews():
        for screen in screens(language, interview):
            message = Outgoing("sendMessage", card_params(screen, lead, HANDLE, REVISION), Role.CARD)
            shown, _ = parse_html(call(OWNER, message, label).text)  # type: ignore[attr-defined]  # SendMessage's
            lengths[screen.name] = max(len(shown.encode("utf-16-le")) // 2, lengths.get(screen.name, 0))
    assert {f"f.{one}" for one in words().book.obligations} < set(lengths)
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_t15_every_button_packs_into_64_bytes_of_plain_ascii(language: str) -> None:
    seen = set()
    for interview in interviews():
        for screen in screens(language, interview):
            for button in screen.buttons():
                keyboard = Screen("one", "", [[button]]).keyboard(HANDLE, REVISION)
                data = keyboard["inline_keyboard"][0][0]["callback_data"]
                assert data.isascii(), data
                assert len(data) <= CALLBACK_BYTES, data
                assert unpack(data) == (button.press, HANDLE, REVISION)
                seen.add(data)
    asked = {data.split(":")[-1].rpartition(".")[0] for data in seen if ":g:" in data}
    assert asked == set(words().book.questions)
