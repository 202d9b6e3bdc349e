"""Files that people take away or bring: what the use cases need of whatever writes and reads them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from flows.facts import Value

KINDS = ("xlsx", "csv")


@dataclass(frozen=True, slots=True)
class Listed:
    """A worker in a list: the number of the line, the nickname as it is stored, and what is known, by
    questions.
    """

    line: int
    nickname: str | None
    facts: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a list says, all or nothing: where there is something to mend, there is nobody in it.

    `problems` are plain texts in the reader's language, each with its line. `hidden` is how many of the
    people stand in lines that a spreadsheet program does not show.
    """

    people: Sequence[Listed] = ()
    problems: Sequence[str] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A whole day in a calendar. `uid` names it for ever, and `sequence` grows when it moves."""

    uid: str
    sequence: int
    day: date
    title: str
    text: str
    url: str | None = None
    cancelled: bool = False


class Files(Protocol):
    """Writes and reads files. Nothing of them is kept."""

    def template(self, language: str, kind: str) -> bytes:
        """A list to fill in, of one of KINDS."""

    def export(self, language: str, kind: str, people: Sequence[Listed]) -> bytes:
        """A list of these people, which `read` understands again."""

    def refusal(self, language: str, name: str, size: int) -> str | None:
        """Why a file of that name and size need not even be fetched, as a plain text."""

    async def read(self, language: str, name: str, data: bytes, today: date) -> Reading:
        """What a stranger's list says. Never raises, and never takes long."""

    def calendar(self, name: str, notices: Sequence[Notice], stamp: datetime) -> bytes:
        """An iCalendar file; equal input gives equal bytes."""


def document(file_name: str, data: bytes) -> Mapping[str, str]:
    """A file as it waits in the outbox."""
    return {"file_name": file_name, "base64": b64encode(data).decode("ascii")}


def content(stored: Mapping[str, Any]) -> bytes:
    """The bytes of a file that waits in the outbox: some are text there. Raises KeyError, ValueError."""
    if "content" in stored:
        return str(stored["content"]).encode()
    return b64decode(stored["base64"], validate=True)
