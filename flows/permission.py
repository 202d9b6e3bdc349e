"""What may be said about the right to stay and work on a day. What is not known is never a permission.

A permission is always that of the status of residence: which work it allows, and how many hours, is not
said here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flows.calendar import add_months, last_day
from flows.leads import Terms
from flows.opening import ClosedDay, next_open
from flows.operands import Situation
from flows.renewal import SPECIAL_PERIOD_MONTHS, RenewalCase, State


class Right(StrEnum):
    """What may be said."""

    UNLIMITED = "unlimited"  # the stay has no end; only the card has
    UNTIL_EXPIRY = "until-expiry"
    SPECIAL_PERIOD = "special-period"
    UNSETTLED = "unsettled"  # nobody has settled it: no work until the immigration office has been asked
    UNKNOWN = "unknown"
    OVER = "over"
    REFUSED = "refused"
    LEFT = "left"  # no worker of this workplace any more


_PERMITS = frozenset({Right.UNLIMITED, Right.UNTIL_EXPIRY, Right.SPECIAL_PERIOD})


@dataclass(frozen=True, slots=True)
class Permission:
    """What may be said, and the last day, in Japan, until which it holds if nothing is decided before."""

    right: Right
    until: date | None = None

    @property
    def permits(self) -> bool:
        """Whether the worker may go on working within the status."""
        return self.right in _PERMITS


def permission(terms: Terms, case: RenewalCase, now: Situation, closed: ClosedDay) -> Permission:
    """What may be said on the day of the situation.

    The special period does not exist for periods of stay of 30 days or less, whose length no case knows.
    """
    stay, today = case.stay_until, now.today
    if case.state in {State.LEFT, State.REFUSED}:
        return Permission(Right.LEFT if case.state is State.LEFT else Right.REFUSED)
    if terms.unlimited_when.holds(now) is True:
        return Permission(Right.UNLIMITED)
    if stay is None:
        return Permission(Right.UNKNOWN)
    if today <= stay:
        return Permission(Right.UNTIL_EXPIRY, stay)
    return _after_expiry(terms, case, stay, now, closed)


def _after_expiry(
    terms: Terms, case: RenewalCase, stay: date, now: Situation, closed: ClosedDay
) -> Permission:
    end = case.special_period_end
    if end and now.today <= end and terms.unsettled_when.holds(now) is False:
        return Permission(Right.SPECIAL_PERIOD, end)
    if now.today <= latest_end(stay) and (end or _on_next_open_day(case, stay, closed)):
        return Permission(Right.UNSETTLED, latest_end(stay))
    return Permission(Right.OVER)


def latest_end(stay: date) -> date:
    """The latest day that the special period can last by any reading of the law (C-02).

    Counted from the first of the next month, it ends on a month's last day.
    """
    end = add_months(stay, SPECIAL_PERIOD_MONTHS)
    at_month_end = stay.day == last_day(stay.year, stay.month)
    return end.replace(day=last_day(end.year, end.month)) if at_month_end else end


def _on_next_open_day(case: RenewalCase, stay: date, closed: ClosedDay) -> bool:
    """Whether the stay ended on a closed day and was filed for on the next open one (C-14)."""
    return case.filing is not None and stay < case.filing.on <= next_open(stay, closed)
