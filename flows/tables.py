"""An obligation as a decision table: which answers come to which status. Computed, never written by hand.

A column is a fact; a cell holds all answers that come to the same there, and None where no answer matters.
Every complete set of answers fits exactly one row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from flows.assessment import Status
from flows.classes import Answers, Column, column, joined
from flows.conditions import Comparison, Condition, Constant, Join, Named, Not, Truth, comparisons
from flows.rulebook import Obligation, Rulebook
from flows.sources import Confidence

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Row:
    """One way to a status: a cell for each fact of the table; None: whatever the answer."""

    cells: tuple[Answers | None, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class Table:
    """What an obligation comes to under the law of `on`. A missing answer makes it *possible*."""

    obligation: Obligation
    on: date
    facts: tuple[str, ...]
    rows: tuple[Row, ...]


def table(book: Rulebook, obligation: Obligation, today: date) -> Table:
    """The decision table under today's law; see `law_day` for an obligation that is not in force.

    Facts stand in the order in which they are asked, unless another order needs fewer rows.
    """
    day = law_day(obligation, today)
    tests = dict.fromkeys((*comparisons(obligation.applies_when), *comparisons(obligation.met_when)))
    columns = [
        column(book, question, own, day)
        for name, question in book.questions.items()
        if (own := [test for test in tests if test.fact == name])
    ]
    return Table(obligation, day, *_drawn(obligation, tuple(columns)))


def law_day(obligation: Obligation, today: date) -> date:
    """Today, or the nearest day on which the obligation is in force."""
    period = obligation.in_force
    if period.start is not None and today < period.start:
        return period.start
    return today if period.end is None else min(today, period.end - _ONE_DAY)


# Pages and documents ask for the same tables again and again; the best order of columns is sought by trying.
@lru_cache(maxsize=512)
def _drawn(obligation: Obligation, columns: tuple[Column, ...]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The facts that matter, and the rows."""
    best = _shortest(obligation, list(columns))
    rows = _Tree(obligation, best).rows()
    used = [index for index in range(len(best)) if any(row.cells[index] for row in rows)]
    return (
        tuple(best[index].question.id for index in used),
        tuple(Row(tuple(row.cells[index] for index in used), row.status) for row in rows),
    )


class _Tree:
    """A decision over the columns from left to right; what is left to decide is worked out once."""

    def __init__(self, obligation: Obligation, columns: Sequence[Column]) -> None:
        self._conditions = (obligation.applies_when, obligation.met_when)
        # What nobody has verified accuses nobody, see flows.assessment.
        unverified = obligation.confidence is Confidence.UNVERIFIED
        self._breach = Status.POSSIBLE if unverified else Status.UNMET
        self._columns = columns
        self._worked_out: dict[tuple[Condition, Condition, int], tuple[Row, ...]] = {}

    def rows(self) -> tuple[Row, ...]:
        applies, met = self._conditions
        return self._rows(_given(applies, {}), _given(met, {}), 0)

    def _rows(self, applies: Condition, met: Condition, position: int) -> tuple[Row, ...]:
        key = (applies, met, position)
        if key not in self._worked_out:
            self._worked_out[key] = tuple(self._branch(applies, met, position))
        return self._worked_out[key]

    def _branch(self, applies: Condition, met: Condition, position: int) -> Iterator[Row]:
        status = self._status(applies, met)
        left = len(self._columns) - position
        if status or not left:
            yield Row((None,) * left, status or Status.POSSIBLE)
            return
        here = self._columns[position]
        branches: dict[tuple[Row, ...], list[Answers]] = {}
        for answers, truths in here.classes:
            known = dict(truths)
            rest = self._rows(_given(applies, known), _given(met, known), position + 1)
            branches.setdefault(rest, []).append(answers)
        for rows, together in branches.items():
            cell = joined(here.question.domain, together) if len(branches) > 1 else None
            yield from (Row((cell, *row.cells), row.status) for row in rows)

    def _status(self, applies: Condition, met: Condition) -> Status | None:
        match applies, met:
            case Constant(value=False), _:
                return Status.NOT_APPLICABLE
            case Constant(), Constant(value=value):
                return Status.MET if value else self._breach
        return None


def _given(condition: Condition, truths: Mapping[Comparison, Truth]) -> Condition:
    """What is left of a condition once these comparisons have come out; None leaves one open for good."""
    match condition:
        case Comparison():
            truth = truths.get(condition)
            return condition if truth is None else Constant(truth)
        case Not(part=part):
            left = _given(part, truths)
            return Constant(not left.value) if isinstance(left, Constant) else Not(left)
        case Named(meaning=meaning):
            return _given(meaning, truths)
        case Join(decisive=decisive, parts=parts):
            return _joint(decisive, [_given(part, truths) for part in parts])
    return condition


def _joint(decisive: bool, parts: Sequence[Condition]) -> Condition:
    if Constant(decisive) in parts:
        return Constant(decisive)
    left = tuple(part for part in parts if not isinstance(part, Constant))
    if len(left) > 1:
        return Join(decisive, left)
    return left[0] if left else Constant(not decisive)


def _shortest(obligation: Obligation, columns: list[Column]) -> list[Column]:
    """Each column where it saves most rows, until no move saves any: the same order every time."""
    fewest, before = len(_Tree(obligation, columns).rows()), 0
    while fewest != before:
        before = fewest
        for one in tuple(columns):
            counted = ((len(_Tree(obligation, order).rows()), order) for order in _moved(columns, one))
            fewer, order = min(counted, key=lambda found: found[0])
            if fewer < fewest:
                fewest, columns = fewer, order
    return columns


def _moved(columns: Sequence[Column], one: Column) -> Iterator[list[Column]]:
    others = [other for other in columns if other is not one]
    yield from ([*others[:index], one, *others[index:]] for index in range(len(columns)))
