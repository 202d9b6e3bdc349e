"""The proof of a loaded rulebook: every duty can apply, be met and be neglected; every question can matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from flows.cases import Cases, cases
from flows.conditions import Constant, Situation
from flows.rulebook import Citation, Obligation, Rulebook

MOST_CASES = 20_000
CALLBACK_BYTES = 64
# A button of the interview: "a1", handle of 8, revision of 6, question, option or value of 10, joined by colons.
_BESIDES_QUESTION = len("a1::::") + 8 + 6 + 10


def problems(book: Rulebook, today: date) -> tuple[str, ...]:
    """One sentence for each thing a loaded rulebook still has wrong; none for a sound one.

    The law is tried on `today` and on every day on which it changes.
    """
    tried = {one.id: cases(book, one, today) for one in book.obligations.values()}
    return (
        *_unused(book),
        *(sentence for one in book.obligations.values() for sentence in _outcome_problems(one, tried[one.id])),
        *_pointless(book, tried),
        *_citation_problems(book),
        *_long_ids(book),
    )


def _outcome_problems(obligation: Obligation, tried: tuple[Cases, ...]) -> Iterator[str]:
    largest = max(one.count for one in tried)
    if largest > MOST_CASES:
        yield f"obligation '{obligation.id}' has {largest} cases to try, more than {MOST_CASES}; split it"
        return
    always = isinstance(obligation.applies_when, Constant)
    expected = {("applies", True), ("met", True), ("met", False)} | (set() if always else {("applies", False)})
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


def _seen(
    obligation: Obligation, tried: Iterable[Cases], expected: set[tuple[str, bool]]
) -> set[tuple[str, bool]]:
    seen: set[tuple[str, bool]] = set()
    for situation in (one for one in tried for one in one.situations()):
        applies = obligation.applies_when.holds(situation)
        met = obligation.met_when.holds(situation) if applies else None
        seen |= {(name, truth) for name, truth in (("applies", applies), ("met", met)) if truth is not None}
        if seen >= expected:
            break
    return seen


def _unused(book: Rulebook) -> Iterator[str]:
    facts = frozenset().union(*(one.facts() for one in book.obligations.values()))
    yield from (f"question '{name}' is used by no obligation" for name in book.questions if name not in facts)


def _pointless(book: Rulebook, tried: Mapping[str, tuple[Cases, ...]]) -> Iterator[str]:
    for name in book.questions:
        concerned = [one for one in book.obligations.values() if name in one.facts()]
        if concerned and not any(_matters(name, one, one) for one in concerned for one in tried[one.id]):
            yield f"question '{name}': every answer leaves all findings alike"


def _matters(fact: str, obligation: Obligation, one: Cases) -> bool:
    # Too large a one has its own sentence.
    return one.count > MOST_CASES or any(
        len({_outcome(obligation, situation) for situation in family}) > 1 for family in one.families(fact)
    )


def _outcome(obligation: Obligation, situation: Situation) -> bool | str | None:
    applies = obligation.applies_when.holds(situation)
    return obligation.met_when.holds(situation) if applies else f"applies: {applies}"


def _citation_problems(book: Rulebook) -> Iterator[str]:
    for noun, things in (("question", book.questions), ("obligation", book.obligations)):
        for name, thing in things.items():
            yield from (
                f"{noun} '{name}' cites the statute '{one.source}' without an article"
                for one in thing.citations
                if one.article is None and book.sources[one.source].kind == "statute"
            )
    cited = {citation.source for citation in _citations(book)}
    yield from (f"source '{name}' is cited by nothing" for name in book.sources if name not in cited)


def _citations(book: Rulebook) -> Iterator[Citation]:
    for thing in (*book.questions.values(), *book.obligations.values()):
        yield from thing.citations
    yield from (amount.citation for amount in book.amounts.values())


def _long_ids(book: Rulebook) -> Iterator[str]:
    longest = CALLBACK_BYTES - _BESIDES_QUESTION
    yield from (
        f"question '{name}': the id is longer than the {longest} bytes that fit a button"
        for name in book.questions
        if len(name.encode()) > longest
    )
