"""The benchmark of bare rows: that it writes them, and refuses to measure what it did not write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench import bench_rows as bench
from tests.bench.bench_reminders import fill
from tests.bot.store.conftest import connect


def test_it_tells_rows_beside_a_job(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "WORKERS", 100)
    monkeypatch.setattr(bench, "JOBS", 2)

    bench.run(["sqlite"], rounds=2, many=3)

    said = capsys.readouterr().out
    assert "sqlite: the rows of a due reminder alone, 3 at a time" in said
    assert "a job of APScheduler" in said


def test_it_refuses_to_measure_what_was_not_due(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/100.db"
    fill(url, 100)

    with connect(url) as connection, pytest.raises(AssertionError, match=r"\[0, 0\] rows"):
        bench.written(connection, 0, 2)
