"""V7: everything that people see has words and fits a message and its buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.service import fitting
from bot.service.fitting import faults, rendered
from bot.service.screen import Button, Press, Screen
from bot.service.screens import draw
from bot.service.turn import MOST_WORKERS
from bot.service.view import View
from bot.service.words import Words
from flows.evidence import Evidence
from flows.proof import gather
from flows.witness import ASKED

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def evidence(small: Words) -> Evidence:
    """All that is found in the rulebook of the inn."""
    return gather(small.book, TODAY)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[View, str]]:
    """What is drawn, and for whom."""
    found: list[tuple[View, str]] = []

    def note(view: View, name: str) -> Screen:
        screen = draw(view, name)
        found.append((view, screen.name))
        return screen

    monkeypatch.setattr(fitting, "draw", note)
    return found


def test_what_witnesses_see_fits_in_every_language(
    small: Words, evidence: Evidence, drawn: list[tuple[View, str]]
) -> None:
    verdict = rendered(small, evidence)
    seen = {(view.language, view.slot, name) for view, name in drawn}

    assert verdict.problems == ()
    assert 0 < verdict.cases <= len(drawn)
    for language in small.catalog.languages:
        for slot, duty in ((None, "register"), (MOST_WORKERS, "insure")):
            assert (language, slot, f"f.{duty}") in seen
            assert {(language, slot, name) for name in ("question", "why", "summary", "outlook.0")} <= seen


def test_every_pack_and_every_deadline_is_looked_at_by_somebody_it_concerns(
    small: Words, evidence: Evidence, drawn: list[tuple[View, str]]
) -> None:
    """Also where no witness comes by: none of them says anything here."""
    verdict = rendered(small, replace(evidence, witnesses=()))

    assert verdict.problems == ()
    assert {(view.slot, name) for view, name in drawn} >= {
        (MOST_WORKERS, "papers.0"),
        (MOST_WORKERS, "dates.0"),
        (None, "dates.0"),
    }


def test_the_result_of_a_workplace_with_many_workers_is_looked_at(
    small: Words, evidence: Evidence, drawn: list[tuple[View, str]]
) -> None:
    rendered(small, evidence)
    teams = [view.team for view, name in drawn if name == "workers.0"]

    assert len(teams) == len(small.catalog.languages)
    assert all(len(team) > 1 and {one.slot for one in team} == {MOST_WORKERS} for team in teams)
    assert [view.slot for view, name in drawn if name == "remove"] == [MOST_WORKERS] * len(teams)


def test_a_worker_is_asked_about_the_workplace_in_the_workplaces_own_interview(
    small: Words, drawn: list[tuple[View, str]]
) -> None:
    """Whether insurance is owed to a worker depends on how many are employed, and here nothing else does."""
    duties = {name: one for name, one in small.book.obligations.items() if name != "keep-roster"}
    evidence = gather(replace(small.book, obligations=duties), TODAY)
    only = [one for one in evidence.witnesses if (one.subject, one.state) == ("employees", ASKED)]
    rendered(small, replace(evidence, witnesses=tuple(only)))

    assert only
    assert all(one.walk.base is not None for one in only)
    assert {view.slot for view, name in drawn if name == "question"} == {None}


def test_what_does_not_fit_is_told_by_language_and_screen(small: Words, evidence: Evidence) -> None:
    def long(catalog_text: Callable[..., str]) -> Callable[..., str]:
        return lambda language, id_, **more: (
            "x" * 5000 if id_ == "p-engineer.note" else catalog_text(language, id_, **more)
        )

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(small.catalog, "text", long(small.catalog.text))
        told = rendered(small, evidence).problems

    assert {one.partition(" has ")[0] for one in told} == {"en: screen 'papers.0'", "ja: screen 'papers.0'"}


def test_words_that_are_missing_are_told_before_anything_is_drawn(small: Words, evidence: Evidence) -> None:
    question = small.book.questions["hours"]
    more = replace(small.book, questions={**small.book.questions, "fax": replace(question, id="fax")})
    verdict = rendered(Words(small.catalog, more), evidence)

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
