"""Conditions: boolean expressions over facts, as values that can be walked, evaluated and printed.

Truth is three-valued (Kleene): True, False, or None for *not yet known*. Nothing is ever executed.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from flows.operands import NOTHING, Figure, Literal, Operand, Situation

Truth: TypeAlias = bool | None

OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "is": operator.is_,
    "in": lambda value, values: value in values,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Condition(Protocol):
    """A boolean expression over facts."""

    def holds(self, situation: Situation) -> Truth:
        """True, False, or None while it is not yet known."""

    def facts(self) -> frozenset[str]:
        """Every fact the condition mentions."""

    def open_facts(self, situation: Situation) -> frozenset[str]:
        """The unknown facts that can still decide it; empty once it is decided."""

    def because(self, situation: Situation) -> tuple[str, ...]:
        """The known facts that decided it, or that are known so far, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Constant:
    """True or false without any fact."""

    value: bool

    def holds(self, situation: Situation) -> Truth:
        del situation
        return self.value

    def facts(self) -> frozenset[str]:
        return NOTHING

    def open_facts(self, situation: Situation) -> frozenset[str]:
        del situation
        return NOTHING

    def because(self, situation: Situation) -> tuple[str, ...]:
        del situation
        return ()

    def __str__(self) -> str:
        return "always" if self.value else "never"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One fact compared with an operand. A yes/no fact by itself is `is True`."""

    fact: str
    sign: str
    operand: Operand
    _mentions: tuple[str, ...] = field(init=False, repr=False, compare=False)
    _compare: Callable[[Any, Any], bool] = field(init=False, repr=False, compare=False)
    _literal: object = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_mentions", (self.fact, *self.operand.facts()))
        # Evaluated for every obligation at every step: what is always the same is looked up once.
        object.__setattr__(self, "_compare", OPERATORS[self.sign])
        literal = self.operand.value if isinstance(self.operand, Literal) else None
        object.__setattr__(self, "_literal", literal)

    def holds(self, situation: Situation) -> Truth:
        left = situation.facts.get(self.fact)
        if left is None or left is True or left is False:
            return left
        right = self._literal if self._literal is not None else self.operand.value_in(situation)
        return None if right is None else self._compare(left, right)

    def facts(self) -> frozenset[str]:
        return frozenset(self._mentions)

    def open_facts(self, situation: Situation) -> frozenset[str]:
        if self.holds(situation) is not None:
            return NOTHING
        if isinstance(self.operand, Figure) and self.operand.silent(situation):
            return NOTHING
        return frozenset(fact for fact in self._mentions if fact not in situation.facts)

    def because(self, situation: Situation) -> tuple[str, ...]:
        if len(self._mentions) == 1:
            return self._mentions if self.fact in situation.facts else ()
        return tuple(filter(situation.facts.__contains__, self._mentions))

    def __str__(self) -> str:
        return self.fact if self.sign == "is" else f"{self.fact} {self.sign} {self.operand}"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite; not known stays not known."""

    part: Condition

    def holds(self, situation: Situation) -> Truth:
        truth = self.part.holds(situation)
        return None if truth is None else not truth

    def facts(self) -> frozenset[str]:
        return self.part.facts()

    def open_facts(self, situation: Situation) -> frozenset[str]:
        return self.part.open_facts(situation)

    def because(self, situation: Situation) -> tuple[str, ...]:
        return self.part.because(situation)

    def __str__(self) -> str:
        return f"not ({self.part})"


@dataclass(frozen=True, slots=True)
class Join:
    """Several conditions joined by `and` (`decisive` is False) or by `or` (`decisive` is True).

    One part with the decisive truth decides the whole.
    """

    decisive: bool
    parts: tuple[Condition, ...]

    def holds(self, situation: Situation) -> Truth:
        truth: Truth = not self.decisive
        for part in self.parts:
            one = part.holds(situation)
            if one is self.decisive:
                return one
            if one is None:
                truth = None
        return truth

    def facts(self) -> frozenset[str]:
        return frozenset().union(*(part.facts() for part in self.parts))

    def open_facts(self, situation: Situation) -> frozenset[str]:
        found = NOTHING
        for part in self.parts:
            one = part.holds(situation)
            if one is self.decisive:
                return NOTHING
            if one is None:
                found |= part.open_facts(situation)
        return found

    def because(self, situation: Situation) -> tuple[str, ...]:
        for part in self.parts:
            if part.holds(situation) is self.decisive:
                return part.because(situation)
        return tuple(dict.fromkeys(fact for part in self.parts for fact in part.because(situation)))

    def __str__(self) -> str:
        word = " or " if self.decisive else " and "
        return word.join(f"({part})" if isinstance(part, Join) else str(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Named:
    """A definition of the rulebook, used by its name."""

    name: str
    meaning: Condition

    def holds(self, situation: Situation) -> Truth:
        # Many obligations use it: in one situation it is worked out once.
        found = situation.worked_out.get(id(self.meaning))
        if found is None:
            # Kept beside the truth, so that no other condition gets its id.
            found = situation.worked_out[id(self.meaning)] = (self.meaning, self.meaning.holds(situation))
        return found[1]

    def facts(self) -> frozenset[str]:
        return self.meaning.facts()

    def open_facts(self, situation: Situation) -> frozenset[str]:
        return self.meaning.open_facts(situation)

    def because(self, situation: Situation) -> tuple[str, ...]:
        return self.meaning.because(situation)

    def __str__(self) -> str:
        return self.name


def comparisons(condition: Condition) -> Iterator[Comparison]:
    """Every comparison, definitions included, in the order of the text."""
    match condition:
        case Comparison():
            yield condition
        case Not(part=part) | Named(meaning=part):
            yield from comparisons(part)
        case Join(parts=parts):
            for part in parts:
                yield from comparisons(part)
        case _:
            # A constant compares nothing.
            return
