"""The renewal of one worker's stay as a case: its state, its dates, and the days that reminders hang on.

Days are calendar days in Japan (Asia/Tokyo). Nothing here waits, stores or reads a clock; what can be done to
a case stands in `flows.renewing`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from flows.calendar import add_months, last_day

SPECIAL_PERIOD_MONTHS = 2

# The expiry of the period of stay; also the name of the fact.
STAY = "stay_until"
# The expiry again, if an application was filed in time (the special period is counted from it), or if not.
COVERED, UNCOVERED = "covered_stay", "uncovered_stay"
PERIOD_END = "special_period_end"
FILED, GRANTED, REFUSED, LEFT = "filed_on", "granted_on", "refused_on", "left_on"
# Days that the case itself knows; others are facts about the worker.
OWN_ANCHORS = frozenset({STAY, COVERED, UNCOVERED, PERIOD_END, FILED, GRANTED, REFUSED, LEFT})


class State(StrEnum):
    """How far a renewal is."""

    TRACKING = "tracking"
    PREPARING = "preparing"
    FILED = "filed"
    GRANTED = "granted"  # the next cycle runs already, with the new date
    REFUSED = "refused"
    LEFT = "left"


class Way(StrEnum):
    """How an application was filed."""

    COUNTER = "counter"
    ONLINE = "online"


# Which decision `decided_on` is the day of.
_DECISIONS = {
    State.GRANTED: GRANTED,
    State.FILED: REFUSED,
    State.REFUSED: REFUSED,
    State.LEFT: LEFT,
}


@dataclass(frozen=True, slots=True)
class Filing:
    """The day on which the immigration office received an application, and how."""

    on: date
    how: Way


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the case; None when it was taken back. The version grows whenever it becomes another day."""

    day: date | None
    version: int = 1


Dates: TypeAlias = Mapping[str, Dated]
_NONE: Dates = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RenewalCase:
    """Where one worker's renewal stands.

    `subject` is an opaque id of the worker. `dates` are `stay_until` and such facts about the worker as
    `card_until`. `decided_on` is the day of the last grant or refusal, or of the leaving: where something is
    filed, only a refusal before it is kept, and where papers are prepared, only a grant. `revision` grows
    with every accepted command; `before` is what the last one can be undone to, which has a `before` of its
    own.
    """

    subject: str
    state: State = State.TRACKING
    dates: Dates = field(default_factory=lambda: _NONE)
    filing: Filing | None = None
    decided_on: date | None = None
    revision: int = 0
    before: RenewalCase | None = None

    @property
    def turned(self) -> bool:
        """Whether what can be taken back was more than a date."""
        was, now = self.before, (self.state, self.filing, self.decided_on)
        return was is not None and now != (was.state, was.filing, was.decided_on)

    @property
    def stay_until(self) -> date | None:
        """The expiry of the present period of stay, if known."""
        return self.day(STAY)

    @property
    def departure_until(self) -> date | None:
        """The expiry of the stay for preparing departure, once it was told after a refusal."""
        if self.state is not State.REFUSED:
            return None
        earlier = self.before
        while earlier is not None and (earlier.state is State.REFUSED or earlier.filed_again):
            earlier = earlier.before
        was = earlier.stay_until if earlier else None
        return None if was in {None, self.stay_until} else self.stay_until

    def day(self, name: str) -> date | None:
        """That date of the case, if known."""
        return self.dates[name].day if name in self.dates else None

    def dated(self, name: str, day: date | None) -> RenewalCase:
        """The case with that date, in a new version."""
        version = self.dates[name].version + 1 if name in self.dates else 1
        return replace(self, dates=MappingProxyType({**self.dates, name: Dated(day, version)}))

    @property
    def filed_again(self) -> bool:
        """Whether the application is a new one after a refusal, which permits no work until it is granted."""
        return self.state is State.FILED and self.decided_on is not None

    @property
    def in_time(self) -> bool:
        """Whether an application was filed before the stay ended: online until the day before, at the counter
        on the day itself. Without a recorded filing it was not.
        """
        if self.filing is None or self.stay_until is None or self.state is not State.FILED:
            return False
        last = self.filing.on < self.stay_until
        return last or (self.filing.how is Way.COUNTER and self.filing.on == self.stay_until)

    @property
    def special_period_end(self) -> date | None:
        """The last day of the special period; None unless an application was filed in time.

        It is the same day number two calendar months after the expiry, or the last day of a shorter month.
        The law may give a day more after a month's last day (see `latest_end`), never a day less. No case
        knows whether the period of stay was one of 30 days or less, which has no special period.
        """
        if self.stay_until is None or not self.in_time:
            return None
        return add_months(self.stay_until, SPECIAL_PERIOD_MONTHS)

    def anchors(self) -> Mapping[str, Dated]:
        """Every day from which lead times are counted, with the version of the date behind it.

        A new application after a refusal covers a stay without work: its expiry is neither covered, which
        tells that work goes on, nor uncovered, which tells that nothing was filed, unless that came too late;
        and no end of a special period is one of work.
        """
        version = self.dates[STAY].version if STAY in self.dates else 0
        found: dict[str, date | None] = {
            PERIOD_END: None if self.filed_again else self.special_period_end,
            FILED: self.filing.on if self.filing else None,
        }
        if not (self.in_time and self.filed_again):
            found[COVERED if self.in_time else UNCOVERED] = self.stay_until
        own = {name: Dated(day, version) for name, day in found.items()}
        if self.state in _DECISIONS:
            # What happened on a day is told of once, whatever becomes of the expiry meanwhile.
            own[_DECISIONS[self.state]] = Dated(self.decided_on)
        return {name: one for name, one in {**self.dates, **own}.items() if one.day is not None}


def latest_end(stay: date) -> date:
    """The latest day that the special period can last by any reading of the law (C-02).

    Counted from the first of the next month, it ends on a month's last day.
    """
    end = add_months(stay, SPECIAL_PERIOD_MONTHS)
    at_month_end = stay.day == last_day(stay.year, stay.month)
    return end.replace(day=last_day(end.year, end.month)) if at_month_end else end
