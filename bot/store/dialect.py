"""All that differs between the SQL of the two engines."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

# What PostgreSQL says to lock rows; SQLite has one writer at a time and says nothing.
LOCKS = {
    "{skip_locked}": "FOR UPDATE SKIP LOCKED",
    "{for_share}": "FOR SHARE",
    "{for_update}": "FOR NO KEY UPDATE",
    "{for_update_of_case}": "FOR UPDATE OF c",
    "{skip_locked_case}": "FOR UPDATE OF c SKIP LOCKED",
}


# What tells that a number is one of a list, which is one value.
AMONG = "{among}"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one engine spells a statement, an instant, a list of ids and a JSON value.

    Statements are written with `?` for values, `id {among}` for a list of ids, and the names of LOCKS where
    rows are taken.
    """

    name: str
    text: Callable[[str], str]
    instant: Callable[[datetime], Any]
    ids: Callable[[list[int]], Any]
    parse: Callable[[Any], Any]


def utc_text(instant: datetime) -> str:
    """An aware instant as UTC text of fixed width, so that text order is time order."""
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone cannot be stored")
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


def utc(stored: str | datetime) -> datetime:
    """A stored instant, aware, in UTC."""
    instant = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return instant.astimezone(UTC)


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone cannot be stored")
    return instant


def _same(value: Any) -> Any:
    return value


@cache
def _sqlite_text(statement: str) -> str:
    return _spelled(statement, {**dict.fromkeys(LOCKS, ""), AMONG: "IN (SELECT value FROM json_each(?))"})


@cache
def _postgres_text(statement: str) -> str:
    spelled = _spelled(statement, {**LOCKS, AMONG: "= ANY(?::bigint[])"})
    return spelled.replace("%", "%%").replace("?", "%s")


def _spelled(statement: str, words_for: Mapping[str, str]) -> str:
    for name, words in words_for.items():
        statement = statement.replace(name, words)
    return statement


def _sqlite_json(value: object) -> Any:
    # SQLite gives a JSON column numeric affinity: the text 12 comes back as the number 12.
    return json.loads(value) if isinstance(value, str) else value


SQLITE = Dialect("sqlite", _sqlite_text, utc_text, json.dumps, _sqlite_json)
POSTGRES = Dialect("postgresql", _postgres_text, _aware, _same, _same)
