"""The witness table: for each duty the answers at every edge of its conditions, and what they come to.

    python -m tests.flows.witnesses

writes it anew. It is reviewed like a snapshot: a line that changes is a group of people told otherwise.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, combinations, islice, pairwise
from pathlib import Path

from flows.assessment import Status, assess
from flows.cases import apart, both, cases
from flows.evidence import came_to, knowing
from flows.facts import Value, from_json, to_json
from flows.loading import load
from flows.mutants import slips
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
    """Both sides of every edge, and for every slip in a condition a situation that tells it, if any does.

    An edge is two situations that differ in one fact alone, and in what they come to. Numbers and days have
    edges between neighbours, options between any two.
    """
    alone = replace(book, obligations={obligation.id: obligation})
    seen: dict[str, Situation] = {}
    for situation in chain(_edges(book, obligation), _telling(book, obligation, seen.values())):
        (found,) = assess(alone, knowing(situation.facts, obligation.scope), situation.today).findings
        line = Line(situation.today, obligation.id, found.status, situation.facts)
        if str(line) not in seen:
            seen[str(line)] = situation
            yield line


def _edges(book: Rulebook, obligation: Obligation) -> Iterator[Situation]:
    every = cases(book, obligation, TODAY)
    done: set[tuple[str, Value, Value]] = set()
    # Of a duty that has ended the days on which it was in force.
    for case in [case for case in every if case.today >= TODAY] or every:
        (told,) = apart([case], *both(obligation))
        for fact in case.answers:
            around = replace(case, answers={**told.answers, fact: case.answers[fact]})
            for family in around.families(fact):
                for one, other in _parted(obligation, family, fact):
                    edge = (fact, one.facts[fact], other.facts[fact])
                    if edge not in done:
                        done.add(edge)
                        yield from (one, other)


def _parted(
    obligation: Obligation, family: Sequence[Situation], fact: str
) -> Iterator[tuple[Situation, Situation]]:
    came = [(now, came_to(obligation, now)) for now in family]
    options = any(isinstance(now.facts[fact], (str, bool)) for now in family[:1])
    for (one, here), (other, there) in combinations(came, 2) if options else pairwise(came):
        if here != there:
            yield one, other


def _telling(book: Rulebook, obligation: Obligation, known: Collection[Situation]) -> Iterator[Situation]:
    """For each slip that nothing known tells the first case that does."""
    tried = cases(book, obligation, TODAY)
    for _, slipped in slips(obligation):
        if not any(came_to(obligation, now) != came_to(slipped, now) for now in known):
            told = (
                now for case in apart(tried, *both(obligation), *both(slipped)) for now in case.situations()
            )
            yield from islice((now for now in told if came_to(obligation, now) != came_to(slipped, now)), 1)


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
