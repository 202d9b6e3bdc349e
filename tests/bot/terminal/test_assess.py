"""`tsuriai rules assess` of a workplace and its workers, as a person and as a program use it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.service.subjects import describe_stated
from bot.service.words import Words
from bot.terminal.shared import day
from flows.stated import stated
from i18n.catalog import WordsMissingError

FACTS: dict[str, Any] = {
    "workplace": {"legal_form": "corporation", "employees": 6, "registered": False},
    "workers": [
        {"status": "student", "hours": 30, "insured": False},
        {"status": "engineer", "hours": 15, "insured": "unknown"},
    ],
}


def assess(facts: object, *arguments: str) -> Result:
    command = ["rules", "assess", "-", "--on", "2026-11-23", *arguments]
    return CliRunner().invoke(app, command, input=json.dumps(facts), env={"COLUMNS": "400"})


def test_a_program_gets_the_workplace_at_the_top_then_the_workers_then_the_total(words: Words) -> None:
    report = json.loads(assess(FACTS, "--json").stdout)

    assert report == describe_stated(words, stated(words.book, FACTS), day("2026-11-23"), "en")
    assert [one["obligation"] for one in report["findings"]] == ["register", "keep-roster"]
    assert [one["worker"] for one in report["workers"]] == [1, 2]
    assert report["total"]["unmet"] == 3


def test_facts_of_one_worker_may_stand_among_those_of_the_workplace(words: Words) -> None:
    flat = {**FACTS["workplace"], **FACTS["workers"][0]}
    placed = {**FACTS, "workers": FACTS["workers"][:1]}

    assert assess(flat, "--json").stdout == assess(placed, "--json").stdout


def test_a_person_reads_each_subject_under_its_name(words: Words) -> None:
    lines = assess(FACTS).stdout.splitlines()
    places = [lines.index(name) for name in ("workplace", "worker 1", "worker 2", "all together")]

    assert lines[0] == "rulebook inn.1, assessed for 2026-11-23"
    assert places == sorted(places)
    assert "  o-register in en (register)" in lines[places[0] : places[1]]
    assert "  o-insure in en (insure)" in lines[places[1] : places[2]]
    assert lines[-1].startswith("2 of the 3 to do")


def test_a_person_reads_amounts_changes_papers_and_deadlines(words: Words) -> None:
    facts = {"workplace": {"legal_form": "corporation", "employees": 6}, "workers": FACTS["workers"]}
    lines = assess(facts).stdout.splitlines()

    assert "    a-fine in en: 3,000 coins → 5,000 coins (2027-04-01)" in lines
    assert "    ? registered" in lines
    assert any(line.startswith("  2027-10-01 o-insure in en (insure): ") for line in lines)
    assert "p-engineer in en (3)" in lines
    assert "  doc-register-extract in en · the employer" in lines
    assert "  doc-insurance-proof in en · employer and worker ? insured" in lines
    assert "rules-deadline in en (1)" in lines
    assert "  2027-06-01 - 2027-07-10 t-yearly-report in en (yearly-report) ? registered" in lines
    assert "  2027-03-31 t-school-term in en (school-term)" in lines


def test_an_amount_without_a_figure_says_so(words: Words) -> None:
    command = ["rules", "assess", "-", "--on", "2030-04-01"]
    printed = CliRunner().invoke(app, command, input=json.dumps(FACTS), env={"COLUMNS": "400"}).stdout

    assert "    a-fine in en: rules-unknown-figure in en" in printed.splitlines()


def test_a_workplace_alone_needs_no_names(words: Words) -> None:
    lines = assess(FACTS["workplace"]).stdout.splitlines()

    assert "  o-register in en (register)" in lines
    assert not {"workplace", "worker 1", "all together"} & set(lines)


def test_a_fact_in_the_wrong_place_ends_with_a_sentence(words: Words) -> None:
    result = assess({"workplace": {"hours": 20}, "workers": [{}, {"hours": 61}]})

    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "workplace: 'hours' is about a worker and belongs into an entry of 'workers'",
        "workers[2]: 'hours' cannot be 61; it is a whole number from 0 to 60, or \"unknown\"",
    ]


def test_words_that_are_missing_end_with_a_sentence(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> str:
        raise WordsMissingError("en: no words for 'o-register'")

    monkeypatch.setattr(Words, "obligation", missing)
    result = assess(FACTS)

    assert (result.exit_code, result.stderr) == (2, "en: no words for 'o-register'\n")
