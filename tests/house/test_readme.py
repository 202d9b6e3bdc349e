"""The README says what is on the disk and in the code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from bot.cli import app
from bot.settings import Settings
from tests.house.files import ROOT, blocks, commands, repository, section, table, targets, text

README = text("README.md")
DOCUMENTS = ("README.md", "CHANGELOG.md", "deploy/README.md")


def tree() -> list[str]:
    """Every folder of the README's tree, as a path."""
    [drawn] = blocks(section(README, "The tree"), "")
    paths: list[str] = []
    parent = ""
    for line in drawn.splitlines():
        name = line.split()[0].rstrip("/")
        if line.startswith(" "):
            paths.append(f"{parent}/{name}")
        else:
            parent = name
            paths.append(name)
    return paths


def test_every_folder_of_the_tree_is_on_the_disk() -> None:
    assert [path for path in tree() if not (ROOT / path).is_dir()] == []


def test_every_room_on_the_disk_is_in_the_tree() -> None:
    folders = [path.parts[:-1] for path in repository()]
    top = {parts[0] for parts in folders if parts and not parts[0].startswith(".")}
    rooms = {f"bot/{parts[1]}" for parts in folders if parts[:1] == ("bot",) and len(parts) > 1}
    assert {path for path in tree() if path.startswith("bot/")} == rooms
    assert {path for path in tree() if "/" not in path} == top


def test_the_settings_table_is_the_code() -> None:
    def shown(default: object) -> str:
        if default is None:
            return ""
        return f"`{str(default).lower() if isinstance(default, bool) else default}`"

    assert table(section(README, "Settings")) == [
        [f"`TSURIAI_{name.upper()}`", shown(field.default), field.description]
        for name, field in Settings.model_fields.items()
    ]


PROMISES = table(section(README, "The promise"))


def test_all_five_promises_are_printed() -> None:
    assert [row[0].strip("*").split()[0] for row in PROMISES] == ["P1", "P2", "P3", "P4", "P5"]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda row: row[0].strip("*").split()[0])
def test_a_promise_names_its_tests_or_says_that_it_is_not_built(promise: list[str]) -> None:
    _, _, today, shown = promise
    tests = [name.strip("` ") for name in shown.split(",") if name.strip()]
    assert today.startswith("holds" if tests else "not built yet")
    for name in tests:
        assert "def test_" in text(name), f"{name} holds no test"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_command_is_a_target(document: str) -> None:
    called = {
        word
        for words in commands(text(document))
        if words[0] == "make"
        for word in words[1:]
        if "=" not in word and not word.startswith("-")
    }
    assert called <= targets()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_tsuriai_command_exists_with_its_options(document: str) -> None:
    unknown = [
        (words, missing)
        for words in commands(text(document))
        if words[0] in {"tsuriai", ".venv/bin/tsuriai"} and (missing := strange(words[1:]))
    ]
    assert unknown == []


def strange(words: list[str]) -> list[str]:
    """Those words that the command line does not know: subcommands and options."""
    command: Any = typer.main.get_command(app)
    while words and words[0] in getattr(command, "commands", {}):
        command, words = command.commands[words[0]], words[1:]
    if hasattr(command, "commands"):
        return words or ["a command is missing"]
    options = {option for one in command.params for option in one.opts}
    return [word for word in words if word.startswith("--") and word not in options]


def test_a_command_that_does_not_exist_is_found() -> None:
    assert strange(["fly"]) == ["fly"]
    assert strange(["rules", "check", "--loudly"]) == ["--loudly"]


def test_the_example_of_facts_is_assessed(tmp_path: Path) -> None:
    [example] = blocks(README, "json")
    file = tmp_path / "facts.json"
    file.write_text(example, encoding="utf-8")
    result = CliRunner().invoke(app, ["rules", "assess", str(file), "--on", "2026-11-23", "--json"])
    assert result.exit_code == 0, result.output
    assert {one["status"] for one in json.loads(result.output)["findings"]} >= {"unmet", "possible"}


def test_every_link_to_a_file_leads_somewhere() -> None:
    linked = [part.split(")")[0] for part in README.split("](")[1:]]
    assert [one for one in linked if "://" not in one and not (ROOT / one).exists()] == []
