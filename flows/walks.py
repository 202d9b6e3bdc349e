"""Whole interviews walked by a machine: a truth for every question, and what is asked of whom it is true.

A truth is of one workplace and one worker there; each has a walk, the worker's after the workplace's.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from flows.cases import cases
from flows.commands import Give
from flows.facts import Scope, Value
from flows.interview import Interview, advance, next_question, situation
from flows.rulebook import Rulebook

Truth: TypeAlias = Mapping[str, Value | None]
Choices: TypeAlias = Mapping[str, tuple[Value, ...]]

TRUTHS_A_DAY = 8


@dataclass(frozen=True, slots=True)
class Walk:
    """What was asked on that day, one by one, and the interview before each question and after the last.

    `base` is the walk of the workplace on which a worker's walk stands. Not `ended`: there was still
    something to ask after as many answers as there are questions.
    """

    day: date
    truth: Truth
    asked: tuple[str, ...]
    interviews: tuple[Interview, ...]
    ended: bool = True
    base: Walk | None = None

    @property
    def end(self) -> Interview:
        return self.interviews[-1]

    @property
    def scope(self) -> Scope:
        """Whom it asks about."""
        return self.end.scope

    @property
    def given(self) -> dict[str, Value | None]:
        """The transcript: question -> answer, in the order in which it was asked, the base's first."""
        before = self.base.given if self.base else {}
        return {**before, **{name: self.truth[name] for name in self.asked}}

    def part(self, question: str) -> Walk:
        """The walk in which the question was asked: this one or its base."""
        return self.base if self.base and question in self.base.asked else self


def walks(book: Rulebook, truth: Truth, day: date) -> tuple[Walk, ...]:
    """The walk of the workplace and, if there are workers to ask about, that of a worker there."""
    base = walk(book, truth, day)
    return (base, worker_walk(book, base)) if has_workers(book, base.end, day) else (base,)


def has_workers(book: Rulebook, workplace: Interview, day: date) -> bool:
    """Whether the rulebook asks about workers, and this workplace may have any."""
    asks = any(question.scope is Scope.WORKER for question in book.questions.values())
    return asks and book.workers_when.holds(situation(book, workplace, day)) is not False


def worker_walk(book: Rulebook, base: Walk) -> Walk:
    """The walk of a worker at that workplace, on the same day and of the same truth."""
    return replace(walk(book, base.truth, base.day, base.end.worker()), base=base)


def walk(book: Rulebook, truth: Truth, day: date, start: Interview | None = None) -> Walk:
    """Answer one interview truly until nothing is asked any more."""
    interview = start or Interview()
    asked: list[str] = []
    passed = [interview]
    for _ in book.questions:
        question = next_question(book, interview, day)
        if question is None:
            break
        asked.append(question.id)
        interview, _ = advance(book, interview, Give(question.id, truth[question.id]), today=day)
        passed.append(interview)
    ended = next_question(book, interview, day) is None
    return Walk(day, truth, tuple(asked), tuple(passed), ended)


def choices(book: Rulebook, day: date) -> Choices:
    """The representative answers to every question that an obligation uses: one of each effect that day."""
    found: dict[str, dict[Value, None]] = {name: {} for name in book.questions}
    for obligation in book.obligations.values():
        for one in cases(book, obligation, day):
            for name, values in one.answers.items():
                found[name].update(dict.fromkeys(values))
    return {name: tuple(values) for name, values in found.items() if values}


def days(book: Rulebook, today: date) -> tuple[date, ...]:
    """Today, and every later day on which the law changes."""
    return (today, *(day for day in book.changes() if day > today))


def sampled(book: Rulebook, today: date, count: int = TRUTHS_A_DAY) -> Iterator[Walk]:
    """The walks of that many truths on each of the days, the same each time. Every second truth has some
    *don't know*.
    """
    for day in days(book, today):
        chance = random.Random(day.toordinal())  # noqa: S311  # nothing secret, the same again each time
        values = choices(book, day)
        for number in range(count):
            share = 0.3 if number % 2 else 0.0
            truth = {name: _any(values[name], chance, share) for name in values}
            yield from walks(book, truth, day)


def _any(values: tuple[Value, ...], chance: random.Random, unknown: float) -> Value | None:
    return None if chance.random() < unknown else chance.choice(values)
