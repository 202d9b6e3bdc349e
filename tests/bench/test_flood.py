"""A small flood: the figures of the bench for a few people, on a machine that is busy with other tests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.bench import bench_flood
from tests.bench.bench_flood import FIRST, Measured
from tests.support.running import words


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two seconds a round, and half the rate is enough."""
    for name, value in {"PEOPLE": 30, "PAUSE": 2, "SHARE": 0.5, "_words": words}.items():
        monkeypatch.setattr(bench_flood, name, value)


@pytest.mark.usefixtures("small")
def test_a_flood_meets_no_429_and_one_chat_s_pause_holds_no_other_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert bench_flood.main() == 0
    printed = capsys.readouterr().out
    assert "200 reminders for 30 people in 60 messages" in printed
    assert "0 answers 429 (none)" in printed
    assert "1 answers 429 (one)" in printed


def test_the_wait_of_others_counts_from_their_place_in_the_queue() -> None:
    on_time = {FIRST + number: [100 + number / 27] for number in range(20)}
    late = {**on_time, FIRST + 19: [100 + 19 / 27 + 3]}

    assert Measured(on_time, 0).longest_wait(without=FIRST) < 0.01
    assert 3 <= Measured(late, 0).longest_wait(without=FIRST) < 3.01 + 1 / 27
    assert Measured(late, 0).longest_wait(without=FIRST + 19) < 0.01


@pytest.mark.parametrize(
    ("steady", "paused"),
    [
        (Measured({1: [0.0], 2: [1.0]}, 0), Measured({1: [0.0]}, 1)),
        (Measured({1: [0.0], 2: [0.04]}, 1), Measured({1: [0.0]}, 1)),
        (Measured({1: [0.0], 2: [0.04]}, 0), Measured({1: [0.0], 2: [3.0]}, 1)),
        (Measured({1: [0.0], 2: [0.04]}, 0), Measured({1: [0.0]}, 0)),
    ],
    ids=["too slow", "429", "others wait", "no pause at all"],
)
def test_a_figure_that_is_too_bad_fails_the_bench(
    steady: Measured, paused: Measured, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def measured(flooded: int | None) -> Measured:
        return steady if flooded is None else replace(paused, arrived={**paused.arrived, 9: [0.0, 0.01]})

    monkeypatch.setattr(bench_flood, "measure", measured)
    assert bench_flood.main() == 1
