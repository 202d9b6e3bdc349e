"""Answers about a workplace or a worker under one rulebook. They are the only state; position is computed.

(interview, command) -> (interview, events): nothing here waits, stores or reads a clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from flows.commands import (
    AnswerGiven,
    AnswersDropped,
    ChangeDropped,
    Command,
    Completed,
    Event,
    Give,
    Keep,
    QuestionReopened,
    Refused,
    Reopen,
)
from flows.conditions import Truth
from flows.facts import Scope, Value
from flows.operands import NOTHING, Situation
from flows.rulebook import Obligation, Question, Rulebook


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact as given; `value` None means *don't know*."""

    value: Value | None


Answers: TypeAlias = Mapping[str, Answer]
_NONE: Answers = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Interview:
    """The answers by question, a revision that grows with every accepted command, and the answered
    question that is open for change, if any.

    It is about the workplace or, by `scope`, about one worker: then `workplace` has the answers about the
    workplace, which count but are not asked for.
    """

    answers: Answers = field(default_factory=lambda: _NONE)
    revision: int = 0
    focus: str | None = None
    scope: Scope = Scope.WORKPLACE
    workplace: Answers = field(default_factory=lambda: _NONE)

    def answer(self, name: str) -> Answer | None:
        """The answer to a question about the workplace or the worker; None if there is none."""
        return self.answers.get(name) or self.workplace.get(name)

    def worker(self, answers: Answers = _NONE, revision: int = 0, focus: str | None = None) -> Interview:
        """The interview of a worker at this workplace."""
        return Interview(answers, revision, focus, Scope.WORKER, self.answers)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an obligation stands for what is known: whether it applies, and if so whether it is met."""

    obligation: Obligation
    applies: Truth
    met: Truth

    @property
    def decided(self) -> bool:
        return self.applies is False or (self.applies is True and self.met is not None)


def situation(book: Rulebook, interview: Interview, today: date) -> Situation:
    """What the answers say on that day. Answers that no longer fit the rulebook do not count."""
    return _situation(book, interview, _given(book, interview), today)


def standings(book: Rulebook, scope: Scope, now: Situation) -> tuple[Standing, ...]:
    """Every obligation of that scope in force that day, in declared order."""
    return tuple(standing(obligation, now) for obligation in book.on(now.today).in_force[scope])


def next_question(book: Rulebook, interview: Interview, today: date) -> Question | None:
    """The question open for change, or the first unanswered one on which an undecided obligation depends.

    A workplace is asked what its own obligations depend on, and those of any worker.
    """
    if interview.focus is not None and interview.focus in book.questions:
        return book.questions[interview.focus]
    given = _given(book, interview)
    now = _situation(book, interview, given, today)
    concerned = book.on(today).concerned

    @cache
    def still_open(duty: str) -> frozenset[str]:
        return _open(book, interview, book.obligations[duty], now, given.keys())

    own = (one for one in book.questions.values() if one.scope is interview.scope and one.id not in given)
    wanted = (one for one in own if any(one.id in still_open(duty.id) for duty in concerned.get(one.id, ())))
    return next(wanted, None)


def used_questions(book: Rulebook, interview: Interview, today: date) -> tuple[Question, ...]:
    """The answered questions that bear on an obligation as things stand, in declared order."""
    facts: set[str] = set()
    for one in _standings(book, interview, situation(book, interview, today)):
        facts |= one.obligation.applies_when.facts()
        if one.applies is not False:
            facts |= one.obligation.met_when.facts()
    facts &= _given(book, interview).keys()
    return tuple(question for name, question in book.questions.items() if name in facts)


def progress(book: Rulebook, interview: Interview, today: date) -> dict[str, tuple[int, int]]:
    """Answered and possible questions by section. The total can shrink as answers come in, never grow."""
    given = _given(book, interview)
    now = _situation(book, interview, given, today)
    to_come = NOTHING.union(
        *(_to_come(book, interview, one, now, given.keys()) for one in _standings(book, interview, now))
    )
    used = {question.id for question in used_questions(book, interview, today)}
    counts = dict.fromkeys(book.sections, (0, 0))
    for name, question in book.questions.items():
        answered, total = counts[question.section]
        if name in used:
            counts[question.section] = (answered + 1, total + 1)
        elif name in to_come:
            counts[question.section] = (answered, total + 1)
    return counts


def advance(
    book: Rulebook, interview: Interview, command: Command, *, today: date
) -> tuple[Interview, tuple[Event, ...]]:
    """Apply one command. A refused one leaves the interview as it is."""
    if command.revision not in {None, interview.revision}:
        return interview, (Refused("stale"),)
    match command:
        case Give():
            return _give(book, interview, command, today)
        case Reopen():
            return _reopen(book, interview, command, today)
        case Keep():  # pragma: no branch  # no other command
            if interview.focus is None:
                return interview, (Refused("nothing"),)
            kept = replace(interview, revision=interview.revision + 1, focus=None)
            return kept, (ChangeDropped(interview.focus),)


def _give(
    book: Rulebook, interview: Interview, command: Give, today: date
) -> tuple[Interview, tuple[Event, ...]]:
    given = {command.question: Answer(command.value)}
    if not _counting(book, interview.scope, given):
        return interview, (Refused("unfit"),)
    before = interview.answers.get(command.question)
    changed = before is not None and before.value != command.value
    # To whoever did not know before, nothing belonged that could be another's now.
    known = before is not None and before.value is not None
    dropped = _dropped(book, interview, command.question) if changed and known else ()
    kept = {name: answer for name, answer in interview.answers.items() if name not in dropped}
    answers = MappingProxyType({**kept, **given})
    after = replace(interview, answers=answers, revision=interview.revision + 1, focus=None)
    events: list[Event] = [AnswerGiven(command.question, known=command.value is not None, changed=changed)]
    events += [AnswersDropped(dropped)] if dropped else []
    events += [Completed()] if next_question(book, after, today) is None else []
    return after, tuple(events)


def _dropped(book: Rulebook, interview: Interview, question: str) -> tuple[str, ...]:
    """The answers that belong to the answer to this question, and those that belong to them."""
    resets = {question}
    # What a question resets is asked after it, so one pass in their order finds all.
    for one in book.questions.values():
        if one.id in resets:
            resets |= set(one.resets)
    return tuple(name for name in book.questions if name in resets - {question} and name in interview.answers)


def _reopen(
    book: Rulebook, interview: Interview, command: Reopen, today: date
) -> tuple[Interview, tuple[Event, ...]]:
    target = command.question or _previous(book, interview, today)
    if target is None or target not in _given(book, interview):
        return interview, (Refused("nothing"),)
    opened = replace(interview, revision=interview.revision + 1, focus=target)
    return opened, (QuestionReopened(target),)


def _previous(book: Rulebook, interview: Interview, today: date) -> str | None:
    current = next_question(book, interview, today)
    order = list(book.questions)
    end = order.index(current.id) if current else len(order)
    earlier = [q.id for q in used_questions(book, interview, today) if order.index(q.id) < end]
    return earlier[-1] if earlier else None


def standing(obligation: Obligation, now: Situation) -> Standing:
    """How that obligation stands, whether in force or not."""
    applies = obligation.applies_when.holds(now)
    return Standing(obligation, applies, obligation.met_when.holds(now) if applies else None)


def _standings(book: Rulebook, interview: Interview, now: Situation) -> tuple[Standing, ...]:
    """Everything that depends on this interview: for a workplace what any worker's depends on, too."""
    own = standings(book, interview.scope, now)
    alone = interview.scope is Scope.WORKER or book.workers_when.holds(now) is False
    return own if alone else own + standings(book, Scope.WORKER, now)


