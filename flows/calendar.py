"""Calendar arithmetic. Months are calendar months: one month after 31 January is the last day of February."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` (inclusive) until `end` (exclusive); None is open."""

    start: date | None = None
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def turns_on(self, day: date) -> bool:
        """Whether the period begins or ends that day."""
        return day in {self.start, self.end}

    def begins_after(self, day: date) -> bool:
        """Whether the period is still to come."""
        return self.start is not None and self.start > day


def add_months(day: date, months: int) -> date:
    """The same day number `months` later (earlier if negative), or the last day of a shorter month.

    Raises ValueError when the year leaves 1..9999.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def last_day(year: int, month: int) -> int:
    """The number of days in that month."""
    return calendar.monthrange(year, month)[1]
