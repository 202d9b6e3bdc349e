"""What the database holds at the moment of a death, read beside the bot and without mending anything."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, LiteralString, Protocol

import psycopg

from bot.store.dialect import POSTGRES, SQLITE, Dialect, utc

INTERVIEWS = """
SELECT p.chat_id, i.handle, i.slot, i.revision, i.complete, i.id FROM person p
JOIN membership m ON m.person_id = p.id JOIN interview i ON i.workplace_id = m.workplace_id"""
ANSWERS = "SELECT interview_id, question, value FROM answer"
JOURNAL = """
SELECT p.chat_id, j.kind, j.detail FROM journal j JOIN person p ON p.id = j.person_id
WHERE j.kind IN (
  'started', 'worker_added', 'worker_removed', 'answer_given', 'question_reopened', 'change_dropped')
ORDER BY j.id"""
BIRTHS = ("started", "worker_added")
INBOX = "SELECT update_id, outcome, at FROM inbox"
OUTBOX = "SELECT id, key, chat_id, method, state, attempts, params FROM outbox"

IN_SQLITE = "SELECT name FROM sqlite_master WHERE name = 'journal'"
IN_POSTGRES = "SELECT to_regclass('journal')::text"
UNSENT = "SELECT count(*) FROM outbox WHERE state IN ('due', 'sending')"

Rows = Callable[[LiteralString], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview as it is stored: one person's, about the workplace or, by `slot`, about a worker."""

    chat_id: int
    slot: int | None
    revision: int
    complete: bool
    answers: dict[str, Any]


@dataclass(slots=True)
class History:
    """What the journal tells of an interview; a command is None if a question was reopened or kept."""

    chat_id: int
    about_worker: bool = False
    begun: int = 0
    removed: int = 0
    commands: list[str | None] = field(default_factory=list)

    def add(self, kind: str, question: str | None) -> None:
        if kind in BIRTHS:
            self.begun += 1
            self.about_worker = kind != "started"
        elif kind == "worker_removed":
            self.removed += 1
        else:
            self.commands.append(question)


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
    """Everything the checks look at: interviews and histories by handle, outcome and instant by update."""

    interviews: dict[str, Interview]
    histories: dict[str, History]
    inbox: dict[int, tuple[str, datetime]]
    outbox: tuple[Owed, ...]


class Database(Protocol):
    """The bot's database, seen from outside."""

    @property
    def url(self) -> str: ...

    def image(self) -> Image:
        """What it holds, while no life uses it."""

    def unsent(self) -> int:
        """How many messages are owed, while a life may be sending them."""


@dataclass(frozen=True, slots=True)
class SqliteFile:
    """A file in a folder that is the test's own."""

    path: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def image(self) -> Image:
        """Copy the file with its log as the dead bot left them, and read the copy, which must be sound."""
        copy = self.path.with_name(f"image-of-{self.path.name}")
        for suffix in ("", "-wal", "-shm"):
            _beside(copy, suffix).unlink(missing_ok=True)
        for suffix in ("", "-wal"):
            if (part := _beside(self.path, suffix)).exists():
                shutil.copyfile(part, _beside(copy, suffix))
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("PRAGMA synchronous = OFF")  # the copy is not for keeping
            sound = connection.execute("PRAGMA integrity_check").fetchall()
            assert sound == [("ok",)], sound
            return _read(lambda statement: connection.execute(statement).fetchall(), SQLITE, IN_SQLITE)

    def unsent(self) -> int:
        with closing(sqlite3.connect(self.path)) as connection:
            return int(connection.execute(UNSENT).fetchone()[0])


@dataclass(frozen=True, slots=True)
class PostgresDatabase:
    """A database on a real server."""

    url: str

    def image(self) -> Image:
        """Read in one snapshot, beside whatever the server still tidies up after a dead client."""
        with psycopg.connect(self.url) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            return _read(lambda statement: connection.execute(statement).fetchall(), POSTGRES, IN_POSTGRES)

    def unsent(self) -> int:
        with psycopg.connect(self.url) as connection:
            [[count]] = connection.execute(UNSENT).fetchall()
            return int(count)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _read(rows: Rows, dialect: Dialect, schema: LiteralString) -> Image:
    if rows(schema) != [("journal",)]:
        return Image({}, {}, {}, ())  # a kill during the first start: the whole schema or none of it
    parse = dialect.parse
    histories: dict[str, History] = {}
    for chat_id, kind, detail in rows(JOURNAL):
        entry = parse(detail)
        histories.setdefault(entry["about"], History(chat_id)).add(kind, entry.get("question"))
    answers: dict[int, dict[str, Any]] = {}
    for interview_id, question, value in rows(ANSWERS):
        answers.setdefault(interview_id, {})[question] = parse(value)
    interviews = {
        handle: Interview(chat, slot, revision, bool(complete), answers.get(id_, {}))
        for chat, handle, slot, revision, complete, id_ in rows(INTERVIEWS)
    }
    inbox = {update_id: (outcome, utc(at)) for update_id, outcome, at in rows(INBOX)}
    outbox = tuple(_owed(parse, *row) for row in rows(OUTBOX))
    return Image(interviews, histories, inbox, outbox)


def _owed(parse: Callable[[Any], Any], *row: Any) -> Owed:
    id_, key, chat_id, method, state, attempts, params = row
    return Owed(id_, key, chat_id, method, state, attempts, parse(params))