def _open(
    book: Rulebook, interview: Interview, obligation: Obligation, now: Situation, given: AbstractSet[str]
) -> frozenset[str]:
    """The facts of this interview on which the obligation depends next, asked or not."""
    if obligation.scope is not interview.scope:
        whether = _own(book, interview, book.workers_when.open_facts(now)) - given
        if whether or book.workers_when.holds(now) is False:
            return whether
    applies = obligation.applies_when.holds(now)
    if applies is False:
        return NOTHING
    if applies is None:
        first = _own(book, interview, obligation.applies_when.open_facts(now))
        # Where only a worker's answers will tell whether a duty applies, the workplace can tell the rest now.
        if obligation.scope is interview.scope or first - given:
            return first
    return _own(book, interview, obligation.met_when.open_facts(now))


def _to_come(
    book: Rulebook, interview: Interview, one: Standing, now: Situation, given: AbstractSet[str]
) -> frozenset[str]:
    """The unanswered questions that this obligation can still ask for, now or after others."""
    if one.decided:
        return NOTHING
    first = _open(book, interview, one.obligation, now, given) - given
    # Where nobody knows whether a duty applies, whether it is met is not asked.
    later = one.obligation.open_facts(now) if first else NOTHING
    return first | (_own(book, interview, later) - given)


def _own(book: Rulebook, interview: Interview, facts: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in facts if book.questions[name].scope is interview.scope)


def _given(book: Rulebook, interview: Interview) -> Answers:
    """The answers to questions of this interview, *don't know* included."""
    return _counting(book, interview.scope, interview.answers)


def _situation(book: Rulebook, interview: Interview, given: Answers, today: date) -> Situation:
    base = _counting(book, Scope.WORKPLACE, interview.workplace)
    known = {name: one.value for each in (base, given) for name, one in each.items() if one.value is not None}
    return Situation(known, today, book.figures(today))


def _counting(book: Rulebook, scope: Scope, answers: Answers) -> Answers:
    """The answers that belong to an interview of that scope and still fit their question."""
    # A later edition may have dropped the question or the option: then it is as if nobody had answered.
    return {
        name: answer
        for name, answer in answers.items()
        if (question := book.questions.get(name)) is not None
        and question.scope is scope
        and (answer.value is None or answer.value in question.domain)
    }
