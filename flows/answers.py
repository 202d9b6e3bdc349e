"""A text that a person typed -> a typed answer, or why not. Never a guess: what is not certain is unclear."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from flows.days import day
from flows.facts import Domain, Kind, Value
from flows.numerals import number
from flows.rulebook import Question
from flows.unclear import Reason, Unclear

__all__ = [
    "Given",
    "Labels",
    "Reading",
    "Reason",
    "Unclear",
    "Unknown",
    "Vocabulary",
    "mentions_personal_number",
    "read",
]

LONGEST = 200
SHORTEST_PART = 2

Labels: TypeAlias = Mapping[str, Sequence[str]]
Words: TypeAlias = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words for yes, no and *don't know*, of all languages together."""

    yes: frozenset[str]
    no: frozenset[str]
    unknown: frozenset[str]


@dataclass(frozen=True, slots=True)
class Given:
    """The text says this value, and the value is a possible answer to the question."""

    value: Value


@dataclass(frozen=True, slots=True)
class Unknown:
    """The text says *don't know*."""


Reading: TypeAlias = Given | Unknown | Unclear

# NFKC would make 12 of 1² and of ½ something that looks like a whole number.
_SMALL_FIGURES = re.compile(r"[²³¹⁰-₟¼-¾⅐-↉]")
_INVISIBLE = {"Cf", "Cc", "Me"}
_LOOKALIKES = str.maketrans(
    {**dict.fromkeys("‐‑‒–—−ー", "-"), "〜": "~", "’": "'", "\N{VARIATION SELECTOR-16}": None}
)
_NUMBER_OF_BUTTON = re.compile(r"#?(\d{1,3})(?:番目?|\))?")
_PERSONAL_NUMBERS = re.compile(
    r"(?<![A-Z\d])(?:[A-Z]{2}\d{8}[A-Z]{2}|[A-Z]{2}\d{7}|\d{4}([ -]?)\d{4}\1\d{4})(?![A-Z\d])"
)


def read(question: Question, text: str, *, vocabulary: Vocabulary, labels: Labels, today: date) -> Reading:
    """The answer that the text gives to the question.

    `labels` holds the words of each option of a choice, in all languages. `today` gives 今日 its meaning.
    """
    if len(text) > LONGEST:
        return Unclear(Reason.TOO_LONG)
    tidied = tidy(text)
    if not tidied:
        return Unclear(Reason.EMPTY)
    if tidied in _tidied(vocabulary.unknown):
        return Unknown()
    match question.kind:
        case Kind.YESNO:
            return _yes_or_no(tidied, vocabulary)
        case Kind.CHOICE:
            return _option(tidied, question.domain, labels)
        case Kind.NUMBER:
            return _within(question.domain, number(tidied))
        case Kind.DATE:  # pragma: no branch  # no other kind
            return _within(question.domain, day(tidied, today))


def tidy(text: str) -> str:
    """The text in one form: plain width, nothing invisible, single spaces, lower case, no full stop."""
    plain = " ".join(_visible(_SMALL_FIGURES.sub("\N{REPLACEMENT CHARACTER}", text)).split())
    return plain.casefold().rstrip(" 。.!、,").removesuffix("です")


def mentions_personal_number(text: str) -> bool:
    """Whether the text holds something shaped like a residence card, passport or My Number (12 digits)."""
    return _PERSONAL_NUMBERS.search(_visible(text).upper()) is not None


def _visible(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_LOOKALIKES)
    return "".join(one for one in plain if one.isspace() or unicodedata.category(one) not in _INVISIBLE)


def _tidied(words: Iterable[str]) -> frozenset[str]:
    return frozenset(tidy(word) for word in words)


def _yes_or_no(text: str, vocabulary: Vocabulary) -> Reading:
    yes = text in _tidied(vocabulary.yes) | {"1"}
    no = text in _tidied(vocabulary.no) | {"2"}
    # A word can mean yes in one language and no in another.
    return Unclear(Reason.NOT_YES_NO) if yes is no else Given(yes)


def _option(text: str, domain: Domain, labels: Labels) -> Reading:
    words = {option: _tidied(labels.get(option, ())) for option in domain.options}
    found = _named(text, words) or _numbered(text, words) or _partly_named(text, words)
    if len(found) == 1:
        return Given(found.pop())
    return Unclear(Reason.SEVERAL_OPTIONS if found else Reason.NOT_AN_OPTION)


def _named(text: str, words: Words) -> set[str]:
    return {option for option, names in words.items() if text in names}


def _numbered(text: str, words: Words) -> set[str]:
    match = _NUMBER_OF_BUTTON.fullmatch(text)
    if match is None:
        return set()
    pressed = set(list(words)[int(match[1]) - 1 : int(match[1])])
    # A bare 3 may mean the third button, but also the label 3年.
    return pressed | _holding(words, rf"(?<!\d){match[1]}(?!\d)") if text.isdecimal() else pressed


def _partly_named(text: str, words: Words) -> set[str]:
    if len(text) < SHORTEST_PART:
        return set()
    # Where spaces part words, a part begins a word, and a short one is a whole word: 'no' is not in 'none'.
    start = r"(?<!\w)" if text[0].isascii() else ""
    end = r"(?!\w)" if start and len(text) == SHORTEST_PART else ""
    holding = _holding(words, start + re.escape(text) + end)
    # 京都 is part of 東京都 too, but only one character short of 京都府.
    return _holding(words, rf"^{re.escape(text)}.$") or holding


def _holding(words: Words, pattern: str) -> set[str]:
    part = re.compile(pattern)
    return {option for option, names in words.items() if any(part.search(name) for name in names)}


def _within(domain: Domain, value: Value | Unclear) -> Reading:
    if isinstance(value, Unclear):
        return value
    return Given(value) if value in domain else Unclear(Reason.OUT_OF_RANGE)
