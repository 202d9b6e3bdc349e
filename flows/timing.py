"""When a lead falls due, counted from one day: worked out once for all cases that share it.

Days are calendar days in Japan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from flows.leads import Lead, Offset
from flows.opening import ClosedDay, last_open
from flows.operands import Literal

_ONE_DAY = timedelta(days=1)
KEPT = 60
"""So many repetitions back are owed; whoever comes later than that is told the newest alone anyway."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The days of a lead that hangs on one anchor.

    `limit` is the day it speaks of; after `lapses` nobody needs it. `days` are those on which it is owed,
    each with the day on which it falls due. It is `steady` if whom it concerns is the same every day.
    """

    limit: date
    lapses: date | None
    days: tuple[tuple[date, date], ...]
    repeat_days: int | None
    steady: bool

    def lapsed(self, day: date) -> bool:
        """Whether nobody needs it any more that day."""
        return self.lapses is not None and self.lapses < day

    def until(self, day: date) -> Iterator[tuple[date, date]]:
        """The days, and up to that day the last repetitions, at most KEPT."""
        yield from self.days
        if self.repeat_days is not None:
            last = (day - self.days[-1][0]).days // self.repeat_days
            yield from self.repetitions(range(max(1, last - KEPT + 1), last + 1))

    def since(self, day: date) -> Iterator[tuple[date, date]]:
        """The days, and of the repetitions that day's and the next: what was before it is left out."""
        yield from self.days
        if self.repeat_days is not None:
            # On the morning of a repetition it is still to come.
            passed = max((day - self.days[-1][0]).days // self.repeat_days, 1)
            yield from self.repetitions((passed, passed + 1))

    def repetitions(self, counts: range | tuple[int, ...]) -> Iterator[tuple[date, date]]:
        """The repetitions of these numbers, the first of which is 1."""
        for count in counts:
            day = self.days[-1][0] + _ONE_DAY * ((self.repeat_days or 0) * count)
            yield day, day


# A morning concerns a few thousand pairs of a lead and a day, however many workers share them.
@lru_cache(maxsize=16_384)
def timing(lead: Lead, anchor: date, closed: ClosedDay) -> Timing:
    """The days of that lead, counted from the anchor, with these days closed."""
    limit = lead.limit.after(anchor)
    days = dict.fromkeys(offset.after(anchor) for offset in lead.at)
    return Timing(
        limit,
        _after(lead.lapses, anchor),
        tuple((day, _due_day(lead, day, limit, closed)) for day in days),
        lead.repeat_days,
        all(isinstance(one.operand, Literal) for one in lead.comparisons),
    )


def _after(offset: Offset | None, anchor: date) -> date | None:
    return None if offset is None else offset.after(anchor)


def _due_day(lead: Lead, day: date, limit: date, closed: ClosedDay) -> date:
    """The last open day until then. What is said after the limit does not move before it, and what is
    repeated every day comes every day.
    """
    if lead.repeat_days is not None:
        return day
    moved = last_open(day, closed)
    return moved if day <= limit else max(moved, limit + _ONE_DAY)
