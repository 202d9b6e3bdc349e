"""What later law changes for the same answers: day by day, the findings that turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from flows.assessment import Finding, Status, assess
from flows.conditions import Truth
from flows.interview import Interview, situation
from flows.operands import Situation
from flows.rulebook import Obligation, Rulebook

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Turn:
    """One finding that the law of a later day changes: its status on the eve, and the finding of that day.

    `ends`: the duty itself ends. Not `known`: the rulebook holds no figure for that day, so nothing is said.
    """

    before: Status
    after: Finding
    ends: bool = False
    known: bool = True

    @property
    def stricter(self) -> bool:
        """Whether there is more to do or to find out than on the eve, as far as is known."""
        pressing = list(Status)
        more = pressing.index(self.after.status) < pressing.index(self.before)
        return self.known and self.after.open and more


@dataclass(frozen=True, slots=True)
class Change:
    """All that turns on one day, most pressing first."""

    on: date
    turns: tuple[Turn, ...]


def outlook(book: Rulebook, interview: Interview, on: date) -> tuple[Change, ...]:
    """Every later change of the law that changes a finding for these answers, nearest first.

    What turns by the passing of time alone, such as an agreement that runs out, is not the law's doing and
    is left out.
    """
    days = (day for day in book.changes() if day > on)
    changes = (Change(day, _turns(book, interview, day)) for day in days)
    return tuple(change for change in changes if change.turns)


def _turns(book: Rulebook, interview: Interview, day: date) -> tuple[Turn, ...]:
    now = situation(book, interview, day)
    then = Situation(now.facts, day, book.figures(day - _ONE_DAY))
    own = (one for one in book.obligations.values() if one.scope is interview.scope)
    turning = [one for one in own if _touched(one, then, now)]
    if not turning:
        return ()
    eve = _findings(book, interview, day - _ONE_DAY)
    found = _findings(book, interview, day)
    turns = [_turn(one, eve[one.id], found.get(one.id), now) for one in turning]
    ranks = {name: rank for rank, name in enumerate(found)}
    changed = [turn for turn in turns if turn.before is not turn.after.status]
    # A duty that ends has no finding that day any more: it comes last.
    return tuple(sorted(changed, key=lambda turn: ranks.get(turn.after.obligation.id, len(ranks))))


def _touched(obligation: Obligation, then: Situation, now: Situation) -> bool:
    """Whether the obligation begins or ends that day, or comes to something else by that day's figures."""
    began, begins = now.today - _ONE_DAY in obligation.in_force, now.today in obligation.in_force
    return began != begins or (begins and _outcome(obligation, then) != _outcome(obligation, now))


def _outcome(obligation: Obligation, now: Situation) -> tuple[Truth, Truth]:
    applies = obligation.applies_when.holds(now)
    return applies, obligation.met_when.holds(now) if applies else None


def _turn(obligation: Obligation, before: Finding, after: Finding | None, now: Situation) -> Turn:
    if after is None:
        return Turn(before.status, Finding(obligation, Status.NOT_APPLICABLE), ends=True)
    return Turn(before.status, after, known=not _silent(after, now))


def _silent(finding: Finding, now: Situation) -> bool:
    """Whether it is open for want of a figure: no further answer could decide it."""
    applies, met = _outcome(finding.obligation, now)
    return not finding.missing and (applies is None or (applies and met is None))


def _findings(book: Rulebook, interview: Interview, day: date) -> Mapping[str, Finding]:
    return {finding.obligation.id: finding for finding in assess(book, interview, day).findings}
