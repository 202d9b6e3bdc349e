"""What a page shows of the rulebook: plain texts in one language, ready to be laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.service.wording import Phrase


@dataclass(frozen=True, slots=True)
class Entry:
    """An obligation in a list."""

    id: str
    title: str
    area: str
    scope: str
    owed_by: str
    falls_on: str
    force: str
    in_force: bool
    confidence: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A term of the conditions, with its meaning."""

    id: str
    name: str
    meaning: Phrase


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a decision table: a text for each fact, empty where no answer matters, and the status."""

    cells: tuple[str, ...]
    status: str
    result: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A decision table under the law of `day`."""

    day: str
    facts: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A value of an amount that day, and its later values with their days. `name` is empty without keys."""

    name: str
    now: str
    later: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """An amount that the conditions use; `ends` says from when on nothing is known."""

    id: str
    name: str
    values: tuple[Dated, ...]
    ends: str
    source: str
    url: str
    checked: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A source with the articles cited of it, and the day it was last looked at."""

    name: str
    url: str
    checked: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that bears on an obligation."""

    id: str
    short: str
    text: str
    why: str
    look: str


@dataclass(frozen=True, slots=True)
class Rule:
    """An obligation in full. `words` has its texts by part, see OBLIGATION_WORDS."""

    entry: Entry
    words: Mapping[str, str]
    applies: Phrase
    met: Phrase
    definitions: tuple[Definition, ...]
    grid: Grid
    figures: tuple[Figures, ...]
    references: tuple[Reference, ...]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Lead:
    """A line from a question to an obligation: what its answer decides, whether it applies or is met."""

    to: Entry
    applies: bool
    met: bool


@dataclass(frozen=True, slots=True)
class Leading:
    """A question with the obligations to which it leads."""

    id: str
    short: str
    text: str
    leads: tuple[Lead, ...]
