"""Condition text -> condition. The text is parsed with `ast` into a short whitelist; nothing is executed."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flows.conditions import OPERATORS, Comparison, Condition, Constant, Join, Named, Not
from flows.facts import Domain, Kind
from flows.operands import Figure, Literal, Moment, Operand

# A hundred years of months: further on, a day could fall out of the calendar.
LONGEST_SHIFT = 1200

_SIGNS: Mapping[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "in",
}


class ConditionError(ValueError):
    """The text is no condition; the message says what is wrong and what would be right."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a condition may speak of: facts, definitions, amounts (with the fact that selects their row)."""

    facts: Mapping[str, Domain]
    definitions: Mapping[str, Condition]
    amounts: Mapping[str, str | None]

    def suggest(self, name: str) -> str:
        """A sentence with the nearest known name, or where names come from."""
        near = difflib.get_close_matches(name, [*self.facts, *self.definitions, *self.amounts], n=1)
        return (
            f"did you mean '{near[0]}'?" if near else "declare it as a question, definition or amount first"
        )


def parse(text: str, names: Names) -> Condition:
    """The condition that `text` says. Raises ConditionError."""
    if text.strip() == "always":
        return Constant(value=True)
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except SyntaxError as error:
        raise ConditionError(f"cannot read '{text}': {error.msg} at column {error.offset}") from error
    return _Reader(names).condition(tree.body)


class _Reader:
    def __init__(self, names: Names) -> None:
        self._names = names

    def condition(self, node: ast.expr) -> Condition:
        match node:
            case ast.BoolOp(op=op, values=values):
                return Join(isinstance(op, ast.Or), tuple(self.condition(value) for value in values))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Not(self.condition(operand))
            case ast.Compare(left=ast.Name(id=fact), ops=[sign], comparators=[right]):
                return self._test(fact, sign, right)
            case ast.Compare(ops=[_]):
                raise ConditionError(f"'{ast.unparse(node)}': the left side must be a fact")
            case ast.Compare():
                raise ConditionError(f"'{ast.unparse(node)}': compare one pair at a time and join with 'and'")
            case ast.Name(id=name):
                return self._name(name)
        raise ConditionError(
            f"'{ast.unparse(node)}' is not allowed; use facts, comparisons, 'in', 'and', 'or', 'not'"
        )

    def _name(self, name: str) -> Condition:
        if name in self._names.definitions:
            return Named(name, self._names.definitions[name])
        domain = self._domain(name)
        if domain.kind is not Kind.YESNO:
            raise ConditionError(f"'{name}' is {domain.describe()}; compare it with a value")
        return Comparison(name, "is", Literal(value=True))

    def _domain(self, name: str) -> Domain:
        if name not in self._names.facts:
            raise ConditionError(f"'{name}' is not known: {self._names.suggest(name)}")
        return self._names.facts[name]

    def _test(self, fact: str, sign: ast.cmpop, right: ast.expr) -> Condition:
        domain = self._domain(fact)
        if type(sign) not in _SIGNS:
            raise ConditionError(f"'{fact}': use ==, !=, <, <=, >, >= or in")
        if domain.kind is Kind.YESNO:
            raise ConditionError(f"'{fact}' is yes or no; write '{fact}' or 'not {fact}'")
        word = _SIGNS[type(sign)]
        read = self._among if word == "in" else self._operand
        operand = read(fact, domain, word, right)
        test = Comparison(fact, word, operand)
        return Not(test) if isinstance(sign, ast.NotIn) else test

    def _among(self, fact: str, domain: Domain, word: str, node: ast.expr) -> Operand:
        match node:
            case ast.Tuple(elts=elements) if domain.kind is Kind.CHOICE:
                options = tuple(_constant(element) for element in elements)
                for option in options:
                    self._demand(fact, domain, option)
                return Literal(tuple(str(option) for option in options))
        raise ConditionError(f'\'{fact} {word} ...\' needs a choice and a list such as ("a", "b")')

    def _operand(self, fact: str, domain: Domain, word: str, node: ast.expr) -> Operand:
        if domain.kind is Kind.CHOICE and word not in {"==", "!="}:
            raise ConditionError(f"'{fact}' is a choice and has no order; use ==, != or in")
        match node:
            case ast.Name(id=name) if name in self._names.amounts:
                return self._figure(fact, domain, name)
            case ast.Constant(value=str() | int() as value) if domain.kind is not Kind.DATE:
                self._demand(fact, domain, value)
                if isinstance(value, int):
                    _demand_both_outcomes(fact, domain, word, value)
                return Literal(value)
            case _ if domain.kind is Kind.DATE:
                return _moment(node)
            case ast.Name(id=name):
                raise ConditionError(f"'{name}' is no amount: {self._names.suggest(name)}")
        raise ConditionError(f"'{ast.unparse(node)}' does not fit '{fact}', which is {domain.describe()}")

    def _figure(self, fact: str, domain: Domain, name: str) -> Figure:
        if domain.kind is not Kind.NUMBER:
            raise ConditionError(
                f"only a number can be compared with '{name}'; '{fact}' is {domain.describe()}"
            )
        return Figure(name, self._names.amounts[name])

    def _demand(self, fact: str, domain: Domain, value: object) -> None:
        if value not in domain:
            raise ConditionError(f"'{value}' is never an answer to '{fact}', which is {domain.describe()}")


def _constant(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else ast.unparse(node)


def _demand_both_outcomes(fact: str, domain: Domain, word: str, value: int) -> None:
    outcomes = {OPERATORS[word](end, value) for end in (domain.minimum, value, domain.maximum)}
    if len(outcomes) == 1:
        always = "always" if outcomes == {True} else "never"
        raise ConditionError(f"'{fact} {word} {value}' is {always} true; '{fact}' is {domain.describe()}")


def _moment(node: ast.expr) -> Literal | Moment:
    match node:
        case ast.Call(func=ast.Name(id="date"), args=[_, _, _] as parts, keywords=[]):
            return Literal(_day(*map(_constant, parts)))
        case ast.Name(id="today"):
            return Moment()
        case ast.BinOp(left=ast.Name(id="today"), op=ast.Add() | ast.Sub() as op, right=ast.Call() as shift):
            return _shift(shift, -1 if isinstance(op, ast.Sub) else 1)
    raise ConditionError(
        f"'{ast.unparse(node)}' is no date; write date(2027, 4, 1), today, or today - months(12)"
    )


def _shift(node: ast.Call, direction: int) -> Moment:
    match node:
        case ast.Call(
            func=ast.Name(id="months" | "days" as unit), args=[ast.Constant(int(count))], keywords=[]
        ) if count <= LONGEST_SHIFT:
            return Moment(**{unit: direction * count})
    raise ConditionError(
        f"'{ast.unparse(node)}': today can be moved by months(n) or days(n), n up to {LONGEST_SHIFT}"
    )


def _day(*parts: object) -> date:
    year, month, day = (part if isinstance(part, int) else 0 for part in parts)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ConditionError(f"date({', '.join(map(str, parts))}) is no day of the calendar") from error
