"""What the database holds at the moment of a death, read beside the bot and without mending anything."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg

from bot.store.dialect import utc

INTERVIEWS = """
SELECT p.chat_id, i.handle, i.revision, i.complete, i.id FROM person p
JOIN membership m ON m.person_id = p.id JOIN interview i ON i.workplace_id = m.workplace_id"""
ANSWERS = "SELECT interview_id, question, value FROM answer"
COMMANDS = """
SELECT p.chat_id, j.kind, j.detail FROM journal j JOIN person p ON p.id = j.person_id
WHERE j.kind IN ('answer_given', 'question_reopened') ORDER BY j.id"""
INBOX = "SELECT update_id, outcome, at FROM inbox"
OUTBOX = "SELECT id, key, chat_id, method, state, attempts, params FROM outbox"

Rows = Callable[[str], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Interview:
    """One person's interview; `commands` are the journal's, None for a question that was reopened."""

    handle: str
    revision: int
    complete: bool
    answers: dict[str, Any]
    commands: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """One row of the outbox."""

    id: int
    key: str
    chat_id: int
    method: str
    state: str
    attempts: int
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Image:
    """Everything the checks look at. `inbox` gives outcome and instant by update."""

    interviews: dict[int, Interview]
    inbox: dict[int, tuple[str, datetime]]
    outbox: tuple[Owed, ...]


def of_sqlite(path: Path, beside: Path) -> Image:
    """Copy the file with its log as the dead bot has left them, and read the copy, which must be sound."""
    copy = beside / "image.db"
    for suffix in ("", "-wal", "-shm"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)
    for suffix in ("", "-wal"):
        if (part := path.with_name(path.name + suffix)).exists():
            shutil.copyfile(part, copy.with_name(copy.name + suffix))
    with closing(sqlite3.connect(copy)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchall()
        assert sound == [("ok",)], sound
        return _read(lambda statement: connection.execute(statement).fetchall(), _sqlite_json)


def of_postgres(url: str) -> Image:
    """Read in one snapshot beside whatever the server still cleans up."""
    with psycopg.connect(url) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        return _read(lambda statement: connection.execute(statement).fetchall(), lambda value: value)  # type: ignore[call-overload,unused-ignore]  # the tests' own text


def _read(rows: Rows, parse: Callable[[Any], Any]) -> Image:
    commands: dict[int, list[str | None]] = {}
    for chat_id, kind, detail in rows(COMMANDS):
        question = parse(detail)["question"] if kind == "answer_given" else None
        commands.setdefault(chat_id, []).append(question)
    answers: dict[int, dict[str, Any]] = {}
    for interview_id, question, value in rows(ANSWERS):
        answers.setdefault(interview_id, {})[question] = parse(value)
    interviews = {
        chat: Interview(handle, revision, bool(complete), answers.get(id_, {}), tuple(commands.get(chat, ())))
        for chat, handle, revision, complete, id_ in rows(INTERVIEWS)
    }
    inbox = {update_id: (outcome, utc(at)) for update_id, outcome, at in rows(INBOX)}
    outbox = tuple(Owed(*row[:-1], params=parse(row[-1])) for row in rows(OUTBOX))
    return Image(interviews, inbox, outbox)


def _sqlite_json(value: object) -> Any:
    # SQLite gives a JSON column numeric affinity: the text 12 comes back as the number 12.
    return json.loads(value) if isinstance(value, str) else value
