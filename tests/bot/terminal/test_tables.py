"""`tsuriai rules tables` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from bot.cli import app

DAY = ("--on", "2026-11-23")


def tables(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["rules", "tables", *arguments, *DAY])


def test_it_prints_one_duty_as_markdown_in_the_language_asked_for() -> None:
    english, japanese = tables("minimum-wage"), tables("minimum-wage", "--language", "ja")

    assert english.exit_code == japanese.exit_code == 0
    assert "| To do |" in english.output
    assert "| 対応が必要 |" in japanese.output
    assert english.output.count("### ") == japanese.output.count("### ")


def test_it_writes_into_a_file_and_prints_nothing(tmp_path: Path) -> None:
    file = tmp_path / "book.md"
    result = tables("contract", "--out", str(file))

    assert (result.exit_code, result.output) == (0, "")
    assert file.read_text(encoding="utf-8") == tables("contract").output


def test_a_program_gets_json() -> None:
    [rule] = json.loads(tables("minimum-wage", "--json").output)

    assert rule["entry"]["id"] == "minimum-wage"
    assert {line["status"] for line in rule["grid"]["lines"]} >= {"met", "unmet"}


def test_an_unknown_name_ends_with_a_sentence() -> None:
    result = tables("minimum-wag")

    assert result.exit_code == 2
    assert "did you mean 'minimum-wage'?" in result.stderr


def test_a_file_that_cannot_be_written_ends_with_a_sentence(tmp_path: Path) -> None:
    result = tables("minimum-wage", "--out", str(tmp_path / "no" / "book.md"))

    assert result.exit_code == 2
    assert "book.md" in result.stderr
