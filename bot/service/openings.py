"""The days on which offices in Japan are closed."""

from __future__ import annotations

from datetime import date
from functools import cache

import holidays

_SATURDAY = 5


def closed_in_japan(day: date) -> bool:
    """Whether offices are closed: on weekends, on public holidays, and from 29 December to 3 January."""
    return day.weekday() >= _SATURDAY or _turn_of_the_year(day) or day in _public_holidays()


def _turn_of_the_year(day: date) -> bool:
    return (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3)


@cache
def _public_holidays() -> holidays.HolidayBase:
    return holidays.country_holidays("JP")
