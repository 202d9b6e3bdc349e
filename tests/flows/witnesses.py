"""The witness table: for each duty the answers at every edge of its conditions, and what they come to.

    python -m tests.flows.witnesses

writes it anew. It is reviewed like a snapshot: a line that changes is a group of people told otherwise.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, combinations, islice, pairwise
from pathlib import Path

from flows.assessment import Status, assess
from flows.cases import apart, both, cases
from flows.evidence import came_to, knowing
from flows.facts import Value, from_json, to_json
from flows.loading import load
from flows.mutants import Slip, slips
from flows.operands import Situation
from flows.rulebook import Obligation, Rulebook

HOME = Path(__file__).parent / "fixtures" / "witnesses"
TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Line:
    """These facts on that day bring that duty to this status."""

    day: date
    obligation: str
    status: Status
    facts: Mapping[str, Value]

    def __str__(self) -> str:
        said = " ".join(f"{name}={to_json(value)}" for name, value in self.facts.items())
        return f"{self.day} {self.obligation} {self.status}: {said}"


def edges(book: Rulebook, obligation: Obligation) -> Iterator[Line]:
    """Both sides of every edge, and for every part of a condition a situation that it alone decides.

    An edge is two situations that differ in one fact alone, and in what they come to. Numbers and days have
    edges between neighbours, options between any two.
    """
    alone = replace(book, obligations={obligation.id: obligation})
    seen: set[str] = set()
    for situation in chain(_edges(book, obligation), _decided(book, obligation)):
        (found,) = assess(alone, knowing(situation.facts, obligation.scope), situation.today).findings
        line = Line(situation.today, obligation.id, found.status, situation.facts)
        if str(line) not in seen:
            seen.add(str(line))
            yield line


def _edges(book: Rulebook, obligation: Obligation) -> Iterator[Situation]:
    done: set[tuple[str, Value, Value]] = set()
    for case in cases(book, obligation, TODAY):
        # The neighbours on both sides of an edge, and of the other facts what the duty tells apart.
        (told,) = apart([case], *both(obligation))
        for fact in case.answers if case.today >= TODAY else ():
            every = replace(case, answers={**told.answers, fact: case.answers[fact]})
            for family in every.families(fact):
                for one, other in _neighbours(family, fact):
                    edge = (fact, one.facts[fact], other.facts[fact])
                    if edge not in done and came_to(obligation, one) != came_to(obligation, other):
                        done.add(edge)
                        yield from (one, other)


def _decided(book: Rulebook, obligation: Obligation) -> Iterator[Situation]:
    for mutant, without in slips(obligation):
        if mutant.slip is Slip.DROP:
            tried = apart(cases(book, obligation, TODAY), *both(obligation), *both(without))
            told = (now for case in tried for now in case.situations())
            found = (now for now in told if came_to(obligation, now) != came_to(without, now))
            yield from islice(found, 1)


def _neighbours(family: Sequence[Situation], fact: str) -> Iterable[tuple[Situation, Situation]]:
    numbers = not isinstance(family[0].facts[fact], (str, bool)) if family else False
    return pairwise(family) if numbers else combinations(family, 2)


def read(book: Rulebook) -> list[Line]:
    """The table as it was recorded. Raises KeyError for a fact that is no longer asked for."""
    lines = (line for path in sorted(HOME.glob("*.txt")) for line in path.read_text("utf-8").splitlines())
    return [_line(book, line) for line in lines if line]


def _line(book: Rulebook, text: str) -> Line:
    head, _, said = text.partition(":")
    day, obligation, status = head.split()
    facts = dict(one.split("=", 1) for one in said.split())
    values = {name: _value(book, name, raw) for name, raw in facts.items()}
    return Line(date.fromisoformat(day), obligation, Status(status), values)


def _value(book: Rulebook, name: str, raw: str) -> Value:
    domain = book.questions[name].domain
    plain: object = {"True": True, "False": False}.get(raw, raw)
    value = from_json(domain, int(raw) if raw.isdecimal() else plain)
    if value is None:
        raise KeyError(f"'{raw}' is no answer to '{name}'")
    return value


def write(book: Rulebook) -> int:
    """Record the table anew, one file for each area; how many lines it has."""
    HOME.mkdir(exist_ok=True)
    areas: dict[str, list[str]] = {}
    for obligation in book.obligations.values():
        areas.setdefault(obligation.area, []).extend(map(str, edges(book, obligation)))
    for area, lines in areas.items():
        (HOME / f"{area}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sum(map(len, areas.values()))


if __name__ == "__main__":
    print(f"{write(load())} witnesses in {HOME}")
