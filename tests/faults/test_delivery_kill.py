"""SIGKILL at random moments of delivery, on both engines; see `tests.faults.delivery` for the long run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.store import upgrade
from tests.faults.delivery import run
from tests.support.running import empty_database

KILLS = int(os.environ.get("TSURIAI_KILLS", "25"))
KILLS_OF_POSTGRES = int(os.environ.get("TSURIAI_KILLS", "8"))
SEED = 11


async def kill_and_check(url: str, kills: int, log: Path) -> None:
    report = await run(url, kills, SEED, log)
    print(report)

    assert (report.unsent, report.open_reminders) == (0, 0)
    assert report.copies <= report.kills
    assert report.unlabelled == 0
    assert report.kills >= kills
    assert set(report.kinds) & {"unsent", "unsettled"}, "nobody was killed in the middle of a call"


@pytest.mark.kill
@pytest.mark.timeout(240 + KILLS)
async def test_two_workers_that_are_killed_send_everything_and_label_every_copy(tmp_path: Path) -> None:
    path = tmp_path / "tsuriai.db"
    path.write_bytes(empty_database())
    path.chmod(0o600)

    await kill_and_check(f"sqlite:///{path}", KILLS, tmp_path / "worker.log")


@pytest.mark.kill
@pytest.mark.postgres
@pytest.mark.timeout(240 + KILLS_OF_POSTGRES)
async def test_two_workers_that_are_killed_send_everything_on_postgresql_too(
    tmp_path: Path, new_database: Callable[[], str]
) -> None:
    url = new_database()
    upgrade(url)

    await kill_and_check(url, KILLS_OF_POSTGRES, tmp_path / "worker.log")
