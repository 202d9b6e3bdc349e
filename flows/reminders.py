"""Reminders: which occurrences a renewal case owes, and which of them are to be sent now.

Days are calendar days in Japan, instants are aware and in UTC. Due means `due_at <= now` and no fate, never
equality: what was missed, or entered late, is caught up with at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from flows.facts import Value
from flows.leads import Lead
from flows.opening import ClosedDay, due_at, japan_day, waking
from flows.operands import Situation
from flows.renewal import RenewalCase
from flows.rulebook import Rulebook
from flows.timing import Timing, timing


class Fate(StrEnum):
    """What became of an occurrence; each ends in exactly one."""

    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    SUPERSEDED = "superseded"  # a later one of the same track, or a newer date, says it better
    CANCELLED = "cancelled"  # the case does not owe it any more
    FAILED_AND_ESCALATED = "failed_and_escalated"


# Any other is open again when the case owes it again: after a command was taken back, or when nothing that
# was told says it better any more.
_TOLD = frozenset({Fate.SENT, Fate.ACKNOWLEDGED, Fate.FAILED_AND_ESCALATED})


Series: TypeAlias = tuple[str, str, date, int]


@dataclass(frozen=True, slots=True)
class Key:
    """What tells an occurrence from all others, for ever: `str` of it is stable and unique."""

    subject: str
    lead: str
    anchor: date
    version: int
    day: date

    @property
    def series(self) -> Series:
        """What an answer answers: every day of that lead that hangs on the same day."""
        return (self.subject, self.lead, self.anchor, self.version)

    def __str__(self) -> str:
        return f"{self.lead}/{self.anchor}/v{self.version}/{self.day}/{self.subject}"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One reminder owed.

    `limit` is the day it speaks of, as the law or the rulebook names it. `due_day` is its own day, moved to
    the last open day before, and `due_at` is 09:00 in Japan then. After `lapses` nobody needs it any more.
    """

    key: Key
    lead: Lead
    limit: date
    due_day: date
    lapses: date | None
    situation: Situation = field(repr=False, compare=False)

    @property
    def due_at(self) -> datetime:
        """The instant from which it is owed."""
        return due_at(self.due_day)

    @property
    def rank(self) -> tuple[date, int, str]:
        """The highest of a track is told: the latest, and of one day the one with the nearest limit."""
        return (self.key.day, -self.limit.toordinal(), self.lead.id)

    @property
    def sure(self) -> bool:
        """Whether it concerns the worker; otherwise the facts in `missing` may still decide against."""
        return self.lead.applies_when.holds(self.situation) is True

    @property
    def because(self) -> tuple[str, ...]:
        """The facts for which it is owed."""
        return self.lead.applies_when.because(self.situation)

    @property
    def missing(self) -> frozenset[str]:
        """The facts that would make it sure, or not owed."""
        return self.lead.applies_when.open_facts(self.situation)


def occurrences(
    book: Rulebook,
    case: RenewalCase,
    facts: Mapping[str, Value],
    closed: ClosedDay,
    *,
    until: date | None = None,
) -> tuple[Occurrence, ...]:
    """All that the case owes, past ones included, in the order in which they fall due.

    Repetitions come up to the day `until`; without it none does. Conditions hold as of the day of each; dates
    of the case count, and stand above facts of the same name. What may concern the worker is owed, too; what
    is known to be needless is not.
    """
    found: list[Occurrence] = []
    for one in _hanging(book, case, facts, closed):
        lead, days = one.lead, one.timing
        for day, due_day in days.until(until or date.min):
            now = one.concerns(day)
            if now is not None:
                key = Key(case.subject, lead.id, one.anchor, one.version, day)
                found.append(Occurrence(key, lead, days.limit, due_day, days.lapses, now))
    return tuple(sorted(found, key=lambda one: (one.due_day, one.limit, one.rank)))


def next_due(
    book: Rulebook, case: RenewalCase, facts: Mapping[str, Value], closed: ClosedDay, after: datetime
) -> datetime | None:
    """The first instant after that one at which anything falls due, repetitions included; None if nothing
    more comes as things stand. What became of earlier ones does not matter here.
    """
    today = japan_day(after)
    coming = sorted(
        (
            (due_day, day, one)
            for one in _hanging(book, case, facts, closed)
            for day, due_day in one.timing.since(today)
            # A closed day moves nothing to a later one.
            if day >= today and due_at(due_day) > after and not one.timing.lapsed(due_day)
        ),
        key=lambda found: found[:2],
    )
    return next((due_at(due_day) for due_day, day, one in coming if one.concerns(day)), None)


