"""What the rulebook says of a workplace and of each of its workers, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from bot.service.reporting import describe_citation
from bot.service.words import Words
from flows.agenda import Occasion, agenda
from flows.assessment import Assessment, Finding, Status, assess
from flows.calendar import add_months
from flows.conditions import Condition
from flows.facts import to_json
from flows.interview import Interview, situation
from flows.operands import Situation
from flows.outlook import outlook
from flows.papers import Needed, papers
from flows.rulebook import Amount, Row
from flows.sources import Citation
from flows.stated import Stated

DEADLINE_MONTHS = 12


def describe_stated(words: Words, found: Stated, on: date, language: str) -> dict[str, Any]:
    """Everything about the workplace, about each of the `workers`, and what it comes to in `total`."""
    assessments = [assess(words.book, one, on) for one in found.subjects()]
    described = zip(found.subjects(), assessments, strict=True)
    workplace, *workers = (_Subject(words, one, on, language).describe(about) for one, about in described)
    return {
        "rulebook": words.book.version,
        "on": on.isoformat(),
        **workplace,
        "workers": [{"worker": number, **one} for number, one in enumerate(workers, start=1)],
        "total": _balance(assessments),
    }


def tell_turn(words: Words, turn: Mapping[str, Any], language: str) -> str:
    """One entry of the outlook in words: which status becomes which."""
    if turn["ends"] or not turn["known"]:
        return words.text(language, "outlook-ends" if turn["ends"] else "outlook-unknown")
    before, after = (words.text(language, f"status-{turn[key]}") for key in ("before", "status"))
    return words.text(language, "outlook-turn", before=before, after=after)


def _balance(assessments: Iterable[Assessment]) -> dict[str, Any]:
    """How many findings there are of each status, and on whom the unmet ones fall."""
    counts = dict.fromkeys((status.value for status in Status), 0)
    hits = unmet = 0
    for one in assessments:
        for finding in one.findings:
            counts[finding.status.value] += 1
        on_worker, open_ = one.symmetry()
        hits, unmet = hits + on_worker, unmet + open_
    return {"counts": counts, "employers_duty_hitting_worker": hits, "unmet": unmet}


class _Subject:
    """A workplace or a worker, for one day and in one language."""

    def __init__(self, words: Words, interview: Interview, on: date, language: str) -> None:
        self._words, self._language = words, language
        self._interview, self._on = interview, on

    def describe(self, assessment: Assessment) -> dict[str, Any]:
        """Findings, what later law changes, papers for a renewal, and the next twelve months' deadlines."""
        book, until = self._words.book, add_months(self._on, DEADLINE_MONTHS)
        now = situation(book, self._interview, self._on)
        occasions = agenda(book.calendar.values(), self._interview.scope, now, until)
        return {
            **_balance([assessment]),
            "to_find_out": list(assessment.to_find_out()),
            "findings": [self._finding(finding, self._on) for finding in assessment.findings],
            "outlook": list(self._outlook()),
            "papers": [self._pack(needed, now) for needed in papers(book.packs.values(), now)],
            "deadlines": [self._occasion(one, now) for one in occasions],
        }

    def _outlook(self) -> Iterator[dict[str, Any]]:
        for change in outlook(self._words.book, self._interview, self._on):
            for turn in change.turns:
                yield {
                    "from": change.on.isoformat(),
                    "before": turn.before.value,
                    "known": turn.known,
                    "ends": turn.ends,
                    "stricter": turn.stricter,
                    **self._finding(turn.after, change.on),
                }

    def _finding(self, finding: Finding, day: date) -> dict[str, Any]:
        obligation, amounts = finding.obligation, self._words.book.amounts
        return {
            "obligation": obligation.id,
            "title": self._words.obligation(self._language, obligation),
            "area": obligation.area,
            "scope": obligation.scope.value,
            "status": finding.status.value,
            "owed_by": obligation.owed_by.value,
            "falls_on": [party.value for party in obligation.falls_on],
            "weight": obligation.weight,
            "confidence": obligation.confidence.value,
            "because": {name: self._value(name) for name in finding.because},
            "missing": list(finding.missing),
            "next": self._words.obligation(self._language, obligation, "next"),
            "deadline": self._words.obligation(self._language, obligation, "deadline"),
            "amounts": [self._amount(amounts[name], day) for name in obligation.shows],
            "sources": self._sources(obligation.citations),
        }

    def _amount(self, amount: Amount, day: date) -> dict[str, Any]:
        now = [self._row(amount, row) for row in amount.rows if day in row.in_force]
        return {
            "amount": amount.id,
            "name": self._text(f"a-{amount.id}"),
            "unit": amount.unit,
            "now": now[0] if now else None,
            "later": [self._row(amount, row) for row in amount.rows if row.in_force.begins_after(day)],
            "confidence": amount.confidence.value,
            "sources": self._sources(amount.citations),
        }

    def _row(self, amount: Amount, row: Row) -> dict[str, Any]:
        return {
            "from": _iso(row.in_force.start),
            "until": _iso(row.in_force.end),
            "value": row.value,
            "words": self._words.text(self._language, f"unit-{amount.unit}", value=f"{row.value:,}"),
        }

    def _pack(self, needed: Needed, now: Situation) -> dict[str, Any]:
        pack = needed.pack
        return {
            "pack": pack.id,
            "title": self._text(f"p-{pack.id}"),
            "note": self._text(f"p-{pack.id}.note"),
            "confidence": pack.confidence.value,
            "papers": [
                {
                    "paper": paper.id,
                    "title": self._text(f"doc-{paper.id}"),
                    "by": paper.by.value,
                    "sure": sure,
                    "missing": _missing(paper.when, now),
                }
                for paper, sure in needed.papers
            ],
            "sources": self._sources(pack.citations),
        }

    def _occasion(self, occasion: Occasion, now: Situation) -> dict[str, Any]:
        deadline = occasion.deadline
        return {
            "deadline": deadline.id,
            "title": self._text(f"t-{deadline.id}"),
            "text": self._text(f"t-{deadline.id}.text"),
            "opens": _iso(occasion.opens),
            "closes": occasion.closes.isoformat(),
            "sure": occasion.sure,
            "missing": _missing(deadline.applies_when, now),
            "confidence": deadline.confidence.value,
            "sources": self._sources(deadline.citations),
        }

    def _sources(self, citations: Iterable[Citation]) -> list[dict[str, Any]]:
        return [describe_citation(self._words, citation) for citation in citations]

    def _text(self, id_: str) -> str:
        return self._words.text(self._language, id_)

    def _value(self, name: str) -> bool | int | str | None:
        own = self._words.book.questions[name].scope is self._interview.scope
        value = (self._interview.answers if own else self._interview.workplace)[name].value
        return None if value is None else to_json(value)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _missing(condition: Condition, now: Situation) -> list[str]:
    return sorted(condition.open_facts(now))
