"""Classes of answers: all answers to a question that a condition's comparisons cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise, product
from typing import TypeAlias

from flows.conditions import Comparison, Truth
from flows.facts import Domain, Kind, Value
from flows.operands import Figure, Figures, Literal, Situation
from flows.rulebook import Question, Rulebook

_ONE_DAY = timedelta(days=1)
Truths: TypeAlias = tuple[tuple[Comparison, Truth], ...]


@dataclass(frozen=True, slots=True)
class Among:
    """One of these: yes or no, or options in the order of the question."""

    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """A number in one of these ranges; both ends belong to a range, and ranges do not touch."""

    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Passing:
    """A date, or a number compared with an amount that another fact selects: the ways its tests can come out.

    A test that comes out None has no amount in force to compare with.
    """

    ways: tuple[Truths, ...]


Answers: TypeAlias = Among | Within | Passing


@dataclass(frozen=True, slots=True)
class Column:
    """A question with its classes of answers, and how its comparisons come out for each."""

    question: Question
    classes: tuple[tuple[Answers, Truths], ...]


def column(book: Rulebook, question: Question, tests: Sequence[Comparison], day: date) -> Column:
    """The classes that these comparisons of the question's fact tell apart under the law of that day."""
    figures = book.figures(day)
    found: dict[Truths, list[Answers]] = {}
    for answers, facts in _answers(book, question, tests, Situation({}, day, figures)):
        situation = Situation(facts, day, figures)
        truths = tuple((test, test.holds(situation)) for test in tests)
        found.setdefault(truths, []).append(answers or Passing((truths,)))
    return Column(question, tuple((joined(question.domain, same), truths) for truths, same in found.items()))


def joined(domain: Domain, together: Sequence[Answers]) -> Answers:
    """All of these answers as one; they are of one kind, because they are answers to one question."""
    values = {value for one in together if isinstance(one, Among) for value in one.values}
    ranges = sorted(one for part in together if isinstance(part, Within) for one in part.ranges)
    if values:
        return Among(tuple(value for value in domain.options or (True, False) if value in values))
    if ranges:
        return Within(tuple(_merged(ranges)))
    ways = (way for one in together if isinstance(one, Passing) for way in one.ways)
    return Passing(tuple(dict.fromkeys(ways)))


def _answers(
    book: Rulebook, question: Question, tests: Sequence[Comparison], now: Situation
) -> Iterator[tuple[Answers | None, Mapping[str, Value]]]:
    """Answers that no test can tell apart, each with facts that stand for them all.

    None where they can be described only by how the tests come out.
    """
    domain, fact = question.domain, question.id
    match domain.kind:
        case Kind.YESNO:
            yield from ((Among((value,)), {fact: value}) for value in (True, False))
        case Kind.CHOICE:
            yield from ((Among((option,)), {fact: option}) for option in domain.options)
        case Kind.NUMBER:
            starts = _starts(domain, tests, now.figures)
            keys = {test.operand.by for test in tests if isinstance(test.operand, Figure) and test.operand.by}
            for name in sorted(keys):
                options = book.questions[name].domain.options
                for option, number in product(options, starts):
                    yield None, {fact: number, name: option}
            for low, after in () if keys else pairwise((*starts, domain.maximum + 1)):
                yield Within(((low, after - 1),)), {fact: low}
        case Kind.DATE:  # pragma: no branch  # no other kind
            yield from ((None, {fact: day}) for day in _days(tests, now))


def _starts(domain: Domain, tests: Iterable[Comparison], figures: Figures) -> list[int]:
    """The lowest number, and every one at which a test can come out otherwise than just below."""
    bounds = {bound for test in tests for bound in _bounds(test, figures)}
    near = {number for bound in bounds for number in (bound, bound + 1) if number in domain}
    return sorted({domain.minimum} | near)


def _bounds(test: Comparison, figures: Figures) -> tuple[int, ...]:
    if isinstance(test.operand, Figure):
        figure = figures.get(test.operand.amount, {})
        return tuple(figure.values()) if isinstance(figure, Mapping) else (figure,)
    value = test.operand.value if isinstance(test.operand, Literal) else None
    return (value,) if isinstance(value, int) else ()


def _days(tests: Iterable[Comparison], now: Situation) -> list[date]:
    turns = (test.operand.value_in(now) for test in tests)
    return sorted({day + _ONE_DAY * step for day in turns if isinstance(day, date) for step in (-1, 0, 1)})


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for low, high in ranges:
        if found and low == found[-1][1] + 1:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found