@dataclass(frozen=True, slots=True)
class _Hanging:
    """A lead that the case owes by its state, with the day it hangs on. `steady` is all that is known."""

    book: Rulebook
    lead: Lead
    anchor: date
    version: int
    timing: Timing
    steady: Situation

    def concerns(self, day: date) -> Situation | None:
        """The situation of that day, if the lead concerns the worker then, or may."""
        now = self.steady
        if not self.timing.steady:
            now = Situation(now.facts, day, self.book.figures(day))
        if self.lead.applies_when.holds(now) is False or self.lead.needless_when.holds(now) is True:
            return None
        return now


def _hanging(
    book: Rulebook, case: RenewalCase, facts: Mapping[str, Value], closed: ClosedDay
) -> Iterator[_Hanging]:
    anchors = case.anchors()
    known = {**facts, **{name: one.day for name, one in anchors.items() if one.day is not None}}
    steady = Situation(known, date.min)
    for lead in book.leads.values():
        anchor = anchors.get(lead.anchor)
        if anchor is not None and anchor.day is not None and case.state in lead.states:
            days = timing(lead, anchor.day, closed)
            yield _Hanging(book, lead, anchor.day, anchor.version, days, steady)


@dataclass(frozen=True, slots=True)
class Sending:
    """An occurrence to be sent from the instant `at`, which is now, or 08:00 in Japan after the quiet hours.

    `instead_of` are overdue ones of the same track that it replaces, the oldest first: what they ask for may
    still be open.
    """

    occurrence: Occurrence
    at: datetime
    instead_of: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True)
class Owed:
    """What to send, nearest limit first, and the fates that others have come to."""

    send: tuple[Sending, ...]
    settled: Mapping[Key, Fate]


def owed(found: Iterable[Occurrence], fates: Mapping[Key, Fate], now: datetime) -> Owed:
    """What of these is due now and was not told; an attempt to send is no fate.

    Of several overdue ones of one subject and track only the latest is sent, and the others are superseded.
    One that was superseded is sent after all when nothing later of its track is left that was told. One that
    somebody acknowledged is not repeated.
    """
    tracks: dict[tuple[str, str], list[Occurrence]] = {}
    for one in found:
        if one.due_at <= now:
            tracks.setdefault((one.key.subject, one.lead.track), []).append(one)
    send: list[Sending] = []
    settled: dict[Key, Fate] = {}
    for due in tracks.values():
        sending = _latest(due, fates, settled, now)
        send += [sending] if sending else []
    new = {key: fate for key, fate in settled.items() if fates.get(key) is not fate}
    return Owed(tuple(sorted(send, key=lambda one: (one.occurrence.limit, one.occurrence.rank))), new)


def _latest(
    due: list[Occurrence], fates: Mapping[Key, Fate], settled: dict[Key, Fate], now: datetime
) -> Sending | None:
    due = sorted(due, key=lambda one: one.rank)
    told = [one for one in due if fates.get(one.key) in _TOLD]
    answered = {
        one.key.series for one in told if fates[one.key] is Fate.ACKNOWLEDGED and one.lead.repeat_days
    }
    left: list[Occurrence] = []
    for one in due:
        if fates.get(one.key) in _TOLD:
            continue
        if one.lapses is not None and one.lapses < japan_day(now):
            settled[one.key] = Fate.CANCELLED
        elif one.key.series in answered:
            settled[one.key] = Fate.ACKNOWLEDGED
        elif told and one.rank < told[-1].rank:
            settled[one.key] = Fate.SUPERSEDED
        else:
            left.append(one)
    settled |= dict.fromkeys((one.key for one in left[:-1]), Fate.SUPERSEDED)
    return Sending(left[-1], waking(now), tuple(left[:-1])) if left else None


def outdated(open_keys: Iterable[Key], case: RenewalCase, found: Iterable[Occurrence]) -> Mapping[Key, Fate]:
    """The fates of planned occurrences of this case, without one so far, that it does not owe any more.

    They are superseded where the same lead is owed for a newer version of its date, otherwise cancelled.
    """
    owed_now = list(found)
    keys = {one.key for one in owed_now}
    newest = {one.key.lead: one.key.version for one in owed_now}
    return {
        key: Fate.SUPERSEDED if newest.get(key.lead, 0) > key.version else Fate.CANCELLED
        for key in open_keys
        if key.subject == case.subject and key not in keys
    }
