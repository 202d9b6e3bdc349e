"""What the lines of a spreadsheet say about workers, or everything in it that has to be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from bot.report import others, spelling
from bot.report.columns import COLUMNS, NICKNAME, STATUS, Column, called, headings
from bot.report.csvfile import COMMENT
from bot.report.example import EXAMPLE, example_names
from bot.report.harmless import meant
from bot.report.limits import Grid, Line, Reason
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

    `arguments` are for the words. Headings that nobody knows and the names of sheets are all in them that a
    person wrote.
    """

    reason: Reason
    line: int | None = None
    column: str | None = None
    arguments: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All or nothing: where there are errors there are no workers, and the other way round.

    After the line with error number MOST_ERRORS the rest is not looked at. `hidden` is how many of the
    workers stand in lines that the spreadsheet program does not show.
    """

    workers: tuple[Row, ...] = ()
    errors: tuple[SheetError, ...] = ()
    hidden: int = 0


def understand(grid: Grid, words: Words, today: date) -> Sheet:
    """The workers of a spreadsheet: no comment, nor the template's example. `today` is what 今日 means."""
    rows = [(number, cells) for number, cells in grid.lines if not _is_comment(cells)]
    if not rows:
        return Sheet(errors=(SheetError(Reason.NO_ROWS),))
    (number, first), *rest = rows
    places, errors = _places(number, first, words)
    reader = _Reader(words, today, places)
    rest = [row for row in rest if not reader.is_example(row[1])]
    if errors := errors or _several(grid, words) or _limits(rest):
        return Sheet(errors=tuple(errors))
    workers = []
    for row in rest:
        workers.append(reader.worker(*row))
        if len(reader.errors) >= MOST_ERRORS:
            break
    if reader.errors:
        return Sheet(errors=tuple(reader.errors))
    return Sheet(tuple(workers), hidden=sum(one.line in grid.hidden for one in workers))


def _is_comment(cells: Sequence[str]) -> bool:
    """Whether a remark stands there, and nothing else: beside other cells, # is how a cell begins."""
    return cells[0].startswith(COMMENT) and not any(cell.strip() for cell in cells[1:])


def _several(grid: Grid, words: Words) -> list[SheetError]:
    """Which other sheets hold a list as well: nothing says which of them is meant."""
    found = [one.name for one in grid.others if others.is_list(one.lines, words)]
    if not found:
        return []
    names = map(_shown, [grid.name, *found])
    return [SheetError(Reason.SEVERAL_TABLES, arguments={"sheets": " / ".join(names)})]


def _places(number: int, cells: Sequence[str], words: Words) -> tuple[dict[int, Column], list[SheetError]]:
    """Which column stands at which place of the heading, and what is wrong with it."""
    known = headings(words)
    found = {place: known.get(called(cell)) for place, cell in enumerate(cells) if cell.strip()}
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
    return SheetError(Reason.UNKNOWN_COLUMN, number, arguments={"heading": _shown(heading)})


def _shown(text: str) -> str:
    """What a person wrote, as short as it is told back to them; never a number of theirs."""
    if mentions_personal_number(text):
        return "…"
    shown = " ".join(text.split())
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"


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
        self._examples = example_names(words)
        # A list says the same few things again and again, and each takes a millisecond to read.
        self._read = cache(self._value)

    def worker(self, line: int, cells: Sequence[str]) -> Row:
        """The worker of that line; only good if no error was added."""
        for place, cell in enumerate(cells):
            if place not in self._places and cell.strip():
                self._wrong(Reason.BEYOND_THE_COLUMNS, line)
        given = self._given(cells)
        nickname = self._nickname(line, given.pop(NICKNAME, ""))
        facts = dict(self._facts(line, given))
        self._look_at_stay(line, facts)
        return Row(line, nickname, facts)

    def is_example(self, cells: Sequence[str]) -> bool:
        """Whether that is the example of the template as it stands there."""
        given = self._given(cells)
        return tidy(given.pop(NICKNAME, "")) in self._examples and all(
            self._read(id_, text) == EXAMPLE[id_] for id_, text in given.items()
        )

    def _given(self, cells: Sequence[str]) -> dict[str, str]:
        return {
            column.id: meant(cells[place]).strip() if place < len(cells) else ""
            for place, column in self._places.items()
        }

    def _wrong(self, reason: Reason, line: int, column: str | None = None, **arguments: str | int) -> None:
        self.errors.append(SheetError(reason, line, column, arguments))

    def _nickname(self, line: int, text: str) -> str | None:
        if not text:
            return None
        if spelling.is_formula_error(text):
            self._wrong(Reason.FORMULA_ERROR, line, NICKNAME)
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
        if spelling.is_formula_error(text):
            return Reason.FORMULA_ERROR
        match question.kind:
            case Kind.CHOICE:
                return self._option(question, text)
            case Kind.DATE:
                return self._day(question, text)
        return self._plain(question, spelling.weekly(text))

    def _option(self, question: Question, text: str) -> Value | Reason | None:
        if _NUMBER_OF_BUTTON.fullmatch(tidy(text)):
            return Reason.NOT_AN_OPTION
        value = self._plain(question, text)
        # 留学（資格外活動許可あり） is 留学, but in 特定活動（家族滞在） nothing says which of the two it is.
        if value is Reason.NOT_AN_OPTION and (parts := spelling.remarked(text)) is not None:
            found, remark = self._option(question, parts[0]), self._plain(question, parts[1])
            return found if remark in {value, found} else value
        return value

    def _day(self, question: Question, text: str) -> Value | Reason | None:
        plain, weekday = spelling.day(text, end=question.id == STAY)
        value = self._plain(question, plain)
        if weekday is not None and isinstance(value, date) and value.weekday() != weekday:
            return Reason.WRONG_WEEKDAY
        return value

    def _plain(self, question: Question, text: str) -> Value | Reason | None:
        vocabulary, labels = self._words.vocabulary, self._labels[question.id]
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
