"""Representative answers to the facts of one obligation: enough to see everything it can come to.

Every option a condition mentions and one it does not, numbers and days at each boundary and one beside it,
under the law of every day from which it differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from math import prod

from flows.calendar import Period
from flows.conditions import Comparison, Condition, Constant, comparisons
from flows.facts import Domain, Kind, Scope, Value
from flows.operands import Figure, Figures, Literal, Moment, Situation
from flows.rulebook import Obligation, Rulebook

_ONE_DAY = timedelta(days=1)
_AROUND = (-1, 0, 1)
_ALWAYS = Period()
_EVERYBODY = Constant(value=True)


@dataclass(frozen=True, slots=True)
class Cases:
    """All combinations of representative answers under the law of one day, of those `among` whom they are."""

    answers: Mapping[str, tuple[Value, ...]]
    today: date
    figures: Figures
    among: Condition = _EVERYBODY

    @property
    def count(self) -> int:
        """How many there are at most."""
        return prod(len(values) for values in self.answers.values())

    def situations(self) -> Iterator[Situation]:
        """Every combination."""
        return (now for values in product(*self.answers.values()) for now in self._now(values))

    def families(self, fact: str) -> Iterator[tuple[Situation, ...]]:
        """Every combination, those together that differ in this fact alone."""
        fixed = {**self.answers, fact: self.answers[fact][:1]}
        place = list(fixed).index(fact)
        for values in product(*fixed.values()):
            before, after = values[:place], values[place + 1 :]
            every = ((*before, value, *after) for value in self.answers[fact])
            yield tuple(now for values in every for now in self._now(values))

    def _now(self, values: tuple[Value, ...]) -> Iterator[Situation]:
        now = Situation(dict(zip(self.answers, values, strict=True)), self.today, self.figures)
        if self.among.holds(now) is not False:
            yield now

    def told_apart(self, tests: Sequence[Comparison]) -> Cases:
        """One answer of all those to a fact that these tests do not tell apart: what comes of the tests comes
        of these, too, and they are far fewer.
        """
        answers: dict[str, tuple[Value, ...]] = {}
        every = (*tests, *comparisons(self.among))
        for fact, values in self.answers.items():
            own = [test for test in every if fact in test.facts()]
            first: dict[object, Value] = {}
            for value in values:
                first.setdefault(outcomes(own, fact, value, self.today, self.figures), value)
            answers[fact] = tuple(first.values())
        return replace(self, answers=answers)


def outcomes(
    tests: Iterable[Comparison], fact: str, value: Value, day: date, figures: Figures
) -> tuple[object, ...]:
    """How these tests of a fact come out for that answer: equal for two answers that none tells apart."""
    alone = Situation({fact: value}, day, figures)
    # What another fact decides as well tells any two answers apart, to be on the safe side.
    return tuple(test.holds(alone) if len(test.facts()) == 1 else value for test in tests)


def both(obligation: Obligation) -> tuple[Condition, Condition]:
    """Its two conditions."""
    return obligation.applies_when, obligation.met_when


def apart(tried: Iterable[Cases], *conditions: Condition) -> tuple[Cases, ...]:
    """Those of the cases that these conditions tell apart."""
    tests = _tests(conditions)
    return tuple(case.told_apart(tests) for case in tried)


def cases(book: Rulebook, obligation: Obligation, today: date) -> tuple[Cases, ...]:
    """The cases of an obligation on each day of its period on which it can come to something else.

    One about workers has none of workplaces that have no workers.
    """
    among = book.workers_when if obligation.scope is Scope.WORKER else _EVERYBODY
    return cases_of(book, both(obligation), today, obligation.in_force, among)


def cases_of(
    book: Rulebook,
    conditions: Iterable[Condition],
    today: date,
    in_force: Period = _ALWAYS,
    among: Condition = _EVERYBODY,
) -> tuple[Cases, ...]:
    """The cases of these conditions together, as for an obligation of that period."""
    tests = _tests(conditions)
    facts = sorted(frozenset().union(*(test.facts() for test in tests)))
    # Where the others begin counts as an edge of the facts that there are.
    edges = (*tests, *comparisons(among))
    days = [day for day in _days(book, tests, today, in_force) if day in in_force]
    found: list[Cases] = []
    for day in days:
        figures = _figures(book, tests, day)
        if not any(one.figures == figures and _alike(tests, one.today, day) for one in found):
            answers = {name: _values(book, name, edges, day) for name in facts}
            found.append(Cases(answers, day, figures, among))
    return tuple(found)


def _tests(conditions: Iterable[Condition]) -> tuple[Comparison, ...]:
    return tuple(dict.fromkeys(test for condition in conditions for test in comparisons(condition)))


def _days(book: Rulebook, tests: Iterable[Comparison], today: date, in_force: Period) -> tuple[date, ...]:
    """Today, and the days around each on which the period, a figure or a fixed date turns."""
    operands = [test.operand for test in tests]
    amounts = {one.amount for one in operands if isinstance(one, Figure)}
    periods = [in_force, *(row.in_force for name in amounts for row in book.amounts[name].rows)]
    turning = {day for period in periods for day in (period.start, period.end) if day}
    fixed = {one.value for one in operands if isinstance(one, Literal)}
    turning |= {day for day in fixed if isinstance(day, date)}
    around = {day + _ONE_DAY * step for day in turning for step in _AROUND}
    return (today, *sorted(around))


def _alike(tests: Iterable[Comparison], one: date, other: date) -> bool:
    """Whether only the distance to today counts on both days, because no date stands fixed in a condition."""
    operands = [test.operand for test in tests]
    moves = any(isinstance(operand, Moment) for operand in operands)
    fixed = any(isinstance(operand, Literal) and isinstance(operand.value, date) for operand in operands)
    return one == other or not (moves and fixed)


def _figures(book: Rulebook, tests: Iterable[Comparison], day: date) -> Figures:
    amounts = {test.operand.amount for test in tests if isinstance(test.operand, Figure)}
    return {name: figure for name, figure in book.figures(day).items() if name in amounts}


def _values(book: Rulebook, fact: str, tests: Iterable[Comparison], day: date) -> tuple[Value, ...]:
    domain = book.questions[fact].domain
    now = Situation({}, day)
    fixed = [test.operand.value_in(now) for test in tests if test.fact == fact]
    match domain.kind:
        case Kind.YESNO:
            return (True, False)
        case Kind.CHOICE:
            keyed = [
                test.operand for test in tests if isinstance(test.operand, Figure) and test.operand.by == fact
            ]
            return _options(domain, fixed, [_ends(book, one, day) for one in keyed])
        case Kind.NUMBER:
            figures = [
                test.operand for test in tests if isinstance(test.operand, Figure) and test.fact == fact
            ]
            lines = [value for one in figures for value in _ends(book, one, day).values()]
            return _numbers(domain, [*fixed, *lines])
        case Kind.DATE:  # pragma: no branch  # no other kind
            return tuple(
                sorted(one + _ONE_DAY * step for one in fixed if isinstance(one, date) for step in _AROUND)
            )


def _ends(book: Rulebook, figure: Figure, day: date) -> Mapping[str, int]:
    """The lowest and the highest value of an amount that day, by key."""
    values = book.figures(day).get(figure.amount, {})
    by_key = values if isinstance(values, Mapping) else {"": values}
    ends = sorted(by_key, key=lambda key: by_key[key])
    return {key: by_key[key] for key in (*ends[:1], *ends[-1:])}


def _options(
    domain: Domain, fixed: Iterable[object], keyed: Iterable[Mapping[str, int]]
) -> tuple[Value, ...]:
    mentioned = {option for value in fixed for option in (value if isinstance(value, tuple) else (value,))}
    mentioned |= {key for ends in keyed for key in ends}
    others = [option for option in domain.options if option not in mentioned]
    return (*(option for option in domain.options if option in mentioned), *others[:1])


def _numbers(domain: Domain, fixed: Iterable[object]) -> tuple[Value, ...]:
    boundaries = {value + step for value in fixed if isinstance(value, int) for step in _AROUND}
    return tuple(
        sorted({domain.minimum, domain.maximum} | {value for value in boundaries if value in domain})
    )
