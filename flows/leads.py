"""Leads: what is asked of whom, how long before or after which day of a renewal case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from flows.calendar import add_months, last_day
from flows.conditions import Comparison, Condition, Constant, comparisons
from flows.renewal import State
from flows.sources import Citation, Confidence

_NEVER = Constant(value=False)


class Role(StrEnum):
    """Who of a workplace's team is told."""

    RESPONSIBLE = "responsible"
    DEPUTY = "deputy"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from a day: calendar months first, then a fixed day of that month, then days.

    Negative is before. A month that is too short for the day gives its last day.
    """

    months: int = 0
    day: int | None = None
    days: int = 0

    def after(self, anchor: date) -> date:
        """The day at this distance."""
        moved = add_months(anchor, self.months) if self.months else anchor
        if self.day is not None:
            moved = moved.replace(day=min(self.day, last_day(moved.year, moved.month)))
        return moved + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Lead:
    """A reminder before it has a date.

    `anchor` is a day of the case or a fact. Counted from it, `at` are the days on which the reminder is owed
    and `limit` is the day that it speaks of, which no closed day moves. With `repeat_days` the last of `at`
    is owed again every so many days until somebody answers. After `lapses` nobody needs it any more.

    It is owed in `states`, for the workers whom `applies_when` concerns or may concern, unless it is
    known to be needless (`needless_when`), and told `to` these roles. Of one `track` a later reminder
    replaces earlier ones.
    """

    id: str
    track: str
    records: tuple[str, ...]
    anchor: str
    at: tuple[Offset, ...]
    limit: Offset
    lapses: Offset | None
    repeat_days: int | None
    states: tuple[State, ...]
    applies_when: Condition
    to: tuple[Role, ...]
    confidence: Confidence
    citations: tuple[Citation, ...]
    needless_when: Condition = _NEVER

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """What its conditions compare."""
        return (*comparisons(self.applies_when), *comparisons(self.needless_when))

    def __hash__(self) -> int:
        # What was worked out for it is looked up often, and its whole content is long.
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Terms:
    """For whom a stay has no end, and who is permitted to work while it lasts.

    For those in `uncovered_when` there is no special period; for those in `unsettled_when` nobody has settled
    whether it allows work. Those in `refused_when` were refused, even where the case does not know it. A
    rulebook without terms permits nothing.
    """

    unlimited_when: Condition = _NEVER
    permitted_when: Condition = _NEVER
    uncovered_when: Condition = _NEVER
    unsettled_when: Condition = _NEVER
    refused_when: Condition = _NEVER
