"""Spreadsheets and calendars as the use cases know them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date, datetime

from bot.report import sheets
from bot.report.meaning import Row
from bot.service.files import Listed, Notice, Reading
from bot.service.words import Words

_AT_ONCE = 2  # strange files; each can take as much memory as its child may have


class ReportFiles:
    """Implements `files.Files`."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._gate = asyncio.Semaphore(_AT_ONCE)

    def template(self, language: str, kind: str) -> bytes:
        return sheets.template(self._words, language, kind)

    def export(self, language: str, kind: str, people: Sequence[Listed]) -> bytes:
        rows = [Row(one.line, one.nickname, one.facts) for one in people]
        return sheets.export(self._words, language, kind, rows)

    def refusal(self, language: str, name: str, size: int) -> str | None:
        error = sheets.refused_name(name, size)
        return None if error is None else sheets.tell(self._words, language, error)

    async def read(self, language: str, name: str, data: bytes, today: date) -> Reading:
        sheet = await sheets.read_safely(data, name, self._words, today, self._gate)
        people = tuple(Listed(row.line, row.nickname, row.facts) for row in sheet.workers)
        problems = tuple(sheets.tell(self._words, language, error) for error in sheet.errors)
        return Reading(people, problems, sheet.hidden)

    def calendar(self, name: str, notices: Sequence[Notice], stamp: datetime) -> bytes:
        from bot.report.calendar import Entry, feed  # noqa: PLC0415  # its library takes a while to load

        entries = [
            Entry(
                one.uid,
                one.sequence,
                one.day,
                one.title,
                one.text,
                one.url,
                one.cancelled,
                stamp,
                alarm=not one.cancelled,
            )
            for one in notices
        ]
        return feed(entries, name=name, now=stamp)
