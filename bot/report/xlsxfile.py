"""The visible sheets of an XLSX workbook, the first as the list. Nothing in it is worked out or followed.

This module loads openpyxl.
"""

from __future__ import annotations

import io
import warnings
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from itertools import islice
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from openpyxl import load_workbook  # type: ignore[import-untyped]  # it ships no types
from openpyxl.worksheet._reader import WorkSheetParser  # type: ignore[import-untyped]  # as above

from bot.report import guard
from bot.report.limits import (
    LARGEST_UNPACKED,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_LINES_OF_OTHERS,
    MOST_OTHERS,
    MOST_PARTS,
    Aside,
    Grid,
    Line,
    Reason,
    RefusedError,
    line,
    taken,
)

_TYPES = "[Content_Types].xml"
_WORKBOOK = b"spreadsheetml.sheet.main+xml"
_ENCRYPTED = 0x1
# Date formats of Excel in Japan that have a number and no text (ECMA-376 part 1, 18.8.30). openpyxl does not
# know them, so that 令和9年3月31日 would come as 46477.
_JAPANESE_DATES = {*range(27, 32), *range(34, 37), *range(50, 59)}


def grid(data: bytes) -> Grid:
    """What stands in it. Raises RefusedError; what is broken inside raises whatever openpyxl does."""
    parts = _parts(data)
    if _WORKBOOK not in parts.get(_TYPES, b"") and b"macroEnabled" not in parts.get(_TYPES, b""):
        raise RefusedError(Reason.NOT_A_SPREADSHEET)
    guard.look(parts.values())
    with warnings.catch_warnings():
        # It warns of what it leaves out, such as pictures; nobody here could do anything about it.
        warnings.simplefilter("ignore")
        sheets = _visible(_packed(parts))
        return _grid(sheets[0], sheets[1:]) if sheets else Grid([])


def _parts(data: bytes) -> Mapping[str, bytes]:
    """The XML in the workbook by name, never more than LARGEST_UNPACKED of it."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            _refuse_unsafe(archive.infolist())
            return _unpacked(archive)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError):
        raise RefusedError(Reason.UNREADABLE) from None


def _refuse_unsafe(infos: list[ZipInfo]) -> None:
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise RefusedError(Reason.ENCRYPTED)
    if any(info.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for info in infos):
        raise RefusedError(Reason.NOT_A_SPREADSHEET)
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
        raise RefusedError(Reason.TOO_MUCH_INSIDE)
    if any(info.filename.lower().endswith("vbaproject.bin") for info in infos):
        raise RefusedError(Reason.MACROS)


def _unpacked(archive: ZipFile) -> Mapping[str, bytes]:
    # The sizes that the archive declares may be lies, so every part is read with what is left as its limit.
    found, left = dict[str, bytes](), LARGEST_UNPACKED
    for info in archive.infolist():
        if info.filename.endswith((".xml", ".rels")):
            with archive.open(info) as part:
                found[info.filename] = part.read(left + 1)
            left -= len(found[info.filename])
            if left < 0:
                raise RefusedError(Reason.TOO_MUCH_INSIDE)
    if b"macroEnabled" in found.get(_TYPES, b""):
        raise RefusedError(Reason.MACROS)
    return found


def _packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """The parts that were looked at, and only they: openpyxl unpacks without any limit."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content)
    return target


def _visible(workbook: io.BytesIO) -> list[Any]:
    """Its sheets, but for those that the spreadsheet program does not show."""
    book = load_workbook(workbook, read_only=True, data_only=True, keep_links=False)
    book._date_formats.update(  # noqa: SLF001  # there is no other way to tell it of a date format
        place
        for place, style in enumerate(book._cell_styles)  # noqa: SLF001  # as above
        if style.numFmtId in _JAPANESE_DATES
    )
    return [one for one in book.worksheets if one.sheet_state == "visible"]


def _grid(first: Any, others: list[Any]) -> Grid:
    hidden = set[int]()
    lines = taken(line(number, _padded(cells)) for number, cells in _rows(first, hidden))
    shown = {number for number, _ in lines}
    return Grid(lines, _text(first.title), frozenset(hidden & shown), list(map(_aside, others[:MOST_OTHERS])))


def _aside(sheet: Any) -> Aside:
    near = (
        (number, {column: text for column, text in cells.items() if column <= MOST_COLUMNS})
        for number, cells in _rows(sheet, set())
    )
    lines: Iterator[Line] = ((number, _padded(cells)) for number, cells in near if cells)
    return Aside(_text(sheet.title), list(islice(lines, MOST_LINES_OF_OTHERS)))


def _rows(sheet: Any, hidden: set[int]) -> Iterator[tuple[int, Mapping[int, str]]]:
    """The rows that are not empty by number, with the filled cells by column. `hidden` gathers numbers."""
    # iter_rows of openpyxl fills up every row to its last cell, and every gap between rows. One cell without
    # anything in it at the end of a row would cost 16,384, and the rows that are hidden are not told.
    book = sheet.parent
    with sheet._get_source() as source:  # noqa: SLF001  # as above
        parser = WorkSheetParser(
            source,
            sheet._shared_strings,  # noqa: SLF001  # as above
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001  # as above
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001  # as above
        )
        for number, row in parser.parse():
            if parser.row_dimensions.pop(str(number), {}).get("hidden") in {"1", "true"}:
                hidden.add(number)
            texts = {cell["column"]: _text(cell["value"]) for cell in row}
            if filled := {column: text for column, text in texts.items() if text.strip()}:
                yield number, filled


def _padded(cells: Mapping[int, str]) -> list[str]:
    return [cells.get(column, "") for column in range(1, max(cells) + 1)]


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return str(value)[: LONGEST_CELL + 1]
