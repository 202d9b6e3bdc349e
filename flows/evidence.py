"""What the proof of a rulebook looks at: its cases and walks, gathered once for all invariants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from flows.cases import Cases, apart, both, cases_of
from flows.conditions import Truth as Decided
from flows.facts import Scope
from flows.interview import Answer, Interview
from flows.operands import Situation
from flows.rulebook import Obligation, Rulebook
from flows.succession import Edition
from flows.walks import Choices, Truth, Walk, has_workers, walk, worker_walk

MOST_CASES = 100_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one invariant: how many cases were tried, what is wrong, and what is worth knowing."""

    cases: int
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """A walk at whose end an obligation has this status, or in which a question parts two findings."""

    subject: str
    state: str
    walk: Walk

    def __str__(self) -> str:
        given = ", ".join(f"{name}={value}" for name, value in self.walk.given.items())
        return f"{self.subject} {self.state} on {self.walk.day}: {given}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A rulebook, the day it is proved for, the editions recorded before it, and what was found in it.

    `tried` has the cases of each obligation, those of `today` and later first. `choices` are the
    representative answers to each question that is used. `walks` are of the workplace and of workers.
    """

    book: Rulebook
    today: date
    editions: tuple[Edition, ...]
    tried: Mapping[str, tuple[Cases, ...]]
    choices: Choices
    walks: tuple[Walk, ...]
    witnesses: tuple[Witness, ...] = ()
    # The walk of a workplace is the base of many a worker's: it is walked once.
    _bases: dict[object, Walk] = field(init=False, repr=False, compare=False, default_factory=dict)

    def apart(self, obligation: Obligation) -> tuple[Cases, ...]:
        """The obligation's cases as far as it tells them apart."""
        return apart(self.tried[obligation.id], *both(obligation))

    def truth(self, facts: Truth) -> Truth:
        """These facts, and for every other question its first representative answer, of a workplace that has
        workers.
        """
        usual = {name: values[0] for name, values in self.choices.items()}
        when = self.book.workers_when
        tried = (now for case in cases_of(self.book, (when,), self.today) for now in case.situations())
        return {**usual, **next((now.facts for now in tried if when.holds(now)), {}), **facts}

    def walked(self, scope: Scope, facts: Truth, day: date) -> Walk:
        """The walk of that scope of whom these facts are true; the workplace's where it has no workers."""
        truth = self.truth(facts)
        questions = self.book.questions
        key = (day, *(truth[name] for name in truth if questions[name].scope is Scope.WORKPLACE))
        base = self._bases.get(key) or self._bases.setdefault(key, walk(self.book, truth, day))
        base = replace(base, truth=truth)
        if scope is Scope.WORKPLACE or not has_workers(self.book, base.end, day):
            return base
        return worker_walk(self.book, base)


def telling(evidence: Evidence, obligation: Obligation, slipped: Obligation) -> Iterator[Situation]:
    """The cases of the obligation in which another one in its place comes to something else."""
    for case in apart(evidence.tried[obligation.id], *both(obligation), *both(slipped)):
        for now in case.situations():
            if came_to(obligation, now) != came_to(slipped, now):
                yield now


def came_to(obligation: Obligation, now: Situation) -> tuple[Decided, Decided]:
    """Whether it applies there, and if so whether it is met."""
    applies = obligation.applies_when.holds(now)
    return applies, obligation.met_when.holds(now) if applies else None


def knowing(facts: Truth, scope: Scope) -> Interview:
    """The interview of that scope with these answers; what belongs to the other one counts in neither."""
    answers = {name: Answer(value) for name, value in facts.items()}
    return Interview(answers, scope=scope, workplace=answers)
