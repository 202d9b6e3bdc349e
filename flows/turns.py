"""One obligation in two editions of the rulebook: the cases in which it comes to something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, product
from math import prod
from typing import TypeAlias

from flows.assessment import Status, assess
from flows.cases import Cases, both, cases, outcomes
from flows.conditions import comparisons
from flows.evidence import MOST_CASES, came_to, knowing
from flows.facts import Scope, Value
from flows.operands import Situation
from flows.rulebook import Rulebook
from flows.sourcing import amounts_in
from flows.tables import law_day

Facts: TypeAlias = Mapping[str, Value]
Turn: TypeAlias = tuple[Status | None, Status | None]
# For each fact answers that neither edition tells apart.
Alike: TypeAlias = Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Pair:
    """The obligation, and the editions with at most that obligation, so that assessing them is quick."""

    obligation: str
    books: tuple[Rulebook, Rulebook]

    def turn(self, facts: Facts, day: date) -> Turn:
        """Its status in both; None where there is no finding."""
        before, after = (_status(book, self.obligation, facts, day) for book in self.books)
        return before, after

    def turning(self, case: Cases) -> Iterator[tuple[Turn, Alike]]:
        """The cases in which the status differs, together those that neither edition tells apart."""
        classes = self._classes(case)
        quick = self._comparable(case)
        for alike in islice(product(*classes.values()), 0, None, _stride(classes)):
            same = dict(zip(classes, alike, strict=True))
            facts = {fact: values[0] for fact, values in same.items()}
            if quick and self._alike(facts, case.today):
                continue
            if all(_nobody(book, self.obligation, Situation(facts, case.today)) for book in self.books):
                continue
            before, after = self.turn(facts, case.today)
            if before is not after and {before, after} != {None, Status.NOT_APPLICABLE}:
                yield (before, after), same

    def sampled(self, case: Cases) -> bool:
        """Whether there are too many cases to try them all, so that only every so many-th is."""
        return _stride(self._classes(case)) > 1

    def _classes(self, case: Cases) -> dict[str, tuple[tuple[Value, ...], ...]]:
        classes: dict[str, tuple[tuple[Value, ...], ...]] = {}
        for fact, values in case.answers.items():
            found: dict[object, list[Value]] = {}
            for value in values:
                key = tuple(_outcomes(book, self.obligation, fact, value, case.today) for book in self.books)
                found.setdefault(key, []).append(value)
            classes[fact] = tuple(map(tuple, found.values()))
        return classes

    def _comparable(self, case: Cases) -> bool:
        """Whether a look at the conditions tells that nothing turns, which spares most of the assessing."""
        one, other = (book.obligations.get(self.obligation) for book in self.books)
        if one is None or other is None or one.confidence is not other.confidence:
            return False
        if case.today not in one.in_force or case.today not in other.in_force:
            return False
        answers = [(fact, value) for fact, values in case.answers.items() for value in values]
        return all(_fits(book, fact, value) for book in self.books for fact, value in answers)

    def _alike(self, facts: Facts, day: date) -> bool:
        before, after = (
            came_to(book.obligations[self.obligation], Situation(facts, day, book.figures(day)))
            for book in self.books
        )
        return before == after


def paired(old: Rulebook, new: Rulebook, name: str) -> Pair:
    """The obligation in these two editions; it is in one of them at least."""
    return Pair(name, (_alone(old, name), _alone(new, name)))


def cases_of_both(old: Rulebook, new: Rulebook, name: str, today: date) -> Iterator[Cases]:
    """Representative answers of both editions together, today first, then on each day either turns."""
    books = [book for book in (old, new) if name in book.obligations]
    days = {case.today for book in books for case in cases(book, book.obligations[name], today)}
    for day in (today, *sorted(days - {today}, key=lambda day: (day < today, day))):
        answers: dict[str, dict[Value, None]] = {}
        for book in books:
            obligation = book.obligations[name]
            for case in cases(book, obligation, day):
                # Where it is not in force that day, there is none of that day.
                if case.today == day or day not in obligation.in_force:
                    for fact, values in case.answers.items():
                        answers.setdefault(fact, {}).update(dict.fromkeys(values))
        yield Cases({fact: ordered(values) for fact, values in answers.items()}, day, {})


def ordered(values: Iterable[Value]) -> tuple[Value, ...]:
    """Numbers and days by size, options as they were declared."""
    kept = tuple(values)
    return kept if any(isinstance(value, (str, bool)) for value in kept) else tuple(sorted(kept))


def _stride(classes: Mapping[str, Sized]) -> int:
    """Every so many-th case is tried: 1 unless there are too many."""
    return prod(map(len, classes.values())) // (MOST_CASES + 1) + 1


def _outcomes(book: Rulebook, name: str, fact: str, value: Value, today: date) -> object:
    obligation = book.obligations.get(name)
    if obligation is None or not _fits(book, fact, value):
        return None
    day = law_day(obligation, today)
    every = (test for one in (*both(obligation), book.workers_when) for test in comparisons(one))
    tests = [test for test in every if fact in test.facts()]
    return outcomes(tests, fact, value, day, book.figures(day))


def _nobody(book: Rulebook, name: str, now: Situation) -> bool:
    """Whether there is nobody there whom the duty could concern."""
    obligation = book.obligations.get(name)
    if obligation is None or obligation.scope is Scope.WORKPLACE:
        return obligation is None
    known = {fact: value for fact, value in now.facts.items() if _fits(book, fact, value)}
    return book.workers_when.holds(replace(now, facts=known)) is False


def _fits(book: Rulebook, fact: str, value: Value) -> bool:
    return fact in book.questions and value in book.questions[fact].domain


def _alone(book: Rulebook, name: str) -> Rulebook:
    own = {key: one for key, one in book.obligations.items() if key == name}
    conditions = (book.workers_when, *(one for duty in own.values() for one in both(duty)))
    used = {amount for condition in conditions for amount in amounts_in(condition)}
    amounts = {key: amount for key, amount in book.amounts.items() if key in used}
    return replace(book, obligations=own, amounts=amounts)


def _status(book: Rulebook, name: str, facts: Facts, day: date) -> Status | None:
    obligation = book.obligations.get(name)
    if obligation is None:
        return None
    found = assess(book, knowing(facts, obligation.scope), day).findings
    return found[0].status if found else None
