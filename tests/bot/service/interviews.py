"""Interviews of every sort and both scopes, from the first question to beyond what anybody would answer."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from types import MappingProxyType

from bot.service.turn import MOST_WORKERS
from bot.service.view import Subject, View
from bot.service.words import Words
from flows.facts import Kind, Scope, Value
from flows.interview import Answer, Answers, Interview
from flows.rulebook import Question, Rulebook
from flows.walks import Truth, choices, walk, worker_walk

TODAY = date(2026, 11, 23)
HANDLE, PLACE, REVISION = "A" * 8, "workshop", 999_999  # the longest there are
_PROBES = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody has said: of a workplace with its workers, or of one worker there."""

    name: str
    interview: Interview
    team: Sequence[Interview] = ()

    def view(self, words: Words, language: str, today: date = TODAY) -> View:
        """What they see. A worker has the longest number there is."""
        if self.interview.scope is Scope.WORKPLACE:
            workers = [Subject(f"worker{n:02}", one, n) for n, one in enumerate(self.team, start=1)]
            return View(words, language, self.interview, today, workers=lambda: workers)
        workplace = Subject(PLACE, Interview(self.interview.workplace, REVISION))
        return View(words, language, self.interview, today, MOST_WORKERS, workplace)


def of(answers: Mapping[str, Value | None], focus: str | None = None) -> Interview:
    """A workplace's interview with these answers."""
    return Interview(_answers(answers), len(answers), focus)


def worker(
    answers: Mapping[str, Value | None], focus: str | None = None, at: Interview | None = None
) -> Interview:
    """The interview with these answers of a worker at that workplace."""
    return (at or Interview()).worker(_answers(answers), len(answers), focus)


def about(question: Question, value: Value | None, *, reopened: bool = False) -> Known:
    """Somebody who has answered this question alone; it may be open for change."""
    focus = question.id if reopened else None
    given = {question.id: value}
    found = of(given, focus) if question.scope is Scope.WORKPLACE else worker(given, focus)
    return Known(question.id, found)


def nobody(scope: Scope) -> Known:
    """Somebody who has said nothing."""
    return Known("nothing answered", Interview() if scope is Scope.WORKPLACE else Interview().worker())


def values(question: Question) -> tuple[Value | None, ...]:
    """Every answer a button gives; of numbers and days the longest to read."""
    domain = question.domain
    match domain.kind:
        case Kind.YESNO:
            return (True, False, None)
        case Kind.CHOICE:
            return (*domain.options, None)
        case Kind.NUMBER:
            return (domain.minimum, domain.maximum, None)
        case Kind.DATE:
            return (date(2026, 12, 31), date(1999, 1, 1), None)


def whole(book: Rulebook) -> Iterator[Known]:
    """Nothing answered, half-way and complete interviews, and every question answered."""
    yield from (nobody(scope) for scope in Scope)
    for name, truth in _truths(book):
        base = walk(book, truth, TODAY)
        ends = worker_walk(book, base).end
        yield Known(f"workplace, {name}", base.end, [ends] * 2)
        yield Known(f"worker, {name}", ends)
        half = Interview(_half(base.end.answers), 1)
        yield Known(f"half a workplace, {name}", half)
        yield Known(f"half a worker, {name}", half.worker(_half(ends.answers)))
    for position, name in ((0, "first"), (-2, "last"), (-1, "don't know")):
        answers = {one: _every(book, one, position) for one in Scope}
        yield Known(f"every question, {name} answer", of(answers[Scope.WORKPLACE]))
        everything = worker(answers[Scope.WORKER], at=of(answers[Scope.WORKPLACE]))
        yield Known(f"every question about a worker, {name} answer", everything)


def _truths(book: Rulebook) -> Iterator[tuple[str, Truth]]:
    """The first and the last representative answer to each question, don't know, and some by chance."""
    found, chance = choices(book, TODAY), random.Random(1)  # noqa: S311  # the same again each time
    yield "first", {name: some[0] for name, some in found.items()}
    yield "last", {name: some[-1] for name, some in found.items()}
    yield "don't know", dict.fromkeys(found)
    for number in range(_PROBES):
        yield f"by chance {number}", {name: chance.choice((*some, None)) for name, some in found.items()}


def _every(book: Rulebook, scope: Scope, position: int) -> dict[str, Value | None]:
    return {one.id: values(one)[position] for one in book.questions.values() if one.scope is scope}


def _half(answers: Answers) -> Answers:
    return MappingProxyType(dict(islice(answers.items(), len(answers) // 2)))


def _answers(values: Mapping[str, Value | None]) -> Answers:
    return MappingProxyType({name: Answer(value) for name, value in values.items()})
