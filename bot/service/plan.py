"""All reminders of one renewal case as plain data: when, to whom, what, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.service.openings import closed_in_japan
from bot.service.planning import Now, dated, marked
from bot.service.reporting import describe_citation
from bot.service.words import LEAD_WORDS, Words
from flows.facts import Value, to_json
from flows.interview import situation
from flows.operands import Situation
from flows.permission import permission
from flows.reminders import Occurrence, occurrences
from flows.renewal import STAY, RenewalCase, Way
from flows.renewing import Command, Declined, File, Move, advance
from flows.stated import stated
from i18n.articles import day


class CaseDeclinedError(ValueError):
    """A renewal case cannot be so."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A worker whose plan is wanted: facts as they would be stated, and what has been filed on which day."""

    facts: Mapping[str, object]
    stay_until: date | None = None
    filed_on: date | None = None
    how: Way = Way.COUNTER


def describe_plan(words: Words, wanted: Wanted, on: date, language: str) -> dict[str, Any]:
    """The case, what may be said on that day about the right to work, and every reminder in order of days.

    Instants are in UTC, days in Japan. A repeated reminder is listed once. Raises StatedFactsError and
    CaseDeclinedError.
    """
    book = words.book
    subject = stated(book, wanted.facts).subjects()[-1]
    stay = {STAY: wanted.stay_until} if wanted.stay_until else {}
    facts = {**situation(book, subject, on).facts, **stay}
    case = _case(words, wanted, facts, on, language)
    found = occurrences(book, case, facts, closed_in_japan)
    told = _Told(words, language, facts)
    return {
        "rulebook": book.version,
        "on": on.isoformat(),
        "case": _describe_case(words, case, Situation(facts, on, book.figures(on))),
        "permission": _describe_permission(words, case, facts, on, language),
        "occurrences": [told.occurrence(one, now) for one, now in marked(found, on)],
    }


def _case(words: Words, wanted: Wanted, facts: Mapping[str, Value], on: date, language: str) -> RenewalCase:
    commands: list[Command] = [Move(name, when) for name, when in dated(words.book, facts).items()]
    commands += [File(wanted.filed_on, wanted.how)] if wanted.filed_on else []
    case = RenewalCase("worker")
    for command in commands:
        # A plan may be made for a day that is still to come.
        case, events = advance(case, command, today=max(on, wanted.filed_on or on))
        for event in events:
            if isinstance(event, Declined):
                raise CaseDeclinedError(words.text(language, f"declined-{event.reason}"))
    return case


def _describe_case(words: Words, case: RenewalCase, now: Situation) -> dict[str, Any]:
    filing, without = case.filing, words.book.renewal.uncovered_when.holds(now) is True
    return {
        "state": case.state.value,
        "dates": {name: {"day": _iso(one.day), "version": one.version} for name, one in case.dates.items()},
        "filed_on": _iso(filing.on) if filing else None,
        "how": filing.how.value if filing else None,
        "special_period_end": None if without else _iso(case.special_period_end),
    }


def _describe_permission(
    words: Words, case: RenewalCase, facts: Mapping[str, Value], on: date, language: str
) -> dict[str, Any]:
    now = Situation(facts, on, words.book.figures(on))
    found = permission(words.book.renewal, case, now, closed_in_japan)
    until = day(language, found.until) if found.until else ""
    return {
        "right": found.right.value,
        "permits": found.permits,
        "until": _iso(found.until),
        "words": words.text(language, f"right-{found.right}", until=until),
    }


@dataclass(frozen=True, slots=True)
class _Told:
    """Occurrences in words, with the facts that decided them."""

    words: Words
    language: str
    facts: Mapping[str, Value]

    def occurrence(self, one: Occurrence, now: Now) -> dict[str, Any]:
        """Dates, recipients, words, reasons and sources of one reminder."""
        lead = one.lead
        return {
            "key": str(one.key),
            "lead": lead.id,
            "track": lead.track,
            "title": self.words.lead(self.language, lead),
            "now": now.value,
            "today": "" if now is Now.LATER else self._text(f"now-{now}"),
            "due_at": one.due_at.isoformat(),
            "due_day": one.due_day.isoformat(),
            "day": one.key.day.isoformat(),
            "limit": one.limit.isoformat(),
            "days_left": (one.limit - one.due_day).days,
            "anchor": {"name": lead.anchor, "day": one.key.anchor.isoformat(), "version": one.key.version},
            "repeat_days": lead.repeat_days,
            "lapses": _iso(one.lapses),
            "to": [role.value for role in lead.to],
            "told": [self._text(f"role-{role}") for role in lead.to],
            "sure": one.sure,
            "because": {name: to_json(self.facts[name]) for name in one.because},
            "missing": sorted(one.missing),
            **{part: self.words.lead(self.language, lead, part) for part in LEAD_WORDS},
            "confidence": lead.confidence.value,
            "sources": [describe_citation(self.words, citation) for citation in lead.citations],
        }

    def _text(self, id_: str) -> str:
        return self.words.text(self.language, id_)


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
