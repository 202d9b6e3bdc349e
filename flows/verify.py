"""What a loaded rulebook has wrong, as far as can be told without walking through it; see `flows.proof`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import TypeAlias

from flows.cases import Cases, apart, both, cases, cases_of
from flows.conditions import Condition, Constant, Truth
from flows.evidence import MOST_CASES, came_to
from flows.rulebook import Obligation, Rulebook
from flows.sourcing import citation_problems

Outcome: TypeAlias = tuple[str, Truth]

CALLBACK_BYTES = 64
# A button: "a1", handle of 8, revision of 6, question, option or value of 10, joined by colons.
_BESIDES_QUESTION = len("a1::::") + 8 + 6 + 10


def problems(book: Rulebook, today: date) -> tuple[str, ...]:
    """One sentence for each thing a loaded rulebook still has wrong; none for a sound one.

    The law is tried on `today` and on every day on which it changes.
    """
    tried = {one.id: apart(cases(book, one, today), *both(one)) for one in book.obligations.values()}
    return (
        *unused(book),
        *(sentence for one in book.obligations.values() for sentence in impossible(one, tried[one.id])),
        *_pointless(book, tried),
        *idle_reference(book, today),
        *citation_problems(book),
        *long_ids(book),
    )


def impossible(obligation: Obligation, tried: tuple[Cases, ...]) -> Iterator[str]:
    """What the obligation can never come to in any of the cases that it tells apart."""
    largest = max(one.count for one in tried)
    if largest > MOST_CASES:
        yield f"obligation '{obligation.id}' has {largest} cases to try, more than {MOST_CASES}; split it"
        return
    always = isinstance(obligation.applies_when, Constant)
    expected: set[Outcome] = {("applies", True), ("met", True), ("met", False)}
    expected |= set() if always else {("applies", False)}
    missing = expected - _seen(obligation, tried, expected)
    # What never applies is never met or neglected either; one sentence says it.
    if ("applies", True) in missing:
        yield f"obligation '{obligation.id}': applies_when is never true"
        return
    if ("applies", False) in missing:
        yield f"obligation '{obligation.id}': applies_when is never false; write 'always'"
    for truth in (True, False):
        if ("met", truth) in missing:
            yield f"obligation '{obligation.id}': met_when is never {str(truth).lower()} where it applies"


def _seen(obligation: Obligation, tried: Iterable[Cases], expected: AbstractSet[Outcome]) -> set[Outcome]:
    seen: set[Outcome] = set()
    for situation in (situation for one in tried for situation in one.situations()):
        applies, met = came_to(obligation, situation)
        seen |= {("applies", applies), ("met", met)}
        if seen >= expected:
            break
    return seen


def unused(book: Rulebook) -> Iterator[str]:
    """Questions that no obligation looks at, nor what tells whether there are workers."""
    facts = book.workers_when.facts().union(*(one.facts() for one in book.obligations.values()))
    yield from (f"question '{name}' is used by no obligation" for name in book.questions if name not in facts)


def _pointless(book: Rulebook, tried: Mapping[str, tuple[Cases, ...]]) -> Iterator[str]:
    for name in book.questions:
        concerned = [obligation for obligation in book.obligations.values() if name in obligation.facts()]
        if concerned and not any(_matters(name, one, tried[one.id]) for one in concerned):
            yield f"question '{name}': every answer leaves all findings alike"


def _matters(fact: str, obligation: Obligation, tried: Iterable[Cases]) -> bool:
    return any(
        # Too many cases have their own sentence.
        one.count > MOST_CASES
        or any(len({came_to(obligation, now) for now in family}) > 1 for family in one.families(fact))
        for one in tried
    )


def idle_reference(book: Rulebook, today: date) -> Iterator[str]:
    """Packs, deadlines and leads that never concern anybody, and documents that no renewal ever needs."""
    for pack in book.packs.values():
        if not _possible(book, today, pack.applies_when):
            yield f"pack '{pack.id}': applies_when is never true"
            continue
        for document in pack.documents:
            if not _possible(book, today, pack.applies_when, document.when):
                yield f"pack '{pack.id}': document '{document.id}' is never needed"
    for deadline in book.calendar.values():
        if not _possible(book, today, deadline.applies_when):
            yield f"deadline '{deadline.id}': applies_when is never true"
    for lead in book.leads.values():
        if not _possible(book, today, lead.applies_when):
            yield f"lead '{lead.id}': applies_when is never true"
        elif not (
            isinstance(lead.needless_when, Constant)
            or _possible(book, today, lead.applies_when, lead.needless_when)
        ):
            yield f"lead '{lead.id}': needless_when is never true for whom it concerns"


def _possible(book: Rulebook, today: date, *conditions: Condition) -> bool:
    """Whether all these conditions hold in one case."""
    return any(
        all(condition.holds(now) for condition in conditions)
        for case in apart(cases_of(book, conditions, today), *conditions)
        for now in case.situations()
    )


def long_ids(book: Rulebook) -> Iterator[str]:
    """Questions whose buttons Telegram would refuse."""
    longest = CALLBACK_BYTES - _BESIDES_QUESTION
    yield from (
        f"question '{name}': the id is longer than the {longest} bytes that fit a button"
        for name in book.questions
        if len(name.encode()) > longest
    )
