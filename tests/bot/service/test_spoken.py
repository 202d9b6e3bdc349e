"""Typed words that mean a button."""

from __future__ import annotations

from datetime import date

import pytest

from bot.service.screen import Press
from bot.service.screens import draw
from bot.service.spoken import pressed
from bot.service.view import View
from bot.service.words import Words
from flows.answers import Given, read
from flows.interview import Answer, Interview
from flows.loading import load
from i18n.catalog import Catalog

WORDS = Words(Catalog(), load())
BEGUN = Interview({"legal_form": Answer("corporation")})


def meant(screen: str, text: str, *, by_number: bool = False) -> Press | None:
    view = View(WORDS, "ja", BEGUN, date(2026, 11, 23))
    return pressed(WORDS, draw(view, screen), text, by_number=by_number)


@pytest.mark.parametrize(
    ("screen", "text", "press"),
    [
        ("consent", "はい", Press("a")),
        ("consent", "Yes!", Press("a")),
        ("erase", "はい", Press("e")),
        ("erase", "いいえ", Press("s", "here")),
        ("question", "戻る", Press("b")),
        ("question", "back", Press("b")),
        ("question", "なぜ?", Press("s", "why")),
        ("question", "結果", Press("s", "summary")),
        ("paused", "続ける", Press("s", "question")),
        ("privacy", "戻る", Press("s", "here")),
    ],
)
def test_what_people_say_for_a_button_presses_it(screen: str, text: str, press: Press) -> None:
    assert meant(screen, text) == press


@pytest.mark.parametrize(
    ("screen", "text"),
    [("privacy", "はい"), ("consent", "いいえ"), ("paused", "なぜ"), ("erase", "🙂"), ("help", "")],
)
def test_words_for_a_button_that_is_not_shown_press_nothing(screen: str, text: str) -> None:
    assert meant(screen, text) is None


def test_a_number_presses_a_button_only_where_numbers_are_no_answers() -> None:
    assert meant("erase", "２", by_number=True) == Press("s", "here")
    assert meant("erase", "2") is None


@pytest.mark.parametrize(
    ("text", "option"),
    [("株式会社", "corporation"), ("個人事業主", "sole_proprietor"), ("NPO", "corporation")],
)
def test_what_people_type_for_an_option_is_understood(text: str, option: str) -> None:
    asked = WORDS.book.questions["legal_form"]
    today, labels = date(2026, 11, 23), WORDS.labels(asked)

    assert read(asked, text, vocabulary=WORDS.vocabulary, labels=labels, today=today) == Given(option)
