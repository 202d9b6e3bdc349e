"""Two editions of the rulebook: which answers get which different findings, with a witness for each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from itertools import chain, groupby
from math import prod
from typing import Any

from flows.assessment import Status
from flows.cases import Cases, both
from flows.facts import Value
from flows.rulebook import Rulebook
from flows.sourcing import amounts_in
from flows.turns import Alike, Facts, Pair, Turn, cases_of_both, ordered, paired

MOST_GROUPS = 200


@dataclass(frozen=True, slots=True)
class Group:
    """All answers for which an obligation turns from one status into another; None: there is no finding.

    `day` is the first on which it does, today if it can; `witness` are facts for which it does that day.
    `facts` has, for each fact that is not free, the runs of values that occur in the group, ends included.
    """

    obligation: str
    before: Status | None
    after: Status | None
    day: date
    cases: int
    witness: Facts
    facts: Mapping[str, tuple[tuple[Value, Value], ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """A part of the rulebook, by its noun and id: added, removed, or changed in its `fields`."""

    noun: str
    id: str
    kind: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diff:
    """What differs. `omitted` counts the groups beyond MOST_GROUPS; of the obligations in `sampled` only
    every so many-th case was tried, because there are too many.
    """

    changes: tuple[Change, ...]
    groups: tuple[Group, ...]
    omitted: int = 0
    sampled: tuple[str, ...] = ()


def diff(old: Rulebook, new: Rulebook, today: date) -> Diff:
    """Compare two editions as of today and of every day on which either of them changes."""
    found: list[Group] = []
    sampled: list[str] = []
    for name in _names(old.obligations, new.obligations):
        if not _same_law(old, new, name):
            pair = paired(old, new, name)
            tried = tuple(cases_of_both(old, new, name, today))
            found += _groups(pair, tried)
            sampled += [name] if any(pair.sampled(case) for case in tried) else []
    omitted = max(0, len(found) - MOST_GROUPS)
    return Diff(tuple(_changes(old, new)), tuple(found[:MOST_GROUPS]), omitted, tuple(sampled))


def _changes(old: Rulebook, new: Rulebook) -> Iterator[Change]:
    nouns: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {
        "question": (old.questions, new.questions),
        "obligation": (old.obligations, new.obligations),
        "definition": (old.definitions, new.definitions),
        "amount": (old.amounts, new.amounts),
        "source": (old.sources, new.sources),
        "pack": (old.packs, new.packs),
        "deadline": (old.calendar, new.calendar),
        "note": (old.notes, new.notes),
        "lead": (old.leads, new.leads),
    }
    for noun, (before, after) in nouns.items():
        for name in _names(before, after):
            if name not in before or name not in after:
                yield Change(noun, name, "added" if name in after else "removed")
            elif before[name] != after[name]:
                yield Change(noun, name, "changed", _fields(before[name], after[name]))


def _names(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*after, *before)))


def _fields(before: Any, after: Any) -> tuple[str, ...]:
    if type(before) is not type(after):
        return ("meaning",)
    names = [field.name for field in fields(before) if field.compare]
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _groups(pair: Pair, tried: tuple[Cases, ...]) -> Iterator[Group]:
    """The groups of one obligation, most pressing new status first."""
    found: dict[Turn, list[tuple[date, Alike]]] = {}
    every: dict[str, dict[Value, None]] = {}
    for case in tried:
        for fact, values in case.answers.items():
            every.setdefault(fact, {}).update(dict.fromkeys(values))
        for turn, alike in pair.turning(case):
            found.setdefault(turn, []).append((case.today, alike))
    ranks = [*Status, None]
    for turn in sorted(found, key=lambda turn: (ranks.index(turn[1]), ranks.index(turn[0]))):
        yield _group(pair, turn, found[turn], every)


def _group(
    pair: Pair, turn: Turn, found: list[tuple[date, Alike]], tried: Mapping[str, Iterable[Value]]
) -> Group:
    day, first = found[0]
    witness = {fact: same[0] for fact, same in first.items()}
    runs = {}
    for fact, values in tried.items():
        seen = {value for _, alike in found for value in alike[fact]}
        if seen != set(values):
            untried = _untried(pair, fact, values)
            others = (one for one in untried if pair.turn({**witness, fact: one}, day) == turn)
            runs[fact] = (*_runs(ordered(values), seen), *((one, one) for one in others))
    count = sum(prod(map(len, alike.values())) for _, alike in found)
    return Group(pair.obligation, *turn, day, count, witness, runs)


def _untried(pair: Pair, fact: str, tried: Iterable[Value]) -> Iterator[str]:
    """Options for which another one was tried that no condition tells from them."""
    known = [book.questions[fact].domain.options for book in pair.books if fact in book.questions]
    yield from (option for option in dict.fromkeys(chain(*known)) if option not in tried)


def _runs(values: Iterable[Value], seen: Container[Value]) -> Iterator[tuple[Value, Value]]:
    """Neighbours among the values that occur, from the first to the last; options have no neighbours."""
    for occurs, run in groupby(values, key=lambda value: value in seen):
        neighbours = list(run)
        if occurs and isinstance(neighbours[0], (str, bool)):
            yield from ((value, value) for value in neighbours)
        elif occurs:
            yield neighbours[0], neighbours[-1]


def _same_law(old: Rulebook, new: Rulebook, name: str) -> bool:
    """Whether the obligation cannot differ, so that its cases need not be tried."""
    before, after = old.obligations.get(name), new.obligations.get(name)
    if before is None or after is None:
        return False
    parts = ("applies_when", "met_when", "in_force", "confidence")
    same = all(getattr(before, part) == getattr(after, part) for part in parts)
    amounts = {amount for condition in both(before) for amount in amounts_in(condition)}
    return (
        same
        and all(old.questions[fact].domain == new.questions[fact].domain for fact in before.facts())
        and all(old.amounts[amount].rows == new.amounts[amount].rows for amount in amounts)
    )
