"""The rulebook: questions, obligations, sources and amounts; immutable, versioned data."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.agenda import Deadline
from flows.calendar import Period
from flows.conditions import Condition, Constant, comparisons
from flows.facts import Domain, Kind, Party, Scope
from flows.leads import Lead, Terms
from flows.migration import Migration
from flows.notes import Note
from flows.operands import NOTHING, Figure, Figures, Situation
from flows.papers import Pack
from flows.sources import Citation, Confidence, Source

_ALWAYS = Constant(value=True)


@dataclass(frozen=True, slots=True)
class Question:
    """Asks for one fact; its id is the fact's name.

    `resets` names later questions whose answers belong to this one: another answer here drops them.
    """

    id: str
    section: str
    scope: Scope
    domain: Domain
    citations: tuple[Citation, ...]
    records: tuple[str, ...] = ()
    resets: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        return self.domain.kind


@dataclass(frozen=True, slots=True)
class Obligation:
    """A duty in law: when it applies, when it is met, who owes it, on whom its neglect falls.

    `shows` names amounts that are told with a finding, as of its day.
    """

    id: str
    area: str
    records: tuple[str, ...]
    scope: Scope
    applies_when: Condition
    met_when: Condition
    owed_by: Party
    falls_on: tuple[Party, ...]
    weight: int
    in_force: Period
    confidence: Confidence
    citations: tuple[Citation, ...]
    shows: tuple[str, ...] = ()

    def facts(self) -> frozenset[str]:
        """Every fact that bears on whether it applies or is met."""
        return self.applies_when.facts() | self.met_when.facts()

    def figures(self) -> frozenset[str]:
        """Every amount that bears on it."""
        tests = (*comparisons(self.applies_when), *comparisons(self.met_when))
        return frozenset(test.operand.amount for test in tests if isinstance(test.operand, Figure))

    def open_facts(self, now: Situation) -> frozenset[str]:
        """The facts that could still decide whether it applies or is met."""
        return self.applies_when.open_facts(now) | self.met_when.open_facts(now)


@dataclass(frozen=True, slots=True)
class Row:
    """One value of an amount while its period lasts; `key` is an option of the fact that selects rows."""

    value: int
    in_force: Period
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that law changes. On a day without a row there is no answer."""

    id: str
    unit: str
    by: str | None
    confidence: Confidence
    citation: Citation
    rows: tuple[Row, ...]
    records: tuple[str, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        return (self.citation,)

    def on(self, day: date) -> int | Mapping[str, int] | None:
        """The value in force that day, or for a keyed amount its values by key; None where none is known."""
        current = [row for row in self.rows if day in row.in_force]
        if self.by is None:
            return current[0].value if current else None
        return {row.key: row.value for row in current if row.key is not None} or None


@dataclass(frozen=True, slots=True)
class Law:
    """What is the same on all days from one change of the law to the next.

    `in_force` and `announced`, those that begin later, by whom they are about. `concerned` are the
    obligations in force by each fact on which they hang.
    """

    figures: Figures
    in_force: Mapping[Scope, tuple[Obligation, ...]]
    announced: Mapping[Scope, tuple[Obligation, ...]]
    concerned: Mapping[str, tuple[Obligation, ...]]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """One edition of the law as data. Dictionaries keep the order of declaration.

    `records` are the records of the fact sheets behind it, each with the reason why it is left out, if it is.
    `workers_when` tells from facts about the workplace whether it has workers to ask about at all. `leads`
    are what is asked of whom when around a renewal; `renewal` are the terms of the right to stay.
    """

    version: str
    sections: tuple[str, ...]
    questions: Mapping[str, Question]
    definitions: Mapping[str, Condition]
    obligations: Mapping[str, Obligation]
    sources: Mapping[str, Source]
    amounts: Mapping[str, Amount]
    migrations: tuple[Migration, ...] = ()
    packs: Mapping[str, Pack] = field(default_factory=dict)
    calendar: Mapping[str, Deadline] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    records: Mapping[str, str | None] = field(default_factory=dict)
    workers_when: Condition = _ALWAYS
    leads: Mapping[str, Lead] = field(default_factory=dict)
    renewal: Terms = field(default_factory=Terms)
    _changes: tuple[date, ...] = field(init=False, repr=False, compare=False)
    # The law is asked for with every answer and changes a few times a year: it is worked out once, when it is
    # asked for, because the proof makes thousands of rulebooks and asks each for a day or two.
    _laws: dict[int, Law] = field(init=False, repr=False, compare=False, default_factory=dict)
    _turning: dict[date, tuple[Obligation, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "_changes", self.changes())

    def on(self, day: date) -> Law:
        """The law of that day."""
        place = bisect_right(self._changes, day)
        law = self._laws.get(place)
        return law or self._laws.setdefault(place, self._law(day))

    def figures(self, day: date) -> Figures:
        """The amounts in force that day; an amount without a row that day is left out."""
        return self.on(day).figures

    def turning(self) -> Mapping[date, tuple[Obligation, ...]]:
        """Every day on which the law changes, in order, with the obligations that it can change."""
        if not self._turning:
            self._turning.update((day, tuple(self._turned(day))) for day in self._changes)
        return self._turning

    def _turned(self, day: date) -> Iterator[Obligation]:
        new = {
            name for name, one in self.amounts.items() if any(row.in_force.turns_on(day) for row in one.rows)
        }
        for obligation in self.obligations.values():
            if obligation.in_force.turns_on(day) or not new.isdisjoint(obligation.figures()):
                yield obligation

    def _law(self, day: date) -> Law:
        values = ((name, amount.on(day)) for name, amount in self.amounts.items())
        in_force = tuple(one for one in self.obligations.values() if day in one.in_force)
        concerned: dict[str, list[Obligation]] = {}
        for obligation in in_force:
            about_worker = obligation.scope is Scope.WORKER
            for fact in obligation.facts() | (self.workers_when.facts() if about_worker else NOTHING):
                concerned.setdefault(fact, []).append(obligation)
        return Law(
            figures={name: value for name, value in values if value is not None},
            in_force=_by_scope(in_force),
            announced=_by_scope(one for one in self.obligations.values() if one.in_force.begins_after(day)),
            concerned={fact: tuple(found) for fact, found in concerned.items()},
        )

    def changes(self) -> tuple[date, ...]:
        """Every day on which an obligation or an amount begins or ends, in order."""
        periods = [obligation.in_force for obligation in self.obligations.values()]
        periods += [row.in_force for amount in self.amounts.values() for row in amount.rows]
        return tuple(sorted({day for period in periods for day in (period.start, period.end) if day}))


def _by_scope(obligations: Iterable[Obligation]) -> Mapping[Scope, tuple[Obligation, ...]]:
    found: dict[Scope, tuple[Obligation, ...]] = dict.fromkeys(Scope, ())
    for one in obligations:
        found[one.scope] = (*found[one.scope], one)
    return found
