"""What the rulebook says of a workplace and its workers, as plain data."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.service.subjects import describe_stated
from bot.service.words import Words
from flows.stated import stated
from tests.bot.service import inn

TODAY = date(2026, 11, 23)
WORKPLACE = {"legal_form": "corporation", "employees": 6, "registered": False}
STUDENT = {"status": "student", "hours": 30, "insured": False}
ENGINEER = {"status": "engineer", "hours": 15, "insured": "unknown"}


@pytest.fixture
def words(tmp_path: Path) -> Words:
    return inn.words(tmp_path)


def told(words: Words, *workers: dict[str, object], **workplace: object) -> dict[str, Any]:
    facts = stated(words.book, {"workplace": workplace, "workers": list(workers)})
    return describe_stated(words, facts, TODAY, "en")


def statuses(subject: dict[str, Any]) -> dict[str, str]:
    return {one["obligation"]: one["status"] for one in subject["findings"]}


def test_the_workplace_and_every_worker_have_the_findings_of_their_own_scope(words: Words) -> None:
    report = told(words, STUDENT, ENGINEER, **WORKPLACE)

    assert (report["rulebook"], report["on"]) == ("inn.1", "2026-11-23")
    assert statuses(report) == {"register": "unmet", "keep-roster": "upcoming"}
    assert [one["worker"] for one in report["workers"]] == [1, 2]
    assert statuses(report["workers"][0]) == {"insure": "unmet", "side-hours": "unmet"}
    assert statuses(report["workers"][1]) == {"insure": "not_applicable", "side-hours": "not_applicable"}


def test_a_workers_finding_tells_what_the_workplace_answered(words: Words) -> None:
    insure = next(
        one
        for one in told(words, STUDENT, **WORKPLACE)["workers"][0]["findings"]
        if one["obligation"] == "insure"
    )

    assert insure["because"] == {"employees": 6, "hours": 30, "insured": False}


def test_do_not_know_and_what_is_missing_are_to_be_found_out(words: Words) -> None:
    report = told(words, {"status": "engineer", "hours": 40, "insured": "unknown"}, employees=6)

    assert report["to_find_out"] == ["legal_form"]
    assert report["workers"][0]["to_find_out"] == ["insured"]
    assert report["total"]["counts"] == {
        "unmet": 0,
        "possible": 2,
        "upcoming": 1,
        "met": 0,
        "not_applicable": 1,
    }


def test_the_balance_is_told_for_each_and_in_total(words: Words) -> None:
    report = told(words, STUDENT, STUDENT, ENGINEER, **WORKPLACE)

    def balance(one: dict[str, Any]) -> tuple[int, int]:
        return one["employers_duty_hitting_worker"], one["unmet"]

    # What the worker owes is no duty of the employer.
    assert [balance(one) for one in report["workers"]] == [(1, 2), (1, 2), (0, 0)]
    assert balance(report) == (1, 1)
    assert balance(report["total"]) == (3, 5)


def test_what_later_law_changes_is_told_for_each(words: Words) -> None:
    report = told(words, ENGINEER, **WORKPLACE)

    assert [(one["from"], one["obligation"]) for one in report["outlook"]] == [("2027-04-01", "keep-roster")]
    [turn] = report["workers"][0]["outlook"]
    assert (turn["from"], turn["obligation"], turn["before"], turn["status"]) == (
        "2027-10-01",
        "insure",
        "not_applicable",
        "possible",
    )


def test_the_amounts_of_a_finding_are_told_as_of_the_day_with_what_comes(words: Words) -> None:
    [register] = [one for one in told(words, **WORKPLACE)["findings"] if one["obligation"] == "register"]
    [fine] = register["amounts"]

    assert (fine["amount"], fine["name"], fine["unit"]) == ("fine", "a-fine in en", "coins")
    assert fine["now"] == {"from": None, "until": "2027-04-01", "value": 3000, "words": "3,000 coins"}
    assert [(one["from"], one["words"]) for one in fine["later"]] == [("2027-04-01", "5,000 coins")]
    assert [one["article"] for one in fine["sources"]] == ["208"]


def test_an_amount_that_nobody_knows_for_the_day_is_none(words: Words) -> None:
    facts = stated(words.book, WORKPLACE)
    report = describe_stated(words, facts, date(2030, 4, 1), "en")
    [register] = [one for one in report["findings"] if one["obligation"] == "register"]

    assert (register["amounts"][0]["now"], register["amounts"][0]["later"]) == (None, [])


def test_a_renewal_has_its_papers_and_says_which_depend_on_what(words: Words) -> None:
    report = told(words, STUDENT, ENGINEER, **WORKPLACE)
    [pack] = report["workers"][1]["papers"]

    assert (report["papers"], report["workers"][0]["papers"]) == ([], [])
    assert (pack["pack"], pack["title"], pack["note"]) == (
        "engineer",
        "p-engineer in en",
        "p-engineer.note in en",
    )
    assert [(one["paper"], one["by"], one["sure"], one["missing"]) for one in pack["papers"]] == [
        ("form", "worker", True, []),
        ("register-extract", "employer", True, []),
        ("insurance-proof", "both", False, ["insured"]),
    ]


def test_the_deadlines_of_the_next_twelve_months_are_told_for_each(words: Words) -> None:
    report = told(words, STUDENT, ENGINEER, legal_form="corporation", employees=6)
    [yearly] = report["deadlines"]
    [term] = report["workers"][0]["deadlines"]

    assert (yearly["deadline"], yearly["opens"], yearly["closes"]) == (
        "yearly-report",
        "2027-06-01",
        "2027-07-10",
    )
    assert (yearly["sure"], yearly["missing"]) == (False, ["registered"])
    assert (term["deadline"], term["title"], term["text"]) == (
        "school-term",
        "t-school-term in en",
        "t-school-term.text in en",
    )
    assert (term["opens"], term["closes"], term["sure"]) == (None, "2027-03-31", True)
    assert report["workers"][1]["deadlines"] == []


def test_everything_is_told_in_the_language_asked_for(words: Words) -> None:
    report = describe_stated(words, stated(words.book, WORKPLACE), TODAY, "ja")

    assert report["findings"][0]["title"] == "o-register in ja"
