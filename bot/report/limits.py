"""How much is taken of a stranger's file, and why a file or a cell is refused."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

LARGEST = 1024 * 1024  # bytes of a file as it is sent
LARGEST_UNPACKED = 4 * 1024 * 1024  # bytes of a workbook once it is unpacked
MOST_PARTS = 200  # files inside of a workbook
MOST_ELEMENTS = 100_000  # of XML in a workbook
DEEPEST = 100  # elements inside of one another
MOST_LINES = 400  # lines that are not empty: the workers, their heading, and comments
LAST_LINE = 10_000  # by its number, so with those that are empty
MOST_COLUMNS = 20
LONGEST_CELL = 200  # characters

Line: TypeAlias = tuple[int, list[str]]
"""A line that is not empty, by its number in the spreadsheet, without the empty cells at its end.

A cell is text, a day in ISO form, and at most one character longer than LONGEST_CELL.
"""


class Reason(StrEnum):
    """Why nothing is taken over."""

    # of the file
    NOT_A_SPREADSHEET = "not-a-spreadsheet"
    OLD_FORMAT = "old-format"
    ENCRYPTED = "encrypted"
    MACROS = "macros"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    NO_HEADING = "no-heading"
    NO_ROWS = "no-rows"
    # of a column
    UNKNOWN_COLUMN = "unknown-column"
    MISSING_COLUMN = "missing-column"
    SAME_COLUMN = "same-column"
    BEYOND_THE_COLUMNS = "beyond-the-columns"
    # of a cell: those of flows.unclear, and what only a list of people can have wrong
    EMPTY = "empty"
    TOO_LONG = "too-long"
    NOT_AN_OPTION = "not-an-option"
    SEVERAL_OPTIONS = "several-options"
    NOT_A_NUMBER = "not-a-number"
    NOT_WHOLE = "not-whole"
    OUT_OF_RANGE = "out-of-range"
    NOT_A_DATE = "not-a-date"
    NO_SUCH_DAY = "no-such-day"
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
    """The file is not taken."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def line(number: int, cells: list[str]) -> Line:
    """The line with its cells cut. Raises RefusedError when it has too many or comes too late."""
    if number > LAST_LINE:
        raise RefusedError(Reason.TOO_MANY_ROWS)
    while cells and not cells[-1].strip():
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise RefusedError(Reason.TOO_MANY_COLUMNS)
    return number, [cell[: LONGEST_CELL + 1] for cell in cells]
