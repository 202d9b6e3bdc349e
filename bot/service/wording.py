"""Conditions and classes of answers in a person's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.service.words import Words
from flows.classes import Among, Answers, Passing, Truths, Within
from flows.conditions import Comparison, Condition, Join, Named, Not, Truth
from flows.facts import Domain, Kind, Value
from flows.operands import Figure, Literal, Moment, Operand
from flows.rulebook import Question, Rulebook
from i18n.articles import day
from i18n.catalog import Argument

_OPPOSITE = {"<": ">=", ">=": "<", ">": "<=", "<=": ">", "==": "!=", "!=": "=="}
_NUMBERS = {
    ">=": "rules-at-least",
    ">": "rules-more",
    "<=": "rules-at-most",
    "<": "rules-less",
    "==": "rules-equal",
    "!=": "rules-other",
}
_DATES = {**_NUMBERS, ">=": "rules-from", ">": "rules-after", "<=": "rules-until", "<": "rules-before"}
_MANY = 3  # so many options that it is shorter to say which ones are not meant


@dataclass(frozen=True, slots=True)
class Phrase:
    """A condition in words: a sentence, or a heading such as "all of these" over its parts.

    `definition` is the name of the definition that the sentence speaks of.
    """

    text: str
    parts: tuple[Phrase, ...] = ()
    definition: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language for the law of one day."""

    words: Words
    language: str
    day: date

    @property
    def book(self) -> Rulebook:
        return self.words.book

    def text(self, id_: str, **arguments: Argument) -> str:
        """Words of the catalog."""
        return self.words.text(self.language, id_, **arguments)

    def condition(self, condition: Condition, holds: bool = True) -> Phrase:
        """When the condition holds, or when it does not; "not" is carried down to the single facts."""
        match condition:
            case Not(part=part):
                return self.condition(part, not holds)
            case Named(name=name):
                said = self.text("rules-holds" if holds else "rules-fails", name=self.definition(name))
                return Phrase(said, definition=name)
            case Join(decisive=decisive, parts=parts):
                heading = self.text("rules-either" if decisive is holds else "rules-all")
                return Phrase(heading, tuple(self.condition(part, holds) for part in parts))
            case Comparison():
                return Phrase(self.comparison(condition, holds))
        return Phrase(self.text("rules-always"))

    def definition(self, name: str) -> str:
        """What a definition of the rulebook is called."""
        return self.text(f"d-{name}")

    def short(self, fact: str) -> str:
        """The short name of a fact."""
        return self.words.question(self.language, self.book.questions[fact], "short")

    def comparison(self, test: Comparison, truth: Truth = True) -> str:
        """One fact with the answers for which a comparison comes out so."""
        return self.text("rules-fact", short=self.short(test.fact), answer=self._outcome(test, truth))

    def answers(self, fact: str, answers: Answers | None) -> str:
        """A cell of a decision table."""
        question = self.book.questions[fact]
        match answers:
            case Among(values=values):
                return self._named(question, values) or self._among(question, values)
            case Within(ranges=ranges):
                return self.text("rules-or").join(self._range(question.domain, *one) for one in ranges)
            case Passing(ways=ways):
                return self.text("rules-or").join(self._way(way) for way in ways)
        return self.text("rules-any")

    def number(self, unit: str, value: int) -> str:
        """A value of an amount with its unit."""
        return self.text(f"unit-{unit}", value=f"{value:,}")

    def _outcome(self, test: Comparison, truth: Truth) -> str:
        question = self.book.questions[test.fact]
        if truth is None:
            return self.text("rules-unknown-figure")
        if question.kind is Kind.YESNO:
            return self.words.value(self.language, question, truth)
        if question.kind is Kind.CHOICE:
            return self._among(question, _options(test, question.domain, truth))
        sign = test.sign if truth else _OPPOSITE[test.sign]
        forms = _DATES if question.kind is Kind.DATE else _NUMBERS
        return self.text(forms[sign], value=self._operand(test.operand))

    def _operand(self, operand: Operand) -> str:
        match operand:
            case Figure():
                return self._figure(operand)
            case Moment():
                return self._moment(operand)
            case Literal(value=date() as when):
                return day(self.language, when)
        return f"{operand.value:,}" if isinstance(operand.value, int) else str(operand)

    def _figure(self, operand: Figure) -> str:
        name = self.text(f"a-{operand.amount}")
        if operand.by is not None:
            return self.text("rules-figure-by", short=self.short(operand.by), name=name)
        amount, value = self.book.amounts[operand.amount], self.book.figures(self.day).get(operand.amount)
        unknown = self.text("rules-unknown-figure")
        said = self.number(amount.unit, value) if isinstance(value, int) else unknown
        return self.text("rules-figure", name=name, value=said)

    def _moment(self, moment: Moment) -> str:
        if moment.months:
            id_ = "rules-months-ahead" if moment.months > 0 else "rules-months-ago"
            return self.text(id_, count=abs(moment.months))
        if moment.days:
            id_ = "rules-days-ahead" if moment.days > 0 else "rules-days-ago"
            return self.text(id_, count=abs(moment.days))
        return self.text("rules-today")

    def _among(self, question: Question, values: Sequence[Value]) -> str:
        others = [option for option in question.domain.options if option not in values]
        if others and len(others) <= _MANY < len(values):
            return self.text("rules-except", options=self._listed(question, others))
        return self._listed(question, values)

    def _named(self, question: Question, values: Sequence[Value]) -> str:
        """The definition that means just these options, or all but these; empty where there is none."""
        if len(values) <= _MANY:
            return ""
        for name, meaning in self.book.definitions.items():
            if isinstance(meaning, Comparison) and meaning.fact == question.id:
                meant = _options(meaning, question.domain, truth=True)
                if meant == list(values):
                    return self.definition(name)
                if not set(meant) & set(values) and len(meant) + len(values) == len(question.domain.options):
                    return self.text("rules-except", options=self.definition(name))
        return ""

    def _listed(self, question: Question, values: Sequence[Value]) -> str:
        # A comma can stand in a label, and so can a middle dot.
        return " / ".join(self.words.value(self.language, question, value) for value in values)

    def _range(self, domain: Domain, low: int, high: int) -> str:
        if low == high:
            return self.text("rules-equal", value=f"{low:,}")
        if low == domain.minimum:
            return self.text("rules-at-most", value=f"{high:,}")
        if high == domain.maximum:
            return self.text("rules-at-least", value=f"{low:,}")
        return self.text("rules-between", low=f"{low:,}", high=f"{high:,}")

    def _way(self, way: Truths) -> str:
        said = dict.fromkeys(self._outcome(test, truth) for test, truth in way)
        return self.text("rules-and").join(said)


def defined(conditions: Sequence[Condition]) -> Mapping[str, Condition]:
    """The definitions that these conditions use, those inside definitions included, each once."""
    return dict(found for condition in conditions for found in _defined(condition))


def _defined(condition: Condition) -> Iterator[tuple[str, Condition]]:
    match condition:
        case Named(name=name, meaning=meaning):
            yield name, meaning
            yield from _defined(meaning)
        case Not(part=part):
            yield from _defined(part)
        case Join(parts=parts):
            for part in parts:
                yield from _defined(part)
        case _:
            # A comparison and a constant name no definition.
            return


def _options(test: Comparison, domain: Domain, truth: bool) -> list[str]:
    value = test.operand.value if isinstance(test.operand, Literal) else ()
    named = value if isinstance(value, tuple) else (value,)
    meant = truth if test.sign in {"in", "=="} else not truth
    return [option for option in domain.options if (option in named) is meant]
