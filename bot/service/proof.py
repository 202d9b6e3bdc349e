"""The proof of the rulebook together with its words: every invariant, timed, V7 of the screens among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import Any

from bot.service.fitting import rendered
from bot.service.words import Words
from flows.evidence import Verdict
from flows.proof import INVARIANTS, Invariant, gather
from flows.succession import Edition


@dataclass(frozen=True, slots=True)
class Proved:
    """One invariant's verdict and the seconds it took."""

    id: str
    title: str
    verdict: Verdict
    seconds: float

    def lines(self) -> Iterator[str]:
        """As a person reads it. The problems themselves are told at the end of all."""
        mark = "no" if self.verdict.problems else "ok"
        yield f"{mark} {self.id} {self.title}: {self.verdict.cases} cases, {self.seconds:.1f} s"
        yield from (f"      {note}" for note in self.verdict.notes)

    def describe(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "id": self.id,
            "title": self.title,
            "cases": self.verdict.cases,
            "seconds": round(self.seconds, 2),
            "problems": list(self.verdict.problems),
            "notes": list(self.verdict.notes),
        }


def prove(words: Words, today: date, editions: tuple[Edition, ...]) -> Iterator[Proved]:
    """Each invariant as it is proved. The first one's seconds hold the search for cases and walks."""
    began = perf_counter()
    evidence = gather(words.book, today, editions)
    screens = Invariant("V7", "every screen fits in every language", lambda found: rendered(words, found))
    for one in sorted((*INVARIANTS, screens), key=lambda invariant: int(invariant.id[1:])):
        verdict = one.check(evidence)
        yield Proved(one.id, one.title, verdict, perf_counter() - began)
        began = perf_counter()
