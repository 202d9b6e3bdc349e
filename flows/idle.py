"""Idle parts of conditions: leave one out, and no answer makes a difference to anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flows.evidence import Evidence, telling
from flows.mutants import Mutant, Slip, slips
from flows.rulebook import Obligation

_LEFT_OUT = {Slip.DROP, Slip.OPTION}


@dataclass(frozen=True, slots=True)
class Part:
    """A place in an obligation's own condition or, `shared`, in a definition."""

    owner: str
    shared: bool
    place: str

    def __str__(self) -> str:
        noun = "definition" if self.shared else "obligation"
        return f"{noun} '{self.owner}': '{self.place}' never decides anything"


def idle(evidence: Evidence) -> tuple[Part, ...]:
    """The parts that never decide; one of a definition must be idle wherever the definition is used."""
    # Few cases first: most parts of definitions are seen to decide there already.
    obligations = sorted(
        evidence.book.obligations.values(), key=lambda one: sum(case.count for case in evidence.tried[one.id])
    )
    decides: dict[Part, bool] = {}
    for obligation in obligations:
        for one, slipped in _left_out(obligation):
            part = Part(one.definition or obligation.id, one.definition is not None, one.place)
            if not decides.get(part):
                decides[part] = any(True for _ in telling(evidence, obligation, slipped))
    return tuple(part for part, does in decides.items() if not does)


def _left_out(obligation: Obligation) -> Iterator[tuple[Mutant, Obligation]]:
    for one, slipped in slips(obligation):
        if one.slip in _LEFT_OUT:
            yield one, slipped
