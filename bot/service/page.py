"""What a page shows of the rulebook: plain texts in one language, ready to be laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.service.wording import Phrase


@dataclass(frozen=True, slots=True)
class Entry:
    """An obligation in a list. `about` is its scope as data, `scope` in words."""

    id: str
    title: str
    area: str
    about: str
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
    """A value of an amount that day, since when, and its later values with their days.

    `name` is empty without keys, `since` where nobody says from when.
    """

    name: str
    now: str
    since: str
    later: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """An amount that an obligation uses or shows; `ends` says from when on nothing is known."""

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
    scope: str
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
    about: str
    leads: tuple[Lead, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a section's map: the questions of one scope with the obligations of one area."""

    about: str
    area: str
    questions: tuple[Leading, ...]


@dataclass(frozen=True, slots=True)
class Backing:
    """What something rests on, and how certain that makes it."""

    confidence: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A paper of a renewal pack; `when` says in which case it is needed, None: always."""

    id: str
    title: str
    when: Phrase | None


@dataclass(frozen=True, slots=True)
class PackEntry:
    """A renewal pack with its papers by who brings them."""

    id: str
    title: str
    note: str
    applies: Phrase
    papers: Mapping[str, tuple[PaperEntry, ...]]
    backing: Backing


@dataclass(frozen=True, slots=True)
class DeadlineEntry:
    """A deadline of the calendar with its next term, or the last one where it is `over`."""

    id: str
    title: str
    text: str
    about: str
    scope: str
    term: str
    closes: date
    yearly: bool
    over: bool
    applies: Phrase
    backing: Backing


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note; `since` is empty where it names no day."""

    id: str
    kind: str
    title: str
    text: str
    since: str
    backing: Backing


@dataclass(frozen=True, slots=True)
class Place:
    """Where something of the rulebook can be read: `path` below the index, empty for an amount."""

    noun: str
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """A record of the fact sheets: what it has become, or the `reason` why it is left out."""

    id: str
    places: tuple[Place, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a search has found outside the obligations, and what it is."""

    title: str
    what: str
    path: str
