"""What later law changes for the same answers: day by day, the findings that turn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.assessment import Finding, Status, finding_of
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
    later = ((day, turning) for day, turning in book.turning().items() if day > on)
    changes = (Change(day, _turns(book, interview, day, turning)) for day, turning in later)
    return tuple(change for change in changes if change.turns)


def _turns(
    book: Rulebook, interview: Interview, day: date, turning: Iterable[Obligation]
) -> tuple[Turn, ...]:
    own = [one for one in turning if one.scope is interview.scope]
    if not own:
        return ()
    now, eve = (situation(book, interview, when) for when in (day, day - _ONE_DAY))
    # What the day itself changes, and not the figures of the day before on that day.
    still = replace(now, figures=eve.figures)
    turns = [_turn(book, one, eve, now) for one in own if _touched(one, still, now)]
    changed = [turn for turn in turns if turn.before is not turn.after.status]
    return tuple(sorted(changed, key=_pressing))


def _touched(obligation: Obligation, then: Situation, now: Situation) -> bool:
    """Whether the obligation begins or ends that day, or comes to something else by that day's figures."""
    began, begins = now.today - _ONE_DAY in obligation.in_force, now.today in obligation.in_force
    return began != begins or (begins and _outcome(obligation, then) != _outcome(obligation, now))


def _outcome(obligation: Obligation, now: Situation) -> tuple[Truth, Truth]:
    applies = obligation.applies_when.holds(now)
    return applies, obligation.met_when.holds(now) if applies else None


def _turn(book: Rulebook, obligation: Obligation, eve: Situation, now: Situation) -> Turn:
    before, after = finding_of(book, obligation, eve), finding_of(book, obligation, now)
    was = before.status if before else Status.NOT_APPLICABLE
    if after is None:
        return Turn(was, Finding(obligation, Status.NOT_APPLICABLE), ends=True)
    return Turn(was, after, known=not _silent(after, now))


def _pressing(turn: Turn) -> tuple[bool, int, int]:
    # A duty that ends has no finding that day any more: it comes last.
    after = turn.after
    return turn.ends, list(Status).index(after.status), -after.obligation.weight


def _silent(finding: Finding, now: Situation) -> bool:
    """Whether it is open for want of a figure: no further answer could decide it."""
    applies, met = _outcome(finding.obligation, now)
    return not finding.missing and (applies is None or (applies and met is None))
