"""What the lines of a spreadsheet say about workers, or everything in it that has to be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from bot.report.columns import COLUMNS, NICKNAME, STATUS, Column, headings
from bot.report.csvfile import COMMENT
from bot.report.harmless import meant
from bot.report.limits import Line, Reason
from bot.service.turn import MOST_WORKERS
from bot.service.words import Words
from flows import nicknames
from flows.answers import Given, Unclear, mentions_personal_number, read, tidy
from flows.facts import Kind, Value
from flows.operands import Situation
from flows.renewal import STAY
from flows.rulebook import Question

# In a chat a number can mean a button; in a cell there is none.
_NUMBER_OF_BUTTON = re.compile(r"#?\d+(?:番目?|\))?")
_LONGEST_SHOWN = 40
MOST_ERRORS = 100  # nobody mends more before trying again


@dataclass(frozen=True, slots=True)
class Row:
    """One worker: the number of the line, the nickname as it is stored, and facts by the ids of questions."""

    line: int
    nickname: str | None
    facts: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class SheetError:
    """What has to be mended, and where: a line, the id of a column, both, or neither.

    `arguments` are for the words; a heading that nobody knows is the one thing in them that a person wrote.
    """

    reason: Reason
    line: int | None = None
    column: str | None = None
    arguments: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All or nothing: where there are errors there are no workers, and the other way round.

    After the line with error number MOST_ERRORS the rest is not looked at.
    """

    workers: tuple[Row, ...] = ()
    errors: tuple[SheetError, ...] = ()


def understand(lines: Sequence[Line], words: Words, today: date) -> Sheet:
    """The workers of a spreadsheet. What begins with # is a comment. `today` gives 今日 its meaning."""
    rows = [(number, cells) for number, cells in lines if not _is_comment(cells)]
    if not rows:
        return Sheet(errors=(SheetError(Reason.NO_ROWS),))
    (number, first), *rest = rows
    places, errors = _places(number, first, words)
    if not errors:
        errors = _limits(rest)
    if errors:
        return Sheet(errors=tuple(errors))
    reader = _Reader(words, today, places)
    workers = []
    for row in rest:
        workers.append(reader.worker(*row))
        if len(reader.errors) >= MOST_ERRORS:
            break
    return Sheet(errors=tuple(reader.errors)) if reader.errors else Sheet(tuple(workers))


def _is_comment(cells: Sequence[str]) -> bool:
    return cells[0].startswith(COMMENT)


def _places(number: int, cells: Sequence[str], words: Words) -> tuple[dict[int, Column], list[SheetError]]:
    """Which column stands at which place of the heading, and what is wrong with it."""
    known = headings(words)
    found = {place: known.get(tidy(cell)) for place, cell in enumerate(cells) if cell.strip()}
    if not any(found.values()):
        return {}, [SheetError(Reason.NO_HEADING, number)]
    columns = [column for column in found.values() if column]
    errors = [_unknown(number, cells[place]) for place, column in found.items() if column is None]
    errors += [SheetError(Reason.SAME_COLUMN, number, one.id) for one in COLUMNS if columns.count(one) > 1]
    errors += [
        SheetError(Reason.MISSING_COLUMN, number, one.id)
        for one in COLUMNS
        if one.required and one not in columns
    ]
    return {place: column for place, column in found.items() if column}, errors


def _unknown(number: int, heading: str) -> SheetError:
    if mentions_personal_number(heading):
        return SheetError(Reason.PERSONAL_NUMBER, number)
    shown = " ".join(heading.split())
    shown = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
    return SheetError(Reason.UNKNOWN_COLUMN, number, arguments={"heading": shown})


def _limits(rows: Sequence[Line]) -> list[SheetError]:
    if not rows:
        return [SheetError(Reason.NO_ROWS)]
    return [SheetError(Reason.TOO_MANY_ROWS)] if len(rows) > MOST_WORKERS else []


