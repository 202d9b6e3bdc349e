"""The bytes of a stranger's spreadsheet as lines of cells, without any meaning."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bot.report import csvfile
from bot.report.limits import LARGEST, MOST_LINES, Line, Reason, RefusedError

# An old .xls file, or a new one that a password protects: both are OLE containers.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


def lines(data: bytes) -> list[Line]:
    """The lines that are not empty, by their number in the spreadsheet. Raises RefusedError."""
    if len(data) > LARGEST:
        raise RefusedError(Reason.TOO_LARGE)
    if data.startswith(_OLE):
        raise RefusedError(Reason.ENCRYPTED if _PROTECTED in data else Reason.OLD_FORMAT)
    try:
        found = list(islice(_lines(data), MOST_LINES + 1))
    except RefusedError:
        raise
    except Exception:  # noqa: BLE001  # openpyxl raises anything on a broken workbook, and the file is at fault
        raise RefusedError(Reason.UNREADABLE) from None
    if len(found) > MOST_LINES:
        raise RefusedError(Reason.TOO_MANY_ROWS)
    return found


def _lines(data: bytes) -> Iterator[Line]:
    if not data.startswith(_ZIP):
        return csvfile.lines(data)
    from bot.report import xlsxfile  # noqa: PLC0415  # it loads a library that a CSV file does not need

    return xlsxfile.lines(data)
