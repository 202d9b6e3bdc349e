"""Renewal packs: which papers a renewal needs, and who brings them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flows.conditions import Condition, Truth
from flows.facts import Party
from flows.operands import Situation
from flows.sources import Citation, Confidence


@dataclass(frozen=True, slots=True)
class Document:
    """One paper, who brings it, and when it is needed."""

    id: str
    by: Party
    when: Condition


@dataclass(frozen=True, slots=True)
class Pack:
    """The papers for the renewal of a worker to whom it applies."""

    id: str
    records: tuple[str, ...]
    applies_when: Condition
    documents: tuple[Document, ...]
    confidence: Confidence
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Needed:
    """A pack that applies, with the papers that are needed or may be; not `sure`: an answer decides that."""

    pack: Pack
    papers: tuple[tuple[Document, bool], ...]


def papers(packs: Iterable[Pack], now: Situation) -> tuple[Needed, ...]:
    """What the renewal of this worker needs. A pack is listed only if it applies for certain."""
    return tuple(
        Needed(pack, tuple(_needed(pack, now))) for pack in packs if pack.applies_when.holds(now) is True
    )


def _needed(pack: Pack, now: Situation) -> Iterable[tuple[Document, bool]]:
    wanted: Iterable[tuple[Document, Truth]] = ((paper, paper.when.holds(now)) for paper in pack.documents)
    return ((paper, truth is True) for paper, truth in wanted if truth is not False)
