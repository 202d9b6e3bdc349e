"""Lists of workers as files: an empty one to fill in, and what is stored."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from bot.report.columns import COLUMNS, STATUS, Cell, Table, heading
from bot.report.example import EXAMPLE, MARK, example_name
from bot.report.harmless import harmless
from bot.report.meaning import Row
from bot.service.turn import MOST_WORKERS
from bot.service.words import Words
from flows.facts import Value
from flows.nicknames import LONGEST

KINDS = ("csv", "xlsx")


def template(words: Words, language: str, kind: str) -> bytes:
    """A list to fill in, of one of KINDS, with how to fill it in. Nothing in it is taken for a worker."""
    if kind == "csv":
        guide = [*_guide(words, language), _statuses(words, language)]
        comments = [[f"{MARK} {text}"] for text in guide]
        return _csv([_headings(words, language), *comments, _example(words, language)])
    return _xlsx(words, language, [])


def export(words: Words, language: str, kind: str, rows: Iterable[Row]) -> bytes:
    """The workers as a file of one of KINDS. Of workers whose facts are complete, `read_sheet` reads the same
    back, apart from the numbers of the lines.
    """
    cells = [_cells(words, language, row) for row in rows]
    if kind == "csv":
        return _csv([_headings(words, language), *cells])
    return _xlsx(words, language, cells)


def _headings(words: Words, language: str) -> list[str]:
    return [heading(words, language, column.id) for column in COLUMNS]


def _cells(words: Words, language: str, row: Row) -> list[Cell]:
    facts = (_cell(words, language, column.id, row.facts.get(column.id)) for column in COLUMNS[1:])
    return [None if row.nickname is None else harmless(row.nickname), *facts]


def _cell(words: Words, language: str, id_: str, value: Value | None) -> Cell:
    return words.option(language, words.book.questions[id_], value) if isinstance(value, str) else value


def _example(words: Words, language: str) -> list[Cell]:
    return [example_name(words, language), *_cells(words, language, Row(0, None, EXAMPLE))[1:]]


def _guide(words: Words, language: str) -> list[str]:
    text = words.text(language, "sheets-guide", workers=MOST_WORKERS, characters=LONGEST, mark=MARK)
    return text.splitlines()


def _statuses(words: Words, language: str) -> str:
    return words.text(language, "sheets-statuses", statuses=" / ".join(_labels(words, language)))


def _labels(words: Words, language: str) -> list[str]:
    question = words.book.questions[STATUS]
    return [words.option(language, question, option) for option in question.domain.options]


def _csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    target = io.StringIO()
    csv.writer(target).writerows(rows)
    # Without the mark Excel takes UTF-8 for the code page of the machine.
    return target.getvalue().encode("utf-8-sig")


def _xlsx(words: Words, language: str, rows: Table) -> bytes:
    from bot.report.workbook import workbook  # noqa: PLC0415  # it loads a library that only this needs

    headings = _headings(words, language)
    guide: Table = [*([text] for text in _guide(words, language)), [], headings, _example(words, language)]
    titles = words.text(language, "sheets-title"), words.text(language, "sheets-title-guide")
    place = headings.index(heading(words, language, STATUS)) + 1
    return workbook([headings, *rows], _labels(words, language), guide, titles=titles, place=place)
