"""The benchmark of reminders among few and many workers: that it measures what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench import bench_reminders as bench


def test_it_plans_and_claims_every_due_reminder_on_a_small_scale(capsys: pytest.CaptureFixture[str]) -> None:
    bench.run(["sqlite"], (150, 300), rounds=1, many=3)

    said = capsys.readouterr().out
    assert "among 150 workers" in said
    assert "among 300 " in said
    assert "as a job of APScheduler" in said


@pytest.mark.parametrize(("many", "holds"), [(0.0015, True), (0.00151, False)])
def test_it_fails_when_a_reminder_costs_too_much_more_among_many(many: float, holds: bool) -> None:
    assert bench.report("sqlite", {10: 0.001, 1000: many}, job=1.0) is holds


async def test_it_refuses_to_measure_what_was_not_claimed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/150.db"
    bench.fill(url, 150)
    store = bench.open_store(url)
    try:
        with pytest.raises(AssertionError, match="0 of 2"):
            await bench.measured(store, 2)
    finally:
        await store.close()
