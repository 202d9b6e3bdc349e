"""`rules record` and `rules diff`, as a person and as a program use them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from bot.cli import app
from flows.loading import HOME, load, recorded


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["rules", *map(str, arguments)], env={"COLUMNS": "400"})


def replaced(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def rulebook(tmp_path: Path) -> Path:
    """A copy of the rulebook that one may change."""
    return Path(shutil.copytree(HOME, tmp_path / "rulebook"))


def test_an_edition_is_recorded_once(rulebook: Path) -> None:
    version = load(rulebook).version
    first, second = (run("record", "--rulebook", rulebook) for _ in range(2))

    assert first.exit_code == 0
    assert f"of edition {version} in" in first.stdout
    assert version in {one.version for one in recorded(rulebook)}
    assert second.exit_code == 2
    assert "is recorded already; raise the version" in second.stderr


def test_a_broken_rulebook_is_neither_recorded_nor_compared(rulebook: Path) -> None:
    replaced(rulebook, "edition.yaml", "version:", "versions:")

    for arguments in (("record", "--rulebook", rulebook), ("diff", HOME, rulebook)):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "edition.yaml:" in result.stderr


def test_a_group_of_answers_is_told_with_its_witness(rulebook: Path) -> None:
    replaced(rulebook, "contract.yaml", "constant_employees >= 10", "constant_employees >= 8")
    shown = run("diff", HOME, rulebook, "--on", "2026-11-23").stdout

    assert "changed: obligation work-rules-ten-or-more (applies_when)" in shown
    assert "work-rules-ten-or-more: not_applicable -> unmet, seen on 2026-11-23" in shown
    assert "constant_employees 8 to 9; work_rules filed_only or written_only or none" in shown
    assert "witness: constant_employees=8, work_rules=filed_only" in shown


def test_a_witness_can_be_assessed_by_a_program(rulebook: Path, tmp_path: Path) -> None:
    replaced(rulebook, "contract.yaml", "constant_employees >= 10", "constant_employees >= 8")
    report = json.loads(run("diff", HOME, rulebook, "--on", "2026-11-23", "--json").stdout)
    (group,) = [one for one in report["groups"] if one["after"] == "unmet"]
    facts = tmp_path / "facts.yaml"
    facts.write_text(yaml.safe_dump(group["witness"]), encoding="utf-8")
    found = json.loads(run("assess", facts, "--on", group["from"], "--rulebook", rulebook, "--json").stdout)

    (status,) = [one["status"] for one in found["findings"] if one["obligation"] == group["obligation"]]
    assert status == "unmet"
    assert group["facts"]["constant_employees"] == [{"from": 8, "to": 9}]
    assert (report["omitted"], report["sampled"]) == (0, [])


def test_only_changed_words_are_no_difference(rulebook: Path) -> None:
    report = json.loads(run("diff", HOME, rulebook, "--json").stdout)
    assert (report["changes"], report["groups"]) == ([], [])


def test_an_added_duty_says_that_there_was_no_finding_before(rulebook: Path) -> None:
    text = (rulebook / "contract.yaml").read_text(encoding="utf-8")
    before, after = text.split("obligations:\n", 1)
    new = (
        "  - {id: fax-number, records: [fax], scope: workplace, applies_when: constant_employees >= 1,\n"
        "     met_when: constant_employees >= 2, owed_by: employer, falls_on: [employer], weight: 1,\n"
        "     confidence: verified, sources: [{source: labor-standards-act, article: '15'}]}\n"
    )
    (rulebook / "contract.yaml").write_text(f"{before}obligations:\n{new}{after}", encoding="utf-8")
    shown = run("diff", HOME, rulebook, "--on", "2026-11-23").stdout

    assert "added: obligation fax-number\n" in shown
    assert "fax-number: no finding -> unmet" in shown


def test_a_day_that_is_none_is_refused(rulebook: Path) -> None:
    result = run("diff", HOME, rulebook, "--on", "tomorrow")
    assert result.exit_code == 2
    assert "write it like 2026-11-23" in result.stderr
