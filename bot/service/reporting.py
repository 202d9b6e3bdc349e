"""Rulebook and findings as plain data, for programs and for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.service.proof import Proved
from bot.service.words import Words
from flows.assessment import Assessment, Finding, Status
from flows.facts import to_json
from flows.interview import Interview
from flows.outlook import Change
from flows.rulebook import Question
from flows.sources import Citation


def describe_book(words: Words) -> dict[str, Any]:
    """How much the rulebook holds."""
    book = words.book
    areas = Counter(obligation.area for obligation in book.obligations.values())
    return {
        "rulebook": book.version,
        "questions": len(book.questions),
        "obligations": len(book.obligations),
        "obligations_by_area": dict(areas),
        "sources": len(book.sources),
        "amounts": len(book.amounts),
        "definitions": len(book.definitions),
        "languages": list(words.catalog.languages),
    }


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
    """One fact with its type, domain, scope and question text."""
    domain = question.domain
    bounds = {"min": domain.minimum, "max": domain.maximum} if domain.maximum else {}
    return {
        "fact": question.id,
        "type": question.kind.value,
        "domain": {"options": list(domain.options)} if domain.options else bounds,
        "scope": question.scope.value,
        "section": question.section,
        "question": {code: words.question(code, question) for code in words.catalog.languages},
        "sources": [describe_citation(words, citation) for citation in question.citations],
    }


def describe_assessment(
    words: Words, assessment: Assessment, interview: Interview, language: str
) -> dict[str, Any]:
    """Every obligation's status, with sources."""
    hits, unmet = assessment.symmetry()
    return {
        "rulebook": assessment.rulebook,
        "on": assessment.on.isoformat(),
        "counts": {status.value: len(assessment.having(status)) for status in Status},
        "employers_duty_hitting_worker": hits,
        "unmet": unmet,
        "to_find_out": list(assessment.to_find_out()),
        "findings": [_finding(words, finding, interview, language) for finding in assessment.findings],
    }


def describe_outlook(
    words: Words, changes: Iterable[Change], interview: Interview, language: str
) -> list[dict[str, Any]]:
    """What later law changes: for each turn its day, the status before, and the finding of that day."""
    return [
        {
            "from": change.on.isoformat(),
            "before": turn.before.value,
            "known": turn.known,
            "ends": turn.ends,
            "stricter": turn.stricter,
            **_finding(words, turn.after, interview, language),
        }
        for change in changes
        for turn in change.turns
    ]


def tell_turn(words: Words, turn: Mapping[str, Any], language: str) -> str:
    """One entry of the outlook in words: which status becomes which."""
    if turn["ends"] or not turn["known"]:
        return words.text(language, "outlook-ends" if turn["ends"] else "outlook-unknown")
    before, after = (words.text(language, f"status-{turn[key]}") for key in ("before", "status"))
    return words.text(language, "outlook-turn", before=before, after=after)


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


def _finding(words: Words, finding: Finding, interview: Interview, language: str) -> dict[str, Any]:
    obligation = finding.obligation
    return {
        "obligation": obligation.id,
        "title": words.obligation(language, obligation),
        "area": obligation.area,
        "scope": obligation.scope.value,
        "status": finding.status.value,
        "owed_by": obligation.owed_by.value,
        "falls_on": [party.value for party in obligation.falls_on],
        "weight": obligation.weight,
        "confidence": obligation.confidence.value,
        "because": {name: _value(interview, name) for name in finding.because},
        "missing": list(finding.missing),
        "next": words.obligation(language, obligation, "next"),
        "deadline": words.obligation(language, obligation, "deadline"),
        "sources": [describe_citation(words, citation) for citation in obligation.citations],
    }


def _value(interview: Interview, name: str) -> bool | int | str | None:
    value = interview.answers[name].value
    return None if value is None else to_json(value)
