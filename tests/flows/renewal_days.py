"""Every reminder of every expiry from 2026 to 2040: by the program, and by another library.

    python -m tests.flows.renewal_days

prints a digest of what the program says, for a comparison between time zones of the machine.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TypeAlias
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from flows.conditions import Constant
from flows.leads import Lead, Offset
from flows.reminders import occurrences
from flows.renewal import COVERED, PERIOD_END, STAY, UNCOVERED, State
from flows.rulebook import Rulebook
from tests.flows import renewals

# Lead, its own day, the day it speaks of, the day it is due, and the instant.
Reminder: TypeAlias = tuple[str, date, date, date, datetime]
ONE_DAY = timedelta(days=1)
EXPIRIES = tuple(
    date(2026, 1, 1) + ONE_DAY * count for count in range((date(2041, 1, 1) - date(2026, 1, 1)).days)
)
TOKYO = ZoneInfo("Asia/Tokyo")


def closed(day: date) -> bool:
    """Weekends, and the turn of the year as offices keep it."""
    return day.weekday() >= 5 or (day.month, day.day) in {
        (12, 29),
        (12, 30),
        (12, 31),
        (1, 1),
        (1, 2),
        (1, 3),
    }


# From well before the first reminder to well after the last.
OPEN = [day for day in (date(2023, 1, 1) + ONE_DAY * count for count in range(7300)) if not closed(day)]


@cache
def books() -> tuple[Rulebook, Rulebook]:
    """All leads of the shipped rulebook, for everybody and in every state, and those of an uncovered stay.

    What hangs on another date than the expiry hangs on the expiry here: the arithmetic is the same.
    """
    leads = {
        name: replace(
            lead,
            anchor=lead.anchor if lead.anchor in {COVERED, UNCOVERED, PERIOD_END} else STAY,
            states=tuple(State),
            applies_when=Constant(value=True),
        )
        for name, lead in renewals.shipped().leads.items()
    }
    uncovered = {name: lead for name, lead in leads.items() if lead.anchor == UNCOVERED}
    return replace(renewals.shipped(), leads=leads), replace(renewals.shipped(), leads=uncovered)


def shifted(offset: Offset, anchor: date) -> date:
    return anchor + relativedelta(months=offset.months, day=offset.day) + relativedelta(days=offset.days)


def wanted(stay: date) -> Iterator[Reminder]:
    """What the other library says."""
    filed, _ = books()
    for lead in filed.leads.values():
        anchor = stay + relativedelta(months=2) if lead.anchor == PERIOD_END else stay
        limit = shifted(lead.limit, anchor)
        for day in dict.fromkeys(shifted(offset, anchor) for offset in lead.at):
            when = moved(lead, day, limit)
            instant = datetime(when.year, when.month, when.day, 9, tzinfo=TOKYO).astimezone(UTC)
            yield lead.id, day, limit, when, instant


def moved(lead: Lead, day: date, limit: date) -> date:
    if lead.repeat_days:
        return day
    before = OPEN[bisect_right(OPEN, day) - 1]
    return limit + ONE_DAY if before <= limit < day else before


def ours(stay: date) -> Iterator[Reminder]:
    """What the program says."""
    cases = (renewals.filed(stay), renewals.case(stay_until=stay))
    for book, case in zip(books(), cases, strict=True):
        for one in occurrences(book, case, {}, closed):
            yield one.lead.id, one.key.day, one.limit, one.due_day, one.due_at


def digest(found: Iterable[Iterable[Reminder]]) -> str:
    """The same for the same reminders of every expiry, in whatever order those of one stand."""
    total = hashlib.sha256()
    for reminders in found:
        total.update(repr(sorted(reminders)).encode())
    return total.hexdigest()


if __name__ == "__main__":
    print(digest(map(ours, EXPIRIES)))
