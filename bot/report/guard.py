"""A look at all XML of a workbook before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterable
from xml.parsers import expat

from bot.report.limits import DEEPEST, MOST_ELEMENTS, Reason, RefusedError


def look(parts: Iterable[bytes]) -> None:
    """Raises RefusedError for XML that is broken, swells, or would take long to read."""
    guard = _Guard()
    for part in parts:
        guard.look(part)


class _Guard:
    """Counts over all parts. But for their number, what it refuses no spreadsheet program writes."""

    def __init__(self) -> None:
        self._left = MOST_ELEMENTS
        self._depth = 0

    def look(self, part: bytes) -> None:
        self._depth = 0
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        try:
            parser.Parse(part, True)
        except expat.ExpatError:
            raise RefusedError(Reason.UNREADABLE) from None

    def _doctype(self, *_declared: object) -> None:
        # It is there that entities are declared which swell or fetch.
        raise RefusedError(Reason.UNREADABLE)

    def _start(self, _name: str, _attributes: object) -> None:
        self._left -= 1
        self._depth += 1
        if self._left < 0:
            raise RefusedError(Reason.TOO_MUCH_INSIDE)
        if self._depth > DEEPEST:
            raise RefusedError(Reason.UNREADABLE)

    def _end(self, _name: str) -> None:
        self._depth -= 1
