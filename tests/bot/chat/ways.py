"""Ways through the shipped rulebook: whole interviews of a workplace, and of workers at it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from flows.commands import Give
from flows.facts import Kind, Value
from flows.interview import Interview, advance, next_question
from flows.rulebook import Question
from tests.support.running import words

TODAY = date(2026, 11, 23)
NOTHING: Mapping[str, Value | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Step:
    """A question and the answer that a walk gives to it; None is *don't know*."""

    question: Question
    value: Value | None


@dataclass(frozen=True, slots=True)
class Way:
    """A whole interview, and the steps that led to its end."""

    steps: tuple[Step, ...]
    interview: Interview

    @property
    def facts(self) -> dict[str, Value | None]:
        """The answers by question."""
        return {one.question.id: one.value for one in self.steps}


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


def walk(
    seed: int,
    *,
    at: Way | None = None,
    buttons_only: bool = False,
    given: Mapping[str, Value | None] = NOTHING,
) -> Way:
    """A whole interview with answers that the seed decides where they are not given; seed 0 knows nothing.

    It is about a workplace, or about a worker `at` one. With `buttons_only` numbers and dates, which have no
    buttons, are not known.
    """
    book, chance, steps = words().book, random.Random(seed), list[Step]()  # noqa: S311  # repeatable
    interview = at.interview.worker() if at else Interview()
    while (asked := next_question(book, interview, TODAY)) is not None:
        silent = seed == 0 or (buttons_only and asked.kind in {Kind.NUMBER, Kind.DATE})
        value = given[asked.id] if asked.id in given else None if silent else a_value(asked, chance)
        steps.append(Step(asked, value))
        interview, _ = advance(book, interview, Give(asked.id, value), today=TODAY)
    return Way(tuple(steps), interview)
