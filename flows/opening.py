"""Open days and hours: on which day, and at which instant, a reminder is due. Instants are aware and in UTC.

Which days are closed is a parameter, because no arithmetic knows the holidays of Japan.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from typing import TypeAlias

ClosedDay: TypeAlias = Callable[[date], bool]

# Japan has had no daylight saving time since 1951, so no time zone data is needed.
JAPAN = timezone(timedelta(hours=9), "Asia/Tokyo")
DUE_HOUR = 9
WAKING_HOURS = range(8, 20)
# No office of Japan stays closed for longer; a search for an open day ends here.
LONGEST_CLOSURE = 31

_ONE_DAY = timedelta(days=1)


def last_open(day: date, closed: ClosedDay) -> date:
    """That day or, if it is closed, the last open one before it; the day itself if a month has none."""
    return _open(day, closed, -_ONE_DAY)


def next_open(day: date, closed: ClosedDay) -> date:
    """That day or, if it is closed, the first open one after it; the day itself if a month has none."""
    return _open(day, closed, _ONE_DAY)


def snoozed(day: date, limit: date, closed: ClosedDay, days: int) -> date | None:
    """The day on which a reminder that is put off on `day` comes again: so many days later or, if offices are
    closed then, the last open day before. It comes before the last open day until the limit; None when there
    is no open day left for that.
    """
    last = last_open(last_open(limit, closed) - _ONE_DAY, closed)
    wanted = last_open(day + _ONE_DAY * days, closed)
    # Put off until a weekend that begins tomorrow, it comes when the offices open again.
    found = min(wanted if wanted > day else next_open(day + _ONE_DAY, closed), last)
    return found if found > day else None


def _open(day: date, closed: ClosedDay, step: timedelta) -> date:
    near = (day + step * count for count in range(LONGEST_CLOSURE + 1))
    return next((one for one in near if not closed(one)), day)


@lru_cache
def due_at(day: date) -> datetime:
    """09:00 in Japan on that day."""
    return datetime.combine(day, time(DUE_HOUR), JAPAN).astimezone(UTC)


def japan_day(instant: datetime) -> date:
    """The calendar day in Japan at that instant."""
    return instant.astimezone(JAPAN).date()


def waking(instant: datetime) -> datetime:
    """That instant or, from 20:00 to 08:00 in Japan, the 08:00 that follows."""
    there = instant.astimezone(JAPAN)
    if there.hour in WAKING_HOURS:
        return instant
    day = there.date() + (_ONE_DAY if there.hour >= WAKING_HOURS.stop else timedelta())
    return datetime.combine(day, time(WAKING_HOURS.start), JAPAN).astimezone(UTC)
