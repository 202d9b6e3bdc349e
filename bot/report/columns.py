"""The columns of a list of workers. All but the nickname are questions of the rulebook, by their ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bot.service.words import Words
from flows.answers import tidy
from flows.renewal import STAY

Cell: TypeAlias = str | int | date | None
Table: TypeAlias = Sequence[Sequence[Cell]]

NICKNAME = "nickname"
STATUS = "residence_status"


@dataclass(frozen=True, slots=True)
class Column:
    """`heard` is the id of the list of what people call it besides its heading."""

    id: str
    heard: str
    required: bool = False


COLUMNS = (
    Column(NICKNAME, "heard-nickname"),
    Column(STATUS, "heard-residence-status", required=True),
    Column(STAY, "heard-stay-until", required=True),
    Column("hired_on", "heard-hired-on"),
    Column("weekly_hours", "heard-weekly-hours"),
)


def heading(words: Words, language: str, column: str) -> str:
    """What a column is called; a fact is called as everywhere else."""
    if column == NICKNAME:
        return words.text(language, "sheets-nickname")
    return words.question(language, words.book.questions[column], "short")


def headings(words: Words) -> dict[str, Column]:
    """The columns by what they may be called in any language, as `called` writes it."""
    return {
        called(name): column
        for column in COLUMNS
        for name in (
            *(heading(words, language, column.id) for language in words.catalog.languages),
            *words.listed(column.heard),
        )
    }


def called(text: str) -> str:
    """A heading in one form: headings are broken and spaced as their cells have room."""
    return tidy(text).replace(" ", "")
