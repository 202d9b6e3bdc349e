"""The lines of a CSV file, as Excel in Japan and everybody else writes it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from bot.report.limits import LARGEST, Line, Reason, RefusedError, line

COMMENT = ("#", "＃")
_SEPARATORS = (",", ";", "\t")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LAST_HEADING = 10_000  # by its number
# The last four are what CP932 makes of bytes that mean nothing in it.
_NO_TEXT = re.compile(r"[\x00\x80-\x9f\uf8f0-\uf8f3]")
# Programs leave these behind in what is otherwise text: a line break of theirs, say.
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")


def lines(data: bytes) -> Iterator[Line]:
    """Its lines. Raises RefusedError for what is no text; with the line for a quotation mark that is not
    closed, and for a character that cannot be seen.
    """
    # A cell as long as the file is told to the person by its line, rather than refused by the library.
    csv.field_size_limit(LARGEST)
    text = _decoded(data)
    separator = max(_SEPARATORS, key=lambda one: _width(text, one))
    for number, cells in _records(text, separator):
        if any(map(_CONTROLS.search, cells)):
            raise RefusedError(Reason.CONTROL_CHARACTER, number)
        if found := line(number, cells)[1]:
            yield number, found


def _decoded(data: bytes) -> str:
    # UTF-8 comes before CP932: Japanese text in CP932 is hardly ever valid UTF-8 as well.
    for encoding in ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "cp932"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text):
            return text
    raise RefusedError(Reason.NOT_A_SPREADSHEET)


def _width(text: str, separator: str) -> int:
    """How many cells the heading has if that separates them."""
    # Not strict: with another separator than the file's, every quotation mark stands at a wrong place.
    heading = (
        len(cells)
        for cells in islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), _LAST_HEADING)
        if any(map(str.strip, cells)) and not cells[0].startswith(COMMENT)
    )
    return next(heading, 0)


def _records(text: str, separator: str) -> Iterator[Line]:
    number = 0
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            number += 1
            yield number, cells
    except csv.Error:
        raise RefusedError(Reason.QUOTATION_MARK, number + 1) from None
