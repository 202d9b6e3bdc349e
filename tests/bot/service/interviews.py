"""Interviews of every sort, from the first question to the end and beyond what anybody would answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from types import MappingProxyType

from flows.facts import Kind, Value
from flows.interview import Answer, Interview
from flows.rulebook import Question, Rulebook
from flows.stated import stated
from tests.walks.story import HOME, read

TODAY = date(2026, 11, 23)


def of(answers: dict[str, Value | None], focus: str | None = None) -> Interview:
    """An interview with these answers."""
    given = {name: Answer(value) for name, value in answers.items()}
    return Interview(MappingProxyType(given), len(given), focus)


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


def whole(book: Rulebook) -> Iterator[tuple[str, Interview]]:
    """Named interviews: empty, half-way and complete stories, and every question answered."""
    yield "nothing answered", Interview()
    for path in sorted(HOME.glob("*.yaml")):
        complete = stated(book, read(path).facts)
        yield path.stem, complete
        half = dict(islice(complete.answers.items(), len(complete.answers) // 2))
        yield f"{path.stem}, half-way", Interview(MappingProxyType(half), len(half))
    for position, name in ((0, "first"), (-2, "last"), (-1, "don't know")):
        answers = {one.id: values(one)[position] for one in book.questions.values()}
        yield f"every question, {name} answer", of(answers)


def single(book: Rulebook) -> Iterator[Interview]:
    """Every answer by itself, once simply given and once open for change."""
    for question in book.questions.values():
        for value in values(question):
            yield of({question.id: value})
            yield of({question.id: value}, focus=question.id)
