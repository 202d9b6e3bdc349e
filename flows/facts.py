"""Facts: what a question asks for, and which values it can have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = bool | int | str | date


class Kind(StrEnum):
    """What sort of value a fact has."""

    YESNO = "yesno"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"


class Scope(StrEnum):
    """Whom a fact or an obligation is about."""

    WORKPLACE = "workplace"
    WORKER = "worker"


class Party(StrEnum):
    """Who owes a duty, or on whom its neglect falls."""

    EMPLOYER = "employer"
    WORKER = "worker"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Domain:
    """The values a fact can have. `minimum` and `maximum` are inclusive and only for numbers."""

    kind: Kind
    options: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 0

    def __contains__(self, value: object) -> bool:
        # Asked for every answer at every step, so without the comparisons of a match.
        if self.kind is Kind.CHOICE:
            return value in self.options
        if self.kind is Kind.YESNO:
            return isinstance(value, bool)
        if self.kind is Kind.NUMBER:
            return type(value) is int and self.minimum <= value <= self.maximum
        # A datetime is a date to Python, but cannot be compared with one.
        return type(value) is date

    def describe(self) -> str:
        """The domain in words, for error messages."""
        match self.kind:
            case Kind.YESNO:
                return "true or false"
            case Kind.CHOICE:
                return "one of " + ", ".join(self.options)
            case Kind.NUMBER:
                return f"a whole number from {self.minimum} to {self.maximum}"
            case Kind.DATE:  # pragma: no branch  # no other kind
                return "a date such as 2027-03-31"


def to_json(value: Value) -> bool | int | str:
    """The value as JSON can hold it; dates become ISO text."""
    return value.isoformat() if isinstance(value, date) else value


def from_json(domain: Domain, raw: object) -> Value | None:
    """The value that `to_json` made, or None when it no longer fits the domain."""
    value = _date(raw) if domain.kind is Kind.DATE else raw
    return value if isinstance(value, (bool, int, str, date)) and value in domain else None


def _date(raw: object) -> date | None:
    if not isinstance(raw, str):
        return raw if isinstance(raw, date) else None
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return None
