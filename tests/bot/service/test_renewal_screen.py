"""The papers of a renewal and the deadlines of a year, as the chat shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from bot.sandbox.html import parse_html
from bot.service.screen import Screen
from bot.service.screens import draw
from bot.service.view import View
from bot.service.words import Words
from flows.facts import Value
from flows.sources import Confidence
from tests.bot.service import interviews
from tests.bot.service.interviews import Known

COMPANY: Mapping[str, Value | None] = {"legal_form": "corporation", "employees": 6, "registered": True}


def lines(screen: Screen) -> list[str]:
    return parse_html(screen.text)[0].splitlines()


def ways(screen: Screen) -> list[str]:
    return [button.press.arg for button in screen.buttons()]


def worker(words: Words, answers: Mapping[str, Value | None], today: date = interviews.TODAY) -> View:
    found = interviews.worker(answers, at=interviews.of(COMPANY))
    return Known("worker", found).view(words, "en", today)


def workplace(words: Words, answers: Mapping[str, Value | None], today: date = interviews.TODAY) -> View:
    return View(words, "en", interviews.of(answers), today)


def test_a_pack_lists_who_brings_which_paper(small: Words) -> None:
    shown = lines(draw(worker(small, {"status": "engineer", "hours": 30, "insured": True}), "papers.0"))
    heads = [shown.index(small.text("en", f"papers-{party}")) for party in ("employer", "worker", "both")]

    assert shown[0] == "p-engineer in en"
    assert shown[1].startswith("Worker 300")
    assert shown[heads[0] + 1] == "・doc-register-extract in en"
    assert shown[heads[1] + 1] == "・doc-form in en"
    assert shown[heads[2] + 1] == "・doc-insurance-proof in en"
    assert "p-engineer.note in en" in shown
    assert any(line.startswith("s-page in en") for line in shown)
    assert not any("tax-book" in line for line in shown)  # that is a sole proprietor's


def test_what_is_not_verified_says_so(small: Words) -> None:
    packs, calendar = small.book.packs, small.book.calendar
    report = replace(calendar["yearly-report"], confidence=Confidence.UNVERIFIED)
    sure = replace(packs["engineer"], confidence=Confidence.VERIFIED)
    book = replace(small.book, packs={"engineer": sure}, calendar={"yearly-report": report})
    changed = Words(small.catalog, book)
    engineer: Mapping[str, Value | None] = {"status": "engineer"}
    confidence = {one.value: small.text("en", f"confidence-{one}") for one in Confidence}

    assert confidence["secondary"] in draw(worker(small, engineer), "papers.0").text
    assert confidence["secondary"] not in draw(worker(changed, engineer), "papers.0").text
    assert confidence["unverified"] in draw(workplace(changed, COMPANY), "dates.0").text
    assert confidence["unverified"] not in draw(workplace(small, COMPANY), "dates.0").text


@pytest.mark.parametrize(("insured", "listed"), [(True, "sure"), (None, "maybe"), (False, "not at all")])
def test_a_paper_that_an_answer_decides_is_marked(small: Words, insured: bool | None, listed: str) -> None:
    shown = lines(draw(worker(small, {"status": "engineer", "insured": insured}), "papers.0"))
    expected = {
        "sure": "・doc-insurance-proof in en",
        "maybe": f"・doc-insurance-proof in en{small.text('en', 'papers-maybe')}",
    }

    assert [line for line in shown if "insurance-proof" in line] == [
        *([expected[listed]] if listed in expected else [])
    ]


def test_without_a_pack_there_is_no_button_and_the_screen_says_so(small: Words) -> None:
    student = worker(small, {"status": "student"})

    assert "papers.0" not in ways(draw(student, "summary"))
    assert small.text("en", "papers-none") in draw(student, "papers.7").text
    assert draw(workplace(small, COMPANY), "papers.0").name == "papers.0"


def test_several_packs_can_be_turned(small: Words) -> None:
    pack = small.book.packs["engineer"]
    book = replace(small.book, packs={"engineer": pack, "again": replace(pack, id="engineer")})
    view = worker(Words(small.catalog, book), {"status": "engineer"})

    assert ways(draw(view, "papers.0")) == ["papers.1", "summary"]
    assert ways(draw(view, "papers.1")) == ["papers.0", "summary"]
    assert draw(view, "papers.9").name == "papers.1"


def test_a_deadline_tells_its_days_and_its_source(small: Words) -> None:
    view = workplace(small, COMPANY)
    [label] = [one.label for one in draw(view, "summary").buttons() if one.press.arg == "dates.0"]
    shown = lines(draw(view, "dates.0"))
    span = small.text("en", "dates-span", opens="1 June 2027", closes="10 July 2027")

    assert label == small.text("en", "button-dates", count=1)
    assert shown[shown.index(span) + 1] == "t-yearly-report in en"
    assert shown[shown.index(span) + 2] == "t-yearly-report.text in en"
    assert shown[shown.index(span) + 3].startswith("s-act in en")


def test_a_deadline_without_an_opening_tells_its_last_day(small: Words) -> None:
    shown = lines(draw(worker(small, {"status": "student"}), "dates.0"))
    until = small.text("en", "dates-until", closes="31 March 2027")

    assert shown[shown.index(until) + 1] == "t-school-term in en"


def test_a_deadline_of_which_nobody_knows_whom_it_concerns_is_marked(small: Words) -> None:
    unknown = draw(workplace(small, {"registered": None}), "dates.0").text

    assert f"t-yearly-report in en{small.text('en', 'papers-maybe')}" in unknown


def test_a_deadline_of_the_other_scope_or_of_somebody_else_is_not_shown(small: Words) -> None:
    student, engineer = (worker(small, {"status": status}) for status in ("student", "engineer"))

    assert "yearly-report" not in draw(student, "dates.0").text
    assert small.text("en", "dates-none") in draw(engineer, "dates.0").text
    assert "dates.0" not in ways(draw(engineer, "summary"))


def test_deadlines_of_more_than_a_page_can_be_turned(small: Words) -> None:
    report = small.book.calendar["yearly-report"]
    calendar = {str(number): report for number in range(6)}
    view = workplace(Words(small.catalog, replace(small.book, calendar=calendar)), COMPANY)

    assert ways(draw(view, "dates.0")) == ["dates.1", "summary"]
    assert ways(draw(view, "dates.1")) == ["dates.0", "summary"]
    assert draw(view, "dates.1").text.count("t-yearly-report.text") == 1


def test_the_year_ahead_ends_after_twelve_months(small: Words) -> None:
    student: Mapping[str, Value | None] = {"status": "student"}

    assert "school-term" in draw(worker(small, student, date(2026, 3, 31)), "dates.0").text
    assert "school-term" not in draw(worker(small, student, date(2026, 3, 30)), "dates.0").text
    assert "school-term" not in draw(worker(small, student, date(2027, 4, 1)), "dates.0").text
