"""What a decision table says for given answers, read from its cells as a person reads them."""

from __future__ import annotations

from flows.classes import Among, Answers, Passing, Within
from flows.operands import Situation
from flows.tables import Row, Table


def matching(table: Table, situation: Situation) -> tuple[Row, ...]:
    """The rows that a situation fits in which every fact of the table is known: always exactly one."""
    return tuple(row for row in table.rows if _fits_row(table, row, situation))


def fits(cell: Answers, fact: str, situation: Situation) -> bool:
    """Whether the answer to the fact is among those of the cell."""
    value = situation.facts[fact]
    match cell:
        case Among(values=values):
            return value in values
        case Within(ranges=ranges):
            return isinstance(value, int) and any(low <= value <= high for low, high in ranges)
        case Passing(ways=ways):
            return any(all(test.holds(situation) is truth for test, truth in way) for way in ways)


def _fits_row(table: Table, row: Row, situation: Situation) -> bool:
    cells = zip(table.facts, row.cells, strict=True)
    return all(cell is None or fits(cell, fact, situation) for fact, cell in cells)
