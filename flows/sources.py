"""Sources of law: where a rule stands, when somebody last looked, and how sure we are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Confidence(StrEnum):
    """How well a fact of law is established. Unverified never raises an alarm alone."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Source:
    """A statute or an official page, and the day someone last looked at what we say of it."""

    id: str
    kind: str
    url: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source. `article` reads "3(3)(ii)": article, paragraph, item; None for a whole page."""

    source: str
    article: str | None = None


def by_source(citations: Iterable[Citation]) -> dict[str, list[str]]:
    """The articles cited of each source, in the order of first mention; none for a whole page."""
    found: dict[str, list[str]] = {}
    for citation in citations:
        found.setdefault(citation.source, []).extend([citation.article] if citation.article else [])
    return found
