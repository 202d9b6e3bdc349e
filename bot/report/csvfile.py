"""The lines of a CSV file, as Excel in Japan and everybody else writes it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from bot.report.limits import LARGEST, LAST_LINE, Line, Reason, RefusedError, line

COMMENT = ("#", "＃")
_SEPARATORS = (",", ";", "\t")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# The last four are what CP932 makes of bytes that mean nothing in it.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\uf8f0-\uf8f3]")


def lines(data: bytes) -> Iterator[Line]:
    """Its lines. Raises RefusedError for what is no text, or has a quotation mark that is not closed."""
    # A cell as long as the file is told to the person by its line, rather than refused by the library.
    csv.field_size_limit(LARGEST)
    text = _decoded(data)
    separator = max(_SEPARATORS, key=lambda one: _width(text, one))
    for number, cells in enumerate(_records(text, separator), start=1):
        if found := line(number, cells)[1]:
            yield number, found


def _decoded(data: bytes) -> str:
    # UTF-8 comes before CP932: Japanese text in CP932 is hardly ever valid UTF-8 as well.
    for encoding in ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "cp932"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):
            return text
    raise RefusedError(Reason.NOT_A_SPREADSHEET)


def _width(text: str, separator: str) -> int:
    """How many cells the heading has if that separates them."""
    heading = (
        len(cells)
        for cells in islice(_records(text, separator), LAST_LINE)
        if any(map(str.strip, cells)) and not cells[0].startswith(COMMENT)
    )
    return next(heading, 0)


def _records(text: str, separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    except csv.Error:
        raise RefusedError(Reason.UNREADABLE) from None
