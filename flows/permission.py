"""What may be said about the right to stay and work on a day. What is not known is never a permission.

It is always the permission of the status of residence, or the one for other activity that some need: which
work it allows, and how many hours, is not said here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flows.leads import Terms
from flows.opening import ClosedDay, next_open
from flows.operands import Situation
from flows.renewal import RenewalCase, State, latest_end


class Right(StrEnum):
    """What may be said."""

    UNLIMITED = "unlimited"  # the stay has no end; only the card has
    UNTIL_EXPIRY = "until-expiry"
    # The stay goes on, but whether a permission for other activity is needed, or is held, nobody has seen.
    PERMISSION_UNSEEN = "permission-unseen"
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
    """What may be said on the day of the situation."""
    stay, today = case.stay_until, now.today
    if case.state is State.LEFT:
        return Permission(Right.LEFT)
    if case.state is State.REFUSED or case.filed_again or terms.refused_when.holds(now) is True:
        return Permission(Right.REFUSED)
    if terms.unlimited_when.holds(now) is True:
        return Permission(Right.UNLIMITED)
    if stay is None:
        return Permission(Right.UNKNOWN)
    if today <= stay:
        seen = terms.permitted_when.holds(now) is True
        return Permission(Right.UNTIL_EXPIRY if seen else Right.PERMISSION_UNSEEN, stay)
    return _after_expiry(terms, case, stay, now, closed)


def _after_expiry(
    terms: Terms, case: RenewalCase, stay: date, now: Situation, closed: ClosedDay
) -> Permission:
    end, today = case.special_period_end, now.today
    without = terms.uncovered_when.holds(now)
    if without is True or today > latest_end(stay) or not (end or _on_next_open_day(case, stay, closed)):
        return Permission(Right.OVER)
    settled = without is False and terms.unsettled_when.holds(now) is False
    if end and today <= end and settled and terms.permitted_when.holds(now) is True:
        return Permission(Right.SPECIAL_PERIOD, end)
    return Permission(Right.UNSETTLED, latest_end(stay))


def _on_next_open_day(case: RenewalCase, stay: date, closed: ClosedDay) -> bool:
    """Whether the stay ended on a closed day and was filed for on the next open one (C-14)."""
    return case.filing is not None and stay < case.filing.on <= next_open(stay, closed)
