"""What can be done to a renewal case: (case, command) -> (case, events), without clock or store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from flows.renewal import STAY, Filing, RenewalCase, State, Way, latest_end


@dataclass(frozen=True, slots=True)
class Move:
    """Set a date of the case, correct it, or with None take it back.

    A corrected expiry leads where it would have led from the start: an application that was not possible for
    it is not kept.
    """

    name: str
    day: date | None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Prepare:
    """Somebody is collecting the papers."""

    revision: int | None = None


@dataclass(frozen=True, slots=True)
class File:
    """The application was received on that day; after a refusal, a new one in the time that is left."""

    on: date
    how: Way
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Grant:
    """A new period of stay was given on that day; its expiry begins the next cycle.

    Nothing need have been filed, because papers may not have been recorded. After a refusal something must:
    what is given then without an application is a stay for preparing departure, which permits no work.
    """

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
    """Take the last accepted command back, and then the one before it, STEPS in all. A date that was set
    after something else had happened is no step of its own: it is changed where it was answered.
    """

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
    NOT_LATER = "not-later"  # a new period of stay ends after the day of the grant, and on a day of its own
    DEPARTURE = "departure"  # after a refusal, whether there is time left to file hangs on the new expiry
    NEW_STAY = "new-stay"  # an expiry as late as that is one of a new stay, which only a grant gives
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

STEPS = 3
"""As many can be taken back, one after the other."""
_OPEN = frozenset({State.TRACKING, State.PREPARING, State.GRANTED})
_THERE = frozenset(State) - {State.LEFT}
_POSSIBLE: Mapping[type[Change], frozenset[State]] = {
    Move: _THERE,
    Prepare: _OPEN - {State.PREPARING},
    File: _OPEN | {State.REFUSED},
    Grant: _OPEN | {State.FILED},
    Refuse: _THERE - {State.REFUSED},
    Leave: _THERE,
}


def advance(case: RenewalCase, command: Command, *, today: date) -> tuple[RenewalCase, tuple[Event, ...]]:
    """Apply one command on that day in Japan. A declined one leaves the case as it is."""
    reason = _objection(case, command, today)
    if reason is not None:
        return case, (Declined(reason),)
    after = _undone(case) if isinstance(command, Undo) else _kept(case, command)
    after = replace(after, revision=case.revision + 1)
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
            return Reason.ALREADY if case.day(name) == day else _against_move(case, command)
        case Prepare():
            return None
        case File():
            return _future(command.on, today) or _against_filing(case, command)
        case Grant():
            return _future(command.on, today) or _against_grant(case, command)
        case Refuse(on=on):
            return _future(on, today) or _too_early(case, on)
        case Leave(on=on):  # pragma: no branch  # no other command
            return _future(on, today)


def _future(day: date, today: date) -> Reason | None:
    return Reason.FUTURE if day > today else None


def _too_early(case: RenewalCase, day: date) -> Reason | None:
    """Nothing is decided before it was filed, and nothing of a cycle happens before that cycle began."""
    begun = [case.decided_on] if case.decided_on else []
    begun += [case.filing.on] if case.filing and case.state is State.FILED else []
    return Reason.TOO_EARLY if any(day < one for one in begun) else None


def _against_move(case: RenewalCase, command: Move) -> Reason | None:
    # After a refusal the expiry may be that of the stay for preparing departure; it permits no work anyway.
    if command.name != STAY or case.state is not State.FILED or case.filed_again:
        return None
    old, new = case.stay_until, command.day
    return Reason.NEW_STAY if old and new and new > latest_end(old) else None


def _against_filing(case: RenewalCase, command: File) -> Reason | None:
    if case.state is State.REFUSED and case.stay_until is not None and command.on > case.stay_until:
        return Reason.DEPARTURE
    return _impossible(case.stay_until, Filing(command.on, command.how)) or _too_early(case, command.on)


def _impossible(stay_until: date | None, filing: Filing) -> Reason | None:
    if stay_until is None:
        return Reason.NO_DATE
    online = filing.how is Way.ONLINE
    return Reason.ONLINE_CLOSED if online and filing.on >= stay_until else None


def _against_grant(case: RenewalCase, command: Grant) -> Reason | None:
    # One of another status can end before the old one would have.
    if command.until <= command.on or command.until == case.stay_until:
        return Reason.NOT_LATER
    return _too_early(case, command.on)


def _kept(case: RenewalCase, command: Change) -> RenewalCase:
    """The case after the command, with what it can be taken back to."""
    after = _done(case, command)
    still = (after.state, after.filing) == (case.state, case.filing)
    if isinstance(command, Move) and still and case.turned:
        return replace(after, before=_moved_too(case.before, case, command))
    return replace(after, before=_shortened(case, STEPS))


def _moved_too(before: RenewalCase | None, case: RenewalCase, command: Move) -> RenewalCase | None:
    """What was before, with that date where it was the same: then it was wrong there, too. After a refusal
    the expiry is another one, of a stay for preparing departure, which was not there before.
    """
    if before is None or (command.name == STAY and case.state is State.REFUSED):
        return before
    same = before.day(command.name) == case.day(command.name)
    moved = before.dated(command.name, command.day) if same else before
    return replace(moved, before=_moved_too(before.before, before, command))


def _shortened(case: RenewalCase, steps: int) -> RenewalCase | None:
    if steps == 0:
        return None
    return replace(case, before=_shortened(case.before, steps - 1) if case.before else None)


def _done(case: RenewalCase, command: Change) -> RenewalCase:
    match command:
        case Move(name=name, day=day):
            return _unless_impossible(case.dated(name, day))
        case Prepare():
            return replace(case, state=State.PREPARING)
        case File(on=on, how=how):
            refused_on = case.decided_on if case.state is State.REFUSED else None
            return replace(case, state=State.FILED, filing=Filing(on, how), decided_on=refused_on)
        case Grant(on=on, until=until):
            granted = replace(case, state=State.GRANTED, filing=None, decided_on=on)
            return granted.dated(STAY, until)
        case Refuse(on=on):
            return replace(case, state=State.REFUSED, decided_on=on)
        case Leave(on=on):  # pragma: no branch  # no other command
            return replace(case, state=State.LEFT, decided_on=on)


def _unless_impossible(case: RenewalCase) -> RenewalCase:
    """The case without an application that was not possible for the expiry as it is known now. While none is
    known, it stays.
    """
    if case.state is not State.FILED or case.filing is None or case.stay_until is None:
        return case
    if _impossible(case.stay_until, case.filing) is None:
        return case
    before = State.REFUSED if case.filed_again else State.TRACKING
    return replace(case, state=before, filing=None)


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
