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


def explore(url: str, sequences: int, seed: int, *, steps: int = STEPS, smaller: bool = True) -> None:
    """Run so many sequences over that database, the same for the same seed; a failure prints its steps.

    Making a failure smaller takes minutes.
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
            database=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink) if smaller else (Phase.generate,),
            report_multiple_bugs=False,
        )
        run_state_machine_as_test(hypothesis_seed(seed)(Here), settings=chosen)


@pytest.fixture(scope="module", autouse=True)
def rulebook() -> None:
    """Loaded before the clock of a test runs."""
    words()


# In parts, each far below the limit of time for a test on a machine that is busy or slow.
@pytest.mark.parametrize("part", range(5))
def test_no_order_of_events_loses_a_reminder(sqlite_url: str, part: int) -> None:
    explore(sqlite_url, 40, part, smaller=False)


@pytest.mark.postgres
@pytest.mark.parametrize("part", range(5, 10))
def test_no_order_of_events_loses_a_reminder_on_postgresql(postgres_url: str, part: int) -> None:
    explore(postgres_url, 20, part, steps=STEPS - 2, smaller=False)
