"""The proof of the rulebook with its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.service import proof, reporting
from bot.service.proof import Proved, faults, rendered
from bot.service.screen import Button, Press, Screen
from bot.service.words import Words
from flows.evidence import Evidence, Verdict
from flows.proof import INVARIANTS, gather
from flows.walks import walk
from flows.witness import of_obligation, of_question

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def evidence(words: Words) -> Evidence:
    """Evidence with a few witnesses only, because drawing all of them takes seconds."""
    book = words.book
    few = {name: book.obligations[name] for name in ("minimum-wage", "part-time-fifth-item")}
    ground = gather(replace(book, obligations=few), TODAY, walks=0)
    found = [
        *of_obligation(ground, book.obligations["minimum-wage"]),
        *of_question(ground, "lowest_hourly_wage"),
    ]
    return replace(ground, witnesses=tuple(found))


def test_what_witnesses_see_fits_in_every_language(words: Words, evidence: Evidence) -> None:
    verdict = rendered(words, evidence)
    duties = [one for one in evidence.witnesses if one.state != "asked"]
    questions = [one for one in evidence.witnesses if one.state == "asked"]

    assert verdict.problems == ()
    assert (len(duties), len(questions)) == (4, 2)
    assert verdict.cases == len(words.catalog.languages) * (len(duties) * 5 + len(questions) * 4)


def test_words_that_are_missing_are_told_before_anything_is_drawn(words: Words, evidence: Evidence) -> None:
    question = words.book.questions["lowest_hourly_wage"]
    more = replace(words.book, questions={**words.book.questions, "fax": replace(question, id="fax")})
    verdict = rendered(Words(words.catalog, more), evidence)

    assert verdict.cases == 0
    assert "en: no words for 'q-fax'" in verdict.problems


def test_a_screen_that_telegram_would_refuse_is_named() -> None:
    long = Press("s", "x" * 50)

    assert list(faults(Screen("fine", "<b>" + "あ" * 4096 + "</b>"))) == []
    assert list(faults(Screen("long", "あ" * 4097))) == ["screen 'long' has 4097 characters, not 1 to 4096"]
    assert list(faults(Screen("wide", "😀" * 2049))) == ["screen 'wide' has 4098 characters, not 1 to 4096"]
    assert list(faults(Screen("empty", "<b></b>"))) == ["screen 'empty' has 0 characters, not 1 to 4096"]
    (sentence,) = faults(Screen("button", "text", [[Button("x", long)]]))
    assert sentence.startswith("screen 'button': button data longer than 64 bytes")


def test_every_invariant_is_told_in_order_with_cases_and_seconds(
    words: Words, evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = replace(evidence, walks=(walk(evidence.book, dict.fromkeys(evidence.book.questions), TODAY),))
    monkeypatch.setattr(proof, "gather", lambda *_: small)
    told = list(proof.prove(words, TODAY, ()))

    assert [one.id for one in told] == sorted([*(one.id for one in INVARIANTS), "V7"])
    assert all(one.seconds >= 0 for one in told)
    assert told[1].verdict.cases == 1


def test_a_report_has_every_problem_once(words: Words) -> None:
    def proved() -> Iterator[Proved]:
        yield Proved("V1", "first", Verdict(3, ("bad",), ("note",)), 1.234)
        yield Proved("V4", "second", Verdict(4, ("bad", "worse")), 0.5)

    first, second = proved()
    report: dict[str, Any] = reporting.describe_check(words, [first, second])

    assert report["problems"] == ["bad", "worse"]
    assert report["seconds"] == 1.73
    assert report["invariants"][0] == {
        "id": "V1",
        "title": "first",
        "cases": 3,
        "seconds": 1.23,
        "problems": ["bad"],
        "notes": ["note"],
    }
    assert list(first.lines()) == ["no V1 first: 3 cases, 1.2 s", "      note"]
    assert list(replace(first, verdict=Verdict(3)).lines()) == ["ok V1 first: 3 cases, 1.2 s"]
