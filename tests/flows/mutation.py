"""How many slips in the shipped conditions the witness table notices.

    python -m tests.flows.mutation

prints the score and every survivor. One that no case of its duty tells from the rulebook is equivalent: the
slip changes nothing for anybody. Any other is missed. Exit code 1 below 95 %, or when one is missed.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flows.cases import apart, both, cases
from flows.evidence import came_to
from flows.loading import load
from flows.mutants import Mutant, slips
from flows.operands import Situation
from flows.rulebook import Obligation, Rulebook
from tests.flows.witnesses import TODAY, Line, read

LEAST = 0.95


@dataclass(frozen=True)
class Tried:
    """One slip in one duty, and whether a line of the table has another status under it."""

    obligation: Obligation
    slipped: Obligation
    mutant: Mutant
    noticed: bool

    def __str__(self) -> str:
        where = f" in '{self.mutant.definition}'" if self.mutant.definition else ""
        return f"{self.obligation.id}: {self.mutant.slip} of {self.mutant.place}{where}"


def tried(book: Rulebook, lines: Iterable[Line]) -> Iterator[Tried]:
    """Every slip of every duty against the lines of that duty."""
    situations: dict[str, list[Situation]] = {}
    for line in lines:
        now = Situation(line.facts, line.day, book.figures(line.day))
        situations.setdefault(line.obligation, []).append(now)
    for obligation in book.obligations.values():
        for mutant, slipped in slips(obligation):
            told = situations.get(obligation.id, [])
            noticed = any(came_to(obligation, now) != came_to(slipped, now) for now in told)
            yield Tried(obligation, slipped, mutant, noticed)


def cases_that_tell(book: Rulebook, one: Tried) -> Iterator[Situation]:
    """The cases in which the slip makes a difference; none for an equivalent mutant."""
    for case in apart(cases(book, one.obligation, TODAY), *both(one.obligation), *both(one.slipped)):
        for now in case.situations():
            if came_to(one.obligation, now) != came_to(one.slipped, now):
                yield now


def main() -> int:
    book = load()
    every = list(tried(book, read(book)))
    survivors = [one for one in every if not one.noticed]
    score = 1 - len(survivors) / len(every)
    print(f"{len(every) - len(survivors)} of {len(every)} slips noticed: {score:.1%}")
    missed = 0
    for one in survivors:
        difference = next(cases_that_tell(book, one), None)
        missed += difference is not None
        reason = (
            "equivalent, no case differs" if difference is None else f"missed, differs at {difference.facts}"
        )
        print(f"  survives: {one} ({reason})")
    return 1 if score < LEAST or missed else 0


if __name__ == "__main__":
    sys.exit(main())
