"""The lock files hold what pyproject.toml asks for, by hash, and no address."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.house.files import locked, text

LOCKS = ("requirements.lock", "deploy/run.lock", "deploy/build.lock")
PROJECT = tomllib.loads(text("pyproject.toml"))


def names(requirements: list[str]) -> set[str]:
    """The packages that a list of requirements asks for, spelt as a lock file spells them."""
    return {re.sub(r"[._-]+", "-", re.split(r"[\[<>=!~; ]", one)[0]).lower() for one in requirements}


RUN = names(PROJECT["project"]["dependencies"])
DEV = names(PROJECT["project"]["optional-dependencies"]["dev"])


def test_everything_that_is_asked_for_is_locked() -> None:
    assert locked("requirements.lock").keys() >= RUN | DEV
    assert locked("deploy/run.lock").keys() >= RUN
    assert names(PROJECT["build-system"]["requires"]) <= locked("deploy/build.lock").keys()


@pytest.mark.parametrize("lock", LOCKS[1:])
def test_a_small_lock_holds_the_versions_that_were_tested(lock: str) -> None:
    assert locked(lock).items() <= locked("requirements.lock").items()


def test_no_tool_of_development_is_installed_where_the_bot_runs() -> None:
    assert DEV & locked("deploy/run.lock").keys() == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_a_hash(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", text(lock), flags=re.MULTILINE)
    assert [entry.split()[0] for entry in entries if entry.strip() and "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_no_address(lock: str) -> None:
    assert re.findall(r"\S*://\S*|--(?:extra-)?index-url|--find-links", text(lock)) == []


def test_the_notice_names_everything_that_is_installed_where_the_bot_runs() -> None:
    noticed = set(re.findall(r"[a-z][a-z0-9-]+", text("NOTICE")))
    assert locked("deploy/run.lock").keys() - noticed == set()


def test_the_licence_is_the_whole_apache_licence() -> None:
    licence = text("LICENSE")
    assert PROJECT["project"]["license"] == "Apache-2.0"
    assert re.findall(r"^   (\d)\. ", licence, re.MULTILINE) == list("123456789")
    assert "END OF TERMS AND CONDITIONS" in licence
