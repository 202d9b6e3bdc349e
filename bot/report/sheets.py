"""Spreadsheets of workers: read, told about, written.

A strange file is read by `read_safely`; `read_sheet` reads one of our own in this process.
"""

from __future__ import annotations

import asyncio
from datetime import date

from bot.report import apart, cells
from bot.report.columns import heading
from bot.report.limits import LARGEST, LONGEST_CELL, MOST_COLUMNS, Reason, RefusedError
from bot.report.meaning import Row, Sheet, SheetError, understand
from bot.report.writing import KINDS, export, template
from bot.service.turn import MOST_WORKERS
from bot.service.words import Words
from flows.nicknames import LONGEST

__all__ = [
    "KINDS",
    "LARGEST",
    "Reason",
    "Row",
    "Sheet",
    "SheetError",
    "export",
    "read_safely",
    "read_sheet",
    "refused_name",
    "tell",
    "template",
]

_BY_NAME = {
    ".xls": Reason.OLD_FORMAT,
    ".xlt": Reason.OLD_FORMAT,
    ".xlsm": Reason.MACROS,
    ".xltm": Reason.MACROS,
    ".xlam": Reason.MACROS,
}
_MOST = {
    Reason.TOO_LARGE: LARGEST // 1024,
    Reason.TOO_MANY_ROWS: MOST_WORKERS,
    Reason.TOO_MANY_COLUMNS: MOST_COLUMNS,
    Reason.TOO_LONG: LONGEST_CELL,
    Reason.NICKNAME_TOO_LONG: LONGEST,
}


def read_sheet(data: bytes, name: str, words: Words, today: date) -> Sheet:
    """The workers of a CSV or XLSX file, or everything that has to be mended in it. Never raises."""
    try:
        _refuse_early(name, len(data))
        return understand(cells.grid(data), words, today)
    except RefusedError as refused:
        return _refused(refused)


async def read_safely(data: bytes, name: str, words: Words, today: date, gate: asyncio.Semaphore) -> Sheet:
    """As `read_sheet`, with the bytes taken apart in a process of their own, for ten seconds at most.

    `gate` bounds how many are read at once: each can take as much memory as `child.MOST_MEMORY`.
    """
    try:
        _refuse_early(name, len(data))
        async with gate:
            grid = await apart.grid(data)
            # The worst list takes seconds, in which everybody else would wait.
            return await asyncio.to_thread(understand, grid, words, today)
    except RefusedError as refused:
        return _refused(refused)


def refused_name(name: str, size: int) -> SheetError | None:
    """Why a file of that name and size need not even be fetched."""
    try:
        _refuse_early(name, size)
    except RefusedError as refused:
        return _refused(refused).errors[0]
    return None


def tell(words: Words, language: str, error: SheetError) -> str:
    """What has to be mended, and where, in one plain line."""
    column = heading(words, language, error.column) if error.column else None
    bound = {"most": _MOST[error.reason]} if error.reason in _MOST else {}
    text = words.text(language, f"sheet-{error.reason}", **bound, **error.arguments)
    if error.line and column:
        return words.text(language, "sheets-at-cell", line=error.line, column=column, text=text)
    if error.line:
        return words.text(language, "sheets-at-line", line=error.line, text=text)
    return text


def _refuse_early(name: str, size: int) -> None:
    _, dot, ending = name.lower().rpartition(".")
    if (reason := _BY_NAME.get(f"{dot}{ending}")) is not None:
        raise RefusedError(reason)
    if size > LARGEST:
        raise RefusedError(Reason.TOO_LARGE)


def _refused(refused: RefusedError) -> Sheet:
    return Sheet(errors=(SheetError(refused.reason, refused.line),))
