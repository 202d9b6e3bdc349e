"""The proof of the rulebook together with its words: every invariant, timed, V7 of the screens among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from time import perf_counter
from typing import Any

from bot.service.screen import Screen
from bot.service.screens import draw
from bot.service.view import View
from bot.service.words import Words
from flows.evidence import Evidence, Verdict, Witness
from flows.proof import INVARIANTS, Invariant, gather
from flows.succession import Edition
from flows.verify import long_ids
from flows.witness import ASKED

MOST_CHARACTERS = 4096
_HANDLE, _REVISION = "A" * 8, 999_999  # the longest there are
_TAG = re.compile(r"<[^>]*>")


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
    for one in sorted((*INVARIANTS, screens), key=lambda invariant: invariant.id):
        verdict = one.check(evidence)
        yield Proved(one.id, one.title, verdict, perf_counter() - began)
        began = perf_counter()


def rendered(words: Words, evidence: Evidence) -> Verdict:
    """V7. What every witness sees has words in every language and fits a message and its buttons."""
    wrong = (*words.problems(), *long_ids(words.book))
    if wrong:
        return Verdict(0, wrong)
    screens = [
        (language, screen)
        for language in words.catalog.languages
        for witness in evidence.witnesses
        for screen in _screens(words, language, witness)
    ]
    found = (f"{language}: {fault}" for language, screen in screens for fault in faults(screen))
    return Verdict(len(screens), tuple(dict.fromkeys(found)))


def faults(screen: Screen) -> Iterator[str]:
    """Why Telegram would refuse that screen."""
    text = unescape(_TAG.sub("", screen.text))
    length = len(text.encode("utf-16-le")) // 2  # as Telegram counts
    if not 0 < length <= MOST_CHARACTERS:
        yield f"screen '{screen.name}' has {length} characters, not 1 to {MOST_CHARACTERS}"
    try:
        screen.keyboard(_HANDLE, _REVISION)
    except ValueError as error:
        yield f"screen '{screen.name}': {error}"


def _screens(words: Words, language: str, witness: Witness) -> Iterator[Screen]:
    walk, subject = witness.walk, witness.subject
    if witness.state == ASKED:
        place = walk.asked.index(subject)
        for interview in (walk.interviews[place], replace(walk.end, focus=subject)):
            yield from _drawn(View(words, language, interview, walk.day), "question", "why")
    else:
        names = (f"f.{subject}", f"list.{witness.state}.0", "summary", "tasks.0", "outlook.0")
        yield from _drawn(View(words, language, walk.end, walk.day), *names)


def _drawn(view: View, *names: str) -> Iterator[Screen]:
    return (draw(view, name) for name in names)
