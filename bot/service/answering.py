"""What a command to the interview changes: the interview, its stored answers, and the cases it is about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.service.casework import align, wake
from bot.service.clock import tokyo_day
from bot.service.ports import Record
from bot.service.turn import Turn
from flows.commands import AnswerGiven, AnswersDropped, Command, Event, Refused
from flows.facts import to_json
from flows.interview import Interview, advance, next_question, situation
from flows.migration import Stored
from flows.renewal import State


def advance_interview(turn: Turn, command: Command) -> tuple[Event, ...]:
    """Advance the interview that the chat is about, store what changed, and tell what happened."""
    record = turn.record
    if record is None or not turn.may_change:
        return (Refused("nothing"),)
    before = turn.interview
    after, events = advance(turn.words.book, before, command, today=tokyo_day(turn.now))
    for event in events:
        record = _store(turn, record, after, event)
    turn.keep(record)
    if after is not before:
        record = _carry_over(turn, record, after)
        turn.keep(_store_position(turn, record, after))
        if after.answers != before.answers:
            _tell_cases(turn, {one for one in after.answers if after.answers[one] != before.answers.get(one)})
    return events


def _store(turn: Turn, record: Record, after: Interview, event: Event) -> Record:
    if isinstance(event, AnswerGiven):
        turn.note("answer_given", question=event.question, known=int(event.known))
        return _store_answer(turn, record, event.question, _stored(after, event.question))
    if isinstance(event, AnswersDropped):
        turn.tx.drop_answers(record.id, event.questions)
        left = {name: one for name, one in record.answers.items() if name not in event.questions}
        return replace(record, answers=left)
    return record


def _carry_over(turn: Turn, record: Record, after: Interview) -> Record:
    """Store what an earlier edition stored otherwise, before its version is replaced by ours."""
    if record.rulebook == turn.words.book.version:
        return record
    for question in after.answers:
        stored = _stored(after, question)
        if question not in record.answers or record.answers[question] != stored:
            record = _store_answer(turn, record, question, stored)
    return record


def _stored(interview: Interview, question: str) -> Stored:
    value = interview.answers[question].value
    return None if value is None else to_json(value)


def _store_answer(turn: Turn, record: Record, question: str, value: Stored) -> Record:
    turn.tx.save_answer(record.id, question, value, turn.person.id, turn.now)
    return replace(record, answers={**record.answers, question: value})


def _store_position(turn: Turn, record: Record, after: Interview) -> Record:
    book = turn.words.book
    complete = next_question(book, replace(after, focus=None), tokyo_day(turn.now)) is None
    turn.tx.save_position(record.id, after.revision, after.focus, complete=complete, rulebook=book.version)
    if complete and not record.complete:
        turn.note("completed")
    return replace(
        record, rulebook=book.version, revision=after.revision, focus=after.focus, complete=complete
    )


def _tell_cases(turn: Turn, answered: Collection[str]) -> None:
    """What was answered may change which reminders are owed. No answer takes back a refusal that was
    recorded: it may be about a new application, which permits no work.
    """
    if turn.worker is not None and turn.workplace is not None:
        before, aligned = turn.case(), align(turn.session, turn.worker, turn.workplace)
        after, declined = aligned or (before, ())
        said = [f"declined-{one.reason}" for one in declined]
        if before and after and after.case.state is State.REFUSED is not before.case.state:
            turn.note("case_changed", what="refuse", state=after.case.state.value)
            said.append("case-refused-by-answer")
        elif after and after.case.state is State.REFUSED and not _refused(turn, answered):
            said.append("case-still-refused")
        turn.aside = "\n".join(turn.say(id_) for id_ in said)
    elif turn.workplace is not None:
        wake(turn.session, turn.workplace.workplace_id)


def _refused(turn: Turn, answered: Collection[str]) -> bool:
    """Whether the answers say so, or these are about something else."""
    refused = turn.words.book.renewal.refused_when
    now = situation(turn.words.book, turn.interview, tokyo_day(turn.now))
    return refused.facts().isdisjoint(answered) or refused.holds(now) is not False
