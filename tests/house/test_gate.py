"""What is checked before a commit and in CI is what `make test` checks."""

from __future__ import annotations

import os
import re
from typing import Any

import yaml

from tests.house.files import ROOT, text

WORKFLOW: dict[str, Any] = yaml.safe_load(text(".github/workflows/ci.yaml"))
HOOKS: dict[str, Any] = yaml.safe_load(text(".pre-commit-config.yaml"))


def recipe(target: str) -> list[str]:
    """The commands of a target."""
    found = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", text("Makefile"), re.MULTILINE)
    assert found, f"no target '{target}'"
    return [line.strip() for line in found[1].splitlines()]


def test_the_hooks_run_what_make_lint_runs_and_need_no_network() -> None:
    hooks = [hook for repo in HOOKS["repos"] for hook in repo["hooks"]]
    entries = [hook["entry"].removesuffix(" --force-exclude") for hook in hooks]
    assert [line.replace("$(BIN)", ".venv/bin") for line in recipe("lint")] == entries
    assert {repo["repo"] for repo in HOOKS["repos"]} == {"local"}
    assert {hook["language"] for hook in hooks} == {"system"}


def test_make_test_runs_every_test_once_and_ends_with_tests() -> None:
    commands = recipe("test")
    assert "$(BIN)/coverage run -m pytest tests/flows" in commands
    assert commands[-1].startswith("$(BIN)/pytest tests --ignore=tests/flows ")


def test_ci_runs_make_test() -> None:
    assert text(".ci/run").rstrip().splitlines()[-1] == "exec make test"
    assert os.access(ROOT / ".ci/run", os.X_OK)
    assert [step["run"] for step in WORKFLOW["jobs"]["test"]["steps"] if "run" in step] == [".ci/run"]


def test_ci_has_no_more_rights_than_to_read() -> None:
    assert WORKFLOW["permissions"] == {}
    assert {key: job["permissions"] for key, job in WORKFLOW["jobs"].items()} == {
        "test": {"contents": "read"}
    }


def test_ci_takes_actions_by_their_whole_hash() -> None:
    used = [step["uses"] for job in WORKFLOW["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)] == []


def test_ci_begins_with_the_oldest_python_that_we_support() -> None:
    oldest = re.search(r'requires-python = ">=([\d.]+)"', text("pyproject.toml"))
    assert oldest
    assert WORKFLOW["jobs"]["test"]["strategy"]["matrix"]["python"][0] == oldest[1]
