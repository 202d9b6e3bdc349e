"""How long one person waits for the core of the shipped rulebook: next question, and findings.

`python -m tests.bench.bench_engine` prints medians over many interviews and fails above a limit: for one
partial interview, and for the findings of a workplace and its ten workers, as an overview needs them.
Each one counts with its fastest round: slower ones measure what else the machine does.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TypeVar

from flows.assessment import assess
from flows.commands import Give
from flows.facts import Kind, Value
from flows.interview import Interview, advance, next_question, situation
from flows.loading import load
from flows.rulebook import Question, Rulebook

T = TypeVar("T")
TODAY = date(2026, 11, 23)
LIMIT_MS = 0.5
TEAM_LIMIT_MS = 3.0
INTERVIEWS = 40
TEAMS = 20
WORKERS = 10
ROUNDS = 5
DONT_KNOW_SHARE = 0.1


def main() -> int:
    """Print the figures. Returns the exit status."""
    book = load()
    chance = random.Random(20261123)  # noqa: S311  # the same interviews every time, nothing secret
    teams = [_team(book, chance) for _ in range(TEAMS)]
    partial = [one for _ in range(INTERVIEWS) for one in _steps(book, chance, Interview())]
    partial += [one for team in teams for one in _steps(book, chance, team[0].worker())]
    print(f"{len(book.questions)} questions, {len(book.obligations)} obligations, {len(partial)} interviews")
    one = _measured("question and assessment", LIMIT_MS, partial, lambda each: _answer(book, each))
    all_ = _measured(
        "one workplace and ten workers", TEAM_LIMIT_MS, teams, lambda each: _overview(book, each)
    )
    return int(not (one and all_))


def _answer(book: Rulebook, interview: Interview) -> None:
    next_question(book, interview, TODAY)
    assess(book, interview, TODAY)


def _overview(book: Rulebook, team: Sequence[Interview]) -> None:
    for interview in team:
        assess(book, interview, TODAY)


def _measured(title: str, limit: float, things: Sequence[T], job: Callable[[T], None]) -> bool:
    """Whether the median is within the limit."""
    rounds = [[_milliseconds(job, one) for one in things] for _ in range(ROUNDS)]
    times = sorted(min(of_one) for of_one in zip(*rounds, strict=True))
    median = statistics.median(times)
    slow = times[len(times) * 95 // 100]
    print(f"{title}: median {median:.3f} ms (limit {limit}), 95th percentile {slow:.3f} ms")
    return median <= limit


def _team(book: Rulebook, chance: random.Random) -> list[Interview]:
    """The finished interviews of a workplace with workers, and of ten of them."""
    base = _steps(book, chance, Interview())[-1]
    while not book.workers_when.holds(situation(book, base, TODAY)):
        base = _steps(book, chance, Interview())[-1]
    return [base, *(_steps(book, chance, base.worker())[-1] for _ in range(WORKERS))]


def _steps(book: Rulebook, chance: random.Random, interview: Interview) -> list[Interview]:
    steps = [interview]
    while question := next_question(book, interview, TODAY):
        value = None if chance.random() < DONT_KNOW_SHARE else _value(question, chance)
        interview, _ = advance(book, interview, Give(question.id, value), today=TODAY)
        steps.append(interview)
    return steps


def _value(question: Question, chance: random.Random) -> Value:
    match question.kind:
        case Kind.YESNO:
            return chance.random() < 0.5
        case Kind.CHOICE:
            return chance.choice(question.domain.options)
        case Kind.NUMBER:
            return chance.randint(question.domain.minimum, question.domain.maximum)
        case Kind.DATE:
            return TODAY + timedelta(days=chance.randint(-800, 800))


def _milliseconds(job: Callable[[T], None], one: T) -> float:
    start = time.perf_counter()
    job(one)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
