"""How much is taken of a stranger's file, and why a file or a cell is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from typing import TypeAlias

LARGEST = 1024 * 1024  # bytes of a file as it is sent
LARGEST_UNPACKED = 4 * 1024 * 1024  # bytes of a workbook once it is unpacked
MOST_PARTS = 200  # files inside of a workbook
MOST_ELEMENTS = 100_000  # of XML in a workbook
DEEPEST = 100  # elements inside of one another
MOST_LINES = 400  # lines that are not empty: the workers, their heading, and comments
LAST_LINE = 1_048_576  # by its number, so with those that are empty: no sheet of Excel has more
MOST_COLUMNS = 20
LONGEST_CELL = 200  # characters
MOST_OTHERS = 30  # sheets beside the list that are looked at
MOST_LINES_OF_OTHERS = 30  # of each, as headings stand at the top

Line: TypeAlias = tuple[int, list[str]]
"""A line that is not empty, by its number in the spreadsheet, without the empty cells at its end.

A cell is text, a day in ISO form, and at most one character longer than LONGEST_CELL.
"""


@dataclass(frozen=True, slots=True)
class Aside:
    """Another visible sheet of the same workbook: its name, and the first of its lines."""

    name: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Grid:
    """What stands in a spreadsheet, without any meaning.

    `name` is the sheet's, empty for a CSV file. `hidden` are the numbers of lines that are not shown there.
    """

    lines: list[Line]
    name: str = ""
    hidden: frozenset[int] = frozenset()
    others: list[Aside] = field(default_factory=list)


class Reason(StrEnum):
    """Why nothing is taken over."""

    # of the file
    NOT_A_SPREADSHEET = "not-a-spreadsheet"
    OLD_FORMAT = "old-format"
    ENCRYPTED = "encrypted"
    MACROS = "macros"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    TOO_MUCH_INSIDE = "too-much-inside"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    NO_HEADING = "no-heading"
    NO_ROWS = "no-rows"
    SEVERAL_TABLES = "several-tables"
    # of a line
    QUOTATION_MARK = "quotation-mark"
    CONTROL_CHARACTER = "control-character"
    # of a column
    UNKNOWN_COLUMN = "unknown-column"
    MISSING_COLUMN = "missing-column"
    SAME_COLUMN = "same-column"
    BEYOND_THE_COLUMNS = "beyond-the-columns"
    # of a cell: those of flows.unclear, and what only a list of people can have wrong
    EMPTY = "empty"
    FORMULA_ERROR = "formula-error"
    TOO_LONG = "too-long"
    NOT_AN_OPTION = "not-an-option"
    SEVERAL_OPTIONS = "several-options"
    NOT_A_NUMBER = "not-a-number"
    NOT_WHOLE = "not-whole"
    OUT_OF_RANGE = "out-of-range"
    NOT_A_DATE = "not-a-date"
    NO_SUCH_DAY = "no-such-day"
    WRONG_WEEKDAY = "wrong-weekday"
    YEAR_OUT_OF_RANGE = "year-out-of-range"
    PERSONAL_NUMBER = "personal-number"
    NO_END_OF_STAY = "no-end-of-stay"
    # of a nickname: those of flows.nicknames
    NICKNAME_TOO_LONG = "nickname-too-long"
    NICKNAME_LOOKS_LIKE_NAME = "nickname-looks-like-name"
    NICKNAME_LOOKS_LIKE_NUMBER = "nickname-looks-like-number"
    NICKNAME_NOT_ALLOWED = "nickname-not-allowed"
    SAME_NICKNAME = "same-nickname"


class RefusedError(Exception):
    """The file is not taken; `line` says which of its lines is at fault, if it is one."""

    def __init__(self, reason: Reason, line: int | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.line = line


def line(number: int, cells: list[str]) -> Line:
    """The line with its cells cut. Raises RefusedError when it has too many or comes too late."""
    if number > LAST_LINE:
        raise RefusedError(Reason.TOO_MANY_ROWS)
    while cells and not cells[-1].strip():
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise RefusedError(Reason.TOO_MANY_COLUMNS)
    return number, [cell[: LONGEST_CELL + 1] for cell in cells]


def taken(lines: Iterable[Line]) -> list[Line]:
    """All of the lines. Raises RefusedError when there are too many."""
    found = list(islice(lines, MOST_LINES + 1))
    if len(found) > MOST_LINES:
        raise RefusedError(Reason.TOO_MANY_ROWS)
    return found
