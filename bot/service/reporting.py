"""The rulebook as plain data, for programs and for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.service.proof import Proved
from bot.service.words import Words
from flows.calendar import add_months
from flows.coverage import coverage
from flows.facts import Scope
from flows.rulebook import Question, Rulebook
from flows.sources import Citation
from flows.sourcing import REVIEW_MONTHS


def describe_book(words: Words) -> dict[str, Any]:
    """How much the rulebook holds."""
    book = words.book
    areas = Counter(obligation.area for obligation in book.obligations.values())
    return {
        "rulebook": book.version,
        "questions": len(book.questions),
        "questions_by_scope": _by_scope([one.scope for one in book.questions.values()]),
        "obligations": len(book.obligations),
        "obligations_by_scope": _by_scope([one.scope for one in book.obligations.values()]),
        "obligations_by_area": dict(areas),
        "sources": len(book.sources),
        "amounts": len(book.amounts),
        "definitions": len(book.definitions),
        "packs": len(book.packs),
        "deadlines": len(book.calendar),
        "notes": len(book.notes),
        "leads": len(book.leads),
        "coverage": describe_coverage(book),
        "languages": list(words.catalog.languages),
    }


def describe_coverage(book: Rulebook) -> dict[str, Any]:
    """What has become of every record of the fact sheets, and why some are left out."""
    places = coverage(book)
    return {
        "records": len(book.records),
        "held": sum(1 for record in book.records if places[record]),
        "left_out": {record: reason for record, reason in book.records.items() if reason is not None},
        "by_record": {record: list(found) for record, found in places.items()},
    }


def describe_overdue(book: Rulebook, today: date) -> list[dict[str, str]]:
    """The sources that somebody should look at again, the longest overdue first."""
    due = {one.id: add_months(one.checked_on, REVIEW_MONTHS) for one in book.sources.values()}
    late = sorted((day, name) for name, day in due.items() if day <= today)
    return [
        {
            "source": name,
            "url": book.sources[name].url,
            "checked_on": book.sources[name].checked_on.isoformat(),
            "due": day.isoformat(),
        }
        for day, name in late
    ]


def describe_check(words: Words, proved: Sequence[Proved]) -> dict[str, Any]:
    """How much the rulebook holds, what each invariant tried, and every problem once."""
    found = (problem for one in proved for problem in one.verdict.problems)
    return {
        **describe_book(words),
        "seconds": round(sum(one.seconds for one in proved), 2),
        "invariants": [one.describe() for one in proved],
        "problems": list(dict.fromkeys(found)),
    }


def describe_fact(words: Words, question: Question) -> dict[str, Any]:
    """One fact with its type, domain, scope, section and question text, and the obligations that use it."""
    domain = question.domain
    bounds = {"min": domain.minimum, "max": domain.maximum} if domain.maximum else {}
    return {
        "fact": question.id,
        "type": question.kind.value,
        "domain": {"options": list(domain.options)} if domain.options else bounds,
        "scope": question.scope.value,
        "section": question.section,
        "question": {code: words.question(code, question) for code in words.catalog.languages},
        "obligations": [one.id for one in words.book.obligations.values() if question.id in one.facts()],
        "sources": [describe_citation(words, citation) for citation in question.citations],
    }


def describe_citation(words: Words, citation: Citation) -> dict[str, Any]:
    """A place in a source, with its address and the day it was last looked at."""
    source = words.book.sources[citation.source]
    return {
        "source": source.id,
        "article": citation.article,
        "url": source.url,
        "checked_on": source.checked_on.isoformat(),
        "words": {code: words.citation(code, citation) for code in words.catalog.languages},
    }


def _by_scope(scopes: Sequence[Scope]) -> dict[str, int]:
    return {scope.value: scopes.count(scope) for scope in Scope}
