"""The rulebook as plain data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.service import reporting
from bot.service.words import Words
from tests.bot.service import inn


@pytest.fixture
def words(tmp_path: Path) -> Words:
    return inn.words(tmp_path)


def test_the_book_is_counted_by_scope_and_by_kind(words: Words) -> None:
    told = reporting.describe_book(words)

    assert (told["questions"], told["questions_by_scope"]) == (6, {"workplace": 3, "worker": 3})
    assert (told["obligations"], told["obligations_by_scope"]) == (4, {"workplace": 2, "worker": 2})
    assert told["obligations_by_area"] == {"workplace": 2, "worker": 2}
    assert (told["packs"], told["deadlines"], told["notes"], told["amounts"]) == (1, 2, 1, 2)


def test_every_record_is_held_somewhere_or_left_out_for_a_reason(words: Words) -> None:
    told = reporting.describe_book(words)["coverage"]

    assert (told["records"], told["held"]) == (9, 8)
    assert told["left_out"] == {"old-levy": "it ended before anybody could have asked"}
    assert told["by_record"]["registration"] == ["question registered", "obligation register"]
    assert told["by_record"]["old-levy"] == []


def test_a_source_is_overdue_twelve_months_after_somebody_looked(words: Words) -> None:
    page = {
        "source": "page",
        "url": "https://office.example/page",
        "checked_on": "2025-11-23",
        "due": "2026-11-23",
    }
    act = {
        "source": "act",
        "url": "https://law.example/act",
        "checked_on": "2026-11-23",
        "due": "2027-11-23",
    }

    assert reporting.describe_overdue(words.book, date(2026, 11, 22)) == []
    assert reporting.describe_overdue(words.book, date(2026, 11, 23)) == [page]
    assert reporting.describe_overdue(words.book, date(2027, 11, 23)) == [page, act]


def test_a_fact_says_what_it_can_be_and_which_obligations_use_it(words: Words) -> None:
    told = reporting.describe_fact(words, words.book.questions["hours"])

    assert (told["fact"], told["type"], told["scope"], told["section"]) == (
        "hours",
        "number",
        "worker",
        "worker",
    )
    assert told["domain"] == {"min": 0, "max": 60}
    assert told["question"] == {"ja": "q-hours in ja", "en": "q-hours in en"}
    assert told["obligations"] == ["insure", "side-hours"]
    assert [(one["source"], one["article"]) for one in told["sources"]] == [("act", "12")]
