"""Ways through the shipped rulebook: a few walks that together meet every question."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from flows.commands import Give
from flows.facts import Kind, Value
from flows.interview import Interview, advance, next_question
from flows.rulebook import Question
from tests.support.running import words

TODAY = date(2026, 11, 23)
FEW = 20


@dataclass(frozen=True, slots=True)
class Step:
    """A question and the answer that a walk gives to it; None is *don't know*."""

    question: Question
    value: Value | None


def a_value(question: Question, chance: random.Random) -> Value | None:
    """A possible answer, now and then *don't know*."""
    if chance.random() < 0.1:
        return None
    match question.kind:
        case Kind.YESNO:
            return chance.random() < 0.6
        case Kind.CHOICE:
            return chance.choice(question.domain.options)
        case Kind.NUMBER:
            most = min(question.domain.maximum, chance.choice([12, 60, 10_000]))
            return chance.randint(question.domain.minimum, most)
        case Kind.DATE:
            return date(2026, 6, 30)


def walk(seed: int, *, buttons_only: bool = False) -> Iterator[Step]:
    """A whole interview with answers that the seed decides; seed 0 knows nothing at all.

    With `buttons_only` numbers and dates, which have no buttons, are not known.
    """
    book, interview, chance = words().book, Interview(), random.Random(seed)  # noqa: S311  # repeatable
    while (asked := next_question(book, interview, TODAY)) is not None:
        silent = seed == 0 or (buttons_only and asked.kind in {Kind.NUMBER, Kind.DATE})
        value = None if silent else a_value(asked, chance)
        yield Step(asked, value)
        interview, _ = advance(book, interview, Give(asked.id, value), today=TODAY)


@cache
def ways() -> dict[str, tuple[Step, ...]]:
    """For every question that a few walks meet, the shortest beginning of one that leads to it."""
    found: dict[str, tuple[Step, ...]] = {}
    for seed in range(FEW):
        steps = tuple(walk(seed))
        for position, step in enumerate(steps):
            name = step.question.id
            if name not in found or position < len(found[name]):
                found[name] = steps[:position]
    return found
