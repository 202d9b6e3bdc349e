"""Stored interviews as the present edition of the rulebook reads them."""

from __future__ import annotations

from types import MappingProxyType

from bot.service.ports import Record
from flows.facts import from_json
from flows.interview import Answer, Interview
from flows.migration import carried, named
from flows.rulebook import Rulebook


def restore(book: Rulebook, record: Record, base: Interview | None = None) -> Interview:
    """The stored answers as this edition reads them; those of a worker at the workplace of `base`.

    What no longer fits the rulebook is asked again.
    """
    stored = carried(book.migrations, record.rulebook, record.answers)
    answers = {
        name: answer for name, raw in stored.items() if (answer := _answer(book, name, raw)) is not None
    }
    focus = None if record.focus is None else named(book.migrations, record.rulebook, record.focus)
    found = MappingProxyType(answers)
    return base.worker(found, record.revision, focus) if base else Interview(found, record.revision, focus)


def _answer(book: Rulebook, name: str, raw: object) -> Answer | None:
    if name not in book.questions:
        return None
    if raw is None:
        return Answer(None)
    value = from_json(book.questions[name].domain, raw)
    return None if value is None else Answer(value)
