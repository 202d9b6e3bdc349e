"""Coverage: every record of the fact sheets is in the rulebook as what it is, or is left out for a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flows.agenda import Deadline
from flows.leads import Lead
from flows.notes import Note
from flows.papers import Pack
from flows.rulebook import Amount, Obligation, Question, Rulebook


def coverage(book: Rulebook) -> Mapping[str, tuple[str, ...]]:
    """What each record has become, such as "obligation minimum-wage"; nothing for one that is left out."""
    found: dict[str, list[str]] = {record: [] for record in book.records}
    for noun, name, record in _mentioned(book):
        found.setdefault(record, []).append(f"{noun} {name}")
    return {record: tuple(places) for record, places in found.items()}


def coverage_problems(book: Rulebook) -> Iterator[str]:
    """Records without a place and without a reason, with both, and mentions of records that there are not.

    A rulebook that lists no records has no fact sheets behind it, and nothing to cover.
    """
    if not book.records:
        return
    for record, places in coverage(book).items():
        reason = book.records.get(record)
        if record not in book.records:
            yield f"{places[0]} names record '{record}', which stands in no list of records"
        elif not places and reason is None:
            yield f"record '{record}' is nowhere in the rulebook; say in 'left_out' why"
        elif places and reason is not None:
            yield f"record '{record}' is said to be left out, but {places[0]} holds it"


def _mentioned(book: Rulebook) -> Iterator[tuple[str, str, str]]:
    parts: Mapping[str, Mapping[str, Question | Obligation | Amount | Pack | Deadline | Note | Lead]] = {
        "question": book.questions,
        "obligation": book.obligations,
        "amount": book.amounts,
        "pack": book.packs,
        "deadline": book.calendar,
        "note": book.notes,
        "lead": book.leads,
    }
    for noun, things in parts.items():
        for name, thing in things.items():
            yield from ((noun, name, record) for record in thing.records)
