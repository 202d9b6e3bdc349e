"""How long one person waits for the core: next question and full assessment of the shipped rulebook.

`python -m tests.bench.bench_engine` prints the median over many partial interviews and fails above the limit.
Each interview counts with its fastest round: slower ones measure what else the machine does.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from datetime import date, timedelta

from flows.assessment import assess
from flows.commands import Give
from flows.facts import Kind, Value
from flows.interview import Interview, advance, next_question
from flows.loading import load
from flows.rulebook import Question, Rulebook

TODAY = date(2026, 11, 23)
LIMIT_MS = 0.5
INTERVIEWS = 40
ROUNDS = 3
DONT_KNOW_SHARE = 0.1


def main() -> int:
    """Print the figures. Returns the exit status."""
    book = load()
    chance = random.Random(20261123)  # noqa: S311  # the same interviews every time, nothing secret
    partial = [one for _ in range(INTERVIEWS) for one in _steps(book, chance)]
    rounds = [[_milliseconds(book, interview) for interview in partial] for _ in range(ROUNDS)]
    times = sorted(min(of_one) for of_one in zip(*rounds, strict=True))
    median = statistics.median(times)
    slow = times[len(times) * 95 // 100]
    print(f"{len(book.questions)} questions, {len(book.obligations)} obligations, {len(partial)} interviews")
    print(
        f"question and assessment: median {median:.3f} ms (limit {LIMIT_MS}), 95th percentile {slow:.3f} ms"
    )
    return int(median > LIMIT_MS)


def _steps(book: Rulebook, chance: random.Random) -> list[Interview]:
    interview = Interview()
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


def _milliseconds(book: Rulebook, interview: Interview) -> float:
    start = time.perf_counter()
    next_question(book, interview, TODAY)
    assess(book, interview, TODAY)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
