"""Every sort of input in every state: the next step is defined, there is one, and refusals change nothing."""

from __future__ import annotations

from collections.abc import Iterator

from flows.commands import Command, Completed, Event, Give, Keep, Refused, Reopen
from flows.evidence import Evidence, Verdict
from flows.interview import Interview, advance, next_question
from flows.rulebook import Rulebook
from flows.walks import Walk

_STRIDE = 5  # odd, so that it meets all four sorts of walks that follow each other
_NO_QUESTION = "no such question"


def steps(evidence: Evidence) -> Verdict:
    """V3. Valid, unfit, stale, repeated and misplaced input each have one defined outcome."""
    found: list[str] = []
    count = 0
    for one in evidence.walks[::_STRIDE]:
        for place in range(len(one.interviews)):
            for command, outcomes in inputs(evidence, one, place):
                count += 1
                found += step_problems(evidence.book, one, one.interviews[place], command, outcomes)
    return Verdict(count, tuple(dict.fromkeys(found)))


def inputs(evidence: Evidence, one: Walk, place: int) -> Iterator[tuple[Command, frozenset[str]]]:
    """Commands of every class for that state, each with the outcomes it may have: "ok" or why refused."""
    revision = one.interviews[place].revision
    ok, stale, unfit, nothing = (frozenset({one}) for one in ("ok", "stale", "unfit", "nothing"))
    for name in one.asked[place : place + 1]:
        yield from ((Give(name, value, revision), ok) for value in (*evidence.choices[name][:2], None))
        yield Give(name, one.truth[name]), ok
        yield Give(name, "no such option", revision), unfit
        yield Give(name, one.truth[name], revision + 1), stale
        yield Reopen(name, revision), nothing
    for name in one.asked[place + 1 : place + 2]:
        yield Give(name, one.truth[name]), ok
    for name in one.asked[place - 1 : place]:
        yield Give(name, one.truth[name], revision - 1), stale
        yield Give(name, one.truth[name]), ok
        yield Reopen(name, revision), ok
    yield Reopen(None, revision), (ok | nothing if place else nothing)
    yield Keep(revision), nothing
    yield Keep(revision - 1), stale
    yield Give(_NO_QUESTION, value=True), unfit
    yield Reopen(_NO_QUESTION), nothing
    for name in _foreign(evidence, one, place):
        yield Give(name, evidence.choices[name][0]), unfit
        yield Reopen(name), nothing


def _foreign(evidence: Evidence, one: Walk, place: int) -> list[str]:
    """A question of the other interview, another one at each place; none if nothing is asked there."""
    questions = evidence.book.questions
    others = [name for name in evidence.choices if questions[name].scope is not one.scope]
    return [others[place % len(others)]] if others else []


def step_problems(
    book: Rulebook, one: Walk, before: Interview, command: Command, outcomes: frozenset[str]
) -> Iterator[str]:
    """What is undefined or not single about that command's outcome."""
    after, events = advance(book, before, command, today=one.day)
    outcome = _outcome(before, after, events)
    where = f"{command} on {one.day} after {len(before.answers)} answers"
    if outcome not in outcomes:
        yield f"{where}: {outcome} instead of {' or '.join(sorted(outcomes))}"
        return
    step = next_question(book, after, one.day)
    if step is not None and after.focus != step.id and step.id in after.answers:
        yield f"{where}: '{step.id}' is asked again"
    if isinstance(command, Give) and outcome == "ok" and (Completed() in events) != (step is None):
        yield f"{where}: it does not say rightly whether all is answered"
    if isinstance(command, Reopen) and outcome == "ok":
        kept, _ = advance(book, after, Keep(after.revision), today=one.day)
        if kept.answers != before.answers or kept.focus is not None:
            yield f"{where}: looking at an answer and keeping it changes the interview"


def _outcome(before: Interview, after: Interview, events: tuple[Event, ...]) -> str:
    refused = [event.reason for event in events if isinstance(event, Refused)]
    if refused:
        return refused[0] if len(events) == 1 and after is before else "a refusal with an effect"
    return "ok" if events and after.revision == before.revision + 1 else "no step"
