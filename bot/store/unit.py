"""One open database transaction, as the hot path sees it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.store.dialect import Dialect


class Unit:
    """Runs statements on the driver's own cursor. `erased` asks the engine to scrub after the commit."""

    __slots__ = ("_cursor", "connection", "dialect", "erased")

    def __init__(self, connection: Connection, dialect: Dialect) -> None:
        self.connection = connection
        self.dialect = dialect
        self.erased = False
        self._cursor: Any = connection.connection.cursor()

    def change(self, statement: str, *values: Any) -> int:
        """Run a statement; how many rows it touched."""
        self._cursor.execute(self.dialect.text(statement), values)
        return int(self._cursor.rowcount)

    def rows(self, statement: str, *values: Any) -> list[Any]:
        """All rows; never a half-read cursor, which would hold the commit up."""
        self._cursor.execute(self.dialect.text(statement), values)
        rows: list[Any] = self._cursor.fetchall()
        return rows

    @property
    def locks(self) -> bool:
        """Whether others may write at the same time, so that rows to be changed must be locked first."""
        return self.dialect.name == "postgresql"

    def instant(self, instant: datetime) -> Any:
        return self.dialect.instant(instant)

    def ids(self, ids: Iterable[int]) -> Any:
        """A list of ids, for `{among}`."""
        return self.dialect.ids(list(ids))

    def parse(self, stored: Any) -> Any:
        return self.dialect.parse(stored)


def as_json(value: Any) -> str:
    """Compact JSON; what cannot be JSON raises TypeError and rolls the update back."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
