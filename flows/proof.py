"""The proof of a rulebook: invariants, each with what it tried, what is wrong and what is worth knowing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from flows.cases import cases
from flows.evidence import Evidence, Verdict
from flows.idle import idle
from flows.rulebook import Rulebook
from flows.soundness import doubts, edits, ends
from flows.sourcing import sourced
from flows.steps import steps
from flows.succession import Edition, stored_answers, succession_problems
from flows.survivors import noticed, shown
from flows.verify import idle_reference, impossible, unused
from flows.walks import TRUTHS_A_DAY, choices, sampled
from flows.witness import ASKED, search, statuses


@dataclass(frozen=True, slots=True)
class Invariant:
    """One thing that must hold of every rulebook; the ids are those of the design."""

    id: str
    title: str
    check: Callable[[Evidence], Verdict]


def gather(
    book: Rulebook, today: date, editions: tuple[Edition, ...] = (), walks: int = TRUTHS_A_DAY
) -> Evidence:
    """What the invariants look at: cases, the walks of that many truths a day of the law, and witnesses."""
    tried = {
        one.id: tuple(sorted(cases(book, one, today), key=lambda case: (case.today < today, case.today)))
        for one in book.obligations.values()
    }
    ground = Evidence(book, today, editions, tried, choices(book, today), tuple(sampled(book, today, walks)))
    return replace(ground, witnesses=tuple(search(ground)))


def witnessed(evidence: Evidence) -> Verdict:
    """V1. Every question is asked, and every obligation comes to every status it can have, of somebody.

    Every pack and every deadline concerns somebody, and every document of a pack is needed by somebody.
    """
    found = {(one.subject, one.state) for one in evidence.witnesses}
    missing: list[str] = []
    for one in evidence.book.obligations.values():
        wanted = statuses(one, evidence.today)
        missing += tuple(impossible(one, evidence.apart(one))) or tuple(
            f"obligation '{one.id}': no interview comes to '{status}'"
            for status in wanted
            if (one.id, status) not in found
        )
    walks = (*evidence.walks, *(one.walk for one in evidence.witnesses))
    asked = {name for walk in walks for name in walk.given}
    missing += [f"question '{name}' is never asked" for name in evidence.book.questions if name not in asked]
    reference = [*evidence.book.packs.values(), *evidence.book.calendar.values()]
    missing += idle_reference(evidence.book, evidence.today)
    return Verdict(len(evidence.witnesses) + len(reference), tuple(missing))


def alive(evidence: Evidence) -> Verdict:
    """V4. For every question two answers lead to different findings; every part of a condition can decide.

    A part of a definition that never decides is noted only: the definition may say more than is used of it.
    """
    parting = {one.subject for one in evidence.witnesses if one.state == ASKED}
    dead = [
        f"question '{name}': every answer leaves all findings alike"
        for name in evidence.choices
        if name not in parting
    ]
    parts = idle(evidence)
    own = tuple(str(part) for part in parts if not part.shared)
    notes = tuple(str(part) for part in parts if part.shared)
    return Verdict(len(evidence.choices), (*unused(evidence.book), *dead, *own), notes)


def succeeding(evidence: Evidence) -> Verdict:
    """V8. Every answer stored under a recorded edition can be read under this one."""
    found = [problem for one in evidence.editions for problem in succession_problems(evidence.book, one)]
    count = sum(len(tuple(stored_answers(one))) for one in evidence.editions)
    notes = () if evidence.editions else ("no earlier edition is recorded",)
    return Verdict(count, tuple(found), notes)


INVARIANTS = (
    Invariant("V1", "every question and every status has a witness", witnessed),
    Invariant("V2", "every interview ends", ends),
    Invariant("V3", "every input has one outcome", steps),
    Invariant("V4", "no question and no part of a condition is idle", alive),
    Invariant("V5", "an edit equals a fresh answer", edits),
    Invariant("V6", "every finding has a source, every record a place", sourced),
    Invariant("V8", "stored answers live on", succeeding),
    Invariant("V9", "don't know hides nothing", doubts),
    Invariant("V10", "every change shows in the diff", shown),
    Invariant("V11", "every slip in a condition is noticed", noticed),
)
