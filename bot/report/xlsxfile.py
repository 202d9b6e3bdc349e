"""The lines of the first visible sheet of an XLSX workbook. Nothing in it is worked out, followed or run.

This module loads openpyxl.
"""

from __future__ import annotations

import io
import warnings
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from openpyxl import load_workbook  # type: ignore[import-untyped]  # it ships no types

from bot.report import guard
from bot.report.limits import (
    LARGEST_UNPACKED,
    LONGEST_CELL,
    MOST_PARTS,
    Line,
    Reason,
    RefusedError,
    line,
)

_TYPES = "[Content_Types].xml"
_WORKBOOK = b"spreadsheetml.sheet.main+xml"
_ENCRYPTED = 0x1
# Date formats of Excel in Japan that have a number and no text (ECMA-376 part 1, 18.8.30). openpyxl does not
# know them, so that 令和9年3月31日 would come as 46477.
_JAPANESE_DATES = {*range(27, 32), *range(34, 37), *range(50, 59)}


def lines(data: bytes) -> Iterator[Line]:
    """Its lines. Raises RefusedError; what is broken inside raises whatever openpyxl does."""
    parts = _parts(data)
    if _WORKBOOK not in parts.get(_TYPES, b"") and b"macroEnabled" not in parts.get(_TYPES, b""):
        raise RefusedError(Reason.NOT_A_SPREADSHEET)
    guard.look(parts.values())
    with warnings.catch_warnings():
        # It warns of what it leaves out, such as pictures; nobody here could do anything about it.
        warnings.simplefilter("ignore")
        for number, cells in enumerate(_rows(_packed(parts)), start=1):
            if found := line(number, cells)[1]:
                yield number, found


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
        raise RefusedError(Reason.TOO_LARGE)
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
                raise RefusedError(Reason.TOO_LARGE)
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


def _rows(workbook: io.BytesIO) -> Iterator[list[str]]:
    book = load_workbook(workbook, read_only=True, data_only=True, keep_links=False)
    book._date_formats.update(  # noqa: SLF001  # there is no other way to tell it of a date format
        place
        for place, style in enumerate(book._cell_styles)  # noqa: SLF001  # as above
        if style.numFmtId in _JAPANESE_DATES
    )
    sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), None)
    if sheet is None:
        return
    # The size that a sheet declares may be too small, and then rows would be lost without a word.
    sheet.reset_dimensions()
    for row in sheet.iter_rows(values_only=True):
        yield [_text(value) for value in row]


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return str(value)[: LONGEST_CELL + 1]
