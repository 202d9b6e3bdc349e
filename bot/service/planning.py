"""Which reminders a worker's dates owe, and what there is to do about each today if nothing was sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum

from flows.facts import Scope, Value
from flows.opening import JAPAN
from flows.reminders import Fate, Occurrence, owed
from flows.renewal import STAY
from flows.rulebook import Rulebook

_EVENING = time(19, 59, 59)


class Now(StrEnum):
    """What there is to do about an occurrence today."""

    DUE = "due"
    REPLACED = "replaced"  # overdue, but a later one says it
    LAPSED = "lapsed"
    LATER = "later"


_SETTLED = {Fate.SUPERSEDED: Now.REPLACED, Fate.CANCELLED: Now.LAPSED}


def dated(book: Rulebook, facts: Mapping[str, Value]) -> dict[str, date]:
    """Those of the facts that are dates about the worker; the expiry is one in every rulebook."""
    asked = {one.id for one in book.questions.values() if one.scope is Scope.WORKER} | {STAY}
    return {name: when for name, when in facts.items() if name in asked and isinstance(when, date)}


def marked(found: Iterable[Occurrence], on: date) -> list[tuple[Occurrence, Now]]:
    """Each with what there is to do about it until that evening, if nothing was sent so far."""
    found = list(found)
    due = owed(found, {}, datetime.combine(on, _EVENING, JAPAN))
    marks = {key: _SETTLED[fate] for key, fate in due.settled.items()}
    marks |= {sending.occurrence.key: Now.DUE for sending in due.send}
    return [(one, marks.get(one.key, Now.LATER)) for one in found]
