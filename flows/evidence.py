"""What the proof of a rulebook looks at: its cases and walks, gathered once for all invariants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flows.cases import Cases, cases
from flows.rulebook import Rulebook
from flows.succession import Edition
from flows.walks import Choices, Truth, Walk, choices, sampled

MOST_CASES = 100_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one invariant: how many cases were tried, what is wrong, and what is worth knowing."""

    cases: int
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A rulebook, the day it is proved for, the editions recorded before it, and what to try on it.

    `tried` has the cases of each obligation that are few enough to try, those of `today` and later first.
    """

    book: Rulebook
    today: date
    editions: tuple[Edition, ...]
    tried: Mapping[str, tuple[Cases, ...]]
    choices: Choices
    walks: tuple[Walk, ...]

    def truth(self, facts: Truth) -> Truth:
        """These facts, and for every other question its first representative answer."""
        return {**{name: values[0] for name, values in self.choices.items()}, **facts}


def gather(book: Rulebook, today: date, editions: tuple[Edition, ...] = ()) -> Evidence:
    """Work out the cases, and walk."""
    tried = {
        one.id: tuple(sorted(cases(book, one, today), key=lambda case: (case.today < today, case.today)))
        for one in book.obligations.values()
    }
    return Evidence(book, today, editions, tried, choices(book, today), tuple(sampled(book, today)))
