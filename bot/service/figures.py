"""The amounts that an obligation uses or shows: today's value, and those already known for later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.service.page import Dated, Figures
from bot.service.wording import Wording
from flows.conditions import comparisons
from flows.operands import Figure
from flows.rulebook import Amount, Obligation, Row
from i18n.articles import day


def figures(wording: Wording, obligation: Obligation) -> tuple[Figures, ...]:
    """Every amount once: as the conditions use them, then those that are told with a finding."""
    tests = (*comparisons(obligation.applies_when), *comparisons(obligation.met_when))
    used = (test.operand.amount for test in tests if isinstance(test.operand, Figure))
    names = dict.fromkeys((*used, *obligation.shows))
    return tuple(_figures(wording, wording.book.amounts[name]) for name in names)


def _figures(wording: Wording, amount: Amount) -> Figures:
    source = wording.book.sources[amount.citation.source]
    name = wording.text(f"a-{amount.id}")
    if amount.by:
        name = wording.text("rules-figure-by", name=name, short=wording.short(amount.by))
    return Figures(
        id=amount.id,
        name=name,
        values=tuple(_dated(wording, amount, key) for key in _keys(wording, amount)),
        ends=_ends(wording, amount),
        source=wording.words.citation(wording.language, amount.citation),
        url=source.url,
        checked=wording.text("rules-checked", day=day(wording.language, source.checked_on)),
        confidence=amount.confidence.value,
    )


def _keys(wording: Wording, amount: Amount) -> Iterator[str | None]:
    if amount.by is None:
        yield None
        return
    known = {row.key for row in amount.rows}
    yield from (option for option in wording.book.questions[amount.by].domain.options if option in known)


def _dated(wording: Wording, amount: Amount, key: str | None) -> Dated:
    rows = [row for row in amount.rows if row.key == key]
    now = next((row for row in rows if wording.day in row.in_force), None)
    start = now.in_force.start if now else None
    question = wording.book.questions[amount.by] if amount.by else None
    return Dated(
        name=wording.words.option(wording.language, question, key) if question and key else "",
        now=wording.number(amount.unit, now.value) if now else wording.text("rules-amount-none"),
        since=wording.text("rules-force-from", day=day(wording.language, start)) if start else "",
        later=tuple(_later(wording, amount, row) for row in rows if row.in_force.begins_after(wording.day)),
    )


def _later(wording: Wording, amount: Amount, row: Row) -> str:
    start = row.in_force.start or date.min
    value = wording.number(amount.unit, row.value)
    return wording.text("rules-amount-later", day=day(wording.language, start), value=value)


def _ends(wording: Wording, amount: Amount) -> str:
    ends = [row.in_force.end for row in amount.rows]
    last = max((end for end in ends if end), default=None)
    if None in ends or last is None:
        return ""
    return wording.text("rules-amount-ends", day=day(wording.language, last))
