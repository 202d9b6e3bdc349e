"""Sheets beside the list: whether one of them is a list, too."""

from __future__ import annotations

from collections.abc import Sequence

from bot.report.columns import COLUMNS, called, headings
from bot.report.example import example_names
from bot.report.limits import Line
from bot.service.words import Words
from flows.answers import tidy


def is_list(lines: Sequence[Line], words: Words) -> bool:
    """Whether a heading stands in it that a list needs. That of our own guide has an example alone below."""
    known = headings(words)
    for place, (_, cells) in enumerate(lines):
        columns = {number: column for number, cell in enumerate(cells) if (column := known.get(called(cell)))}
        if all(one in columns.values() for one in COLUMNS if one.required):
            return not _is_guide(lines[place + 1 :], min(columns), words)
    return False


def _is_guide(below: Sequence[Line], left: int, words: Words) -> bool:
    """Whether nothing but the example stands below the heading, from its first column on."""
    filled = [cells[left:] for _, cells in below if len(cells) > left]
    return len(filled) == 1 and tidy(filled[0][0]) in example_names(words)
