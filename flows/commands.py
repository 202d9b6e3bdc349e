"""What can be done to an interview, and what came of it: commands in the imperative, events in the past."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from flows.facts import Value


@dataclass(frozen=True, slots=True)
class Give:
    """Answer a question; `value` None is *don't know*. `revision` is the one that was seen, None if typed."""

    question: str
    value: Value | None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Reopen:
    """Open an answered question for change; None means the one before the present position."""

    question: str | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Keep:
    """Leave the question that is open for change as it was answered."""

    revision: int | None = None


Command: TypeAlias = Give | Reopen | Keep


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """An answer was accepted. `changed` tells that another answer stood there before."""

    question: str
    known: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class AnswersDropped:
    """These answers, in the order of their questions, belonged to the old answer and count no more."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionReopened:
    question: str


@dataclass(frozen=True, slots=True)
class ChangeDropped:
    question: str


@dataclass(frozen=True, slots=True)
class Completed:
    """No question is left that could change a finding."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing changed: the button is "stale", the answer "unfit", or there is "nothing" to go back to."""

    reason: str


Event: TypeAlias = AnswerGiven | AnswersDropped | QuestionReopened | ChangeDropped | Completed | Refused
