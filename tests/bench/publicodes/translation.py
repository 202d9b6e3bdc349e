"""A part of the rulebook as rules of publicodes, made from the conditions as they were parsed.

publicodes knows truth, falsehood and *not known* and joins them as we do, so the rules mean the same. It is
written in French: `oui` and `non`, `toutes ces conditions` for "and", `une de ces conditions` for "or".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from flows.conditions import Comparison, Condition, Constant, Join, Named, Not, comparisons
from flows.facts import Kind, Scope, Value
from flows.operands import Figure, Literal
from flows.rulebook import Obligation, Rulebook

Rule: TypeAlias = str | dict[str, Any]

_OPPOSITE = {"<": ">=", ">=": "<", ">": "<=", "<=": ">", "==": "!=", "!=": "=="}
_TYPES = {Kind.YESNO: "booléen", Kind.NUMBER: "nombre", Kind.CHOICE: "texte"}


def part(book: Rulebook, day: date, count: int) -> tuple[Obligation, ...]:
    """The first so many duties of a workplace that can be translated: no dates, no amounts by key."""
    in_force = book.on(day).in_force[Scope.WORKPLACE]
    return tuple(one for one in in_force if _translatable(book, one, day))[:count]


def _translatable(book: Rulebook, obligation: Obligation, day: date) -> bool:
    tests = [*comparisons(obligation.applies_when), *comparisons(obligation.met_when)]
    return all(
        book.questions[test.fact].kind in _TYPES
        and (
            not isinstance(test.operand, Figure)
            or isinstance(book.figures(day).get(test.operand.amount), int)
        )
        for test in tests
    )


def rules(book: Rulebook, duties: tuple[Obligation, ...], day: date) -> dict[str, Rule]:
    """Facts, amounts and definitions that the duties use, and for each duty when it applies and is met."""
    conditions = [text for one in duties for text in (one.applies_when, one.met_when)]
    found: dict[str, Rule] = {}
    for condition in conditions:
        for test in comparisons(condition):
            found[_fact(test.fact)] = {"question": test.fact, "type": _TYPES[book.questions[test.fact].kind]}
            if isinstance(test.operand, Figure):
                figure = book.figures(day)[test.operand.amount]
                found[_amount(test.operand.amount)] = {"valeur": figure}
        for name, meaning in named(condition):
            found[_definition(name)] = _rule(meaning)
    for one in duties:
        found[f"applies {_name(one.id)}"] = _rule(one.applies_when)
        found[f"met {_name(one.id)}"] = _rule(one.met_when)
    return found


def outcomes(duties: tuple[Obligation, ...]) -> list[tuple[str, str]]:
    """For each duty the rules that say whether it applies and is met."""
    return [(f"applies {_name(one.id)}", f"met {_name(one.id)}") for one in duties]


def situation(facts: Mapping[str, Value]) -> dict[str, str | int]:
    """Facts as publicodes takes them."""
    return {_fact(name): _value(value) for name, value in facts.items()}


def named(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """The definitions that a condition uses, also inside of each other."""
    match condition:
        case Named(name=name, meaning=meaning):
            yield name, meaning
            yield from named(meaning)
        case Not(part=inner):
            yield from named(inner)
        case Join(parts=parts):
            for one in parts:
                yield from named(one)
        case _:
            # A comparison and a constant name no definition.
            return


def _rule(condition: Condition) -> Rule:
    said = _said(condition, holds=True)
    return {"valeur": said} if isinstance(said, str) else said


def _said(condition: Condition, holds: bool) -> Rule:
    """When the condition holds, or when it does not; "not" is carried down to the single facts."""
    match condition:
        case Not(part=inner):
            return _said(inner, not holds)
        case Join(decisive=decisive, parts=parts):
            return _joined(any_=decisive is holds, parts=[_said(one, holds) for one in parts])
        case Named(name=name):
            return f"{_definition(name)} = {_value(holds)}"
        case Comparison():
            return _compared(condition, holds)
        case Constant(value=value):
            return str(_value(value is holds))
    raise TypeError(f"{condition} has no translation")


def _compared(test: Comparison, holds: bool) -> Rule:
    fact = _fact(test.fact)
    if test.sign == "is":
        return f"{fact} = {_value(holds)}"
    if isinstance(test.operand, Figure):
        return f"{fact} {_sign(test.sign, holds)} {_amount(test.operand.amount)}"
    if not isinstance(test.operand, Literal):
        raise TypeError(f"{test} has no translation")
    value = test.operand.value
    if isinstance(value, tuple):
        sign = _sign("==", holds)
        return _joined(any_=holds, parts=[f"{fact} {sign} {_value(option)}" for option in value])
    return f"{fact} {_sign(test.sign, holds)} {_value(value)}"


def _joined(any_: bool, parts: list[Rule]) -> Rule:
    return {"une de ces conditions" if any_ else "toutes ces conditions": parts}


def _sign(sign: str, holds: bool) -> str:
    return (sign if holds else _OPPOSITE[sign]).replace("==", "=")


def _value(value: Value) -> str | int:
    if isinstance(value, bool):
        return "oui" if value else "non"
    return value if isinstance(value, int) else f"'{value}'"


def _name(id_: str) -> str:
    return id_.replace("_", " ").replace("-", " ")


def _fact(name: str) -> str:
    return f"fact {_name(name)}"


def _amount(name: str) -> str:
    return f"amount {_name(name)}"


def _definition(name: str) -> str:
    return f"definition {_name(name)}"
