"""The proof of a loaded rulebook: invariants, each with what it tried, what is wrong and what is worth knowing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from flows.cases import Cases, cases
from flows.conditions import Constant, Truth
from flows.evidence import MOST_CASES, Evidence, Verdict
from flows.idle import idle, outcome
from flows.rulebook import Obligation, Rulebook
from flows.soundness import doubts, edits, ends
from flows.sourcing import citation_problems, sourced
from flows.steps import steps
from flows.succession import Edition, stored_answers, succession_problems
from flows.walks import choices, sampled
from flows.witness import ASKED, search, statuses

Outcome: TypeAlias = tuple[str, Truth]
Tried: TypeAlias = Mapping[str, tuple[Cases, ...]]

CALLBACK_BYTES = 64
# A button: "a1", handle of 8, revision of 6, question, option or value of 10, joined by colons.
_BESIDES_QUESTION = len("a1::::") + 8 + 6 + 10


@dataclass(frozen=True, slots=True)
class Invariant:
    """One thing that must hold of every rulebook."""

    id: str
    title: str
    check: Callable[[Evidence], Verdict]


def gather(book: Rulebook, today: date, editions: tuple[Edition, ...] = ()) -> Evidence:
    """What the invariants look at: the cases, the walks, and the witnesses found."""
    ground = Evidence(
        book, today, editions, _tried(book, today), choices(book, today), tuple(sampled(book, today))
    )
    return replace(ground, witnesses=tuple(search(ground)))


def problems(book: Rulebook, today: date) -> tuple[str, ...]:
    """What can be told without walking: one sentence for each thing that is wrong; none for a sound rulebook.

    The law is tried on `today` and on every day on which it changes.
    """
    tried = _tried(book, today)
    return (
        *_unused(book),
        *_impossible(book, tried),
        *_pointless(book, tried),
        *citation_problems(book),
        *long_ids(book),
    )


def witnessed(evidence: Evidence) -> Verdict:
    """V1. Every question is asked, and every obligation comes to every status, of somebody."""
    book = evidence.book
    found = {(one.subject, one.state) for one in evidence.witnesses}
    hopeless = list(_impossible(book, evidence.tried))
    for one in book.obligations.values():
        if not any(sentence.startswith(f"obligation '{one.id}'") for sentence in hopeless):
            hopeless += [
                f"obligation '{one.id}': no interview comes to '{status}'"
                for status in statuses(one, evidence.today)
                if (one.id, status) not in found
            ]
    asked = {name for walk in _all_walks(evidence) for name in walk.asked}
    hopeless += [f"question '{name}' is never asked" for name in book.questions if name not in asked]
    return Verdict(len(evidence.witnesses), tuple(hopeless))


def alive(evidence: Evidence) -> Verdict:
    """V4. For every question two answers lead to different findings; every part of a condition can decide."""
    found = {one.subject for one in evidence.witnesses if one.state == ASKED}
    dead = [
        f"question '{name}': every answer leaves all findings alike"
        for name in evidence.choices
        if name not in found
    ]
    return Verdict(len(evidence.choices), (*_unused(evidence.book), *dead, *idle(evidence)))
