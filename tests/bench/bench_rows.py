"""The least that a due reminder can cost: its rows alone.

`python -m tests.bench.bench_rows` writes what reminders leave in the database, all of a round in five
statements and with nothing decided in between, and tells it beside a job of APScheduler 3 in the same run. No
planning that keeps a ledger can cost less, so this is the room there is under `bench_reminders`. Nothing is
judged.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from statistics import median

from sqlalchemy import Connection

from tests.bench.bench_reminders import EACH, JOBS, MAKERS, NOW, ROUNDS, STAY, fill, of_scheduler
from tests.bot.store.conftest import connect

WORKERS = 10_000
ROWS = Path(__file__).with_name("rows.sql")


def steps(turn: int) -> Iterator[list[str]]:
    """The statements of each step, which is a transaction."""
    values = {
        "turn": turn,
        "stay": STAY.isoformat(),
        "now": NOW.isoformat(timespec="microseconds"),
        "later": (NOW + timedelta(days=30)).isoformat(timespec="microseconds"),
    }
    parts = [
        part.rpartition("-- ")[2].partition("\n") for part in ROWS.read_text(encoding="utf-8").split(";")
    ]
    for _, some in groupby((part for part in parts if part[2].strip()), key=lambda part: part[0]):
        yield [text.format(**values) for _, _, text in some]


def written(connection: Connection, turn: int, many: int) -> float:
    """Seconds for the rows of each of that many reminders."""
    began = time.perf_counter()
    for step in steps(turn):
        with connection.begin():
            rows = [connection.exec_driver_sql(statement).rowcount for statement in step]
        if set(rows) != {many}:
            raise AssertionError(f"{rows} rows were written where {many} are due")
    return (time.perf_counter() - began) / many


def measured(url: str, rounds: int, many: int) -> float:
    """The median of the rounds, in each of which others are due."""
    found = []
    with connect(url) as connection:
        for turn in range(rounds):
            first = WORKERS // EACH + 1 + turn * many
            with connection.begin():
                connection.exec_driver_sql(
                    f"UPDATE renewal_case SET next_at = '{NOW.isoformat(timespec='microseconds')}'"  # noqa: S608  # our own numbers
                    f" WHERE interview_id BETWEEN {first} AND {first + many - 1}"
                )
            found.append(written(connection, turn, many))
    return median(found)


def run(engines: Sequence[str], rounds: int, many: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="tsuriai-bench-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        for engine in engines:
            urls, jobs, stop = MAKERS[engine](folder, [WORKERS])
            fill(urls[WORKERS], WORKERS)
            rows = measured(urls[WORKERS], rounds, many)
            job = median(of_scheduler(jobs(turn), JOBS) for turn in range(3))
            print(
                f"{engine}: the rows of a due reminder alone, {many} at a time, {rows * 1e6:.0f} us; a job of"
                f" APScheduler {job * 1000:.2f} ms, {job / rows:.0f} times as much",
                flush=True,
            )
            stop()


def main() -> None:
    """Both engines, unless one is named."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--engine", choices=sorted(MAKERS), action="append")
    asked.add_argument("--due", type=int, default=200, help="reminders of a round")
    wish = asked.parse_args()
    run(wish.engine or list(MAKERS), ROUNDS, wish.due)


if __name__ == "__main__":
    main()
