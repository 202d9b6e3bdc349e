"""What a fact is compared with, and the situation in which it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

from flows.calendar import add_months
from flows.facts import Value

Figures: TypeAlias = Mapping[str, int | Mapping[str, int]]


NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known on a day: facts by name, and the amounts in force (a keyed amount is a mapping)."""

    facts: Mapping[str, Value]
    today: date
    figures: Figures = field(default_factory=dict)
    worked_out: dict[int, tuple[object, bool | None]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )


@dataclass(frozen=True, slots=True)
class Literal:
    """A value, or a set of options, that stands in the text itself."""

    value: Value | tuple[str, ...]

    def value_in(self, situation: Situation) -> object:
        del situation
        return self.value

    def facts(self) -> frozenset[str]:
        return NOTHING

    def __str__(self) -> str:
        if isinstance(self.value, date):
            return f"date({self.value.year}, {self.value.month}, {self.value.day})"
        if isinstance(self.value, tuple):
            return "(" + ", ".join(f'"{option}"' for option in self.value) + ")"
        return f'"{self.value}"' if isinstance(self.value, str) else str(self.value)


@dataclass(frozen=True, slots=True)
class Moment:
    """Today moved by calendar months and days."""

    months: int = 0
    days: int = 0

    def value_in(self, situation: Situation) -> object:
        return _moved(situation.today, self.months, self.days)

    def facts(self) -> frozenset[str]:
        return NOTHING

    def __str__(self) -> str:
        for count, unit in ((self.months, "months"), (self.days, "days")):
            if count:
                return f"today {'+' if count > 0 else '-'} {unit}({abs(count)})"
        return "today"


@lru_cache
def _moved(day: date, months: int, days: int) -> date:
    return add_months(day, months) + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class Figure:
    """A dated amount; `by` names the fact that selects its row. No row in force means not known."""

    amount: str
    by: str | None = None

    def value_in(self, situation: Situation) -> object:
        figure = situation.figures.get(self.amount)
        if isinstance(figure, Mapping):
            return figure.get(str(situation.facts.get(self.by or "")))
        return figure

    def facts(self) -> frozenset[str]:
        return frozenset({self.by}) if self.by else NOTHING

    def silent(self, situation: Situation) -> bool:
        """Whether no row is in force for what is known, so that no further answer can decide anything."""
        figure = situation.figures.get(self.amount)
        key = situation.facts.get(self.by) if self.by else None
        return str(key) not in figure if isinstance(figure, Mapping) and key is not None else figure is None

    def __str__(self) -> str:
        return self.amount


Operand: TypeAlias = Literal | Moment | Figure
