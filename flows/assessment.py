"""Answers and a date -> findings, with what decided each of them and what is still open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from flows.facts import Party
from flows.interview import Interview, Standing, situation, standing, standings
from flows.operands import Situation
from flows.rulebook import Obligation, Rulebook
from flows.sources import Confidence


class Status(StrEnum):
    """What an obligation comes to for given answers on a given day, most pressing first."""

    UNMET = "unmet"
    POSSIBLE = "possible"
    UPCOMING = "upcoming"
    MET = "met"
    NOT_APPLICABLE = "not_applicable"


_ORDER = {status: rank for rank, status in enumerate(Status)}


@dataclass(frozen=True, slots=True)
class Finding:
    """One obligation, evaluated. `because` are the facts that decided it, `missing` those that still could.

    An upcoming one with `missing` facts may apply from its day, one without them will.
    """

    obligation: Obligation
    status: Status
    because: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether something is left to do or to find out."""
        return self.status in {Status.UNMET, Status.POSSIBLE}


@dataclass(frozen=True, slots=True)
class Assessment:
    """All findings on `on`, most pressing first; same answers, same rulebook, same day: same assessment."""

    rulebook: str
    on: date
    findings: tuple[Finding, ...]

    def having(self, *statuses: Status) -> tuple[Finding, ...]:
        """The findings with one of these statuses."""
        return tuple(finding for finding in self.findings if finding.status in statuses)

    def symmetry(self) -> tuple[int, int]:
        """How many unmet findings are the employer's duty but would hit the worker; how many are unmet."""
        unmet = self.having(Status.UNMET)
        hits = [
            finding
            for finding in unmet
            if finding.obligation.owed_by is Party.EMPLOYER
            and not {Party.WORKER, Party.BOTH}.isdisjoint(finding.obligation.falls_on)
        ]
        return len(hits), len(unmet)

    def to_find_out(self) -> tuple[str, ...]:
        """The facts to look up, each once, those that matter most first."""
        missing = (fact for finding in self.having(Status.POSSIBLE) for fact in finding.missing)
        return tuple(dict.fromkeys(missing))


def symmetry(assessments: Iterable[Assessment]) -> tuple[int, int]:
    """The symmetry of a workplace and its workers together."""
    found = [one.symmetry() for one in assessments]
    return sum(hits for hits, _ in found), sum(unmet for _, unmet in found)


def assess(book: Rulebook, interview: Interview, on: date) -> Assessment:
    """Evaluate every obligation of the workplace, or of the worker whose interview it is, that is in force on
    that day or will be later.
    """
    now = situation(book, interview, on)
    findings = [_finding(one, now) for one in standings(book, interview.scope, now)]
    findings += [_upcoming(one, book, now) for one in book.on(on).announced[interview.scope]]
    findings.sort(key=lambda finding: (_ORDER[finding.status], -finding.obligation.weight))
    return Assessment(book.version, on, tuple(findings))


def finding_of(book: Rulebook, obligation: Obligation, now: Situation) -> Finding | None:
    """How one obligation stands in that situation; None when it is no longer in force."""
    if obligation.in_force.begins_after(now.today):
        return _upcoming(obligation, book, now)
    return _finding(standing(obligation, now), now) if now.today in obligation.in_force else None


def _finding(standing: Standing, now: Situation) -> Finding:
    obligation = standing.obligation
    because = obligation.applies_when.because(now)
    if standing.applies is False:
        return Finding(obligation, Status.NOT_APPLICABLE, because)
    if standing.applies is None:
        missing = obligation.applies_when.open_facts(now)
        return Finding(obligation, Status.POSSIBLE, because, _sorted(missing))
    because = tuple(dict.fromkeys(because + obligation.met_when.because(now)))
    if standing.met is None:
        return Finding(obligation, Status.POSSIBLE, because, _sorted(obligation.met_when.open_facts(now)))
    return Finding(obligation, Status.MET if standing.met else _breach(obligation), because)


def _breach(obligation: Obligation) -> Status:
    # What nobody has verified must not accuse anybody: it stays a possibility to confirm.
    return Status.POSSIBLE if obligation.confidence is Confidence.UNVERIFIED else Status.UNMET


def _upcoming(obligation: Obligation, book: Rulebook, now: Situation) -> Finding:
    first_day = obligation.in_force.start or now.today
    then = replace(now, today=first_day, figures=book.figures(first_day))
    because = obligation.applies_when.because(then)
    if obligation.applies_when.holds(then) is False:
        return Finding(obligation, Status.NOT_APPLICABLE, because)
    missing = obligation.applies_when.open_facts(then)
    return Finding(obligation, Status.UPCOMING, because, _sorted(missing))


def _sorted(facts: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(facts))
