"""Deadlines that the calendar sets, every year or once, and which of them concern a workplace or a worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from flows.conditions import Condition
from flows.facts import Scope
from flows.operands import Situation
from flows.sources import Citation, Confidence


@dataclass(frozen=True, slots=True)
class YearDay:
    """The same day of every year; never 29 February."""

    month: int
    day: int

    def on(self, year: int) -> date:
        """That day of that year."""
        return date(year, self.month, self.day)


When: TypeAlias = date | YearDay


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to be done by a day, every year or once; `opens` is the first day on which it can be done.

    Both are the days that the law names. A closed day moves neither.
    """

    id: str
    scope: Scope
    records: tuple[str, ...]
    applies_when: Condition
    opens: When | None
    closes: When
    confidence: Confidence
    citations: tuple[Citation, ...]

    def terms(self, start: date, end: date) -> Iterator[tuple[date | None, date]]:
        """First and last day of every term that ends from `start` to `end`, both inclusive."""
        for year in range(start.year, end.year + 1):
            closes = _in(self.closes, year)
            if closes.year == year and start <= closes <= end:
                yield _opening(self.opens, closes), closes


@dataclass(frozen=True, slots=True)
class Occasion:
    """One term of a deadline. Not `sure`: an answer is missing that decides whether it concerns anybody."""

    deadline: Deadline
    opens: date | None
    closes: date
    sure: bool


def agenda(deadlines: Iterable[Deadline], scope: Scope, now: Situation, until: date) -> tuple[Occasion, ...]:
    """The terms that end from today until that day and may concern whom the facts are of, nearest first."""
    found = [
        Occasion(one, opens, closes, sure=one.applies_when.holds(now) is True)
        for one in deadlines
        if one.scope is scope and one.applies_when.holds(now) is not False
        for opens, closes in one.terms(now.today, until)
    ]
    return tuple(sorted(found, key=lambda occasion: occasion.closes))


def _in(when: When, year: int) -> date:
    return when.on(year) if isinstance(when, YearDay) else when


def _opening(opens: When | None, closes: date) -> date | None:
    if opens is None:
        return None
    first = _in(opens, closes.year)
    # A yearly term can begin in the year before it ends.
    return _in(opens, closes.year - 1) if first > closes else first
