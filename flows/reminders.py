"""Reminders: which occurrences a renewal case owes, and which of them are to be sent now.

Days are calendar days in Japan, instants are aware and in UTC. Due means `due_at <= now` and no fate, never
equality: what was missed, or entered late, is caught up with at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from flows.facts import Value
from flows.leads import Lead, Offset
from flows.opening import ClosedDay, due_at, japan_day, last_open, waking
from flows.operands import Situation
from flows.renewal import RenewalCase
from flows.rulebook import Rulebook

_ONE_DAY = timedelta(days=1)


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


@dataclass(frozen=True, slots=True)
class Key:
    """What tells an occurrence from all others, for ever: `str` of it is stable and unique."""

    subject: str
    lead: str
    anchor: date
    version: int
    day: date

    def __str__(self) -> str:
        return f"{self.lead}/{self.anchor}/v{self.version}/{self.day}/{self.subject}"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One reminder owed.

    `limit` is the day it speaks of, as the law or the rulebook names it. `due_day` is its own day, moved to
    the last open day before, and `due_at` is 09:00 in Japan then. After `lapses` nobody needs it any more.
    `because` are the facts for which it is owed. Not `sure`: the facts in `missing` may still decide against.
    """

    key: Key
    lead: Lead
    limit: date
    due_day: date
    lapses: date | None
    sure: bool
    because: tuple[str, ...]
    missing: frozenset[str]

    @property
    def due_at(self) -> datetime:
        """The instant from which it is owed."""
        return due_at(self.due_day)

    @property
    def rank(self) -> tuple[date, int, str]:
        """The highest of a track is told: the latest, and of one day the one with the nearest limit."""
        return (self.key.day, -self.limit.toordinal(), self.lead.id)


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
    of the case count, and stand above facts of the same name. What may concern the worker is owed, too.
    """
    known = _known(case, facts)
    found: list[Occurrence] = []
    for lead, anchor, version in _hanging(book, case):
        for day in _days(lead, anchor, until or date.min):
            now = Situation(known, day, book.figures(day))
            if lead.applies_when.holds(now) is not False:
                key = Key(case.subject, lead.id, anchor, version, day)
                found.append(_occurrence(lead, key, now, closed))
    return tuple(sorted(found, key=lambda one: (one.due_day, one.limit, one.rank)))


def next_due(
    book: Rulebook, case: RenewalCase, facts: Mapping[str, Value], closed: ClosedDay, after: datetime
) -> datetime | None:
    """The first instant after that one at which anything falls due, repetitions included; None if nothing
    more comes as things stand. What became of earlier ones does not matter here.
    """
    known = _known(case, facts)
    coming = sorted(
        (
            (instant, day, lead)
            for lead, anchor, _ in _hanging(book, case)
            for instant, day in _coming(lead, anchor, closed, after)
        ),
        key=lambda one: one[:2],
    )
    for instant, day, lead in coming:
        if lead.applies_when.holds(Situation(known, day, book.figures(day))) is not False:
            return instant
    return None


def _known(case: RenewalCase, facts: Mapping[str, Value]) -> Mapping[str, Value]:
    return {**facts, **{name: one.day for name, one in case.anchors().items() if one.day is not None}}


def _hanging(book: Rulebook, case: RenewalCase) -> Iterator[tuple[Lead, date, int]]:
    """The leads that the case owes by its state, each with the day it hangs on and that day's version."""
    anchors = case.anchors()
    for lead in book.leads.values():
        anchor = anchors.get(lead.anchor)
        if case.state in lead.states and anchor is not None and anchor.day is not None:
            yield lead, anchor.day, anchor.version


def _days(lead: Lead, anchor: date, until: date) -> list[date]:
    days = list(dict.fromkeys(offset.after(anchor) for offset in lead.at))
    if lead.repeat_days is not None:
        more = (until - days[-1]).days // lead.repeat_days
        days += [days[-1] + timedelta(days=lead.repeat_days * (count + 1)) for count in range(more)]
    return days


def _coming(lead: Lead, anchor: date, closed: ClosedDay, after: datetime) -> Iterator[tuple[datetime, date]]:
    """The instants after that one at which the lead falls due, with their days; of repetitions the next."""
    days = _days(lead, anchor, date.min)
    if lead.repeat_days is not None:
        # On the morning of a repetition it is still to come.
        passed = max((japan_day(after) - days[-1]).days // lead.repeat_days, 1)
        days += [days[-1] + timedelta(days=lead.repeat_days * count) for count in (passed, passed + 1)]
    limit, lapses = lead.limit.after(anchor), _after(lead.lapses, anchor)
    # A closed day moves nothing to a later one.
    for day in (day for day in days if day >= japan_day(after)):
        due_day = _due_day(lead, day, limit, closed)
        if due_at(due_day) > after and (lapses is None or due_day <= lapses):
            yield due_at(due_day), day


def _occurrence(lead: Lead, key: Key, now: Situation, closed: ClosedDay) -> Occurrence:
    limit = lead.limit.after(key.anchor)
    condition = lead.applies_when
    return Occurrence(
        key=key,
        lead=lead,
        limit=limit,
        due_day=_due_day(lead, key.day, limit, closed),
        lapses=_after(lead.lapses, key.anchor),
        sure=condition.holds(now) is True,
        because=condition.because(now),
        missing=condition.open_facts(now),
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
    answered = {_series(one) for one in told if fates[one.key] is Fate.ACKNOWLEDGED and one.lead.repeat_days}
    left: list[Occurrence] = []
    for one in due:
        if fates.get(one.key) in _TOLD:
            continue
        if one.lapses is not None and one.lapses < japan_day(now):
            settled[one.key] = Fate.CANCELLED
        elif _series(one) in answered:
            settled[one.key] = Fate.ACKNOWLEDGED
        elif told and one.rank < told[-1].rank:
            settled[one.key] = Fate.SUPERSEDED
        else:
            left.append(one)
    settled |= dict.fromkeys((one.key for one in left[:-1]), Fate.SUPERSEDED)
    return Sending(left[-1], waking(now), tuple(left[:-1])) if left else None


def _series(one: Occurrence) -> tuple[str, str, date, int]:
    return (one.key.subject, one.key.lead, one.key.anchor, one.key.version)


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
