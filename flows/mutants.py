"""Conditions that differ from a given one in a single place: what a slip in the rulebook would look like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from flows.conditions import Comparison, Condition, Join, Named, Not
from flows.operands import Literal, Moment
from flows.rulebook import Obligation

_ONE_DAY = timedelta(days=1)
_OTHER_SIGNS: Mapping[str, tuple[str, ...]] = {
    "==": ("!=",),
    "!=": ("==",),
    "<": ("<=", ">="),
    "<=": ("<", ">"),
    ">": (">=", "<="),
    ">=": (">", "<"),
}


class Slip(StrEnum):
    """What sort of slip a mutant is."""

    FLIP = "flip"
    SHIFT = "shift"
    SWAP = "swap"
    DROP = "drop"
    NEGATE = "negate"
    OPTION = "option"


@dataclass(frozen=True, slots=True)
class Mutant:
    """The condition with one slip. `place` is the part that slipped, as it should be; `definition` is the
    innermost one in which it stands, None where it stands in the condition itself.
    """

    slip: Slip
    place: str
    condition: Condition
    definition: str | None = None


def mutants(condition: Condition) -> Iterator[Mutant]:
    """Every mutant of a condition, those of the definitions it uses among them."""
    match condition:
        case Comparison():
            yield from _of_comparison(condition)
        case Not(part=part):
            yield Mutant(Slip.NEGATE, str(condition), part)
            yield from (replace(one, condition=Not(one.condition)) for one in mutants(part))
        case Named(name=name, meaning=meaning):
            for one in mutants(meaning):
                yield replace(one, condition=Named(name, one.condition), definition=one.definition or name)
        case Join():
            yield from _of_join(condition)
        case _:
            # A constant has no place to slip in.
            return


def slips(obligation: Obligation) -> Iterator[tuple[Mutant, Obligation]]:
    """Every mutant of both conditions, with the obligation that has it."""
    for one in mutants(obligation.applies_when):
        yield one, replace(obligation, applies_when=one.condition)
    for one in mutants(obligation.met_when):
        yield one, replace(obligation, met_when=one.condition)


def _of_join(join: Join) -> Iterator[Mutant]:
    yield Mutant(Slip.SWAP, str(join), Join(not join.decisive, join.parts))
    for number, part in enumerate(join.parts):
        before, after = join.parts[:number], join.parts[number + 1 :]
        rest = (*before, *after)
        yield Mutant(Slip.DROP, str(part), Join(join.decisive, rest) if len(rest) > 1 else rest[0])
        for one in mutants(part):
            yield replace(one, condition=Join(join.decisive, (*before, one.condition, *after)))


def _of_comparison(test: Comparison) -> Iterator[Mutant]:
    place = str(test)
    for sign in _OTHER_SIGNS.get(test.sign, ()):
        yield Mutant(Slip.FLIP, place, Comparison(test.fact, sign, test.operand))
    if test.sign not in _OTHER_SIGNS:
        yield Mutant(Slip.NEGATE, place, Not(test))
    for operand in _shifted(test):
        yield Mutant(Slip.SHIFT, place, Comparison(test.fact, test.sign, operand))
    match test.operand:
        case Literal(value=tuple(options)) if len(options) > 1:
            for option in options:
                fewer = tuple(one for one in options if one != option)
                named = f'"{option}" in {test.fact}'
                yield Mutant(Slip.OPTION, named, Comparison(test.fact, test.sign, Literal(fewer)))


def _shifted(test: Comparison) -> Iterator[Literal | Moment]:
    for step in (-1, 1):
        match test.operand:
            case Literal(value=bool()):
                return
            case Literal(value=int(value)):
                yield Literal(value + step)
            case Literal(value=date() as value):
                yield Literal(value + _ONE_DAY * step)
            case Moment() as moment:
                yield replace(moment, days=moment.days + step)
