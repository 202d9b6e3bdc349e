"""Sources and amounts: every duty says where it stands, somebody has looked lately, no figure is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from flows.calendar import add_months
from flows.conditions import Condition, comparisons
from flows.coverage import coverage_problems
from flows.evidence import Evidence, Verdict
from flows.operands import Figure
from flows.rulebook import Amount, Obligation, Rulebook
from flows.sources import Citation, Source

REVIEW_MONTHS = 12


def sourced(evidence: Evidence) -> Verdict:
    """V6. Every finding has a source, every citation a place, and so has every record of the fact sheets.

    What is due for review, and where the figures end or are missing, is noted: that is no fault of the book.
    """
    book, today = evidence.book, evidence.today
    citations = tuple(_citations(book))
    found = [*citation_problems(book), *_unread(book, today), *coverage_problems(book)]
    notes = [note for one in book.obligations.values() for note in _figureless(book, one, today)]
    notes += [note for source in book.sources.values() for note in _overdue(source, today)]
    notes += [note for amount in book.amounts.values() for note in _ending(amount, today)]
    count = len(citations) + len(book.sources) + len(book.records)
    return Verdict(count, tuple(found), tuple(notes))


def citation_problems(book: Rulebook) -> Iterator[str]:
    """Duties without a place in the law, and sources that nobody cites."""
    yield from _placeless(book)
    yield from _uncited(book, tuple(_citations(book)))


def _placeless(book: Rulebook) -> Iterator[str]:
    for obligation in book.obligations.values():
        if not any(_says_where(book, citation) for citation in obligation.citations):
            yield f"obligation '{obligation.id}' cites neither an article nor a page"


def _says_where(book: Rulebook, citation: Citation) -> bool:
    return citation.article is not None or book.sources[citation.source].kind == "page"


def _uncited(book: Rulebook, citations: tuple[Citation, ...]) -> Iterator[str]:
    cited = {citation.source for citation in citations}
    yield from (f"source '{name}' is cited by nothing" for name in book.sources if name not in cited)


def _unread(book: Rulebook, today: date) -> Iterator[str]:
    for source in book.sources.values():
        if source.checked_on > today:
            yield f"source '{source.id}' was checked on {source.checked_on}, which is still to come"


def _overdue(source: Source, today: date) -> Iterator[str]:
    due = add_months(source.checked_on, REVIEW_MONTHS)
    if due <= today:
        yield f"source '{source.id}' was last checked on {source.checked_on}; its review is due since {due}"


def _figureless(book: Rulebook, obligation: Obligation, today: date) -> Iterator[str]:
    """Amounts that the obligation needs today and that have no row today."""
    if today not in obligation.in_force:
        return
    needed = (*amounts_in(obligation.applies_when), *amounts_in(obligation.met_when))
    for name in dict.fromkeys(needed):
        if not _complete(book, book.amounts[name], today):
            yield f"obligation '{obligation.id}' needs '{name}', which has no row on {today}"


def _complete(book: Rulebook, amount: Amount, day: date) -> bool:
    value = amount.on(day)
    if isinstance(value, Mapping):
        return amount.by is None or value.keys() >= set(book.questions[amount.by].domain.options)
    return value is not None


def _ending(amount: Amount, today: date) -> Iterator[str]:
    ends = [row.in_force.end for row in amount.rows]
    # Rows follow each other, so the last day known is the latest end.
    last = None if None in ends else max(end for end in ends if end is not None)
    if last is not None and last <= add_months(today, REVIEW_MONTHS):
        yield f"amount '{amount.id}' is known until {last} only"


def amounts_in(condition: Condition) -> Iterator[str]:
    """The amounts that a condition compares with, those of its definitions among them."""
    operands = (test.operand for test in comparisons(condition))
    return (operand.amount for operand in operands if isinstance(operand, Figure))


def _citations(book: Rulebook) -> Iterator[Citation]:
    yield from (citation for question in book.questions.values() for citation in question.citations)
    yield from (citation for obligation in book.obligations.values() for citation in obligation.citations)
    yield from (amount.citation for amount in book.amounts.values())
    for part in (book.packs, book.calendar, book.notes, book.leads):
        yield from (citation for thing in part.values() for citation in thing.citations)
