"""Two editions of the rulebook: which answers get which different findings, with a witness for each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import chain, groupby, islice, product
from math import prod
from typing import Any, TypeAlias

from flows.assessment import Status, assess
from flows.cases import Cases, both, cases, outcomes
from flows.conditions import comparisons
from flows.evidence import MOST_CASES, came_to, knowing
from flows.facts import Scope, Value
from flows.operands import Situation
from flows.rulebook import Rulebook
from flows.sourcing import amounts_in
from flows.tables import law_day

Facts: TypeAlias = Mapping[str, Value]
Pair: TypeAlias = tuple[Rulebook, Rulebook]
Turn: TypeAlias = tuple[Status | None, Status | None]
Classes: TypeAlias = Mapping[str, tuple[Value, ...]]
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
    """A question, obligation, source, amount or definition: added, removed, or changed in its `fields`."""

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
            tried = tuple(_cases(old, new, name, today))
            pair = _alone(old, name), _alone(new, name)
            found += _groups(pair, name, tried)
            sampled += [name] if any(_stride(_classes(pair, name, one)) > 1 for one in tried) else []
    omitted = max(0, len(found) - MOST_GROUPS)
    return Diff(tuple(_changes(old, new)), tuple(found[:MOST_GROUPS]), omitted, tuple(sampled))


def _changes(old: Rulebook, new: Rulebook) -> Iterator[Change]:
    nouns: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {
        "question": (old.questions, new.questions),
        "obligation": (old.obligations, new.obligations),
        "definition": (old.definitions, new.definitions),
        "amount": (old.amounts, new.amounts),
        "source": (old.sources, new.sources),
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


def _groups(pair: Pair, name: str, tried: tuple[Cases, ...]) -> tuple[Group, ...]:
    """The groups of one obligation, most pressing new status first."""
    found: dict[Turn, list[tuple[date, Classes]]] = {}
    every: dict[str, dict[Value, None]] = {}
    for case in tried:
        for fact, some in case.answers.items():
            every.setdefault(fact, {}).update(dict.fromkeys(some))
        classes = _classes(pair, name, case)
        for alike in islice(product(*classes.values()), 0, None, _stride(classes)):
            same = dict(zip(classes, alike, strict=True))
            turn = _turning(pair, name, {fact: values[0] for fact, values in same.items()}, case.today)
            if turn:
                found.setdefault(turn, []).append((case.today, same))
    ranks = [*Status, None]
    turns = sorted(found, key=lambda turn: (ranks.index(turn[1]), ranks.index(turn[0])))
    return tuple(_group(pair, name, turn, found[turn], every) for turn in turns)


def _classes(pair: Pair, name: str, case: Cases) -> dict[str, tuple[tuple[Value, ...], ...]]:
    """The answers to each fact, those together that neither edition tells apart."""
    classes: dict[str, tuple[tuple[Value, ...], ...]] = {}
    for fact, values in case.answers.items():
        found: dict[object, list[Value]] = {}
        for value in values:
            key = tuple(_told_apart(book, name, fact, value, case.today) for book in pair)
            found.setdefault(key, []).append(value)
        classes[fact] = tuple(map(tuple, found.values()))
    return classes


def _stride(classes: Mapping[str, Sized]) -> int:
    """Every so many-th case is tried: 1 unless there are too many."""
    return prod(map(len, classes.values())) // (MOST_CASES + 1) + 1


def _told_apart(book: Rulebook, name: str, fact: str, value: Value, today: date) -> object:
    obligation = book.obligations.get(name)
    if obligation is None or not _fits(book, fact, value):
        return None
    day = law_day(obligation, today)
    every = (test for one in (*both(obligation), book.workers_when) for test in comparisons(one))
    tests = [test for test in every if fact in test.facts()]
    return outcomes(tests, fact, value, day, book.figures(day))


def _turning(pair: Pair, name: str, facts: Facts, day: date) -> Turn | None:
    now = Situation(facts, day)
    if _surely_alike(pair, name, now) or all(_nobody(book, name, now) for book in pair):
        return None
    before, after = _turn(pair, name, facts, day)
    alike = before is after or {before, after} == {None, Status.NOT_APPLICABLE}
    return None if alike else (before, after)


def _group(
    pair: Pair, name: str, turn: Turn, found: list[tuple[date, Classes]], tried: Mapping[str, Iterable[Value]]
) -> Group:
    day, first = found[0]
    witness = {fact: same[0] for fact, same in first.items()}
    runs = {}
    for fact, values in tried.items():
        seen = {value for _, alike in found for value in alike[fact]}
        if seen != set(values):
            others = (
                one
                for one in _untried(pair, fact, values)
                if _turn(pair, name, {**witness, fact: one}, day) == turn
            )
            runs[fact] = (*_runs(_ordered(values), seen), *((one, one) for one in others))
    count = sum(prod(map(len, alike.values())) for _, alike in found)
    return Group(name, *turn, day, count, witness, runs)


def _untried(pair: Pair, fact: str, tried: Iterable[Value]) -> Iterator[str]:
    """Options for which another one was tried that no condition tells from them."""
    known = [book.questions[fact].domain.options for book in pair if fact in book.questions]
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


def _surely_alike(pair: Pair, name: str, now: Situation) -> bool:
    """A quick look that spares most of the assessing."""
    one, other = (book.obligations.get(name) for book in pair)
    if one is None or other is None or one.confidence is not other.confidence:
        return False
    if now.today not in one.in_force or now.today not in other.in_force:
        return False
    if not all(_fits(book, fact, value) for book in pair for fact, value in now.facts.items()):
        return False
    before, after = (replace(now, figures=book.figures(now.today)) for book in pair)
    return came_to(one, before) == came_to(other, after)


def _nobody(book: Rulebook, name: str, now: Situation) -> bool:
    """Whether there is nobody there whom the duty could concern."""
    obligation = book.obligations.get(name)
    if obligation is None or obligation.scope is Scope.WORKPLACE:
        return obligation is None
    known = {fact: value for fact, value in now.facts.items() if _fits(book, fact, value)}
    return book.workers_when.holds(replace(now, facts=known)) is False


def _fits(book: Rulebook, fact: str, value: Value) -> bool:
    return fact in book.questions and value in book.questions[fact].domain


def _alone(book: Rulebook, name: str) -> Rulebook:
    """The rulebook with at most this obligation, so that assessing it again and again is quick."""
    own = {key: one for key, one in book.obligations.items() if key == name}
    used = {amount for one in own.values() for condition in both(one) for amount in amounts_in(condition)}
    amounts = {key: amount for key, amount in book.amounts.items() if key in used}
    return replace(book, obligations=own, amounts=amounts)


def _cases(old: Rulebook, new: Rulebook, name: str, today: date) -> Iterator[Cases]:
    """Representative answers of both editions together, today first, then on each day either turns."""
    books = [book for book in (old, new) if name in book.obligations]
    days = {case.today for book in books for case in cases(book, book.obligations[name], today)}
    for day in (today, *sorted(days - {today}, key=lambda day: (day < today, day))):
        answers: dict[str, dict[Value, None]] = {}
        for book in books:
            obligation = book.obligations[name]
            for case in cases(book, obligation, day):
                # Where it is not in force that day, there is none of that day.
                if case.today == day or day not in obligation.in_force:
                    for fact, values in case.answers.items():
                        answers.setdefault(fact, {}).update(dict.fromkeys(values))
        yield Cases({fact: _ordered(values) for fact, values in answers.items()}, day, {})


def _ordered(values: Iterable[Value]) -> tuple[Value, ...]:
    """Numbers and days by size, options as they were declared."""
    kept = tuple(values)
    return kept if any(isinstance(value, (str, bool)) for value in kept) else tuple(sorted(kept))


def _turn(pair: Pair, name: str, facts: Facts, day: date) -> Turn:
    before, after = (_status(book, name, facts, day) for book in pair)
    return before, after


def _status(book: Rulebook, name: str, facts: Facts, day: date) -> Status | None:
    obligation = book.obligations.get(name)
    if obligation is None:
        return None
    found = assess(book, knowing(facts, obligation.scope), day).findings
    return found[0].status if found else None
