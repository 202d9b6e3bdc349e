"""Calendar arithmetic. Months are calendar months: one month after 31 January is the last day of February."""

from __future__ import annotations

import calendar
from datetime import date


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
