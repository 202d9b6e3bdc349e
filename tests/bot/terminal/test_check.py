"""What `tsuriai rules check` and `rules facts` tell of a whole book."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.service.clock import SystemClock
from bot.service.words import Words
from bot.terminal import rules

OVERDUE = "  page: looked at on 2025-11-23, due since 2026-11-23, https://office.example/page"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["rules", *arguments], env={"COLUMNS": "400"})


@pytest.fixture
def unproved(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof has tests of its own and takes its time. The day is one on which a review is due."""
    now = SystemClock().now().replace(year=2026, month=11, day=24)
    monkeypatch.setattr(SystemClock, "now", lambda _: now)
    monkeypatch.setattr(rules, "prove", lambda *_: iter(()))


@pytest.mark.usefixtures("unproved")
def test_a_program_gets_counts_records_and_what_is_overdue() -> None:
    result = run("check", "--json")
    report = json.loads(result.stdout)

    assert result.exit_code == 0
    assert report["obligations_by_scope"] == {"workplace": 2, "worker": 2}
    assert report["coverage"]["held"] == 8
    assert [one["source"] for one in report["overdue"]] == ["page"]
    assert report["problems"] == []


@pytest.mark.usefixtures("unproved")
def test_a_person_reads_counts_records_and_what_is_overdue() -> None:
    lines = run("check").stdout.splitlines()

    assert "obligations_by_scope: workplace 2, worker 2" in lines
    assert "records: 9, held 8, left out 1" in lines
    assert lines[lines.index("overdue: 1") + 1] == OVERDUE
    assert lines[-1] == "no problem"


@pytest.mark.usefixtures("words")
def test_a_program_gets_the_section_of_a_fact_and_the_obligations_that_use_it() -> None:
    listed = {one["fact"]: one for one in json.loads(run("facts", "--json").stdout)}

    assert list(listed) == ["legal_form", "employees", "registered", "status", "hours", "insured"]
    assert (listed["employees"]["section"], listed["employees"]["obligations"]) == (
        "workplace",
        ["keep-roster", "insure"],
    )
    assert listed["status"]["domain"] == {"options": ["student", "engineer"]}


@pytest.mark.usefixtures("words")
def test_a_person_reads_a_line_for_every_fact() -> None:
    printed = run("facts", "--language", "ja").stdout
    [line] = [line for line in printed.splitlines() if "│ hours " in line]

    assert [cell.strip() for cell in line.strip("│").split("│")] == [
        "hours",
        "number",
        "min 0, max 60",
        "worker",
        "q-hours in ja",
    ]
