"""`tsuriai renewal plan`, as a person and as a program use it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot import bootstrap
from bot.cli import app
from flows.renewal import State

ENGINEER = ("--status", "gijinkoku", "--expiry", "2027-03-31", "--on", "2026-11-23")


@pytest.fixture(scope="module", autouse=True)
def read_once() -> Iterator[None]:
    """The shipped rulebook is read once for all of these."""
    shipped = bootstrap.words()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "words", lambda _: shipped)
        yield


def plan(*arguments: str, columns: int = 100) -> Result:
    return CliRunner().invoke(app, ["renewal", "plan", *arguments], env={"COLUMNS": str(columns)})


def described(*arguments: str) -> dict[str, Any]:
    result = plan(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def days(report: dict[str, Any]) -> dict[str, str]:
    return {one["lead"]: one["due_at"] for one in report["occurrences"]}


def test_a_program_gets_every_reminder_with_due_time_recipients_and_reason() -> None:
    report = described(*ENGINEER)
    found = {one["lead"]: one for one in report["occurrences"]}

    assert report["case"]["state"] == State.TRACKING
    assert report["permission"]["until"] == "2027-03-31"
    assert list(found) == [
        "early-start",
        "diagnosis",
        "papers-ready",
        "window-opens",
        "file-complete",
        "owner-alert",
        "file-this-week",
        "red-alert",
        "two-weeks",
        "one-week",
        "three-days",
        "last-online-day",
        "last-counter-day",
        "stop-work",
    ]
    # 31 December is three months before, and offices close after the 28th.
    assert found["window-opens"]["day"] == "2026-12-31"
    assert found["window-opens"]["due_at"] == "2026-12-28T00:00:00+00:00"
    assert found["file-this-week"]["to"] == ["responsible", "deputy", "owner"]
    assert found["stop-work"]["repeat_days"] == 1
    assert all(one["sources"] and one["why"] and one["employer"] for one in found.values())


def test_egapro_no_date_in_text() -> None:
    """Each reminder has the day it speaks of, the days left, the next step and the source."""
    report = described(*ENGINEER)
    window = report["occurrences"][3]

    limits = {one["lead"]: one["limit"] for one in report["occurrences"]}
    assert (limits.pop("window-opens"), limits.pop("last-online-day")) == ("2026-12-31", "2027-03-30")
    assert set(limits.values()) == {"2027-03-31"}
    assert window["days_left"] == 3
    assert window["employer"].startswith("Sign the company's papers")
    assert window["sources"][0]["url"].startswith("https://laws.e-gov.go.jp/")


def test_the_category_of_the_company_decides_who_begins_early() -> None:
    unknown = described(*ENGINEER)["occurrences"][0]
    three = described(*ENGINEER, "--category", "three")["occurrences"][0]

    assert (unknown["sure"], unknown["missing"]) == (False, ["employer_category"])
    assert (three["sure"], three["because"]["employer_category"]) == (True, "three")
    assert "early-start" not in days(described(*ENGINEER, "--category", "one"))


def test_a_plan_after_filing_follows_the_special_period() -> None:
    report = described(*ENGINEER, "--filed", "2027-02-01", "--how", "online")
    found = days(report)

    assert report["case"]["special_period_end"] == "2027-05-31"
    assert found["special-period-over"] == "2027-06-01T00:00:00+00:00"
    assert "stop-work" not in found


def test_what_is_due_on_the_day_of_the_plan_is_told() -> None:
    marks = {one["lead"]: one["now"] for one in described(*ENGINEER, "--on", "2027-02-20")["occurrences"]}

    assert (marks["owner-alert"], marks["file-this-week"], marks["red-alert"]) == ("replaced", "due", "later")


def test_further_facts_bring_their_own_reminders() -> None:
    facts = ("--fact", "hired_on=2026-11-02", "--fact", "weekly_hours=38", "--fact", "premiums_unpaid=no")
    report = described("--status", "permanent_resident", "--fact", "card_until=2027-05-31", *facts)
    found = {one["lead"]: one for one in report["occurrences"]}

    assert report["permission"]["right"] == "unlimited"
    assert found["card-over"]["limit"] == "2027-05-31"
    assert found["hire-notice-insured"]["limit"] == "2026-12-10"
    assert found["hire-notice-insured"]["lapses"] == "2027-02-02"


def test_a_person_reads_a_table_that_fits_the_terminal() -> None:
    result = plan(*ENGINEER)
    text = result.stdout

    assert max(len(line) for line in text.splitlines()) <= 100
    assert "Stay until 31 March 2027; work only within the status and valid permissions." in text
    assert "2027-01-29 09:00" in text
    assert "to be sent today" in text
    assert "? employer_category" in text
    assert "在留資格と、有効な資格外活動許可の範囲だけです。" in plan(*ENGINEER, "--language", "ja").stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--filed", "2027-03-31", "--how", "online"), "Online filing ends on the day before the expiry."),
        (("--category", "five"), "'employer_category' cannot be 'five'"),
        (("--fact", "hired_on"), "--fact: 'hired_on' names no value; write it like hired_on=2026-11-02"),
        (("--fact", "hired_at=2026-11-02"), "'hired_at' is no fact; did you mean 'hired_on'?"),
        (("--expiry", "soon"), "--expiry: 'soon' is no day; write it like 2026-11-23"),
        (("--language", "fr"), "there is no language 'fr'; choose one of ja, en"),
    ],
)
def test_what_cannot_be_planned_ends_with_a_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    result = plan(*ENGINEER, *arguments)

    assert result.exit_code == 2
    assert result.stderr.startswith(sentence)
