"""Notes: what is worth knowing and is no duty to be assessed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flows.sources import Citation, Confidence


class NoteKind(StrEnum):
    """What a note is."""

    ANNOUNCED = "announced"  # a change that is to come and has no final rule yet, or needs none of ours
    CHANGED = "changed"  # a change that has come
    OPTION = "option"  # something one may do
    RULE = "rule"  # how days are counted or words are meant
    CLAIM = "claim"  # a sentence in circulation that is wrong, with what is right
    OPEN = "open"  # a question that nobody has settled


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know; `since` is the day from which it holds."""

    id: str
    kind: NoteKind
    records: tuple[str, ...]
    since: date | None
    confidence: Confidence
    citations: tuple[Citation, ...]
