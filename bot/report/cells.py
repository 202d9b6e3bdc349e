"""The bytes of a stranger's spreadsheet as lines of cells, without any meaning."""

from __future__ import annotations

from bot.report import csvfile
from bot.report.limits import LARGEST, Grid, Reason, RefusedError, taken

# An old .xls file, or a new one that a password protects: both are OLE containers.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


def grid(data: bytes) -> Grid:
    """The lines that are not empty, by their number in the spreadsheet. Raises RefusedError."""
    if len(data) > LARGEST:
        raise RefusedError(Reason.TOO_LARGE)
    if data.startswith(_OLE):
        raise RefusedError(Reason.ENCRYPTED if _PROTECTED in data else Reason.OLD_FORMAT)
    try:
        return _grid(data)
    except RefusedError:
        raise
    except Exception:  # noqa: BLE001  # openpyxl raises anything on a broken workbook, and the file is at fault
        raise RefusedError(Reason.UNREADABLE) from None


def _grid(data: bytes) -> Grid:
    if not data.startswith(_ZIP):
        return Grid(taken(csvfile.lines(data)))
    from bot.report import xlsxfile  # noqa: PLC0415  # it loads a library that a CSV file does not need

    return xlsxfile.grid(data)
