"""Idle parts of conditions: leave one out, and no answer makes a difference to anything."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from flows.conditions import Condition, Situation, Truth
from flows.evidence import MOST_CASES, Evidence
from flows.mutants import Mutant, Slip, mutants
from flows.rulebook import Obligation

_LEFT_OUT = {Slip.DROP, Slip.OPTION}


def idle(evidence: Evidence) -> Iterator[str]:
    """A sentence for each part that never decides; one of a definition must be idle wherever it is used."""
    obligations = sorted(
        evidence.book.obligations.values(), key=lambda one: sum(case.count for case in evidence.tried[one.id])
    )
    places: dict[tuple[str, str], bool] = {}
    for obligation in obligations:
        for one, applies, met in _left_out(obligation):
            owner = f"definition '{one.definition}'" if one.definition else f"obligation '{obligation.id}'"
            if not places.get((owner, one.place)):
                places[owner, one.place] = _noticed(evidence, obligation, applies, met)
    yield from (f"{owner}: '{place}' never decides anything" for (owner, place), seen in places.items() if not seen)


def _left_out(obligation: Obligation) -> Iterator[tuple[Mutant, Condition, Condition]]:
    for one in mutants(obligation.applies_when):
        if one.slip in _LEFT_OUT:
            yield one, one.condition, obligation.met_when
    for one in mutants(obligation.met_when):
        if one.slip in _LEFT_OUT:
            yield one, obligation.applies_when, one.condition


def _noticed(evidence: Evidence, obligation: Obligation, applies: Condition, met: Condition) -> bool:
    return any(
        outcome(obligation.applies_when, obligation.met_when, now) != outcome(applies, met, now)
        for case in evidence.tried[obligation.id]
        for now in islice(case.situations(), MOST_CASES)
    )


def outcome(applies_when: Condition, met_when: Condition, now: Situation) -> tuple[Truth, Truth]:
    """Whether it applies, and if so whether it is met."""
    applies = applies_when.holds(now)
    return applies, met_when.holds(now) if applies else None
