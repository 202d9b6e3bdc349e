"""The proof of the rulebook with its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.service import proof, reporting
from bot.service.proof import Proved
from bot.service.words import Words
from flows.evidence import Evidence, Verdict
from flows.proof import INVARIANTS, gather

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def evidence(small: Words) -> Evidence:
    """All that is found in the rulebook of the inn."""
    return gather(small.book, TODAY)


def test_every_invariant_is_told_in_order_with_cases_and_seconds(
    small: Words, evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proof, "gather", lambda *_: evidence)
    told = list(proof.prove(small, TODAY, ()))

    assert [one.id for one in told] == [f"V{number}" for number in range(1, len(INVARIANTS) + 2)]
    assert all(one.seconds >= 0 for one in told)
    assert all(one.verdict.cases for one in told if one.id != "V8")  # no earlier edition is recorded


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
