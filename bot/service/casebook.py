"""The renewal cases as they are stored, and who looks after each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Protocol

from flows.renewal import Dated, Filing, RenewalCase, State, Way


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One worker's renewal. `next_at` is when the planner looks at it next, None while nothing falls due.

    `nickname` is what the team calls the worker, if anything; `rulebook` the edition by which the planner
    looked at it last.
    """

    interview_id: int
    workplace_id: int
    slot: int
    handle: str
    nickname: str | None
    responsible_id: int
    deputy_id: int | None
    case: RenewalCase
    next_at: datetime | None
    rulebook: str = ""


class Cases(Protocol):
    """The cases, inside one transaction."""

    def start(self, interview_id: int, responsible_id: int, now: datetime) -> None:
        """A case without dates for a new worker."""

    def get(self, interview_id: int) -> CaseRecord | None:
        """The case of that worker, which nobody else changes until the transaction ends."""

    def of(self, workplace_id: int) -> Sequence[CaseRecord]:
        """The cases of a workplace, by slot."""

    def entrusted(self, person_id: int, workplace_id: int) -> Sequence[CaseRecord]:
        """Those of the workplace for which the person is responsible or the deputy."""

    def save(self, record: CaseRecord) -> None:
        """Store everything but the worker itself."""

    def wake(self, workplace_id: int, now: datetime) -> None:
        """Have the planner look at every case of that workplace."""

    def due(self, now: datetime, limit: int) -> Sequence[CaseRecord]:
        """Cases at which the planner looks now, the longest overdue first; each only here until the end."""

    def waiting(self, now: datetime) -> int | None:
        """The worker of the case that has waited longest for the planner, whoever has it in hand."""

    def put_off(self, interview_id: int, until: datetime) -> None:
        """The planner looks at that case then, however it is stored."""

    def renew(self, rulebook: str, now: datetime) -> None:
        """Have the planner look at every case that it looked at last by another edition of the rulebook."""


def to_stored(case: RenewalCase) -> dict[str, Any]:
    """The case as JSON, without its subject."""
    filing = case.filing
    return {
        "revision": case.revision,
        "state": case.state.value,
        "dates": {name: [_iso(one.day), one.version] for name, one in case.dates.items()},
        "filed": [filing.on.isoformat(), filing.how.value] if filing else None,
        "decided": _iso(case.decided_on),
        "before": to_stored(case.before) if case.before else None,
    }


def from_stored(subject: str, stored: Mapping[str, Any]) -> RenewalCase:
    """The case again; an empty mapping is a new one."""
    if not stored:
        return RenewalCase(subject)
    filed, before = stored["filed"], stored["before"]
    dates = {name: Dated(_day(day), version) for name, (day, version) in stored["dates"].items()}
    return RenewalCase(
        subject,
        State(stored["state"]),
        MappingProxyType(dates),
        Filing(date.fromisoformat(filed[0]), Way(filed[1])) if filed else None,
        _day(stored["decided"]),
        stored["revision"],
        from_stored(subject, before) if before else None,
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