class _Reader:
    """Reads workers line by line and gathers what is wrong."""

    def __init__(self, words: Words, today: date, places: Mapping[int, Column]) -> None:
        self.errors: list[SheetError] = []
        self._words = words
        self._today = today
        self._places = places
        self._labels = {
            column.id: words.labels(words.book.questions[column.id])
            for column in places.values()
            if column.id != NICKNAME
        }
        self._nothing = {"", *map(tidy, words.listed("heard-nothing"))}
        self._nicknames: dict[str, int] = {}
        # A list says the same few things again and again, and each takes a millisecond to read.
        self._read = cache(self._value)

    def worker(self, line: int, cells: Sequence[str]) -> Row:
        """The worker of that line; only good if no error was added."""
        for place, cell in enumerate(cells):
            if place not in self._places and cell.strip():
                self._wrong(Reason.BEYOND_THE_COLUMNS, line)
        given = {
            column.id: meant(cells[place]).strip() if place < len(cells) else ""
            for place, column in self._places.items()
        }
        nickname = self._nickname(line, given.pop(NICKNAME, ""))
        facts = dict(self._facts(line, given))
        self._look_at_stay(line, facts)
        return Row(line, nickname, facts)

    def _wrong(self, reason: Reason, line: int, column: str | None = None, **arguments: str | int) -> None:
        self.errors.append(SheetError(reason, line, column, arguments))

    def _nickname(self, line: int, text: str) -> str | None:
        if not text:
            return None
        if (problem := nicknames.objection(text)) is not None:
            self._wrong(_OBJECTIONS[problem], line, NICKNAME)
            return None
        nickname = nicknames.tidy(text)
        other = self._nicknames.setdefault(nickname.casefold(), line)
        if other != line:
            self._wrong(Reason.SAME_NICKNAME, line, NICKNAME, other=other)
        return nickname

    def _facts(self, line: int, given: Mapping[str, str]) -> Iterator[tuple[str, Value]]:
        for id_, text in given.items():
            question = self._words.book.questions[id_]
            value = None if tidy(text) in self._nothing else self._read(id_, text)
            if isinstance(value, Reason):
                self._wrong(value, line, id_, **_bounds(question, value))
            elif value is not None:
                yield id_, value
            elif id_ == STATUS:
                self._wrong(Reason.EMPTY, line, id_)

    def _value(self, id_: str, text: str) -> Value | Reason | None:
        """The value, or why there is none; None where the person says that they do not know."""
        question = self._words.book.questions[id_]
        if mentions_personal_number(text):
            return Reason.PERSONAL_NUMBER
        if question.kind is Kind.CHOICE and _NUMBER_OF_BUTTON.fullmatch(tidy(text)):
            return Reason.NOT_AN_OPTION
        vocabulary, labels = self._words.vocabulary, self._labels[id_]
        reading = read(question, text, vocabulary=vocabulary, labels=labels, today=self._today)
        if isinstance(reading, Unclear):
            return Reason(reading.reason.replace("_", "-"))
        return reading.value if isinstance(reading, Given) else None

    def _look_at_stay(self, line: int, facts: Mapping[str, Value]) -> None:
        """A stay ends for everybody but those whose status has no end: their card has another date."""
        if STATUS not in facts:
            return
        figures = self._words.book.figures(self._today)
        unlimited = self._words.book.renewal.unlimited_when.holds(Situation(facts, self._today, figures))
        if unlimited and STAY in facts:
            self._wrong(Reason.NO_END_OF_STAY, line, STAY)
        elif not unlimited and STAY not in facts and not self._is_wrong(line, STAY):
            self._wrong(Reason.EMPTY, line, STAY)

    def _is_wrong(self, line: int, column: str) -> bool:
        return any((one.line, one.column) == (line, column) for one in self.errors)


def _bounds(question: Question, reason: Reason) -> dict[str, str | int]:
    if reason is not Reason.OUT_OF_RANGE:
        return {}
    return {"least": question.domain.minimum, "most": question.domain.maximum}


_OBJECTIONS = {
    nicknames.Objection.EMPTY: Reason.NICKNAME_NOT_ALLOWED,  # a cell of nothing but invisible characters
    nicknames.Objection.TOO_LONG: Reason.NICKNAME_TOO_LONG,
    nicknames.Objection.LOOKS_LIKE_NAME: Reason.NICKNAME_LOOKS_LIKE_NAME,
    nicknames.Objection.LOOKS_LIKE_NUMBER: Reason.NICKNAME_LOOKS_LIKE_NUMBER,
    nicknames.Objection.NOT_ALLOWED: Reason.NICKNAME_NOT_ALLOWED,
}
