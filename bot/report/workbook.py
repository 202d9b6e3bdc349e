"""A list as an XLSX workbook: the list itself, and a second sheet about it. This module loads openpyxl."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook  # type: ignore[import-untyped]  # it ships no types
from openpyxl.utils import get_column_letter, quote_sheetname  # type: ignore[import-untyped]  # as above
from openpyxl.worksheet.datavalidation import DataValidation  # type: ignore[import-untyped]  # as above

from bot.report.columns import Table

_WIDTH = 26
_MOST_LINES = 1000  # as many lines get the choices offered
_DATE_FORMAT = "yyyy-mm-dd"


def workbook(
    people: Table, choices: Sequence[str], guide: Table, *, titles: tuple[str, str], place: int
) -> bytes:
    """The list of people on the first sheet. On the second, below its heading, stand the choices that are
    offered in the list's column `place` (from 1) and, beside them, the guide.
    """
    book = Workbook()
    sheet, about = book.active, book.create_sheet()
    sheet.title, about.title = titles
    sheet.freeze_panes = "A2"
    _write(sheet, 1, people)
    _write(about, 1, [[people[0][place - 1]], *([choice] for choice in choices)])
    _write(about, 3, guide)
    for number in range(1, len(people[0]) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTH
    about.column_dimensions["A"].width = _WIDTH
    _offer(sheet, get_column_letter(place), f"{quote_sheetname(titles[1])}!$A$2:$A${len(choices) + 1}")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _write(sheet: Any, left: int, table: Table) -> None:
    for line, row in enumerate(table, start=1):
        for place, value in enumerate(row, start=left):
            if value is not None:
                cell = sheet.cell(line, place, value)
                # openpyxl takes text that begins with = for a formula.
                cell.data_type = "s" if isinstance(value, str) else cell.data_type
                cell.number_format = _DATE_FORMAT if isinstance(value, date) else cell.number_format


def _offer(sheet: Any, letter: str, choices: str) -> None:
    # Only offered: words of another language may be typed as well.
    offered = DataValidation("list", formula1=choices, allow_blank=True, showErrorMessage=False)
    offered.add(f"{letter}2:{letter}{_MOST_LINES}")
    sheet.add_data_validation(offered)
