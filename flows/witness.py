"""Witnesses: for every question and every status of every obligation, a whole interview that comes to it.

They are looked for among the representative answers, each obligation's own facts in all combinations, and
then walked, so that what is claimed is what a person would see.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from flows.assessment import Status, assess
from flows.conditions import Constant
from flows.evidence import MOST_CASES, Evidence, Witness, came_to
from flows.interview import Interview
from flows.operands import Situation
from flows.rulebook import Obligation, Rulebook
from flows.sources import Confidence
from flows.walks import Truth

ASKED = "asked"


def search(evidence: Evidence) -> Iterator[Witness]:
    """All that can be found."""
    for obligation in evidence.book.obligations.values():
        yield from of_obligation(evidence, obligation)
    for name in evidence.choices:
        yield from of_question(evidence, name)


def statuses(obligation: Obligation, today: date) -> tuple[Status, ...]:
    """Every status that an obligation must be able to have, today or on a day on which it is in force."""
    unverified = obligation.confidence is Confidence.UNVERIFIED
    always = isinstance(obligation.applies_when, Constant)
    return (
        Status.MET,
        *(() if unverified else (Status.UNMET,)),
        *(() if always else (Status.NOT_APPLICABLE,)),
        Status.POSSIBLE,
        *((Status.UPCOMING,) if obligation.in_force.begins_after(today) else ()),
    )


def of_obligation(evidence: Evidence, obligation: Obligation) -> Iterator[Witness]:
    """A witness for each status of the obligation that any case comes to: a walk of whom it is about."""
    wanted = set(statuses(obligation, evidence.today))
    for truth, day in _stories(evidence, obligation):
        if not wanted:
            return
        passed = evidence.walked(obligation.scope, truth, day)
        status = status_of(evidence.book, passed.end, obligation, day)
        if passed.scope is obligation.scope and status in wanted:
            wanted.remove(status)
            yield Witness(obligation.id, status, passed)


def of_question(evidence: Evidence, name: str) -> tuple[Witness, ...]:
    """Two walks that part at this question and end with different findings; none for a dead question.

    Where the law parts by a fact, both walks ask for it: otherwise they would be the same and end alike. A
    question about the workplace may part a worker's findings only; then it is asked in the walks' bases.
    """
    pair = next(_parting(evidence, name), None)
    if pair is None:
        return ()
    one, other, obligation = pair
    ways = [evidence.walked(obligation.scope, now.facts, one.today) for now in (one, other)]
    ends = {status_of(evidence.book, way.end, obligation, way.day) for way in ways}
    parted = len(ends) > 1 and all(name in way.given for way in ways)
    return tuple(Witness(name, ASKED, way) for way in ways) if parted else ()


def status_of(book: Rulebook, interview: Interview, obligation: Obligation, day: date) -> Status | None:
    """The obligation's status; None where it is no longer in force."""
    found = (
        one.status for one in assess(book, interview, day).findings if one.obligation.id == obligation.id
    )
    return next(found, None)


def _stories(evidence: Evidence, obligation: Obligation) -> Iterator[tuple[Truth, date]]:
    """Facts for each thing the obligation can come to, and for *don't know*."""
    start = obligation.in_force.start
    seen: set[object] = set()
    for situation in situations(evidence, obligation):
        came = came_to(obligation, situation)
        if came not in seen:
            seen.add(came)
            yield situation.facts, situation.today
            if start is not None and start > evidence.today:
                yield situation.facts, evidence.today
    for case in evidence.tried[obligation.id][:1]:
        yield dict.fromkeys(case.answers), case.today


def situations(evidence: Evidence, obligation: Obligation) -> Iterator[Situation]:
    """The cases that the obligation tells apart, on all its days; of too many on one day the first ones."""
    for case in evidence.apart(obligation):
        yield from islice(case.situations(), MOST_CASES)


def _parting(evidence: Evidence, name: str) -> Iterator[tuple[Situation, Situation, Obligation]]:
    """Two situations that differ in this fact alone, and in whether an obligation applies or is met."""
    for obligation in evidence.book.obligations.values():
        for case in evidence.apart(obligation) if name in obligation.facts() else ():
            for family in islice(case.families(name), MOST_CASES):
                for other in family[1:]:
                    if came_to(obligation, other) != came_to(obligation, family[0]):
                        yield family[0], other, obligation
