"""Interviews walked question by question; between two turns they are text and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.service.ports import Record
from bot.service.restoring import restore
from flows.commands import Give, Refused
from flows.facts import Value, from_json, to_json
from flows.interview import Interview, advance, next_question
from flows.rulebook import Question, Rulebook
from flows.stated import UNKNOWN


@dataclass(frozen=True, slots=True)
class Walk:
    """An interview to its end, and the questions in the order in which they were asked."""

    interview: Interview
    asked: tuple[str, ...]


def walk(book: Rulebook, facts: Mapping[str, object], day: date, base: Interview | None = None) -> Walk:
    """What is asked where these are the facts, of a worker if there is the interview of the workplace.

    What is asked and is no fact counts as *don't know*.
    """
    interview, asked = base.worker() if base else Interview(), list[str]()
    while question := next_question(book, interview, day):
        given = Give(question.id, _value(question, facts.get(question.id, UNKNOWN)), interview.revision)
        interview, events = advance(book, interview, given, today=day)
        refused = [event for event in events if isinstance(event, Refused)]
        if refused:
            raise ValueError(f"the answer to {question.id} was refused: {refused[0].reason}")
        asked.append(question.id)
        interview = _stored(book, interview, base)
    return Walk(interview, tuple(asked))


def _value(question: Question, raw: object) -> Value | None:
    value = None if raw == UNKNOWN else from_json(question.domain, raw)
    if value is None and raw != UNKNOWN:
        raise ValueError(f"{raw!r} is no answer to {question.id}, which is {question.domain.describe()}")
    return value


def _stored(book: Rulebook, interview: Interview, base: Interview | None) -> Interview:
    """The interview as it comes back from the store."""
    answers = {
        name: None if one.value is None else to_json(one.value) for name, one in interview.answers.items()
    }
    text = json.dumps({"revision": interview.revision, "focus": interview.focus, "answers": answers})
    slot = 1 if base else None
    record = Record(
        id=1, workplace_id=1, handle="h", rulebook=book.version, complete=False, slot=slot, **json.loads(text)
    )
    return restore(book, record, base)
