"""The lines of a stranger's spreadsheet, read in a process of its own. Whatever happens, an answer comes."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.report.limits import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_LINES,
    MOST_LINES_OF_OTHERS,
    MOST_OTHERS,
    Aside,
    Grid,
    Line,
    Reason,
    RefusedError,
)

PATIENCE = 10.0  # seconds
# As much as the most and longest cells can be, with their quotation marks, escapes, commas and brackets.
_MOST_SAID = (MOST_LINES + MOST_OTHERS * (MOST_LINES_OF_OTHERS + 1)) * (
    MOST_COLUMNS * (LONGEST_CELL * 4 + 8) + 32
)
# -P and -S: the program's folders alone, no start-up files; -B: nothing is written.
_CHILD = ("-P", "-S", "-B", "-X", "utf8", "-m", "bot.report.child")


async def grid(data: bytes, patience: float = PATIENCE) -> Grid:
    """The lines that are not empty, by their number in the spreadsheet. Raises RefusedError, and nothing else
    for whatever the child does.
    """
    try:
        said = await _ask(data, patience)
        return _grid(json.loads(said))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        raise RefusedError(Reason.UNREADABLE) from None


async def _ask(data: bytes, patience: float) -> bytes:
    child = await asyncio.create_subprocess_exec(
        sys.executable, *_CHILD, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment(), cwd="/"
    )
    try:
        async with asyncio.timeout(patience):
            _, said = await asyncio.gather(_feed(child, data), _heard(child))
            return said if await child.wait() == 0 else b""
    finally:
        await _end(child)


def _environment() -> dict[str, str]:
    """Where the program and its libraries lie, as the child starts without the files that tell Python so."""
    return {"PYTHONPATH": os.pathsep.join(str(Path(place).resolve()) for place in sys.path)}


async def _feed(child: Process, data: bytes) -> None:
    assert child.stdin is not None  # noqa: S101  # it was asked for
    # A child that has died reads no more; what it has said tells.
    with suppress(BrokenPipeError, ConnectionResetError):
        child.stdin.write(data)
        await child.stdin.drain()
        child.stdin.close()
        await child.stdin.wait_closed()


async def _heard(child: Process) -> bytes:
    try:
        await _stdout(child).readexactly(_MOST_SAID + 1)
    except asyncio.IncompleteReadError as all_of_it:
        return all_of_it.partial
    raise ValueError("the child says more than there can be")


async def _end(child: Process) -> None:
    if child.returncode is None:
        with suppress(ProcessLookupError):
            child.kill()
    # asyncio waits for the end of what a child says, even if nobody listens.
    while await _stdout(child).read(_MOST_SAID):
        pass
    await child.wait()


def _stdout(child: Process) -> asyncio.StreamReader:
    assert child.stdout is not None  # noqa: S101  # it was asked for
    return child.stdout


def _grid(said: dict[str, Any]) -> Grid:
    if "refused" in said:
        raise RefusedError(Reason(said["refused"]), None if said["line"] is None else _number(said["line"]))
    others = [_aside(one) for one in _list(said["others"], MOST_OTHERS)]
    hidden = frozenset(map(_number, _list(said["hidden"], MOST_LINES)))
    return Grid(_lines(said["lines"], MOST_LINES), _cell(said["name"]), hidden, others)


def _aside(said: dict[str, Any]) -> Aside:
    return Aside(_cell(said["name"]), _lines(said["lines"], MOST_LINES_OF_OTHERS))


def _list(said: Any, most: int) -> list[Any]:
    if not isinstance(said, list) or len(said) > most:
        raise ValueError("no list, or too long")
    return said


def _number(said: Any) -> int:
    if not isinstance(said, int):
        raise TypeError("no number")
    return said


def _cell(said: Any) -> str:
    if not _is_cell(said):
        raise ValueError("no text, or too long")
    return str(said)


def _lines(said: Any, most: int) -> list[Line]:
    return [_line(one) for one in _list(said, most)]


def _line(said: Any) -> Line:
    match said:
        case [int(number), [*cells]] if len(cells) <= MOST_COLUMNS and all(map(_is_cell, cells)):
            return number, cells
    raise ValueError("no line")


def _is_cell(said: object) -> bool:
    if not isinstance(said, str) or len(said) > LONGEST_CELL + 1:
        return False
    said.encode()  # half of a pair of UTF-16 is valid in JSON, but can be written nowhere: ValueError
    return True
