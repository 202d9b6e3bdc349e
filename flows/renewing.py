"""What can be done to a renewal case: (case, command) -> (case, events), without clock or store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from flows.renewal import STAY, Filing, RenewalCase, State, Way


@dataclass(frozen=True, slots=True)
class Move:
    """Set a date of the case, correct it, or with None take it back."""

    name: str
    day: date | None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Prepare:
    """Somebody is collecting the papers."""

    revision: int | None = None


@dataclass(frozen=True, slots=True)
class File:
    """The application was received on that day."""

    on: date
    how: Way
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Grant:
    """A new period of stay was given on that day; its expiry begins the next cycle."""

    on: date
    until: date
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Refuse:
    """The application was refused on that day."""

    on: date
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """The worker's last day at the workplace was that day."""

    on: date
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last accepted command back; once, not further."""

    revision: int | None = None


Change: TypeAlias = Move | Prepare | File | Grant | Refuse | Leave
Command: TypeAlias = Change | Undo


class Reason(StrEnum):
    """Why a command changes nothing."""

    STALE = "stale"  # it was given to an older revision
    NOT_NOW = "not-now"  # the state does not allow it
    ALREADY = "already"  # it is so
    FUTURE = "future"  # what has not happened is not recorded
    NO_DATE = "no-date"  # nobody knows yet when the stay ends
    ONLINE_CLOSED = "online-closed"  # online filing ends on the day before the expiry
    TOO_EARLY = "too-early"  # before what must have come first
    NOT_LATER = "not-later"  # a new period of stay ends later than the old one
    NOTHING = "nothing"  # nothing to take back


@dataclass(frozen=True, slots=True)
class Turned:
    """The case is in this state now."""

    state: State


@dataclass(frozen=True, slots=True)
class Redated:
    """A date of the case was set, moved or taken back; reminders of its older versions are no longer owed."""

    name: str
    day: date | None
    version: int


@dataclass(frozen=True, slots=True)
class Declined:
    """Nothing changed."""

    reason: Reason


Event: TypeAlias = Turned | Redated | Declined

_OPEN = frozenset({State.TRACKING, State.PREPARING, State.GRANTED})
_THERE = frozenset(State) - {State.LEFT}
_POSSIBLE: Mapping[type[Change], frozenset[State]] = {
    Move: _THERE,
    Prepare: _OPEN - {State.PREPARING},
    File: _OPEN,
    Grant: _THERE,
    Refuse: _THERE - {State.REFUSED},
    Leave: _THERE,
}


def advance(case: RenewalCase, command: Command, *, today: date) -> tuple[RenewalCase, tuple[Event, ...]]:
    """Apply one command on that day in Japan. A declined one leaves the case as it is."""
    reason = _objection(case, command, today)
    if reason is not None:
        return case, (Declined(reason),)
    if isinstance(command, Undo):
        after, before = _undone(case), None
    else:
        after, before = _done(case, command), replace(case, before=None)
    after = replace(after, revision=case.revision + 1, before=before)
    return after, tuple(_events(case, after))


def _objection(case: RenewalCase, command: Command, today: date) -> Reason | None:
    if command.revision not in {None, case.revision}:
        return Reason.STALE
    if isinstance(command, Undo):
        return Reason.NOTHING if case.before is None else None
    if case.state not in _POSSIBLE[type(command)]:
        return Reason.NOT_NOW
    match command:
        case Move(name=name, day=day):
            return Reason.ALREADY if case.day(name) == day else None
        case Prepare():
            return None
        case File():
            return _future(command.on, today) or _against_filing(case, command)
        case Grant():
            return _future(command.on, today) or _against_grant(case, command)
        case Refuse(on=on):
            return _future(on, today) or _before_filing(case, on)
        case Leave(on=on):  # pragma: no branch  # no other command
            return _future(on, today)


def _future(day: date, today: date) -> Reason | None:
    return Reason.FUTURE if day > today else None


def _before_filing(case: RenewalCase, day: date) -> Reason | None:
    return Reason.TOO_EARLY if case.filing and day < case.filing.on else None


def _against_filing(case: RenewalCase, command: File) -> Reason | None:
    if case.stay_until is None:
        return Reason.NO_DATE
    if case.state is State.GRANTED and case.decided_on and command.on < case.decided_on:
        return Reason.TOO_EARLY
    online = command.how is Way.ONLINE
    return Reason.ONLINE_CLOSED if online and command.on >= case.stay_until else None


def _against_grant(case: RenewalCase, command: Grant) -> Reason | None:
    if command.until <= max(command.on, case.stay_until or command.on):
        return Reason.NOT_LATER
    return _before_filing(case, command.on)


def _done(case: RenewalCase, command: Change) -> RenewalCase:
    match command:
        case Move(name=name, day=day):
            return case.dated(name, day)
        case Prepare():
            return replace(case, state=State.PREPARING, decided_on=None)
        case File(on=on, how=how):
            return replace(case, state=State.FILED, filing=Filing(on, how), decided_on=None)
        case Grant(on=on, until=until):
            granted = replace(case, state=State.GRANTED, filing=None, decided_on=on)
            return granted.dated(STAY, until)
        case Refuse(on=on):
            return replace(case, state=State.REFUSED, decided_on=on)
        case Leave(on=on):  # pragma: no branch  # no other command
            return replace(case, state=State.LEFT, decided_on=on)


def _undone(case: RenewalCase) -> RenewalCase:
    """What was before; a date that returns does so in a new version, because the old one may be settled."""
    if case.before is None:  # pragma: no cover  # declined before
        return case
    found = replace(case.before, dates=case.dates)
    for name in case.dates:
        day = case.before.day(name)
        found = found if day == case.day(name) else found.dated(name, day)
    return found


def _events(case: RenewalCase, after: RenewalCase) -> Iterator[Event]:
    for name, one in after.dates.items():
        if case.dates.get(name) != one:
            yield Redated(name, one.day, one.version)
    if after.state is not case.state:
        yield Turned(after.state)
