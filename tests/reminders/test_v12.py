"""V12: in every order of events each due reminder comes to exactly one fate, and nobody is told twice."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as hypothesis_seed
from hypothesis.stateful import run_state_machine_as_test

from tests.bot.store.conftest import migrated, postgres_url, server
from tests.reminders.machine import Reminders
from tests.reminders.stage import Stage
from tests.support.running import words

STORE = (migrated, postgres_url, server)
"""Fixtures of the store's tests that these tests use too."""
STEPS = 12


def explore(url: str, sequences: int, *, steps: int = STEPS, seed: int | None = None) -> None:
    """Run so many sequences over that database; a failure prints its steps.

    Without a seed they are the same at every run, and a failure is not made smaller, which takes minutes.
    """
    with asyncio.Runner() as runner:

        class Here(Reminders):
            def __init__(self) -> None:
                self.stage = Stage(url)
                self.runner = runner
                super().__init__()

        chosen = settings(
            max_examples=sequences,
            stateful_step_count=steps,
            deadline=None,
            derandomize=seed is None,
            database=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate,) if seed is None else (Phase.generate, Phase.shrink),
            report_multiple_bugs=False,
        )
        found = Here if seed is None else hypothesis_seed(seed)(Here)
        run_state_machine_as_test(found, settings=chosen)


@pytest.fixture(scope="module", autouse=True)
def rulebook() -> None:
    """Loaded before the clock of a test runs."""
    words()


def test_no_order_of_events_loses_a_reminder(sqlite_url: str) -> None:
    explore(sqlite_url, 200)


@pytest.mark.postgres
def test_no_order_of_events_loses_a_reminder_on_postgresql(postgres_url: str) -> None:
    explore(postgres_url, 100, steps=STEPS - 2)
